import { openWorkbench, type OpenWorkbench } from "../../test/support/open-workbench";
import type { Result } from "../row";
import { paneStart } from "./pane-start";
import { manySingleCalls, oneLongCall } from "./runtime-calls";

const WORKS = [
  { work: "10,000 single-cell calls in one batch through office.js's runtime", measure: manySingleCalls },
  { work: "a 100,000 x 4 ELIGIBLE range in one call through that runtime", measure: oneLongCall },
  { work: "pane usable after office.js is ready, median of 9", measure: paneStart },
] as const;

/** What needs office.js in a browser: the workbench over https, as Excel on the web runs the add-in. */
export async function browserRows(): Promise<readonly Result[]> {
  let workbench: OpenWorkbench;
  try {
    workbench = await openWorkbench("https");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return WORKS.map(({ work }) => ({ work, reason }));
  }
  try {
    const results: Result[] = [];
    for (const { work, measure } of WORKS) results.push({ work, ...(await measure(workbench)) });
    return results;
  } finally {
    await workbench.close();
  }
}
