import type { IUnitRange } from "@univerjs/core";
import type { CellPosition } from "./cell-position";

function compareByColumn(a: CellPosition, b: CellPosition): number {
  return (
    a.unitId.localeCompare(b.unitId) ||
    a.sheetId.localeCompare(b.sheetId) ||
    a.column - b.column ||
    a.row - b.row
  );
}

/** Joins cells that stand below each other into ranges, so that ten thousand cells are not ten thousand ranges. */
export function columnRanges(cells: readonly CellPosition[]): IUnitRange[] {
  const ranges: IUnitRange[] = [];
  for (const { unitId, sheetId, row, column } of [...cells].sort(compareByColumn)) {
    const last = ranges.at(-1);
    const continuesLast =
      last?.unitId === unitId &&
      last.sheetId === sheetId &&
      last.range.startColumn === column &&
      last.range.endRow === row - 1;
    if (continuesLast) last.range.endRow = row;
    else {
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      ranges.push({ unitId, sheetId, range });
    }
  }
  return ranges;
}
