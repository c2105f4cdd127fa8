import assert from "node:assert/strict";
import { cellsOf } from "../../src/workbook-file/cell-range";
import { formatAddress } from "../../src/workbook-file/cell-address";
import { parseSheetReference } from "../../src/workbook-file/sheet-reference";
import type {
  CellContent,
  CellDescription,
  WorkbookDescription,
} from "../../src/workbook-file/workbook-description";

/** A cell by its place, e.g. "核对!F5". */
export function cellAt(workbook: WorkbookDescription, place: string): CellDescription | undefined {
  const reference = parseSheetReference(place, "");
  assert.ok(reference !== null, place);
  const sheet = workbook.sheets.find(({ name }) => name === reference.sheet);
  const { top: row, left: column } = reference.range;
  return sheet?.cells[formatAddress({ row, column })];
}

/** What a cell shows: an error as its code, an empty cell as an empty text. */
export function shown(content: CellContent | undefined): string | number | boolean {
  if (content === undefined) return "";
  return typeof content === "object" ? content.error : content;
}

/** What the cells of a range show, row by row. */
export function shownIn(workbook: WorkbookDescription, range: string): (string | number | boolean)[] {
  const reference = parseSheetReference(range, "");
  assert.ok(reference !== null, range);
  return [...cellsOf(reference.range)].map((address) =>
    shown(cellAt(workbook, `${reference.sheet}!${formatAddress(address)}`)?.value),
  );
}

export interface CheckResult {
  readonly what: string;
  readonly holds: CellContent | undefined;
  readonly sentence: string;
}

/** The checks of a calculated template. */
export function checkResults(workbook: WorkbookDescription): CheckResult[] {
  const results: CheckResult[] = [];
  for (let row = 5; ; row += 1) {
    const what = cellAt(workbook, `核对!B${row}`)?.value;
    if (what === undefined) return results;
    results.push({
      what: String(shown(what)),
      holds: cellAt(workbook, `核对!F${row}`)?.value,
      sentence: String(shown(cellAt(workbook, `核对!G${row}`)?.value)),
    });
  }
}

/** The checks that do not hold, each as "what: sentence". */
export function failedChecks(workbook: WorkbookDescription): string[] {
  const results = checkResults(workbook);
  assert.ok(results.length > 5, "the template has checks");
  return results.filter(({ holds }) => holds !== true).map(({ what, sentence }) => `${what}：${sentence}`);
}
