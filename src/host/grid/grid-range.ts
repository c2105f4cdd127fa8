import type { IRange } from "@univerjs/core";
import type { CellArea } from "../core/workbook-model";

export function toRange({ row, column, rows, columns }: CellArea): IRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}

export function toArea({ startRow, endRow, startColumn, endColumn }: IRange): CellArea {
  return {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}

/** The smallest rectangle around all of these, or null when there are none. */
export function enclosingArea(ranges: Iterable<IRange>): CellArea | null {
  let enclosing: IRange | undefined;
  for (const range of ranges) enclosing = enclosing === undefined ? range : union(enclosing, range);
  return enclosing === undefined ? null : toArea(enclosing);
}

function union(a: IRange, b: IRange): IRange {
  return {
    startRow: Math.min(a.startRow, b.startRow),
    endRow: Math.max(a.endRow, b.endRow),
    startColumn: Math.min(a.startColumn, b.startColumn),
    endColumn: Math.max(a.endColumn, b.endColumn),
  };
}
