import { freeName, makingSheet } from "./new-sheet";
import { failed, refuse, type ExcelSession, type Failed } from "./session";

export interface SheetColumn {
  readonly heading: string;
  /** In points. */
  readonly width: number;
}

/** A sheet to be written: a title, a line on what it is, and a table that prints on whole pages. */
export interface SheetContent {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

export type SheetCell = string | number | { readonly ratio: number };

export interface WriteOptions {
  /** True once the user has agreed that the sheet of that name is replaced. */
  readonly replace?: boolean;
  readonly signal?: AbortSignal;
  /** Told the share of rows that are written, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export type SheetOutcome =
  | { readonly status: "done"; readonly name: string }
  | { readonly status: "exists"; readonly name: string }
  | Failed;

/** Loads Microsoft's helpers, which weigh too much to be there from the start. */
export type LoadHelpers = () => Promise<{
  readonly emptySheet: (workbook: Excel.Workbook, name: string) => Promise<Excel.Worksheet>;
}>;

const HEADING_ROW = 3;
const FIRST_ROW = 4;
const ROWS_AT_ONCE = 500;
const PAGE_LAYOUT = "1.9";

/** Writes whole sheets, so that a failure on the way leaves the workbook as it was. */
export class SheetWriter {
  constructor(
    private readonly session: ExcelSession,
    private readonly loadHelpers: LoadHelpers,
  ) {}

  async write(
    content: SheetContent,
    { replace = false, signal, onProgress }: WriteOptions,
  ): Promise<SheetOutcome> {
    const former = await this.session.run((context) => findSheet(context, content.name));
    if (former.status === "failed") return former;
    if (former.value !== null && !replace) return { status: "exists", name: content.name };
    const created = await this.session.run((context) => createSheet(context, content.name, this.loadHelpers));
    if (created.status === "failed") return created;
    const sheetId = created.value;
    const problem =
      (await this.writeRows(sheetId, content, signal, onProgress)) ??
      (await this.finish(sheetId, content, former.value));
    if (problem === null) return { status: "done", name: content.name };
    await this.session.run((context) => removeSheet(context, sheetId));
    return problem;
  }

  private async writeRows(
    sheetId: string,
    { rows }: SheetContent,
    signal: AbortSignal | undefined,
    onProgress: WriteOptions["onProgress"],
  ): Promise<Failed | null> {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      if (signal?.aborted === true) return failed({ kind: "cancelled" });
      const part = rows.slice(from, from + ROWS_AT_ONCE);
      const written = await this.session.run((context) => writeRows(context, sheetId, from, part));
      if (written.status === "failed") return written;
      onProgress?.((from + part.length) / rows.length);
    }
    return null;
  }

  private async finish(
    sheetId: string,
    content: SheetContent,
    formerId: string | null,
  ): Promise<Failed | null> {
    const finished = await this.session.run((context) => finishSheet(context, sheetId, content, formerId));
    return finished.status === "failed" ? finished : null;
  }
}

async function findSheet(context: Excel.RequestContext, name: string): Promise<string | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("id");
  await context.sync();
  return sheet.isNullObject ? null : sheet.id;
}

/** A new sheet, under another name for as long as the former one is there. */
async function createSheet(
  context: Excel.RequestContext,
  wanted: string,
  loadHelpers: LoadHelpers,
): Promise<string> {
  const { emptySheet } = await loadHelpers();
  const { worksheets } = context.workbook;
  const name = await freeName(context, wanted, (each) => worksheets.getItemOrNullObject(each));
  return makingSheet(context, name, async () => {
    const sheet = await emptySheet(context.workbook, name);
    sheet.load("id");
    await context.sync();
    return sheet.id;
  });
}

/** Text is written so that Excel does not take it for a formula. */
function cellContent(cell: SheetCell): string | number {
  if (typeof cell === "object") return cell.ratio;
  return typeof cell === "string" && /^[=+\-@']/.test(cell) ? `'${cell}` : cell;
}

function rangeOf(sheet: Excel.Worksheet, row: number, rows: number, columns: number): Excel.Range {
  return sheet.getCell(row, 0).getResizedRange(rows - 1, columns - 1);
}

async function writeRows(
  context: Excel.RequestContext,
  sheetId: string,
  from: number,
  rows: readonly (readonly SheetCell[])[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const range = rangeOf(sheet, FIRST_ROW + from, rows.length, rows[0]?.length ?? 1);
  range.numberFormat = rows.map((row) => row.map((cell) => (typeof cell === "object" ? "0.##%" : "General")));
  range.values = rows.map((row) => row.map(cellContent));
  range.format.wrapText = true;
  range.format.verticalAlignment = "Top";
  await context.sync();
}

async function finishSheet(
  context: Excel.RequestContext,
  sheetId: string,
  { name, title, note, columns, rows }: SheetContent,
  formerId: string | null,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const titleCell = sheet.getCell(0, 0);
  titleCell.values = [[title]];
  titleCell.format.font.bold = true;
  titleCell.format.font.size = 14;
  sheet.getCell(1, 0).values = [[note]];
  const heading = rangeOf(sheet, HEADING_ROW, 1, columns.length);
  heading.values = [columns.map((column) => column.heading)];
  heading.format.font.bold = true;
  heading.format.fill.color = "#E8F3EC";
  columns.forEach(({ width }, index) => {
    sheet.getCell(HEADING_ROW, index).format.columnWidth = width;
  });
  const table = rangeOf(sheet, HEADING_ROW, rows.length + 1, columns.length);
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal"] as const) {
    table.format.borders.getItem(edge).style = "Continuous";
    table.format.borders.getItem(edge).color = "#C8D3CC";
  }
  if (Office.context.requirements.isSetSupported("ExcelApi", PAGE_LAYOUT)) {
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    sheet.pageLayout.setPrintTitleRows(`$${HEADING_ROW + 1}:$${HEADING_ROW + 1}`);
  }
  sheet.activate();
  await context.sync();
  // Last of all: once the former sheet is gone, nothing may count as failed.
  if (formerId !== null) await takePlace(context, sheet, formerId, name);
}

/** Puts the new sheet in the former one's place; the former one goes last, when nothing can fail any more. */
async function takePlace(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  formerId: string,
  name: string,
): Promise<void> {
  const { worksheets } = context.workbook;
  const former = worksheets.getItem(formerId);
  const aside = await freeName(context, name, (each) => worksheets.getItemOrNullObject(each));
  sheet.load("name");
  await context.sync();
  const ownName = sheet.name;
  try {
    former.name = aside;
    sheet.name = name;
    former.delete();
    await context.sync();
  } catch (error) {
    sheet.name = ownName;
    former.name = name;
    await context.sync();
    throw error;
  }
}

async function removeSheet(context: Excel.RequestContext, sheetId: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load("id");
  await context.sync();
  if (sheet.isNullObject) refuse({ kind: "gone" });
  sheet.delete();
  await context.sync();
}
