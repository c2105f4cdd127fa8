export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** A cell, counted from 1 as Excel does. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** "AB" for 28. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 28 for "AB", or null where the letters name no column of a sheet. */
export function columnNumber(letters: string): number | null {
  if (!/^[A-Z]{1,3}$/.test(letters)) {
    return null;
  }
  let column = 0;
  for (const letter of letters) {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column <= LAST_COLUMN ? column : null;
}

/** "B5" for row 5, column 2. */
export function formatAddress({ row, column }: CellAddress): string {
  return columnLetters(column) + String(row);
}

/** Reads "B5" or "$B$5"; null for anything that is not one cell of a sheet. */
export function parseAddress(text: string): CellAddress | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  const column = columnNumber(match?.[1] ?? "");
  const row = Number(match?.[2]);
  return column === null || row > LAST_ROW ? null : { row, column };
}
