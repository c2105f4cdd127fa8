import { CellRange } from "./cell-range";
import { ExcelError } from "./excel-error";
import type { HostTable, HostWorkbook } from "./host-workbook";

/** One table of a workbook. */
export interface TableTarget {
  readonly book: HostWorkbook;
  readonly table: HostTable;
}

/** The whole table with its header and total rows. */
export function rangeOf({ book, table }: TableTarget): CellRange {
  return new CellRange(book, table.sheetId, table.area);
}

export function headerOf(target: TableTarget): CellRange {
  if (!target.table.showHeaders) {
    throw new ExcelError("ItemNotFound");
  }
  return rangeOf(target).at({ ...target.table.area, rows: 1 });
}

export function totalsOf(target: TableTarget): CellRange {
  const { area, showTotals } = target.table;
  if (!showTotals) {
    throw new ExcelError("ItemNotFound");
  }
  return rangeOf(target).at({ ...area, row: area.row + area.rows - 1, rows: 1 });
}

/** The rows between header and totals. */
export function bodyOf(target: TableTarget): CellRange {
  const { area, showHeaders, showTotals } = target.table;
  const above = showHeaders ? 1 : 0;
  const below = showTotals ? 1 : 0;
  return rangeOf(target).at({ ...area, row: area.row + above, rows: area.rows - above - below });
}

/** The column names, as the header row shows them. */
export function columnNames(target: TableTarget): string[] {
  return (headerOf(target).map((cell) => cell.text) ?? []).flat();
}

/** Excel has no nameless and no doubled columns: fills in the header what is missing. */
export function writeColumnNames(target: TableTarget): void {
  const seen = new Set<string>();
  const names = columnNames(target).map((text, index) => {
    const base = text === "" ? `Column${index + 1}` : text;
    let name = base;
    for (let number = 2; seen.has(name.toLowerCase()); number++) {
      name = `${base}${number}`;
    }
    seen.add(name.toLowerCase());
    return name;
  });
  headerOf(target).writeContents([names]);
}
