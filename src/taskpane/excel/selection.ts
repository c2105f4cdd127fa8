import { cellsOf, firstOf, type CellTarget, type WrittenCells } from "./cells";
import { refuse } from "./session";

/** What the user has selected in the sheet. */
export interface Selection extends WrittenCells {
  readonly cells: number;
  /** Of the first cell. */
  readonly value: string | number | boolean;
  readonly formula: string;
}

function formulaOf(content: unknown): string {
  return typeof content === "string" && content.startsWith("=") ? content : "";
}

/** Reads the selection. */
export async function readSelection(context: Excel.RequestContext): Promise<Selection> {
  const range = context.workbook.getSelectedRange();
  const cell = range.getCell(0, 0);
  range.load("address,rowCount,columnCount");
  range.worksheet.load("id");
  cell.load("values,formulas");
  await context.sync();
  return {
    ...cellsOf(range),
    cells: range.rowCount * range.columnCount,
    value: firstOf(cell.values) as Selection["value"],
    formula: formulaOf(firstOf(cell.formulas)),
  };
}

/** More cells are not read into the pane at once. */
const MOST_CELLS = 20_000;

/** What the selected cells hold, all of them. */
export interface SelectedCells extends Selection {
  readonly values: readonly (readonly unknown[])[];
}

/** Reads the selection with all its values; refuses one that is too large to be an argument of a form. */
export async function readSelectedCells(context: Excel.RequestContext): Promise<SelectedCells> {
  const selection = await readSelection(context);
  if (selection.cells > MOST_CELLS) refuse({ kind: "whole-line", address: selection.shown });
  return { ...selection, values: await readValues(context, selection) };
}

/** The values of cells by name. */
export async function readValues(
  context: Excel.RequestContext,
  { sheetId, address }: CellTarget,
): Promise<readonly (readonly unknown[])[]> {
  const range = context.workbook.worksheets.getItem(sheetId).getRange(address).load("values");
  await context.sync();
  return range.values as unknown[][];
}
