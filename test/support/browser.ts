import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const PROGRAMS_ON_PATH = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "chrome.exe",
  "msedge.exe",
];
const KNOWN_PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/opt/microsoft/msedge/msedge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
];
const DEBIAN_PACKAGES = ["chromium", "fonts-noto-cjk"];
const LAUNCH_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--no-first-run",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a browser without a window. Throws, saying what to do, when the machine has none and none can be installed. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserProgram(), args: LAUNCH_ARGUMENTS });
}

function browserProgram(): string {
  const found = findBrowser() ?? installBrowser();
  if (found !== undefined) return found;
  throw new Error(
    "The browser tests need Chrome, Edge or Chromium, and none was found. " +
      "Install one, or name it in the environment variable CHROME_PATH.",
  );
}

function findBrowser(): string | undefined {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist`);
    return named;
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const onPath = PROGRAMS_ON_PATH.flatMap((program) => folders.map((folder) => join(folder, program)));
  return [...KNOWN_PATHS, ...onPath].find(existsSync);
}

/** On a Debian machine of one's own, such as a build container, the tests fetch what they need. */
function installBrowser(): string | undefined {
  const mayInstall =
    process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (!mayInstall) return undefined;
  process.stdout.write(`Installing ${DEBIAN_PACKAGES.join(" and ")} for the browser tests…\n`);
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const command of [["update"], ["install", "-y", "--no-install-recommends", ...DEBIAN_PACKAGES]]) {
    const { status, stderr } = spawnSync("apt-get", ["-qq", ...command], {
      env: environment,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`apt-get ${command.join(" ")} has failed:\n${stderr}`);
  }
  return findBrowser();
}
