import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { openWorkbench, type OpenWorkbench } from "../test/support/open-workbench";

const PICTURES = resolve(__dirname, "../docs/pictures");
const WIDTHS = [320, 450] as const;
const HEIGHT = 720;
/** Title bar and status line of the workbench, above and below the pane. */
const FRAME_HEIGHT = 64;

/** What is done in a view before its picture is taken. */
type Preparation = (workbench: OpenWorkbench) => Promise<void>;

const VIEWS: Readonly<Record<string, Preparation>> = {
  "look-up": async (workbench) => {
    await show(workbench, "look-up");
    await workbench.select("大病保险筹资!B11");
    await workbench.pane.locator(".card").first().waitFor();
  },
  calculate: async (workbench) => {
    await workbench.select("大病保险筹资!G11");
    await show(workbench, "calculate");
    await workbench.pane.locator(".selected-formula button").click();
    await workbench.pane.locator(".card").waitFor();
  },
  sources: async (workbench) => {
    await workbench.select("大病保险筹资!B11");
    await show(workbench, "look-up");
    await workbench.pane.locator(".citation-head button").first().click();
    await workbench.pane.locator("mark.current").first().waitFor();
  },
  assumptions: async (workbench) => {
    await show(workbench, "assumptions");
    if ((await workbench.pane.locator(".card").count()) === 0) {
      await workbench.pane.locator("#view .actions button").first().click();
      await workbench.pane.locator(".card").waitFor();
      for (const [cell, content] of ASSUMED) await workbench.set(`假定参数!${cell}`, content);
    }
    await workbench.pane.locator(".checked-rows .faulty").waitFor();
  },
  templates: async (workbench) => {
    await show(workbench, "templates");
    await workbench.pane.locator(".card").first().waitFor();
  },
  settings: (workbench) => show(workbench, "settings"),
};

const ASSUMED: readonly (readonly [cell: string, content: string | number])[] = [
  ["A5", "财政补助标准"],
  ["C5", 2022],
  ["D5", 610],
  ["E5", "预算编制口径"],
  ["A6", "地方部分省级比例"],
  ["C6", 2021],
  ["D6", "130%"],
];

async function show({ pane }: OpenWorkbench, view: string): Promise<void> {
  await pane.locator(`#tab-${view}`).click();
  await pane.locator(`#view[aria-labelledby="tab-${view}"] h1`).waitFor();
}

async function take({ page, pane }: OpenWorkbench, name: string): Promise<void> {
  await pane.locator(".report button").first().click({ timeout: 300 }).catch(ignoreAbsence);
  const path = join(PICTURES, `pane-${name}.png`);
  await page.locator("#pane iframe").screenshot({ path });
  console.log(path);
}

/** There was no report to be closed. */
function ignoreAbsence(): void {}

/** Takes the pictures of the pane: every view at both widths, and the first one dark and in English. */
async function main(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const workbench = await openWorkbench("https");
  const { page, pane } = workbench;
  try {
    await pane.locator(".tour button").last().click();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width: 900 + width, height: HEIGHT + FRAME_HEIGHT });
      await page.addStyleTag({
        content: `body { grid-template-columns: minmax(0, 1fr) ${width}px !important }`,
      });
      for (const [view, prepare] of Object.entries(VIEWS)) {
        await prepare(workbench);
        await take(workbench, `${view}-${width}`);
      }
    }
    await page.emulateMedia({ colorScheme: "dark" });
    await VIEWS["look-up"]?.(workbench);
    await take(workbench, "look-up-dark");
    await page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
    await take(workbench, "look-up-high-contrast");
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    await show(workbench, "settings");
    await pane.locator("select").first().selectOption("en-US");
    await VIEWS["look-up"]?.(workbench);
    await take(workbench, "look-up-english");
  } finally {
    await workbench.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
