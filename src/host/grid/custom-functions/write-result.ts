import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  type ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { CellPosition } from "./cell-position";
import type { ErrorMessages } from "./error-messages";
import { type CustomFunctionResult, isCellError, type ResultElement } from "./values";

function writeElement(element: ResultElement): BaseValueObject {
  // Excel shows 0 for a null in a result.
  if (element === null) return NumberValueObject.create(0);
  if (isCellError(element)) return ErrorValueObject.create(element.code as ErrorType, element.message ?? "");
  if (typeof element === "boolean") return BooleanValueObject.create(element);
  // The engine's own factory would turn the text "2024-05" into a date.
  if (typeof element === "string") return StringValueObject.create(element);
  return Number.isFinite(element)
    ? NumberValueObject.create(element)
    : ErrorValueObject.create("#NUM!" as ErrorType);
}

/** Turns a function's result into the engine's, and notes the messages of its errors by cell. */
export function writeResult(
  result: CustomFunctionResult,
  cell: CellPosition,
  messages: ErrorMessages,
): BaseValueObject {
  const isMatrix = Array.isArray as (
    value: CustomFunctionResult,
  ) => value is readonly (readonly ResultElement[])[];
  const rows = isMatrix(result) ? result : [[result]];
  rows.forEach((row, rowOffset) => {
    row.forEach((element, columnOffset) => {
      if (!isCellError(element) || element.message === undefined || element.message === "") return;
      messages.note(cell, rowOffset, columnOffset, element.message);
    });
  });

  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  if (columnCount === 0) return ErrorValueObject.create("#CALC!" as ErrorType);
  const [first] = rows[0] ?? [];
  if (rows.length === 1 && columnCount === 1) return writeElement(first ?? null);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(writeElement)),
    rowCount: rows.length,
    columnCount,
    unitId: cell.unitId,
    sheetId: cell.sheetId,
    row: cell.row,
    column: cell.column,
  });
}
