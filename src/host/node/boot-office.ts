import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { ExcelHost, type HostOptions } from "../core/excel-host";
import { MemoryWorkbook } from "../core/memory-workbook";
import type { WorkbookModel } from "../core/workbook-model";
import { installNativeBridge, type NativeBridge } from "../transport/native-bridge";
import { installPageGlobals } from "./page-globals";

/** Milliseconds after which office.js counts as not starting. */
const BOOT_TIMEOUT = 10_000;

export interface BootOptions extends HostOptions {
  /** Classic scripts to run after office.js, such as dist/functions.js. */
  readonly scripts?: readonly string[];
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
}

let booted: Promise<BootedOffice> | null = null;

/**
 * Starts Microsoft's office.js in this Node process, in this realm, over an Excel host in memory.
 * One process holds one office.js: later calls give the same one, and their options are ignored.
 */
export function bootOffice(options: BootOptions = {}): Promise<BootedOffice> {
  booted ??= boot(options);
  return booted;
}

async function boot(options: BootOptions): Promise<BootedOffice> {
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
  Object.assign(OfficeExtension, {
    CommonUtility: Object.assign(commonUtility(), { _doApiNotSupportedCheck: true }),
  });
  for (const script of options.scripts ?? []) {
    runScript(script);
  }
  await host.customFunctions.ready;
  return {
    info,
    get host() {
      return host;
    },
    bridge,
    resetHost(model = new MemoryWorkbook(), hostOptions = options) {
      host = new ExcelHost(model, hostOptions);
      bridge.serve(host);
      // The runtime announces itself once a process, to the first host.
      host.customFunctions.markReady();
      return host;
    },
    loadScript: runScript,
  };
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
