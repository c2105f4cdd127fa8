import {
  CellValueType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  LocaleType,
} from "@univerjs/core";
import { type IDefinedNameMapItem, isReferenceString } from "@univerjs/engine-formula";

/** One cell of a workbook to be calculated, zero-based. A content that begins with "=" is a formula. */
export interface OutlineCell {
  readonly row: number;
  readonly column: number;
  readonly content: string | number | boolean;
  readonly numberFormat?: string;
}

export interface OutlineSheet {
  readonly name: string;
  readonly cells: readonly OutlineCell[];
}

/** A workbook in so far as calculation needs it. */
export interface WorkbookOutline {
  readonly sheets: readonly OutlineSheet[];
  /** Defined names: ranges, constants or LAMBDAs, with the leading "=". */
  readonly names?: readonly { readonly name: string; readonly formula: string }[];
}

const SPARE_ROWS = 1000;
const SPARE_COLUMNS = 50;

/** The id that a sheet of an outline has in the grid. */
export function outlineSheetId(index: number): string {
  return `sheet-${index + 1}`;
}

/** An outline as the grid's own snapshot. */
export function workbookSnapshot(outline: WorkbookOutline, unitId: string): IWorkbookData {
  const ids = outline.sheets.map((_sheet, index) => outlineSheetId(index));
  const sheets = outline.sheets.map(
    (sheet, index) => [outlineSheetId(index), sheetSnapshot(sheet, index)] as const,
  );
  const names = (outline.names ?? []).map((name, index) => [`name-${index + 1}`, name] as const);
  const definedNames: IDefinedNameMapItem = Object.fromEntries(
    names.map(([id, { name, formula }]) => [id, { id, name, formulaOrRefString: nameContent(formula) }]),
  );
  return {
    id: unitId,
    name: unitId,
    appVersion: "",
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: ids,
    sheets: Object.fromEntries(sheets),
    resources: [{ name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(definedNames) }],
  };
}

/** The grid wants the name of a range without "=", and any other name with it. */
export function nameContent(formula: string): string {
  const reference = formula.replace(/^=/, "");
  return isReferenceString(reference) ? reference : formula;
}

function sheetSnapshot({ name, cells }: OutlineSheet, index: number): IWorkbookData["sheets"][string] {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const cell of cells) (cellData[cell.row] ??= {})[cell.column] = cellSnapshot(cell);
  return {
    id: outlineSheetId(index),
    name,
    rowCount: Math.max(0, ...cells.map(({ row }) => row)) + SPARE_ROWS,
    columnCount: Math.max(0, ...cells.map(({ column }) => column)) + SPARE_COLUMNS,
    cellData,
  };
}

function cellSnapshot({ content, numberFormat }: OutlineCell): ICellData {
  const style: IStyleData | undefined =
    numberFormat === undefined ? undefined : { n: { pattern: numberFormat } };
  return style === undefined ? contentSnapshot(content) : { ...contentSnapshot(content), s: style };
}

function contentSnapshot(content: OutlineCell["content"]): ICellData {
  if (typeof content === "number") return { v: content, t: CellValueType.NUMBER };
  if (typeof content === "boolean") return { v: content ? 1 : 0, t: CellValueType.BOOLEAN };
  if (content.startsWith("=") && content.length > 1) return { f: content };
  return content === "" ? {} : { v: content, t: CellValueType.STRING };
}
