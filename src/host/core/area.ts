import type { CellArea } from "./workbook-model";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** The whole of a worksheet. */
export const WHOLE_SHEET: CellArea = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** True when the rectangle has cells and lies on a worksheet. */
export function liesOnSheet(area: CellArea): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS
  );
}

/** True for whole rows, whole columns and the whole sheet. */
export function isUnbounded(area: CellArea): boolean {
  return area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
}

export function cellCount(area: CellArea): number {
  return area.rows * area.columns;
}

export function sameArea(a: CellArea, b: CellArea): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function contains(outer: CellArea, inner: CellArea): boolean {
  const common = intersection(outer, inner);
  return common !== null && sameArea(common, inner);
}

/** The cells that both rectangles have, or null. */
export function intersection(a: CellArea, b: CellArea): CellArea | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest rectangle around both. */
export function boundingArea(a: CellArea, b: CellArea): CellArea {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of a rectangle when another is cut out of it: up to four rectangles. */
export function subtract(area: CellArea, cut: CellArea): CellArea[] {
  const common = intersection(area, cut);
  if (common === null) {
    return [area];
  }
  const below = common.row + common.rows;
  const right = common.column + common.columns;
  return [
    { ...area, rows: common.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { ...common, column: area.column, columns: common.column - area.column },
    { ...common, column: right, columns: area.column + area.columns - right },
  ].filter((rest) => rest.rows > 0 && rest.columns > 0);
}

/** Where a rectangle stands after rows were inserted (count > 0) or deleted (count < 0); null when nothing is left. */
export function shiftRows(area: CellArea, row: number, count: number): CellArea | null {
  const [start, length] = shiftSpan(area.row, area.rows, row, count, MAX_ROWS);
  return length > 0 ? { ...area, row: start, rows: length } : null;
}

/** Where a rectangle stands after columns were inserted (count > 0) or deleted (count < 0); null when nothing is left. */
export function shiftColumns(area: CellArea, column: number, count: number): CellArea | null {
  const [start, length] = shiftSpan(area.column, area.columns, column, count, MAX_COLUMNS);
  return length > 0 ? { ...area, column: start, columns: length } : null;
}

function shiftSpan(
  start: number,
  length: number,
  at: number,
  count: number,
  limit: number,
): [number, number] {
  if (length === limit) {
    return [start, length];
  }
  const end = start + length;
  if (count >= 0) {
    return at <= start ? [start + count, length] : at < end ? [start, length + count] : [start, length];
  }
  const cutEnd = at - count;
  const before = Math.max(0, Math.min(end, at) - start);
  const after = Math.max(0, end - Math.max(start, cutEnd));
  return [start < at ? start : Math.max(at, start + count), before + after];
}
