import { ALL_IMPLEMENTED_FUNCTIONS_SET } from "@univerjs/engine-formula";
import { correctedFunctions } from "./corrections";
import type { RegisteredFunction } from "./corrections/built-in-function";
import { busyGuards } from "./custom-functions/busy";
import type { ErrorMessages } from "./custom-functions/error-messages";
import { type CallCustomFunction, registeredFunctions } from "./custom-functions/function-class";
import type { CustomFunctionMetadata } from "./custom-functions/metadata";

/**
 * All functions that are given to the formula plugin. Throws when a custom function bears the name of a built-in one:
 * the engine would replace that one without a word.
 */
export function formulaFunctions(
  metadata: readonly CustomFunctionMetadata[],
  call: CallCustomFunction,
  messages: ErrorMessages,
): RegisteredFunction[] {
  const taken = metadata.filter((entry) => ALL_IMPLEMENTED_FUNCTIONS_SET.has(entry.name.toUpperCase()));
  if (taken.length > 0) {
    throw new Error(
      `Built-in functions have these names already: ${taken.map(({ name }) => name).join(", ")}`,
    );
  }
  return [...registeredFunctions(metadata, call, messages), ...correctedFunctions, ...busyGuards];
}
