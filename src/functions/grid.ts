import type { RawValue } from "../rules/inputs/input";

/** A cell of an argument: a raw value, or the error that the cell holds. */
export type Cell = RawValue | CustomFunctions.Error;

/** An argument as a rectangle of cells; a single value is one cell. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (readonly Cell[])[];
}

/** What Excel may hand over: one value, or the rows of a range. */
export type Argument = Cell | readonly (readonly Cell[])[];

function isMatrix(argument: Argument): argument is readonly (readonly Cell[])[] {
  return Array.isArray(argument);
}

export function isError(cell: Cell): cell is CustomFunctions.Error {
  return typeof cell === "object" && cell !== null;
}

/** The argument as a grid; null for one that was left out. */
export function toGrid(argument: Argument): Grid | null {
  if (argument === null || argument === undefined) return null;
  if (!isMatrix(argument)) return { rows: 1, columns: 1, cells: [[argument]] };
  const rows = argument.map((row) =>
    Array.isArray(row) ? (row as readonly Cell[]) : [row as unknown as Cell],
  );
  return { rows: rows.length, columns: Math.max(0, ...rows.map(({ length }) => length)), cells: rows };
}

/** True when the argument is a range or an array, to which the result answers in kind. */
export function isRange(argument: Argument): boolean {
  return isMatrix(argument);
}
