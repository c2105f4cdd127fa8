import type { SheetDraft } from "./sheet-draft";

/** Where the rows of a table stand. */
export interface TableRows {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly totalRow: number;
}

/** How other sheets refer to a table with a row for each unit, person or line. */
export interface TableReferences {
  /** A cell by its column and its row, from 0. */
  readonly cell: (column: string, index: number) => string;
  readonly column: (column: string) => string;
  readonly total: (column: string) => string;
}

/** The references to a table of a sheet. */
export function tableReferences(draft: SheetDraft, rows: TableRows): TableReferences {
  return {
    cell: (column, index) => draft.at(`${column}${rows.firstRow + index}`),
    column: (column) => draft.at(`${column}${rows.firstRow}:${column}${rows.lastRow}`),
    total: (column) => draft.at(`${column}${rows.totalRow}`),
  };
}
