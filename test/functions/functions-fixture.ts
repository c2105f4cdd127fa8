import type { Language } from "../../src/policy/compiled-policy";
import { callFunction, explainFunction } from "../../src/functions/call-function";
import type { Argument } from "../../src/functions/grid";
import type { FunctionId } from "../../src/rules/function-definition";
import { installCustomFunctions, isCellError } from "../support/custom-functions-stand-in";

/** Lets a suite call the functions, which then speak Chinese unless a test asks otherwise. */
export function useFunctions(): void {
  let undo: (() => void) | null = null;
  before(() => {
    undo = installCustomFunctions();
  });
  after(() => undo?.());
  afterEach(() => speak(undefined));
}

/** Sets the language of texts and messages; undefined is what a page that sets none has. */
export function speak(language: Language | undefined): void {
  globalThis.functionLanguage = language;
}

/** Any function of the add-in by its name, as Excel calls it; what it throws is given back as its result. */
export function call(id: FunctionId | "EXPLAIN", ...args: readonly Argument[]): unknown {
  try {
    return id === "EXPLAIN" ? explainFunction(args[0], args.slice(1)) : callFunction(id, args);
  } catch (thrown) {
    if (isCellError(thrown)) return thrown;
    throw thrown;
  }
}
