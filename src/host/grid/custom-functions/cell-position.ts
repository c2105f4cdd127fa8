/** A cell of a workbook, zero-based. */
export interface CellPosition {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A text that is the same for the same cell, for use as a map key. */
export function cellKey({ unitId, sheetId, row, column }: CellPosition): string {
  return `${unitId}|${sheetId}|${row}|${column}`;
}
