import { columnNumber, LAST_COLUMN, LAST_ROW, parseAddress } from "../cell-address";
import { storedHeaderFooter } from "../parts/print-elements";
import type { SheetCheck } from "./sheet-check";
import { isColor } from "./style-faults";

const WIDEST_COLUMN = 255;
const HIGHEST_ROW = 409;
const LONGEST_HEADER_FOOTER = 255;
const LONGEST_NOTE = 32_767;
const LEAST_ZOOM = 10;
const GREATEST_ZOOM = 400;

function reportColumnFaults(check: SheetCheck): void {
  const taken = new Set<number>();
  for (const [place, { width }] of Object.entries(check.sheet.columns ?? {})) {
    const [from, to] = place.split(":").map((letters) => columnNumber(letters));
    const last = to === undefined ? from : to;
    if (from === null || from === undefined || last === null || last === undefined || last < from) {
      check.fault(place, "the key names no columns", 'write it like "A" or "B:F"');
      continue;
    }
    for (let column = from; column <= last; column++) {
      if (taken.has(column)) {
        check.fault(place, "a column is described twice", "describe each column once");
        break;
      }
      taken.add(column);
    }
    if (width !== undefined && !(width >= 0 && width <= WIDEST_COLUMN)) {
      check.fault(place, `the column width ${width} does not exist`, `give 0 to ${WIDEST_COLUMN}`);
    }
  }
}

function reportRowFaults(check: SheetCheck): void {
  for (const [place, { height }] of Object.entries(check.sheet.rows ?? {})) {
    const row = Number(place);
    if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) {
      check.fault(place, "the key is no row", `give a number from 1 to ${LAST_ROW}`);
    }
    if (height !== undefined && !(height >= 0 && height <= HIGHEST_ROW)) {
      check.fault(place, `the row height ${height} does not exist`, `give 0 to ${HIGHEST_ROW} points`);
    }
  }
}

function reportViewFaults(check: SheetCheck): void {
  const { frozen, zoom, tabColor } = check.sheet;
  const counts = [
    { count: frozen?.rows ?? 0, limit: LAST_ROW, what: "rows" },
    { count: frozen?.columns ?? 0, limit: LAST_COLUMN, what: "columns" },
  ];
  for (const { count, limit, what } of counts) {
    if (!Number.isInteger(count) || count < 0 || count >= limit) {
      check.fault(null, `${count} frozen ${what}`, `freeze a whole number of ${what}, 0 or more`);
    }
  }
  if (zoom !== undefined && !(Number.isInteger(zoom) && zoom >= LEAST_ZOOM && zoom <= GREATEST_ZOOM)) {
    check.fault(null, `the zoom ${zoom}% does not exist`, `give ${LEAST_ZOOM} to ${GREATEST_ZOOM}`);
  }
  if (tabColor !== undefined && !isColor(tabColor)) {
    check.fault(null, `${tabColor} is no colour`, 'write it like "#2F5597"');
  }
}

function reportNoteFaults(check: SheetCheck): void {
  for (const [place, { text }] of Object.entries(check.sheet.notes ?? {})) {
    if (parseAddress(place) === null || place.includes("$")) {
      check.fault(place, "the key of the note is no cell", 'write it like "B5", without dollar signs');
    }
    if (text === "" || text.length > LONGEST_NOTE) {
      check.fault(place, `the note has ${text.length} characters`, `give it 1 to ${LONGEST_NOTE}`);
    }
  }
}

function reportPrintFaults(check: SheetCheck): void {
  const { print } = check.sheet;
  if (print === undefined) {
    return;
  }
  if (print.area !== undefined) {
    check.range(print.area, "print area");
  }
  if (print.titleRows !== undefined && !/^[1-9]\d*:[1-9]\d*$/.test(print.titleRows)) {
    check.fault(print.titleRows, "the printed titles are no rows", 'write them like "3:4"');
  }
  if (print.titleColumns !== undefined && !/^[A-Z]{1,3}:[A-Z]{1,3}$/.test(print.titleColumns)) {
    check.fault(print.titleColumns, "the printed titles are no columns", 'write them like "A:B"');
  }
  for (const pages of [print.fitToWidth ?? 0, print.fitToHeight ?? 0]) {
    if (!Number.isInteger(pages) || pages < 0 || pages > 32_767) {
      check.fault(null, `the print is fitted to ${pages} pages`, "give a whole number, 0 or more");
    }
  }
  for (const [what, parts] of Object.entries({ header: print.header, footer: print.footer })) {
    const length = storedHeaderFooter(parts ?? {}).length;
    if (length > LONGEST_HEADER_FOOTER) {
      check.fault(null, `the ${what} has ${length} characters`, `keep to ${LONGEST_HEADER_FOOTER}`);
    }
  }
}

/** Faults of columns, rows, view, notes and print set-up of one sheet. */
export function reportLayoutFaults(check: SheetCheck): void {
  reportColumnFaults(check);
  reportRowFaults(check);
  reportViewFaults(check);
  reportNoteFaults(check);
  reportPrintFaults(check);
}
