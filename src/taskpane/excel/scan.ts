import type { CellArea } from "../formulas/cell-area";
import { parseArea } from "../formulas/cell-area";

/** A sheet and the part of it that holds anything. */
export interface SheetExtent {
  readonly id: string;
  readonly name: string;
  readonly used: CellArea;
}

export interface SheetCells {
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
}

/** Cells that a name or a table stands for. */
export interface NamedArea {
  readonly name: string;
  readonly sheet: string;
  readonly area: CellArea;
}

/** The sheets that hold anything. */
export async function readSheets(context: Excel.RequestContext): Promise<readonly SheetExtent[]> {
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  await context.sync();
  const used = sheets.items.map((sheet) =>
    sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
  );
  await context.sync();
  return sheets.items.flatMap(({ id, name }, index) => {
    const range = used[index];
    if (range === undefined || range.isNullObject) return [];
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
    return [{ id, name, used: { row, column, rows, columns } }];
  });
}

/** Formulas and values of a part of a sheet. */
export async function readCells(
  context: Excel.RequestContext,
  sheetId: string,
  { row, column, rows, columns }: CellArea,
): Promise<SheetCells> {
  const range = context.workbook.worksheets
    .getItem(sheetId)
    .getCell(row, column)
    .getResizedRange(rows - 1, columns - 1)
    .load("formulas,values");
  await context.sync();
  return { formulas: range.formulas as unknown[][], values: range.values as unknown[][] };
}

const REFERENCE = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/u;

function namedArea(name: string, reference: string): readonly NamedArea[] {
  const match = REFERENCE.exec(reference);
  const area = parseArea(match?.[3] ?? "");
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  return area === null || sheet === undefined ? [] : [{ name, sheet, area }];
}

/** What the workbook's names and tables stand for, as far as it is one block of cells. */
export async function readNames(context: Excel.RequestContext): Promise<readonly NamedArea[]> {
  const names = context.workbook.names.load("items/name,items/formula,items/type");
  const tables = context.workbook.tables.load("items/name");
  await context.sync();
  const ranges = tables.items.map((table) => table.getRange().load("address"));
  await context.sync();
  return [
    ...names.items.flatMap(({ name, formula }) => namedArea(name, String(formula))),
    ...tables.items.flatMap(({ name }, index) => namedArea(name, ranges[index]?.address ?? "")),
  ];
}
