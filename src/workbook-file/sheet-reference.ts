import { type CellRange, parseRange } from "./cell-range";
import { columnLetters } from "./cell-address";

/** A range of a named sheet. */
export interface SheetReference {
  readonly sheet: string;
  readonly range: CellRange;
}

/** "'参数'" for 参数: quoted always, since many names need it and none is harmed. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Reads "'预算'!$A$5:$A$32", 预算!A5 or, on the sheet given, A5; null for anything else. */
export function parseSheetReference(text: string, ownSheet: string): SheetReference | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^'!]+)$/.exec(text);
  const range = parseRange(match?.[3] ?? "");
  if (match === null || range === null) {
    return null;
  }
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? ownSheet, range };
}

/** "'预算'!$A$5:$A$32": as charts and print set-up store it. */
export function formatSheetReference({ sheet, range }: SheetReference): string {
  const first = `$${columnLetters(range.left)}$${range.top}`;
  const last = `$${columnLetters(range.right)}$${range.bottom}`;
  return `${quoteSheetName(sheet)}!${first === last ? first : `${first}:${last}`}`;
}
