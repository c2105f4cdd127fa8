import type { Frame } from "playwright-core";
import type { OpenWorkbench } from "../../test/support/open-workbench";
import { median } from "../measure";
import type { Row } from "../row";

const ROUNDS = 9;

/**
 * As a text, before every page's own scripts: marks when office.js is ready, and when the first view stands on the
 * screen with something to type into.
 */
const MARKS = `
  (() => {
    const watchOffice = () => {
      if (window.Office?.onReady === undefined) return void setTimeout(watchOffice, 1);
      Office.onReady().then(() => performance.mark("office-ready"));
    };
    watchOffice();
    const watchPane = () => {
      const control = document.querySelector("[role=tabpanel] input, [role=tabpanel] [role=combobox]");
      if (control === null || control.getClientRects().length === 0) return void requestAnimationFrame(watchPane);
      performance.mark("pane-usable");
    };
    watchPane();
  })();
`;

async function paneFrame({ page }: OpenWorkbench): Promise<Frame> {
  const frame = await (await page.waitForSelector("#pane iframe")).contentFrame();
  if (frame === null) throw new Error("The workbench has no pane.");
  return frame;
}

function readMarks(): number | null {
  const [ready] = performance.getEntriesByName("office-ready");
  const [usable] = performance.getEntriesByName("pane-usable");
  return ready === undefined || usable === undefined ? null : usable.startTime - ready.startTime;
}

/** How long after office.js is ready the pane can be used. */
export async function paneStart(workbench: OpenWorkbench): Promise<Omit<Row, "work">> {
  await workbench.page.addInitScript({ content: MARKS });
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await workbench.page.reload();
    const frame = await paneFrame(workbench);
    await frame.waitForFunction(() => performance.getEntriesByName("pane-usable").length > 0);
    await frame.waitForFunction(() => performance.getEntriesByName("office-ready").length > 0);
    times.push((await frame.evaluate(readMarks)) ?? NaN);
  }
  const time = median(times);
  return {
    unit: "ms",
    ours: { name: "the pane", value: time, wrong: null },
    limit: null,
    measure: time,
    bound: 500,
    peers: [],
  };
}
