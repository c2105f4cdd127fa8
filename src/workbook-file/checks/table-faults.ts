import { formatAddress } from "../cell-address";
import type { CellRange } from "../cell-range";
import type { TableDescription } from "../workbook-description";
import type { SheetCheck } from "./sheet-check";

const LONGEST_HEADER = 255;

function checkHeaders(table: TableDescription, range: CellRange, check: SheetCheck): void {
  const seen = new Set<string>();
  table.columns.forEach(({ name }, index) => {
    const place = formatAddress({ row: range.top, column: range.left + index });
    const cell = check.sheet.cells[place];
    if (cell?.value !== name || cell.formula !== undefined) {
      const problem = `the header cell of ${table.name} does not hold the text ${name}`;
      check.fault(place, problem, "give the cell the column's name as a constant text");
    }
    if (name === "" || name.length > LONGEST_HEADER) {
      const problem = `a column of ${table.name} has a name of ${name.length} characters`;
      check.fault(place, problem, `give it 1 to ${LONGEST_HEADER} characters`);
    }
    if (seen.has(name.toLowerCase())) {
      check.fault(place, `${table.name} has two columns ${name}`, "name each column differently");
    }
    seen.add(name.toLowerCase());
  });
}

function checkTotals(table: TableDescription, range: CellRange, check: SheetCheck): void {
  table.columns.forEach(({ totalsLabel, totalsFunction }, index) => {
    const place = formatAddress({ row: range.bottom, column: range.left + index });
    const cell = check.sheet.cells[place];
    if (table.totalsRow !== true && (totalsLabel !== undefined || totalsFunction !== undefined)) {
      check.fault(place, `${table.name} has totals but no totals row`, "set `totalsRow`, or leave them out");
    } else if (totalsLabel !== undefined && cell?.value !== totalsLabel) {
      check.fault(place, `the cell does not hold the totals label ${totalsLabel}`, "give it that text");
    } else if (totalsFunction !== undefined && cell?.formula === undefined) {
      const mend = "give it the SUBTOTAL formula of its column";
      check.fault(place, `the total of ${table.name} has no formula in its cell`, mend);
    }
  });
}

/** Faults of the tables of one sheet. */
export function reportTableFaults(check: SheetCheck): void {
  for (const table of check.sheet.tables ?? []) {
    const range = check.range(table.range, `range of table ${table.name}`);
    if (range === null) {
      continue;
    }
    const width = range.right - range.left + 1;
    if (width !== table.columns.length) {
      const problem = `${table.range} is ${width} columns wide, but ${table.columns.length} are described`;
      check.fault(table.name, problem, "describe every column");
    }
    if (range.bottom - range.top < (table.totalsRow === true ? 2 : 1)) {
      check.fault(table.name, "the table has no row between header and totals", "give it one, if only empty");
    }
    checkHeaders(table, range, check);
    checkTotals(table, range, check);
    for (const { name, formula } of table.columns) {
      if (formula !== undefined) {
        const use = { kind: "column", table: table.name, dynamic: false } as const;
        check.formula(`${table.name}[${name}]`, formula, use);
      }
    }
  }
}
