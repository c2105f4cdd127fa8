import { cellAddress } from "../formulas/cell-area";
import { cellsOf, type WrittenCells } from "./cells";
import { freeName, makingSheet } from "./new-sheet";
import { requireExcelApi } from "./session";

/** A table of the workbook with what stands in it, header first. */
export interface FoundTable extends WrittenCells {
  readonly id: string;
  readonly name: string;
  readonly values: readonly (readonly unknown[])[];
}

/** What a new table is to hold, and what stands beside it to choose from. */
export interface NewTable {
  readonly sheetName: string;
  readonly tableName: string;
  readonly title: string;
  readonly note: string;
  readonly header: readonly string[];
  /** Columns of names beside the table, each under its heading. */
  readonly lists: readonly { readonly heading: string; readonly entries: readonly string[] }[];
  /** Which list the cells of a table column choose from, by position. */
  readonly choices: Readonly<Record<number, number>>;
  /** Shown when something else is typed than what is in the list; it may stand all the same. */
  readonly warning: { readonly title: string; readonly message: string };
  readonly yearColumn: number;
  readonly years: readonly [first: number, last: number];
}

const HEADER_ROW = 3;
const EMPTY_ROWS = 12;
const VALIDATION = "1.8";
const TABLE_WIDTHS = [150, 130, 60, 80, 220];

/** The tables that have all these columns, in whatever order; headings are compared by the given key. */
export async function findTables(
  context: Excel.RequestContext,
  columns: readonly (readonly string[])[],
  keyOf: (heading: string) => string,
): Promise<readonly FoundTable[]> {
  const tables = context.workbook.tables.load("items/id,items/name");
  await context.sync();
  const ranges = tables.items.map((table) => {
    const range = table.getRange().load("address,values");
    range.worksheet.load("id");
    return range;
  });
  await context.sync();
  return tables.items.flatMap(({ id, name }, index) => {
    const range = ranges[index];
    if (range === undefined) return [];
    const values = range.values as unknown[][];
    const headings = (values[0] ?? []).map((heading) => keyOf(String(heading)));
    const hasAll = columns.every((names) => names.some((each) => headings.includes(keyOf(each))));
    return hasAll ? [{ ...cellsOf(range), id, name, values }] : [];
  });
}

/** What stands in a table now; it may have grown. */
export async function readTable(context: Excel.RequestContext, tableId: string): Promise<FoundTable> {
  const table = context.workbook.tables.getItem(tableId).load("id,name");
  const range = table.getRange().load("address,values");
  range.worksheet.load("id");
  await context.sync();
  return { ...cellsOf(range), id: table.id, name: table.name, values: range.values as unknown[][] };
}

/** Makes the table on a sheet of its own. A name that is taken gets a number; nothing is replaced. */
export async function createTable(context: Excel.RequestContext, content: NewTable): Promise<WrittenCells> {
  requireExcelApi(VALIDATION);
  const { worksheets, tables } = context.workbook;
  const sheetName = await freeName(context, content.sheetName, (name) =>
    worksheets.getItemOrNullObject(name),
  );
  const tableName = await freeName(context, content.tableName, (name) => tables.getItemOrNullObject(name));
  return makingSheet(context, sheetName, async () => {
    const range = fillSheet(worksheets.add(sheetName), tableName, content);
    await context.sync();
    return cellsOf(range);
  });
}

function fillSheet(sheet: Excel.Worksheet, tableName: string, content: NewTable): Excel.Range {
  const { header, lists } = content;
  const title = sheet.getCell(0, 0);
  title.values = [[content.title]];
  title.format.font.bold = true;
  title.format.font.size = 14;
  sheet.getCell(1, 0).values = [[content.note]];
  const range = sheet.getCell(HEADER_ROW, 0).getResizedRange(EMPTY_ROWS, header.length - 1);
  sheet.getCell(HEADER_ROW, 0).getResizedRange(0, header.length - 1).values = [[...header]];
  const table = sheet.tables.add(range, true);
  table.name = tableName;
  TABLE_WIDTHS.forEach((width, column) => {
    sheet.getCell(HEADER_ROW, column).format.columnWidth = width;
  });
  const firstListColumn = header.length + 1;
  lists.forEach(({ heading, entries }, index) => {
    const top = sheet.getCell(HEADER_ROW, firstListColumn + index);
    top.getResizedRange(entries.length, 0).values = [[heading], ...entries.map((entry) => [entry])];
    top.format.font.bold = true;
    top.format.columnWidth = TABLE_WIDTHS[0] ?? 0;
  });
  validate(sheet, content, firstListColumn);
  sheet.activate();
  sheet.getCell(HEADER_ROW + 1, 0).select();
  range.load("address");
  range.worksheet.load("id");
  return range;
}

/** A part of a column with fixed references, as a list rule names its source. */
function columnOf(column: number, row: number, rows: number): string {
  const fixed = (at: number): string => cellAddress(at, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  return `${fixed(row)}:${fixed(row + rows - 1)}`;
}

function validate(sheet: Excel.Worksheet, content: NewTable, firstListColumn: number): void {
  const body = (column: number): Excel.Range =>
    sheet.getCell(HEADER_ROW + 1, column).getResizedRange(EMPTY_ROWS - 1, 0);
  for (const [column, list] of Object.entries(content.choices)) {
    const { dataValidation } = body(Number(column));
    const { length } = content.lists[list]?.entries ?? [];
    const source = `=${columnOf(firstListColumn + list, HEADER_ROW + 1, length)}`;
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.errorAlert = { ...content.warning, showAlert: true, style: "Warning" };
  }
  const [first, last] = content.years;
  body(content.yearColumn).dataValidation.rule = {
    wholeNumber: { formula1: first, formula2: last, operator: "Between" },
  };
}

/** Calls back whenever something in the table changes. */
export async function watchTable(
  context: Excel.RequestContext,
  tableId: string,
  onChange: () => void,
): Promise<OfficeExtension.EventHandlerResult<Excel.TableChangedEventArgs>> {
  const registration = context.workbook.tables.getItem(tableId).onChanged.add(() => {
    onChange();
    return Promise.resolve();
  });
  await context.sync();
  return registration;
}
