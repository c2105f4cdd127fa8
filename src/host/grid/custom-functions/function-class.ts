import type { Ctor } from "@univerjs/core";
import {
  BaseFunction,
  type BaseValueObject,
  FunctionType,
  type IFunctionInfo,
} from "@univerjs/engine-formula";
import type { RegisteredFunction } from "../corrections/built-in-function";
import { busyValue } from "./busy";
import type { CellPosition } from "./cell-position";
import type { ErrorMessages } from "./error-messages";
import type { CustomFunctionMetadata } from "./metadata";
import { readArguments } from "./read-arguments";
import type { CallOutcome, CustomFunctionArgument } from "./values";
import { writeResult } from "./write-result";

/** Answers a call at once: with its result, or with "pending" when the result will come in a later calculation. */
export type CallCustomFunction = (
  metadata: CustomFunctionMetadata,
  cell: CellPosition,
  values: readonly CustomFunctionArgument[],
) => CallOutcome;

function functionClass(
  metadata: CustomFunctionMetadata,
  call: CallCustomFunction,
  messages: ErrorMessages,
): Ctor<BaseFunction> {
  return class extends BaseFunction {
    constructor() {
      super(metadata.name);
    }

    /** Else the text "2024-05" would arrive as the serial number of a date. */
    override isArgumentsIgnoreNumberPattern() {
      return true;
    }

    override calculate(...given: BaseValueObject[]) {
      // One instance serves all cells, so its position is that of the cell being calculated.
      const cell = {
        unitId: this.unitId ?? "",
        sheetId: this.subUnitId ?? "",
        row: this.row,
        column: this.column,
      };
      messages.visit(cell);
      const values = readArguments(metadata, given);
      if (!values.ok) return values.error;
      const outcome = call(metadata, cell, values.values);
      return outcome.state === "pending" ? busyValue() : writeResult(outcome.result, cell, messages);
    }
  };
}

/** The custom functions as the formula plugin takes them. */
export function registeredFunctions(
  metadata: readonly CustomFunctionMetadata[],
  call: CallCustomFunction,
  messages: ErrorMessages,
): RegisteredFunction[] {
  return metadata.map((entry) => [functionClass(entry, call, messages), entry.name]);
}

/** What completion and the function wizard show of the custom functions. */
export function functionDescriptions(metadata: readonly CustomFunctionMetadata[]): IFunctionInfo[] {
  return metadata.map((entry) => ({
    functionName: entry.name,
    functionType: FunctionType.User,
    description: entry.description,
    abstract: entry.description,
    functionParameter: entry.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description === "" ? parameter.name : parameter.description,
      example: "",
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  }));
}
