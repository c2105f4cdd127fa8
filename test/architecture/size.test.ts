import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const DIST = join(__dirname, "..", "..", "dist");

/** In bytes, as they travel: minified and compressed. */
const FUNCTIONS_BUDGET = 40_000;
const PANE_BUDGET = 220_000;

function compressedSize(file: string): number {
  return gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
}

/** Scripts of the pane's page with a size of their own to keep: Microsoft's, and the functions of the shared runtime. */
const ACCOUNTED_FOR = ["office.js", "functions.js"];

/** What the pane's page asks for beside them before anything is clicked. */
function paneScripts(): readonly string[] {
  const page = readFileSync(join(DIST, "taskpane.html"), "utf8");
  const sources = [...page.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, source = ""]) => source);
  return sources.filter((source) => !ACCOUNTED_FOR.some((file) => source.endsWith(file)));
}

describe("what is loaded", () => {
  it(`with every workbook that holds a function stays under ${FUNCTIONS_BUDGET / 1000} kB`, () => {
    const size = compressedSize("functions.js");
    assert.ok(size <= FUNCTIONS_BUDGET, `functions.js is ${size} bytes`);
  });

  it(`before the pane can be used stays under ${PANE_BUDGET / 1000} kB`, () => {
    const scripts = paneScripts();
    assert.ok(scripts.includes("taskpane.js"), scripts.join(", "));
    const size = scripts.reduce((sum, script) => sum + compressedSize(script), 0);
    assert.ok(size <= PANE_BUDGET, `${scripts.join(" + ")} is ${size} bytes`);
  });
});
