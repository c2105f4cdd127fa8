import type { RawValue } from "../../rules/inputs/input";
import type { CellTarget } from "../excel/cells";
import type { FormulaArgument } from "../formula-text";

/** What a field of a form holds: a typed text, or cells of the workbook with the values they had. */
export type FormValue =
  { readonly kind: "typed"; readonly text: string } | { readonly kind: "cells"; readonly cells: PickedCells };

export interface PickedCells extends CellTarget {
  readonly shown: string;
  readonly values: readonly (readonly unknown[])[];
}

export const NOTHING_TYPED: FormValue = { kind: "typed", text: "" };

const PLAIN_NUMBER = /^-?\d{1,15}(\.\d+)?$/;

/** A typed text as Excel would hold it: a plain number as a number. */
export function typedValue(text: string): RawValue {
  const trimmed = text.trim();
  return PLAIN_NUMBER.test(trimmed) ? Number(trimmed) : trimmed;
}

/** The single value to compute with; of several cells the first. */
export function rawValue(value: FormValue): RawValue {
  if (value.kind === "typed") return typedValue(value.text);
  return (value.cells.values[0]?.[0] ?? null) as RawValue;
}

/** The value as the argument of a formula on the given sheet. */
export function formulaArgument(value: FormValue, sheetId: string | null): FormulaArgument {
  if (value.kind === "typed") return { kind: "value", value: typedValue(value.text) };
  const { cells } = value;
  return { kind: "reference", address: cells.sheetId === sheetId ? cells.address : cells.shown };
}

/** Rows and columns of a result that maps over the cells of its arguments. */
export function spillSize(values: readonly FormValue[]): { readonly rows: number; readonly columns: number } {
  const grids = values.flatMap((value) => (value.kind === "cells" ? [value.cells.values] : []));
  return {
    rows: Math.max(1, ...grids.map((grid) => grid.length)),
    columns: Math.max(1, ...grids.map((grid) => grid[0]?.length ?? 1)),
  };
}
