import {
  BooleanNumber,
  CellValueType,
  type IColumnData,
  type ICellData,
  type IRange,
  type IRowData,
  type IStyleData,
  type IWorksheetData,
} from "@univerjs/core";
import { columnNumber, parseAddress } from "../../workbook-file/cell-address";
import { type CellRange, parseRange } from "../../workbook-file/cell-range";
import type {
  CellContent,
  CellDescription,
  SheetDescription,
} from "../../workbook-file/workbook-description";
import { cellStyleData, type DefaultFont } from "./cell-style-data";
import { type ReferredTable, withoutStructuredReferences } from "./structured-references";

/** What the sheets of one workbook share. */
export interface SheetSurroundings {
  readonly tables: readonly ReferredTable[];
  readonly defaultFont: DefaultFont;
}

const SPARE_ROWS = 60;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 20;
const PIXELS_A_POINT = 96 / 72;
/** Of 等线 at 11 points, with the padding that a width in a file contains. */
const PIXELS_A_DIGIT = 8;
const DEFAULT_ROW_HEIGHT = 20;
const DEFAULT_COLUMN_WIDTH = 72;

/** A sheet of a file as the grid's own snapshot, with the cached results that show until it has calculated. */
export function sheetData(
  sheet: SheetDescription,
  id: string,
  { tables, defaultFont }: SheetSurroundings,
): Partial<IWorksheetData> & { readonly name: string } {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let lastRow = 0;
  let lastColumn = 0;
  const styles = new Map<CellDescription["style"], IStyleData>();
  for (const [address, cell] of Object.entries(sheet.cells)) {
    const place = parseAddress(address);
    if (place === null) continue;
    lastRow = Math.max(lastRow, place.row);
    lastColumn = Math.max(lastColumn, place.column);
    const style = styles.get(cell.style) ?? cellStyleData(cell.style ?? {}, defaultFont);
    styles.set(cell.style, style);
    const content = cellContent(cell, (formula) =>
      withoutStructuredReferences(formula, tables, { sheet: sheet.name, ...place }),
    );
    (cellData[place.row - 1] ??= {})[place.column - 1] = { ...content, s: style };
  }
  for (const { right, bottom } of placesOfCharts(sheet)) {
    lastRow = Math.max(lastRow, bottom);
    lastColumn = Math.max(lastColumn, right);
  }
  return {
    id,
    name: sheet.name,
    cellData,
    rowCount: Math.max(LEAST_ROWS, lastRow + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, lastColumn + SPARE_COLUMNS),
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultStyle: { ff: defaultFont.name, fs: defaultFont.size },
    rowData: rowData(sheet),
    columnData: columnData(sheet),
    mergeData: (sheet.merges ?? []).flatMap((merge) => parseRange(merge) ?? []).map(gridRange),
    freeze: freezeData(sheet.frozen),
    hidden: flag((sheet.visibility ?? "visible") !== "visible"),
    showGridlines: flag(sheet.gridLines !== false),
    tabColor: sheet.tabColor ?? "",
    zoomRatio: (sheet.zoom ?? 100) / 100,
  };
}

/** A range of a file, counted from 1, as the grid's own, counted from 0. */
export function gridRange({ top, left, bottom, right }: CellRange): IRange {
  return { startRow: top - 1, endRow: bottom - 1, startColumn: left - 1, endColumn: right - 1 };
}

function placesOfCharts({ charts = [] }: SheetDescription): CellRange[] {
  return charts.flatMap(({ place }) => parseRange(place) ?? []);
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function cellContent(
  { formula, value, spill }: CellDescription,
  rewritten: (formula: string) => string,
): ICellData {
  const shown = spill?.[0]?.[0] ?? value;
  const data = shown === undefined || shown === "" ? {} : constantData(shown);
  return formula === undefined ? data : { ...data, f: rewritten(formula) };
}

function constantData(content: CellContent): ICellData {
  if (typeof content === "object") return { v: content.error, t: CellValueType.STRING };
  if (typeof content === "number") return { v: content, t: CellValueType.NUMBER };
  if (typeof content === "boolean") return { v: content ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: content, t: CellValueType.STRING };
}

function rowData({ rows = {} }: SheetDescription): Record<number, Partial<IRowData>> {
  return Object.fromEntries(
    Object.entries(rows).map(([row, { height, hidden }]) => [
      Number(row) - 1,
      {
        ...(height === undefined ? {} : { h: Math.round(height * PIXELS_A_POINT) }),
        hd: flag(hidden === true),
      },
    ]),
  );
}

function columnData({ columns = {} }: SheetDescription): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  for (const [letters, { width, hidden }] of Object.entries(columns)) {
    const [first = "", last = first] = letters.split(":");
    const end = columnNumber(last) ?? 0;
    for (let column = columnNumber(first) ?? 1; column <= end; column += 1) {
      data[column - 1] = {
        ...(width === undefined ? {} : { w: Math.round(width * PIXELS_A_DIGIT) }),
        hd: flag(hidden === true),
      };
    }
  }
  return data;
}

function freezeData(frozen: SheetDescription["frozen"]): IWorksheetData["freeze"] {
  const { rows = 0, columns = 0 } = frozen ?? {};
  return {
    ySplit: rows,
    xSplit: columns,
    startRow: rows === 0 ? -1 : rows,
    startColumn: columns === 0 ? -1 : columns,
  };
}
