/** A rectangle of cells, counted from 0. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const ALPHABET = 26;
const A = "A".charCodeAt(0);
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce(
    (number, letter) => number * ALPHABET + letter.charCodeAt(0) - A + 1,
    0,
  );
}

function columnLetters(column: number): string {
  const rest = Math.floor(column / ALPHABET);
  const letter = String.fromCharCode(A + (column % ALPHABET));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

/** The address of a cell, such as `B4` for row 3, column 1. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

function parseCell(text: string): { readonly row: number; readonly column: number } | null {
  const match = CELL.exec(text);
  if (match === null) return null;
  const row = Number(match[2]) - 1;
  const column = columnNumber(match[1] ?? "") - 1;
  return row < 0 || row >= LAST_ROW || column >= LAST_COLUMN ? null : { row, column };
}

/** Reads an address such as `$B$4` or `B4:D9`; null for anything else. */
export function parseArea(address: string): CellArea | null {
  const [first = "", second = first, ...more] = address.split(":");
  const one = parseCell(first);
  const other = parseCell(second);
  if (one === null || other === null || more.length > 0) return null;
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.abs(one.row - other.row) + 1,
    columns: Math.abs(one.column - other.column) + 1,
  };
}
