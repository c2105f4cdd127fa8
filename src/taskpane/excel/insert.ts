import { cellsOf, type CellTarget, type WrittenCells } from "./cells";
import { refuse, requireExcelApi, type Outcome } from "./session";

/** What is in the way of an insert: nothing has been written, and the same insert may be repeated there. */
export interface Occupied {
  readonly status: "occupied";
  readonly target: WrittenCells;
  readonly filled: number;
}

export type InsertOutcome = Outcome<WrittenCells> | Occupied;

/** What is put into the workbook at one place. */
export type Entry = FormulaEntry | ValueEntry;

export interface FormulaEntry {
  readonly kind: "formula";
  readonly formula: string;
  /** How far the result spills; one cell when left out. */
  readonly size?: { readonly rows: number; readonly columns: number };
  /** True to put it below the selection instead of into it. */
  readonly isBelow?: boolean;
}

/** A plain value, with its source as a comment on the cell. */
export interface ValueEntry {
  readonly kind: "value";
  readonly value: string | number | boolean;
  readonly source: string;
}

export interface InsertOptions {
  /** Where to; the first cell of the selection, or the one below the selection, when left out. */
  readonly target?: CellTarget;
  /** True once the user has agreed that what stands there is replaced. */
  readonly overwrite?: boolean;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const COMMENTS = "1.10";
const SPILLS = "1.12";

/** The range that an insert starts from. A selection of several areas has no one place to start from. */
async function startingRange(
  context: Excel.RequestContext,
  target: CellTarget | undefined,
): Promise<Excel.Range> {
  const range =
    target === undefined
      ? context.workbook.getSelectedRange()
      : context.workbook.worksheets.getItem(target.sheetId).getRange(target.address);
  range.load("address,rowIndex,columnIndex,rowCount,columnCount");
  range.worksheet.load("id,name");
  range.worksheet.protection.load("protected");
  await context.sync();
  if (range.rowCount === LAST_ROW || range.columnCount === LAST_COLUMN) {
    refuse({ kind: "whole-line", address: range.address });
  }
  return range;
}

/** How many rows and columns the entry fills. */
function sizeOf(entry: Entry): { readonly rows: number; readonly columns: number } {
  return (entry.kind === "formula" ? entry.size : undefined) ?? { rows: 1, columns: 1 };
}

/** The cells that the entry will fill, from where the user stands or from where it was agreed to. */
function destination(entry: Entry, start: Excel.Range, isAgreed: boolean): Excel.Range {
  const { rows, columns } = sizeOf(entry);
  const offset = entry.kind === "formula" && entry.isBelow === true && !isAgreed ? start.rowCount : 0;
  if (start.rowIndex + offset + rows > LAST_ROW || start.columnIndex + columns > LAST_COLUMN) {
    refuse({ kind: "off-the-sheet", address: start.address });
  }
  return start.getCell(offset, 0).getResizedRange(rows - 1, columns - 1);
}

/** Checks the place, then writes the entry in one request. */
export async function insertEntry(
  context: Excel.RequestContext,
  entry: Entry,
  { target, overwrite = false }: InsertOptions,
): Promise<InsertOutcome> {
  if (entry.kind === "value") requireExcelApi(COMMENTS);
  const { rows, columns } = sizeOf(entry);
  if (rows * columns > 1) requireExcelApi(SPILLS);
  const start = await startingRange(context, target);
  const cells = destination(entry, start, target !== undefined);
  cells.load("address,formulas");
  cells.worksheet.load("id");
  cells.format.protection.load("locked");
  await context.sync();
  const written = cellsOf(cells);
  if (start.worksheet.protection.protected && cells.format.protection.locked !== false) {
    refuse({ kind: "protected-sheet", sheet: start.worksheet.name });
  }
  const before = cells.formulas as unknown[][];
  const comment = entry.kind === "value" ? await commentAt(context, cells) : null;
  const filled = before.flat().filter((content) => content !== "").length + (comment === null ? 0 : 1);
  if (filled > 0 && !overwrite) return { status: "occupied", target: written, filled };
  await writeWhole(context, cells, before, () => writeEntry(context, entry, cells, comment));
  return { status: "done", value: written };
}

/** The comment that a cell has already: a second one is refused by Excel. */
async function commentAt(context: Excel.RequestContext, cell: Excel.Range): Promise<Excel.Comment | null> {
  const comments = cell.worksheet.comments.load("items/id");
  await context.sync();
  const places = comments.items.map((comment) => comment.getLocation().load("address"));
  if (places.length === 0) return null;
  await context.sync();
  return comments.items[places.findIndex(({ address }) => address === cell.address)] ?? null;
}

function writeEntry(
  context: Excel.RequestContext,
  entry: Entry,
  cells: Excel.Range,
  comment: Excel.Comment | null,
): void {
  if (entry.kind === "formula") {
    const { rows, columns } = sizeOf(entry);
    // Empty texts clear what is in the way of a spill; one write is one step of undo.
    cells.formulas = Array.from({ length: rows }, (_row, down) =>
      Array.from({ length: columns }, (_column, across) => (down + across === 0 ? entry.formula : "")),
    );
    return;
  }
  cells.values = [[entry.value]];
  if (comment === null) context.workbook.comments.add(cells, entry.source);
  else comment.content = entry.source;
}

/** Writes in one request; when Excel stops half way, puts the former contents back. */
async function writeWhole(
  context: Excel.RequestContext,
  cells: Excel.Range,
  before: readonly (readonly unknown[])[],
  write: () => void,
): Promise<void> {
  try {
    write();
    await context.sync();
  } catch (error) {
    cells.load("formulas");
    await context.sync();
    if (JSON.stringify(cells.formulas) !== JSON.stringify(before)) {
      cells.formulas = before.map((row) => [...row]);
      await context.sync();
    }
    throw error;
  }
}
