import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseValueObject,
  type ErrorType,
  ErrorValueObject,
} from "@univerjs/engine-formula";
import { isBusy } from "./busy";
import type { CustomFunctionMetadata } from "./metadata";
import type { ArgumentElement, CustomFunctionArgument } from "./values";

type Matrix = readonly (readonly ArgumentElement[])[];

export type ReadArguments =
  | { readonly ok: true; readonly values: readonly CustomFunctionArgument[] }
  /** The function is not called; this error is its value. */
  | { readonly ok: false; readonly error: BaseValueObject };

function elementsOf(value: BaseValueObject): Nullable<BaseValueObject>[][] {
  if (!(value instanceof ArrayValueObject)) return [[value]];
  return Array.from({ length: value.getRowCount() }, (_row, row) =>
    Array.from({ length: value.getColumnCount() }, (_column, column) => value.get(row, column)),
  );
}

function readElement(value: Nullable<BaseValueObject>): ArgumentElement {
  if (!(value instanceof BaseValueObject) || value.isNull()) return null;
  if (value.isError()) return { code: String(value.getValue()), type: "CustomFunctionError" };
  return value.getValue();
}

/** The error that keeps the function from being called: a waiting one before all others. */
function blockingError(
  values: readonly BaseValueObject[],
  errorsAllowed: boolean,
): BaseValueObject | undefined {
  const errors = values
    .flatMap((value) => elementsOf(value).flat())
    .filter((value): value is BaseValueObject => value instanceof BaseValueObject && value.isError());
  return errors.find(isBusy) ?? (errorsAllowed ? undefined : errors[0]);
}

function isOmitted(value: BaseValueObject | undefined): boolean {
  return value === undefined || (!value.isArray() && value.isNull());
}

function readMatrix(value: BaseValueObject): Matrix {
  return elementsOf(value).map((row) => row.map(readElement));
}

function valueError(): ReadArguments {
  return { ok: false, error: ErrorValueObject.create("#VALUE!" as ErrorType) };
}

/** Turns the engine's arguments into those that Excel on the web hands to a custom function. */
export function readArguments(
  metadata: CustomFunctionMetadata,
  given: readonly BaseValueObject[],
): ReadArguments {
  const error = blockingError(given, metadata.allowErrorForDataTypeAny);
  if (error !== undefined) return { ok: false, error };

  const { parameters } = metadata;
  const isRepeating = parameters.at(-1)?.repeating === true;
  const fixed = isRepeating ? parameters.slice(0, -1) : parameters;
  if (!isRepeating && given.length > parameters.length) return valueError();

  const values: CustomFunctionArgument[] = [];
  for (const [index, parameter] of fixed.entries()) {
    const value = given[index];
    if (value === undefined && !parameter.optional) return valueError();
    if (value !== undefined && !isOmitted(value)) values.push(readMatrix(value));
    else values.push(parameter.optional ? null : [[null]]);
  }
  if (isRepeating) values.push(given.slice(fixed.length).map(readMatrix));
  return { ok: true, values };
}
