import { MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET, liesOnSheet } from "./area";
import { ExcelError } from "./excel-error";
import type { CellArea } from "./workbook-model";

/** A rectangle as an address names it; `sheetName` is null where the address names no sheet. */
export interface SheetAddress {
  readonly sheetName: string | null;
  readonly area: CellArea;
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

/** The letters of a column: 0 is "A", 26 is "AA". */
export function columnName(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A sheet name as formulas write it, quoted where Excel quotes it. */
export function quoteSheetName(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$|^R\d*(C\d*)?$|^C\d*$/i.test(name);
  return isPlain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** A1 notation without a sheet: "B2", "A1:C3", "A:B", "1:3". */
export function formatArea(area: CellArea, absolute = false): string {
  const mark = absolute ? "$" : "";
  const lastRow = area.row + area.rows;
  const lastColumn = columnName(area.column + area.columns - 1);
  if (area.columns === MAX_COLUMNS) {
    return `${mark}${area.row + 1}:${mark}${lastRow}`;
  }
  const firstColumn = columnName(area.column);
  if (area.rows === MAX_ROWS) {
    return `${mark}${firstColumn}:${mark}${lastColumn}`;
  }
  const first = `${mark}${firstColumn}${mark}${area.row + 1}`;
  const last = `${mark}${lastColumn}${mark}${lastRow}`;
  return first === last ? first : `${first}:${last}`;
}

/** A1 notation with its sheet: "Sheet1!A1:B2". */
export function formatAddress(sheetName: string, area: CellArea, absolute = false): string {
  return `${quoteSheetName(sheetName)}!${formatArea(area, absolute)}`;
}

/** Reads one A1 address, or null when the text is none. */
export function tryParseAddress(text: string): SheetAddress | null {
  const bang = text.lastIndexOf("!");
  const sheetName =
    bang < 0
      ? null
      : text
          .slice(0, bang)
          .replace(/^'(.*)'$/s, "$1")
          .replace(/''/g, "'");
  const corners = text
    .slice(bang + 1)
    .replace(/\$/g, "")
    .trim()
    .split(":");
  const first = parseCorner(corners[0] ?? "");
  const last = corners.length > 1 ? parseCorner(corners[1] ?? "") : first;
  if (corners.length > 2 || first === null || last === null) {
    return null;
  }
  const rows = span(first.row, last.row, MAX_ROWS);
  const columns = span(first.column, last.column, MAX_COLUMNS);
  const isSingleRowOrColumn = corners.length === 1 && (first.row === null || first.column === null);
  if (rows === null || columns === null || isSingleRowOrColumn) {
    return null;
  }
  const area = { row: rows.start, column: columns.start, rows: rows.length, columns: columns.length };
  return liesOnSheet(area) ? { sheetName, area } : null;
}

/** Reads one A1 address; an empty text is the whole sheet. Throws InvalidArgument. */
export function parseAddress(text: string): SheetAddress {
  if (text === "") {
    return { sheetName: null, area: WHOLE_SHEET };
  }
  const parsed = tryParseAddress(text);
  if (parsed === null) {
    throw new ExcelError("InvalidArgument");
  }
  return parsed;
}

function parseCorner(text: string): Corner | null {
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?$/.exec(text);
  if (match === null || text === "") {
    return null;
  }
  return {
    column: match[1] === undefined ? null : columnIndex(match[1]),
    row: match[2] === undefined ? null : Number(match[2]) - 1,
  };
}

function span(
  first: number | null,
  last: number | null,
  limit: number,
): { start: number; length: number } | null {
  if (first === null && last === null) {
    return { start: 0, length: limit };
  }
  if (first === null || last === null) {
    return null;
  }
  return { start: Math.min(first, last), length: Math.abs(last - first) + 1 };
}
