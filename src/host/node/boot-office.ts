import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import type { FunctionDeclaration } from "../core/custom-function-calls";
import { ExcelHost, type HostOptions } from "../core/excel-host";
import { MemoryWorkbook } from "../core/memory-workbook";
import type { WorkbookModel } from "../core/workbook-model";
import { installNativeBridge, type NativeBridge } from "../transport/native-bridge";
import { installPageGlobals } from "./page-globals";

/** Milliseconds after which office.js counts as not starting. */
const BOOT_TIMEOUT = 10_000;

/** The two files of a build that hold its custom functions. */
export interface FunctionBundle {
  /** Path of functions.js. */
  readonly script: string;
  /** Path of functions.json. */
  readonly metadata: string;
}

export interface BootOptions extends HostOptions {
  /** Custom functions to load after office.js. */
  readonly functions?: FunctionBundle;
}

export interface BootedOffice {
  /** What `Office.onReady` reported. */
  readonly info: { readonly host: string; readonly platform: string };
  /** The host that answers now; another one after every `resetHost`. */
  readonly host: ExcelHost;
  readonly bridge: NativeBridge;
  /** Puts a fresh host over the given workbook (an empty one unless given). office.js itself stays as it is. */
  resetHost(model?: WorkbookModel, options?: HostOptions): ExcelHost;
  /** Runs a classic script in the realm of office.js. */
  loadScript(path: string): void;
  /** Loads custom functions and declares them to this host and all later ones. A script runs once a process. */
  loadFunctions(bundle: FunctionBundle): void;
}

let booted: Promise<BootedOffice> | null = null;

/**
 * Starts Microsoft's office.js in this Node process, in this realm, over an Excel host in memory. One process holds
 * one office.js: later calls give the same one, load the functions they name, and have no say in locale and sets.
 */
export async function bootOffice(options: BootOptions = {}): Promise<BootedOffice> {
  booted ??= boot(options);
  const office = await booted;
  if (options.functions !== undefined) {
    office.loadFunctions(options.functions);
  }
  return office;
}

async function boot(options: HostOptions): Promise<BootedOffice> {
  const distribution = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  installPageGlobals({
    locale: options.locale ?? "zh-CN",
    loadScript: (fileName) => runScript(join(distribution, fileName)),
  });
  let host = new ExcelHost(new MemoryWorkbook(), options);
  const bridge = installNativeBridge(host, globalThis);
  runScript(join(distribution, "office.debug.js"));
  const info = await officeReady();
  // The library checks members against the declared sets only when this is set.
  Object.assign(commonUtility(), { _doApiNotSupportedCheck: true });
  await host.customFunctions.ready;
  const loaded = new Set<string>();
  const declared: FunctionDeclaration[] = [];
  return {
    info,
    get host() {
      return host;
    },
    bridge,
    resetHost(model = new MemoryWorkbook(), hostOptions = options) {
      host = new ExcelHost(model, hostOptions);
      host.declareFunctions(declared);
      bridge.serve(host);
      // The runtime announces itself once a process, to the first host.
      host.customFunctions.markReady();
      return host;
    },
    loadScript: runScript,
    loadFunctions({ script, metadata }) {
      if (!loaded.has(script)) {
        loaded.add(script);
        runScript(script);
        declared.push(...readDeclarations(metadata));
      }
      host.declareFunctions(declared);
    },
  };
}

function readDeclarations(path: string): readonly FunctionDeclaration[] {
  const metadata = JSON.parse(readFileSync(path, "utf8")) as { readonly functions: FunctionDeclaration[] };
  return metadata.functions;
}

function officeReady(): Promise<{ host: string; platform: string }> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`office.js did not become ready within ${BOOT_TIMEOUT} ms.`)),
      BOOT_TIMEOUT,
    );
    void Office.onReady(({ host, platform }) => {
      clearTimeout(timer);
      resolve({ host: String(host), platform: String(platform) });
    });
  });
}

/** Private to office.js and absent from its typings. */
function commonUtility(): object {
  const { CommonUtility } = OfficeExtension as unknown as { readonly CommonUtility?: object };
  if (CommonUtility === undefined) {
    throw new Error("This office.js has no OfficeExtension.CommonUtility; the host was made for 1.1.110.");
  }
  return CommonUtility;
}

function runScript(path: string): void {
  new Script(readFileSync(path, "utf8"), { filename: path }).runInThisContext();
}
