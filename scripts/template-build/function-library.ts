import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as functions from "../../src/functions/functions";
import { readCustomFunctionMetadata } from "../../src/host/grid/custom-functions/metadata";
import type { CustomFunctionCode, CustomFunctionLibrary } from "../../src/host/grid/headless";

const METADATA = join(__dirname, "..", "..", "src", "functions", "generated", "functions.json");

/** The error that Excel gives the functions to throw. */
class CustomFunctionError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

/** The add-in's own functions, to be called by the grid engine in this process. */
export function functionLibrary(): CustomFunctionLibrary {
  const errorCode = { notAvailable: "#N/A", invalidValue: "#VALUE!" };
  Object.assign(globalThis, { CustomFunctions: { Error: CustomFunctionError, ErrorCode: errorCode } });
  return {
    metadata: readCustomFunctionMetadata(readFileSync(METADATA, "utf8")),
    code: functions as unknown as Readonly<Record<string, CustomFunctionCode>>,
  };
}
