import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DIST } from "../built-functions";
import type { Row } from "../row";

function sizeRow(work: string, file: string, bound: number): Row {
  const size = gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length / 1000;
  return {
    work,
    unit: "kB",
    ours: { name: file, value: size, wrong: null },
    limit: null,
    measure: size,
    bound,
    peers: [],
  };
}

/** What is loaded, minified and compressed. */
export function sizes(): readonly Row[] {
  return [
    sizeRow("functions.js min+gzip", "functions.js", 40),
    sizeRow("JS the pane needs before it can be used, min+gzip, without office.js", "taskpane.js", 220),
  ];
}
