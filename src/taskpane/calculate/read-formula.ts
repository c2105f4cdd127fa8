import type { FunctionId } from "../../rules/function-definition";
import { FUNCTIONS } from "../../rules/function-registry";
import type { Selection } from "../excel/selection";
import { cellAddress, type CellArea } from "../formulas/cell-area";
import { formulaCalls, type ArgumentSyntax } from "../formulas/formula-calls";
import type { Workbook } from "../workbook";
import type { FormValue } from "./form-value";

/** A call as a form shows it. */
export interface FormCall {
  readonly id: FunctionId;
  readonly values: readonly FormValue[];
}

function isFunction(id: string): boolean {
  return FUNCTIONS.has(id as FunctionId);
}

/** True for a formula with a function of this add-in. */
export function usesFunctions(formula: string): boolean {
  return formulaCalls(formula, isFunction).length > 0;
}

function areaAddress({ row, column, rows, columns }: CellArea): string {
  const first = cellAddress(row, column);
  return rows * columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

async function formValue(
  argument: ArgumentSyntax,
  selection: Selection,
  workbook: Workbook,
): Promise<FormValue | null> {
  switch (argument.kind) {
    case "literal":
      return { kind: "typed", text: String(argument.value ?? "") };
    case "reference": {
      const address = areaAddress(argument.area);
      const sheetId = argument.sheet ?? selection.sheetId;
      const read = await workbook.readValues({ sheetId, address });
      if (read.status === "failed") return null;
      const shown =
        argument.sheet === null ? address : `'${argument.sheet.replaceAll("'", "''")}'!${address}`;
      return { kind: "cells", cells: { sheetId, address, shown, values: read.value } };
    }
    case "name":
    case "call":
    case "expression":
      return null;
  }
}

/** Reads the first call in the selected cell's formula with its arguments; null when one cannot be read. */
export async function readFormula(selection: Selection, workbook: Workbook): Promise<FormCall | null> {
  const [call] = formulaCalls(selection.formula, isFunction);
  if (call === undefined) return null;
  const values = await Promise.all(call.args.map((argument) => formValue(argument, selection, workbook)));
  const read = values.filter((value) => value !== null);
  return read.length === values.length ? { id: call.id as FunctionId, values: read } : null;
}
