import { parseSheetReference } from "../../src/workbook-file/sheet-reference";
import { cellsOf } from "../../src/workbook-file/cell-range";
import { formatAddress } from "../../src/workbook-file/cell-address";
import type {
  CellContent,
  CellDescription,
  WorkbookDescription,
} from "../../src/workbook-file/workbook-description";

/** What a user types into an input cell; null clears it. */
export type Entry = CellContent | null | ((before: CellContent | undefined) => CellContent | null);

/** Entries by place, e.g. "筹资测算!D7:E34". */
export type Entries = Readonly<Record<string, Entry>>;

function changedCell(cell: CellDescription, entry: Entry): CellDescription {
  const typed = typeof entry === "function" ? entry(cell.value) : entry;
  const { style } = cell;
  return { ...(typed === null ? {} : { value: typed }), ...(style === undefined ? {} : { style }) };
}

/** The workbook after a user has typed the entries. Throws where an entry would land on a locked cell. */
export function withEntries(workbook: WorkbookDescription, entries: Entries): WorkbookDescription {
  const typed = new Map<string, Entry>();
  for (const [place, entry] of Object.entries(entries)) {
    const reference = parseSheetReference(place, "");
    if (reference === null) throw new Error(`${place} is no reference`);
    for (const address of cellsOf(reference.range)) {
      typed.set(`${reference.sheet}!${formatAddress(address)}`, entry);
    }
  }
  const sheets = workbook.sheets.map((sheet) => {
    const cells = Object.entries(sheet.cells).map(([address, cell]): [string, CellDescription] => {
      const key = `${sheet.name}!${address}`;
      const entry = typed.get(key);
      if (entry === undefined) return [address, cell];
      if (cell.style?.unlocked !== true) throw new Error(`${key} is locked`);
      typed.delete(key);
      return [address, changedCell(cell, entry)];
    });
    return { ...sheet, cells: Object.fromEntries(cells) };
  });
  if (typed.size > 0) throw new Error(`No input cells: ${[...typed.keys()].join(", ")}`);
  return { ...workbook, sheets };
}
