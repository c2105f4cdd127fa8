import type { SheetDraft } from "./sheet-draft";
import { STYLES } from "./styles";

/** The first two rows of a sheet, up to its last column: the title, and a formula for the line below it. */
export function placeTitle(draft: SheetDraft, lastColumn: string, title: string, line: string): void {
  draft
    .put("A1", title, STYLES.title)
    .merge(`A1:${lastColumn}1`)
    .height(1, 28)
    .formula("A2", line, STYLES.warning)
    .merge(`A2:${lastColumn}2`);
}
