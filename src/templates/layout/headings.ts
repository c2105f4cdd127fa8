import { columnLetters, columnNumber } from "../../workbook-file/cell-address";
import type { SheetDraft } from "./sheet-draft";
import { STYLES } from "./styles";

/** A heading as it is written, or as a formula (without "=") where it follows a cell. */
export type Heading = string | { readonly formula: string };

/** One row of headings side by side. */
export function placeHeadings(
  draft: SheetDraft,
  row: number,
  headings: readonly Heading[],
  firstColumn = "A",
): void {
  const first = columnNumber(firstColumn);
  if (first === null) throw new Error(`${firstColumn} is no column`);
  headings.forEach((heading, index) => {
    placeHeading(draft, `${columnLetters(first + index)}${row}`, heading, STYLES.head);
  });
}

/** The upper of two rows of headings: groups over several columns, and single headings that reach down both rows. */
export function placeGroupHeadings(
  draft: SheetDraft,
  row: number,
  headings: {
    readonly single: Readonly<Record<string, Heading>>;
    /** By first and last column, e.g. "D:F". */
    readonly groups: Readonly<Record<string, Heading>>;
  },
): void {
  for (const [column, heading] of Object.entries(headings.single)) {
    placeHeading(draft, `${column}${row}`, heading, STYLES.head);
    draft.merge(`${column}${row}:${column}${row + 1}`);
  }
  for (const [columns, heading] of Object.entries(headings.groups)) {
    const [from = "", to = ""] = columns.split(":");
    placeHeading(draft, `${from}${row}`, heading, STYLES.groupHead);
    draft.merge(`${from}${row}:${to}${row}`);
  }
}

function placeHeading(
  draft: SheetDraft,
  address: string,
  heading: Heading,
  style: (typeof STYLES)["head" | "groupHead"],
): void {
  if (typeof heading === "string") draft.put(address, heading, style);
  else draft.formula(address, heading.formula, style);
}
