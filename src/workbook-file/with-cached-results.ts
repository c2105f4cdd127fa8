import { withoutUndefined } from "./without-undefined";
import type { CellContent, CellDescription, WorkbookDescription } from "./workbook-description";

/** A formula whose result is wanted. */
export interface FormulaCell {
  readonly sheet: string;
  readonly address: string;
  /** As typed, with its leading "=". */
  readonly formula: string;
}

/** The result of a formula: one value, or rows of values where it spills. */
export type FormulaResult = CellContent | readonly (readonly CellContent[])[];

function isRows(result: FormulaResult): result is readonly (readonly CellContent[])[] {
  return Array.isArray(result);
}

function withResult(cell: CellDescription, result: FormulaResult): CellDescription {
  const rows = isRows(result) ? result : [[result]];
  const [[single] = []] = rows;
  const isSingle = rows.length === 1 && rows[0]?.length === 1;
  return cell.spill === undefined && isSingle && single !== undefined
    ? { ...cell, value: single }
    : withoutUndefined({ ...cell, value: undefined, spill: rows });
}

/**
 * The same workbook with the result of every formula beside it, as `resultOf` gives it; a formula for which it gives
 * undefined stays as it is, and the writer will refuse it. A result of several cells makes the formula a spill.
 */
export function withCachedResults(
  workbook: WorkbookDescription,
  resultOf: (cell: FormulaCell) => FormulaResult | undefined,
): WorkbookDescription {
  const sheets = workbook.sheets.map((sheet) => {
    const cells = Object.entries(sheet.cells).map(([address, cell]): [string, CellDescription] => {
      const { formula } = cell;
      const result = formula === undefined ? undefined : resultOf({ sheet: sheet.name, address, formula });
      return [address, result === undefined ? cell : withResult(cell, result)];
    });
    return { ...sheet, cells: Object.fromEntries(cells) };
  });
  return { ...workbook, sheets };
}
