import { spawn, spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { startWorkbenchServer } from "../src/host/workbench/server/workbench-server";
import { isBuildCurrent, noteBuild } from "./build-stamp";

const ROOT = resolve(__dirname, "..");
const DIST = join(ROOT, "dist");
const FIRST_PORT = 3000;
const NO_OPEN = "--no-open";

/** Builds what has changed, serves the workbench on this machine and opens it in the browser. */
async function main(): Promise<void> {
  if (isBuildCurrent(ROOT)) console.log("The build is up to date.");
  else build();
  const server = await startWorkbenchServer({ dist: DIST, protocol: "http", port: FIRST_PORT });
  if (server.port !== FIRST_PORT) console.log(`Port ${FIRST_PORT} is in use; taking ${server.port}.`);
  console.log(`\nWorkbench: ${server.url}\n(Ctrl+C ends it.)`);
  if (!process.argv.includes(NO_OPEN)) openBrowser(server.url);
}

function build(): void {
  console.log("Building…");
  const result = spawnSync("npm", ["run", "build"], {
    cwd: ROOT,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (result.status !== 0) throw new Error("The build has failed; its messages are above.");
  noteBuild(ROOT);
}

function openBrowser(url: string): void {
  const [command, ...before] = browserCommand();
  const browser = spawn(command, [...before, url], { stdio: "ignore", detached: true });
  browser.on("error", () => console.log("No browser was found here: open the address above."));
  browser.unref();
}

function browserCommand(): [string, ...string[]] {
  switch (process.platform) {
    case "win32":
      return ["explorer.exe"];
    case "darwin":
      return ["open"];
    default:
      return ["xdg-open"];
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
