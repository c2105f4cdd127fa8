import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { DIST } from "../built-functions";
import { median } from "../measure";
import type { Row } from "../row";

const ROUNDS = 31;
const FUNCTIONS = 16;

/** Compiles and runs a script in a realm of its own, as a page does that has just been opened. */
function evaluateCold(source: string, round: number, globals: object): number {
  const realm = createContext(globals);
  // A text that was never seen before, or the compiled code of the round before would be taken.
  const text = `${source}\n//${round}`;
  const start = performance.now();
  new Script(text).runInContext(realm);
  return performance.now() - start;
}

/** Evaluate functions.js cold, to all ids associated. */
export function coldStart(): Row {
  const decimal = readFileSync(require.resolve("decimal.js"), "utf8");
  const functions = readFileSync(join(DIST, "functions.js"), "utf8");
  const limits: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    let associated = 0;
    const CustomFunctions = { associate: () => (associated += 1) };
    limits.push(evaluateCold(decimal, round, {}));
    ours.push(evaluateCold(functions, round, { CustomFunctions }));
    if (associated !== FUNCTIONS) throw new Error(`functions.js associated ${associated} functions.`);
  }
  return {
    work: "evaluate functions.js cold, to all ids associated",
    unit: "ms",
    ours: { name: "functions.js", value: median(ours), wrong: null },
    limit: { name: "decimal.js alone", value: median(limits), wrong: null },
    measure: median(ours.map((time, round) => time / (limits[round] ?? NaN))),
    bound: 4,
    peers: [],
  };
}
