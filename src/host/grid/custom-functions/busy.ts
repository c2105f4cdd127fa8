import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseValueObject,
  ERROR_TYPE_SET,
  ErrorValueObject,
  type ErrorType,
  FUNCTION_NAMES_INFORMATION,
  FUNCTION_NAMES_LOGICAL,
  functionInformation,
  functionLogical,
} from "@univerjs/engine-formula";
import { builtInFunction, type RegisteredFunction } from "../corrections/built-in-function";

/** What a cell shows while its custom function has not answered. */
export const BUSY = "#BUSY!";

const BUSY_ERROR = BUSY as ErrorType;

/** Without this a reference to a waiting cell would read the text "#BUSY!" instead of an error. */
ERROR_TYPE_SET.add(BUSY_ERROR);

export function busyValue(): ErrorValueObject {
  return ErrorValueObject.create(BUSY_ERROR);
}

export function isBusy(value: Nullable<BaseValueObject>): boolean {
  return value instanceof BaseValueObject && value.isError() && value.getValue() === BUSY;
}

function single(value: BaseValueObject): Nullable<BaseValueObject> {
  if (!(value instanceof ArrayValueObject)) return value;
  return value.getRowCount() === 1 && value.getColumnCount() === 1 ? value.get(0, 0) : undefined;
}

/** A function that catches errors must not catch #BUSY!: a function behind it would be called with the substitute. */
function lettingBusyThrough(table: readonly (readonly unknown[])[], name: string): RegisteredFunction {
  const BuiltIn = builtInFunction(table, name);
  class LettingBusyThrough extends BuiltIn {
    override calculate(...values: BaseValueObject[]) {
      return values.map(single).find(isBusy) ?? super.calculate(...values);
    }
  }
  return [LettingBusyThrough, name];
}

export const busyGuards: readonly RegisteredFunction[] = [
  lettingBusyThrough(functionLogical, FUNCTION_NAMES_LOGICAL.IFERROR),
  lettingBusyThrough(functionInformation, FUNCTION_NAMES_INFORMATION.ISERROR),
  lettingBusyThrough(functionInformation, FUNCTION_NAMES_INFORMATION.ISERR),
];
