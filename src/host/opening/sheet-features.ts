import { columnNumber, parseAddress } from "../../workbook-file/cell-address";
import { type CellRange as FileRange, parseRange } from "../../workbook-file/cell-range";
import type {
  CellStyle,
  PrintDescription,
  SheetDescription,
  TableDescription,
} from "../../workbook-file/workbook-description";
import { MAX_COLUMNS, MAX_ROWS } from "../core/area";
import type { HostWorkbook } from "../core/host-workbook";
import { CellRange } from "../core/cell-range";
import { PROTECTION_DEFAULTS, type SheetState } from "../core/sheet-state";
import { showValidation } from "../core/shown-validation";
import type { CellArea } from "../core/workbook-model";
import { officeValidation } from "./office-validation";
import { UniformAreas } from "./uniform-areas";

const DEFAULT_TABLE_STYLE = "TableStyleMedium2";

/** What the host keeps of a cell's style, by the names of Excel's API. */
const KEPT_STYLES: readonly (readonly [string, (style: CellStyle) => unknown])[] = [
  ["fill.Color", ({ fill }) => fill],
  ["font.Bold", ({ font }) => font?.bold],
  ["font.Color", ({ font }) => font?.color],
  ["font.Italic", ({ font }) => font?.italic],
  ["font.Name", ({ font }) => font?.name],
  ["font.Size", ({ font }) => font?.size],
  ["protection.FormulaHidden", ({ hiddenFormula }) => hiddenFormula],
  ["protection.Locked", ({ unlocked }) => (unlocked === true ? false : undefined)],
];

/** Gives the host what the grid does not keep of a sheet: tables, validations, protection, print set-up and looks. */
export function takeSheetFeatures(book: HostWorkbook, sheetId: string, sheet: SheetDescription): void {
  const state = book.sheetState(sheetId);
  for (const table of sheet.tables ?? []) takeTable(book, sheetId, table);
  keepStyles(state, sheet);
  for (const validation of sheet.validations ?? []) {
    const { rule, ignoreBlanks, error, prompt } = officeValidation(validation);
    for (const area of areasOf(validation.range)) {
      state.validations.set(area, "Rule", rule);
      state.validations.set(area, "IgnoreBlanks", ignoreBlanks);
      state.validations.set(area, "ErrorAlert", { ...error, showAlert: true });
      state.validations.set(area, "Prompt", { ...prompt, showPrompt: true });
      showValidation(new CellRange(book, sheetId, area));
    }
  }
  if (sheet.protection !== undefined) {
    const allowed = (sheet.protection.allow ?? []).map(
      (name) => [`allow${name.charAt(0).toUpperCase()}${name.slice(1)}`, true] as const,
    );
    state.protection = {
      options: { ...PROTECTION_DEFAULTS, ...Object.fromEntries<boolean>(allowed) },
      password: null,
    };
  }
  state.frozen = frozenArea(sheet.frozen);
  state.veryHidden = sheet.visibility === "veryHidden";
  state.chartTitles = (sheet.charts ?? []).map(({ title }) => title);
  state.tabColor = sheet.tabColor ?? "";
  state.showGridlines = sheet.gridLines !== false;
  if (sheet.print !== undefined) takePrint(state, sheet.print);
}

/** The areas of a reference with a blank between its ranges, counted from 0. */
export function areasOf(ranges: string): CellArea[] {
  return ranges.split(" ").flatMap((range) => {
    const parsed = parseRange(range);
    return parsed === null ? [] : [areaOf(parsed)];
  });
}

function areaOf({ top, left, bottom, right }: FileRange): CellArea {
  return { row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 };
}

function takeTable(book: HostWorkbook, sheetId: string, table: TableDescription): void {
  const [area] = areasOf(table.range);
  if (area === undefined) throw new Error(`The table ${table.name} stands in no range: ${table.range}`);
  book.tables.push({
    id: book.newId(),
    sheetId,
    name: table.name,
    area,
    showHeaders: true,
    showTotals: table.totalsRow === true,
    style: table.style === undefined ? DEFAULT_TABLE_STYLE : (table.style ?? ""),
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: table.filter !== false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  });
}

function keepStyles(state: SheetState, { cells }: SheetDescription): void {
  for (const [property, read] of KEPT_STYLES) {
    const values = new UniformAreas();
    for (const [address, { style }] of Object.entries(cells)) {
      const place = parseAddress(address);
      const value = style === undefined ? undefined : read(style);
      if (place !== null && value !== undefined) values.set(place.row - 1, place.column - 1, value);
    }
    for (const { area, value } of values.areas()) state.formats.set(area, property, value);
  }
}

function frozenArea(frozen: SheetDescription["frozen"]): CellArea | null {
  const { rows = 0, columns = 0 } = frozen ?? {};
  if (rows === 0 && columns === 0) return null;
  return { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS };
}

function takePrint(state: SheetState, print: PrintDescription): void {
  const { pageLayout, headersFooters } = state;
  pageLayout.set("Orientation", print.orientation === "landscape" ? "Landscape" : "Portrait");
  pageLayout.set("PaperSize", print.paper ?? "A4");
  pageLayout.set("CenterHorizontally", print.centerHorizontally === true);
  if (print.area !== undefined) pageLayout.set("PrintArea", areasOf(print.area));
  const [firstRow, lastRow] = (print.titleRows ?? "").split(":").map(Number);
  if (firstRow !== undefined && lastRow !== undefined) {
    const rows = lastRow - firstRow + 1;
    pageLayout.set("PrintTitleRows", { row: firstRow - 1, rows, column: 0, columns: MAX_COLUMNS });
  }
  const [firstColumn, lastColumn] = (print.titleColumns ?? "").split(":").map(columnNumber);
  if (typeof firstColumn === "number" && typeof lastColumn === "number") {
    const columns = lastColumn - firstColumn + 1;
    pageLayout.set("PrintTitleColumns", { row: 0, rows: MAX_ROWS, column: firstColumn - 1, columns });
  }
  if (print.fitToWidth !== undefined || print.fitToHeight !== undefined) {
    const { fitToWidth, fitToHeight } = print;
    pageLayout.set("Zoom", {
      ...(fitToWidth === undefined ? {} : { horizontalFitToPages: fitToWidth }),
      ...(fitToHeight === undefined || fitToHeight === 0 ? {} : { verticalFitToPages: fitToHeight }),
    });
  }
  const texts = {
    LeftHeader: print.header?.left,
    CenterHeader: print.header?.center,
    RightHeader: print.header?.right,
    LeftFooter: print.footer?.left,
    CenterFooter: print.footer?.center,
    RightFooter: print.footer?.right,
  };
  for (const [name, text] of Object.entries(texts)) {
    if (text !== undefined) headersFooters.set(name, text);
  }
}
