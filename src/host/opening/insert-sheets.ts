import type { Univer } from "@univerjs/core";
import type { SheetDescription, WorkbookDescription } from "../../workbook-file/workbook-description";
import { ExcelError } from "../core/excel-error";
import type { HostWorkbook } from "../core/host-workbook";
import { asOneOf, asText } from "../core/values";
import type { UniverWorkbook } from "../grid/univer-workbook";
import { drawConditionalFormats } from "./draw-conditional-formats";
import { readBase64Workbook } from "./read-base64";
import { renamedWorkbook } from "./renamed-workbook";
import { sheetData } from "./sheet-data";
import { takeSheetFeatures } from "./sheet-features";
import { DEFAULT_FONT, nameFormula, referredTables } from "./workbook-data";

/** The workbook that is open in a grid. */
export interface OpenedWorkbook {
  readonly univer: Univer;
  readonly model: UniverWorkbook;
  readonly book: HostWorkbook;
}

const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;
const FILE_NAME = "inserted.xlsx";

/**
 * Inserts sheets of another workbook, as Excel's insertWorksheetsFromBase64 does, with their names, tables and rules, and
 * gives their ids. Throws InvalidArgument for what is no workbook and ItemNotFound for a sheet that does not exist.
 */
export function insertSheets(
  target: OpenedWorkbook,
  base64: string,
  options: Readonly<Record<string, unknown>>,
): readonly string[] {
  const { univer, model, book } = target;
  const chosen = withChosenSheets(readBase64Workbook(base64, FILE_NAME), options["sheetNamesToInsert"]);
  const workbook = renamedWorkbook(chosen, {
    sheets: book.sheets().map(({ name }) => name),
    names: book.names().map(({ name }) => name),
    tables: book.tables.map(({ name }) => name),
  });
  const position = insertPosition(book, options);
  const surroundings = {
    tables: referredTables(workbook),
    defaultFont: workbook.defaultFont ?? DEFAULT_FONT,
  };
  const ids = workbook.sheets.map(() => crypto.randomUUID());
  const idOf = (name: string): string | null =>
    ids[workbook.sheets.findIndex((sheet) => sheet.name === name)] ?? null;

  workbook.sheets.forEach((sheet, index) => {
    model.insertSheet(sheetData(sheet, ids[index] ?? "", surroundings), position + index);
  });
  for (const name of workbook.names ?? []) {
    const sheetId = name.sheet === undefined ? null : idOf(name.sheet);
    book.setName({ name: name.name, formula: nameFormula(name, surroundings.tables), sheetId });
  }
  workbook.sheets.forEach((sheet, index) => {
    const id = ids[index] ?? "";
    takeSheetFeatures(book, id, sheet);
    drawConditionalFormats(univer, model.unitId, id, sheet.conditionalFormats ?? []);
  });
  return ids;
}

function withChosenSheets(workbook: WorkbookDescription, wanted: unknown): WorkbookDescription {
  if (!Array.isArray(wanted) || wanted.length === 0) return workbook;
  const sheets = wanted.map((name): SheetDescription => {
    const sheet = workbook.sheets.find((each) => each.name.toLowerCase() === asText(name).toLowerCase());
    if (sheet === undefined) throw new ExcelError("ItemNotFound");
    return sheet;
  });
  const isThere = (name: string | undefined): boolean =>
    name === undefined || sheets.some((sheet) => sheet.name === name);
  return { ...workbook, sheets, names: (workbook.names ?? []).filter(({ sheet }) => isThere(sheet)) };
}

function insertPosition(book: HostWorkbook, options: Readonly<Record<string, unknown>>): number {
  const sheets = book.sheets();
  const type = asOneOf(POSITIONS, options["positionType"] ?? "End");
  if (type === "Beginning") return 0;
  const relativeTo = options["relativeTo"];
  if ((type !== "Before" && type !== "After") || relativeTo === undefined || relativeTo === null) {
    return type === "Before" ? 0 : sheets.length;
  }
  const sheet = book.findSheet(asText(relativeTo));
  if (sheet === null) throw new ExcelError("ItemNotFound");
  const place = sheets.findIndex(({ id }) => id === sheet.id);
  return type === "Before" ? place : place + 1;
}
