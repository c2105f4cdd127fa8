import { resolve } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import {
  startWorkbenchServer,
  type WorkbenchServerOptions,
} from "../../src/host/workbench/server/workbench-server";
import type { CellBlock, WorkbenchHandle } from "../../src/host/workbench/page/workbench-handle";
import type { CellValue } from "../../src/host/core/workbook-model";
import { launchBrowser } from "./browser";

/** As a text: the compiler adds to functions what the page does not have. */
const HANDLE_SCRIPT = `
  window.handle = function () {
    if (window.workbench === undefined) throw new Error("The workbench is not open yet");
    return window.workbench;
  };
`;

const DIST = resolve(__dirname, "../../dist");

export interface OpenWorkbench {
  readonly page: Page;
  /** The add-in's own page. */
  readonly pane: Frame;
  /** What the pages said on the console as errors, and requests that left this machine. */
  readonly complaints: readonly string[];
  get(address: string): Promise<CellBlock>;
  /** The value of one cell. */
  value(address: string): Promise<unknown>;
  /** Writes into a cell, and waits until everything is calculated. */
  set(address: string, content: CellValue): Promise<void>;
  /** Writes into many cells, each named by its address, and waits once. */
  fill(contents: ReadonlyMap<string, CellValue>): Promise<void>;
  select(address: string): Promise<void>;
  /** Clicks into a cell of the sheet that is shown. */
  click(address: string): Promise<void>;
  hover(address: string): Promise<void>;
  idle(): Promise<void>;
  undo(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Serves the built add-in and opens the workbench: over https as in Excel on the web, over http over the bridge. Opens
 * the workbook that the server has at `workbook`, else the sample.
 */
export async function openWorkbench(
  protocol: WorkbenchServerOptions["protocol"],
  workbook?: string,
): Promise<OpenWorkbench> {
  const server = await startWorkbenchServer({ dist: DIST, protocol, port: 0 });
  const browser = await launchBrowser();
  const close = async (): Promise<void> => {
    await browser.close();
    await server.close();
  };
  try {
    const query = workbook === undefined ? "" : `?open=${encodeURIComponent(workbook)}`;
    return await openIn(browser, server.url + query, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function openIn(browser: Browser, url: string, close: () => Promise<void>): Promise<OpenWorkbench> {
  const complaints: string[] = [];
  const page = await newPage(browser, complaints);
  await page.goto(url);
  await page.waitForFunction(() => window.workbench !== undefined);
  const idle = () => page.evaluate(() => handle().idle());
  const get = (address: string) => page.evaluate((at) => handle().get(at), address);
  const pane = await paneOf(page);
  await idle();
  return {
    page,
    pane,
    complaints,
    get,
    idle,
    async value(address) {
      return (await get(address)).values[0]?.[0];
    },
    async set(address, content) {
      await page.evaluate(([at, what]) => handle().set(at, what), [address, content] as const);
      await idle();
    },
    async fill(contents) {
      await page.evaluate(
        (cells) => {
          for (const [address, content] of cells) handle().set(address, content);
        },
        [...contents],
      );
      await idle();
    },
    select: (address) => page.evaluate((at) => handle().select(at), address),
    async click(address) {
      const { x, y } = await page.evaluate((at) => handle().point(at), address);
      await page.mouse.click(x, y);
    },
    async hover(address) {
      const { x, y } = await page.evaluate((at) => handle().point(at), address);
      await page.mouse.move(x, y);
    },
    undo: () => page.evaluate(() => handle().undo()).then(idle),
    close,
  };
}

declare global {
  /** For functions that run inside the workbench's page. */
  function handle(): WorkbenchHandle;
}

async function newPage(browser: Browser, complaints: string[]): Promise<Page> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1360, height: 768 },
    locale: "zh-CN",
  });
  await context.addInitScript({ content: HANDLE_SCRIPT });
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("request", (request) => {
    const isLocal = /^(https?:\/\/localhost[:/]|data:|blob:|about:)/.test(request.url());
    if (!isLocal) complaints.push(`request to ${request.url()}`);
  });
  return page;
}

async function paneOf(page: Page): Promise<Frame> {
  const frame = await page.locator("#pane iframe").elementHandle();
  const pane = await frame?.contentFrame();
  if (pane === null || pane === undefined) throw new Error("The workbench has no pane");
  await pane.waitForLoadState("load");
  await pane.waitForFunction(() => Office.context.diagnostics !== undefined);
  return pane;
}
