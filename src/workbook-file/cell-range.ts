import { type CellAddress, formatAddress, parseAddress } from "./cell-address";

/** A rectangle of cells, both corners included, counted from 1. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Reads "A1" or "A1:C4", with or without dollar signs; null for anything else. */
export function parseRange(text: string): CellRange | null {
  const [from = "", to = from, ...rest] = text.split(":");
  const first = parseAddress(from);
  const last = parseAddress(to);
  if (first === null || last === null || rest.length > 0) {
    return null;
  }
  const range = { top: first.row, left: first.column, bottom: last.row, right: last.column };
  return range.top <= range.bottom && range.left <= range.right ? range : null;
}

/** "A1:C4", or "A1" for a single cell. */
export function formatRange(range: CellRange): string {
  const first = formatAddress({ row: range.top, column: range.left });
  const last = formatAddress({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** True where the two share a cell. */
export function rangesMeet(one: CellRange, other: CellRange): boolean {
  return (
    one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left
  );
}

export function rangeHolds(range: CellRange, { row, column }: CellAddress): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** Every cell of the range, row by row. */
export function* cellsOf(range: CellRange): Generator<CellAddress> {
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      yield { row, column };
    }
  }
}
