/** Cells of one sheet, so named that the sheet's own name may change. */
export interface CellTarget {
  readonly sheetId: string;
  /** Without the sheet's name, such as `B2:D5`. */
  readonly address: string;
}

export interface WrittenCells extends CellTarget {
  /** With the sheet's name, as a person reads it. */
  readonly shown: string;
}

/** A loaded range (`address` and its sheet's `id`) by name. */
export function cellsOf(range: Excel.Range): WrittenCells {
  return {
    sheetId: range.worksheet.id,
    address: range.address.slice(range.address.lastIndexOf("!") + 1),
    shown: range.address,
  };
}

/** The content of the first cell. */
export function firstOf(rows: readonly (readonly unknown[])[]): unknown {
  return rows[0]?.[0];
}
