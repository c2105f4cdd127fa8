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

export function isError(cell: unknown): cell is CustomFunctions.Error {
  return typeof cell === "object" && cell !== null && "code" in cell && typeof cell.code === "string";
}

/** What stands for a cell that holds neither a plain value nor an error, such as a picture or a nested array. */
const UNREADABLE = "{…}";

/** What a cell brings: a cell of a rich data type counts as the plain value it is shown as. */
export function readCell(cell: unknown): Cell {
  if (typeof cell !== "object" || cell === null || isError(cell)) return cell as Cell;
  const basic = "basicValue" in cell ? cell.basicValue : undefined;
  return typeof basic === "string" || typeof basic === "number" || typeof basic === "boolean"
    ? basic
    : UNREADABLE;
}

/** A list of single cells is one column: Excel hands over rows, other callers may not. */
function toRow(row: readonly Cell[] | Cell): readonly Cell[] {
  return Array.isArray(row) ? (row as readonly Cell[]) : [row as Cell];
}

/** The argument as a grid; null for one that was left out. */
export function toGrid(argument: Argument): Grid | null {
  if (argument === null || argument === undefined) return null;
  if (!isMatrix(argument)) return { rows: 1, columns: 1, cells: [[argument]] };
  const cells = argument.every(Array.isArray) ? argument : argument.map(toRow);
  let columns = 0;
  for (const { length } of cells) if (length > columns) columns = length;
  return { rows: cells.length, columns, cells };
}

/** True when the argument is a range or an array, to which the result answers in kind. */
export function isRange(argument: Argument): boolean {
  return isMatrix(argument);
}
