import type { CellStyle } from "../../workbook-file/workbook-description";
import { completeSum } from "./formulas";
import type { SheetDraft } from "./sheet-draft";
import { asTotal, STYLES } from "./styles";
import type { TableRows } from "./table-references";

/** The words "合计" over the first columns of a total's row. */
export function placeTotalLabel(draft: SheetDraft, row: number, lastColumn: string, label = "合计"): void {
  draft.put(`A${row}`, label, asTotal(STYLES.centered)).merge(`A${row}:${lastColumn}${row}`);
}

/** The sums of columns, each to the fen, or the word that one of its rows lacks a figure. */
export function placeSums(
  draft: SheetDraft,
  rows: TableRows,
  columns: Iterable<string>,
  style: CellStyle,
): void {
  const { firstRow, lastRow, totalRow } = rows;
  for (const column of columns) {
    draft.formula(
      `${column}${totalRow}`,
      completeSum(`${column}${firstRow}:${column}${lastRow}`),
      asTotal(style),
    );
  }
}

/** The labels of the subtotals by kind, a row each, from a row on. */
export function placeSubtotalLabels(draft: SheetDraft, firstRow: number, kinds: readonly string[]): void {
  kinds.forEach((kind, index) => {
    const row = firstRow + index;
    placeTotalLabel(draft, row, "B", "小计");
    draft.put(`C${row}`, kind, asTotal(STYLES.text));
  });
}
