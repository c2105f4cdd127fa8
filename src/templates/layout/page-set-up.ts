import type { HeaderFooter, SheetDescription } from "../../workbook-file/workbook-description";
import type { SheetDraft } from "./sheet-draft";

/** Colours of the sheets' tabs, by what a sheet is for. */
export const TAB_COLORS = {
  guide: "#1F4E79",
  parameters: "#FFC000",
  entries: "#5B9BD5",
  forecast: "#70AD47",
  checks: "#70AD47",
  report: "#ED7D31",
  analysis: "#7F7F7F",
} as const;

export const PAGE_NUMBER_FOOTER: HeaderFooter = { center: "第&P页，共&N页" };
export const PAGE_NAME_FOOTER: HeaderFooter = { right: "&A" };
export const PAGE_FOOTER: HeaderFooter = { ...PAGE_NUMBER_FOOTER, ...PAGE_NAME_FOOTER };

/** What the finished sheets of entries differ in. */
export interface EntrySheetLayout {
  /** Where the headings of the columns stand: one row, or a row of groups above it. */
  readonly headRows: { readonly from: number; readonly to: number };
  readonly lastColumn: string;
  readonly lastRow: number;
  /** "A3" also repeats the first two columns on each page. Default A4. */
  readonly paper?: "A3" | "A4";
  readonly fitToOnePage?: boolean;
}

/** A finished sheet with a row for each unit, person or line: headings and names stay in view and on every page. */
export function finishEntrySheet(draft: SheetDraft, layout: EntrySheetLayout): SheetDescription {
  const { headRows, lastColumn, lastRow, paper, fitToOnePage } = layout;
  return draft.describe({
    frozen: { rows: headRows.to, columns: 2 },
    tabColor: TAB_COLORS.entries,
    print: {
      area: `A1:${lastColumn}${lastRow}`,
      titleRows: `${headRows.from}:${headRows.to}`,
      orientation: "landscape",
      ...(paper === "A3" ? { paper, titleColumns: "A:B" } : {}),
      ...(fitToOnePage === true ? { fitToHeight: 1 } : {}),
      footer: PAGE_FOOTER,
    },
  });
}
