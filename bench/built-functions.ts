import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";

export const DIST = join(process.cwd(), "dist");

export type Range = readonly (readonly unknown[])[];

/** A function as functions.js associates it: ranges in, rows or one value out. */
export type BuiltFunction = (...args: readonly (Range | null)[]) => Range;

class CellError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

/** Runs the built functions.js in this realm, and gives what it associates by id. */
export function loadBuiltFunctions(): ReadonlyMap<string, BuiltFunction> {
  const functions = new Map<string, BuiltFunction>();
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, run: BuiltFunction) => functions.set(id, run),
      Error: CellError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    },
  });
  runInThisContext(readFileSync(join(DIST, "functions.js"), "utf8"), { filename: "functions.js" });
  return functions;
}

/** The function of this id. Throws where functions.js does not associate one. */
export function builtFunction(functions: ReadonlyMap<string, BuiltFunction>, id: string): BuiltFunction {
  const found = functions.get(id);
  if (found === undefined) throw new Error(`functions.js associates no ${id}.`);
  return found;
}

/** Values as a range of one column. */
export function column(values: readonly unknown[]): Range {
  return values.map((value) => [value]);
}
