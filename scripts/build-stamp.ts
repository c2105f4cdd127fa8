import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const STAMP = join(".cache", "build-stamp");
/** What the build reads. */
const INPUTS = ["src", "assets", "scripts", "manifest.xml", "webpack.config.js", "package-lock.json"];
/** Some of what the build writes: without these there is nothing to serve. */
const OUTPUTS = ["taskpane.html", "functions.js", "functions.json", "workbench/index.html"];

/** True when nothing that the build reads has changed since the last one that was noted. */
export function isBuildCurrent(root: string): boolean {
  const stamp = join(root, STAMP);
  const isComplete = OUTPUTS.every((output) => existsSync(join(root, "dist", output)));
  if (!isComplete || !existsSync(stamp)) return false;
  const builtAt = statSync(stamp).mtimeMs;
  return INPUTS.every((input) => lastChange(join(root, input)) <= builtAt);
}

/** Notes that a build has just ended well. */
export function noteBuild(root: string): void {
  const stamp = join(root, STAMP);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, "");
}

function lastChange(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(path).map((name) => lastChange(join(path, name)));
  return Math.max(stats.mtimeMs, ...inside);
}
