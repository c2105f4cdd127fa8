import { cellsOf, firstOf, type WrittenCells } from "./cells";

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
