import { formatAddress, parseAddress, type CellAddress } from "../cell-address";
import type { CellContent, CellDescription, CellStyle, SheetDescription } from "../workbook-description";

/** A cell as it will stand in the file. Cells that a formula spills into hold plain values. */
export interface SheetCell extends CellAddress {
  readonly address: string;
  readonly value?: CellContent;
  readonly formula?: string;
  /** The range of a formula stored in Excel's dynamic-array form, with its rows and columns. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  readonly style?: CellStyle;
}

function compareCells(one: CellAddress, other: CellAddress): number {
  return one.row - other.row || one.column - other.column;
}

function spilledCells(anchor: CellAddress, spill: readonly (readonly CellContent[])[]): SheetCell[] {
  return spill.flatMap((values, down) =>
    values.map((value, across) => {
      const place = { row: anchor.row + down, column: anchor.column + across };
      return { ...place, address: formatAddress(place), value };
    }),
  );
}

function describedCell(place: CellAddress, cell: CellDescription): SheetCell {
  const value = cell.spill?.[0]?.[0] ?? cell.value;
  const isArray = cell.spill !== undefined || cell.dynamic === true;
  const extent = { rows: cell.spill?.length ?? 1, columns: cell.spill?.[0]?.length ?? 1 };
  return {
    ...place,
    address: formatAddress(place),
    ...(value === undefined ? {} : { value }),
    ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    ...(isArray ? { spill: extent } : {}),
    ...(cell.style === undefined ? {} : { style: cell.style }),
  };
}

/** All cells of a sheet that is free of faults, spilled ones among them, in the order of a file. */
export function sheetCells(sheet: SheetDescription): SheetCell[] {
  const cells = new Map<string, SheetCell>();
  for (const [text, description] of Object.entries(sheet.cells)) {
    const place = parseAddress(text);
    if (place === null) {
      continue;
    }
    for (const spilled of spilledCells(place, description.spill ?? []).slice(1)) {
      cells.set(spilled.address, { ...cells.get(spilled.address), ...spilled });
    }
    const cell = describedCell(place, description);
    cells.set(cell.address, { ...cells.get(cell.address), ...cell });
  }
  return [...cells.values()].sort(compareCells);
}
