import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { openWorkbench } from "../test/support/open-workbench";

const PICTURES = resolve(__dirname, "../docs/pictures");

/** Takes the pictures of the documentation from the built add-in in the workbench. */
async function main(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const workbench = await openWorkbench("https");
  try {
    await workbench.page.setViewportSize({ width: 1280, height: 720 });
    await workbench.select("大病保险筹资!B11");
    await workbench.pane.getByText("70").first().waitFor();
    const path = join(PICTURES, "workbench.png");
    await workbench.page.screenshot({ path });
    console.log(path);
  } finally {
    await workbench.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
