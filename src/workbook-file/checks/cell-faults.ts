import { LAST_COLUMN, LAST_ROW, parseAddress } from "../cell-address";
import { tableFinder } from "../parts/formula-writer";
import type { CellContent, CellDescription } from "../workbook-description";
import type { SheetCheck } from "./sheet-check";
import { reportStyleFaults } from "./style-faults";

const LONGEST_CELL_TEXT = 32_767;

function checkContent(place: string, content: CellContent, check: SheetCheck): void {
  if (typeof content === "number" && !Number.isFinite(content)) {
    check.fault(
      place,
      `the value ${content} is no number a file can hold`,
      'give an error, e.g. {error: "#N/A"}',
    );
  }
  if (typeof content === "string" && content.length > LONGEST_CELL_TEXT) {
    check.fault(place, `the text has ${content.length} characters`, `keep to ${LONGEST_CELL_TEXT}`);
  }
}

/** A colleague without the add-in, and every previewer, sees nothing but the cached result. */
function checkCache(place: string, cell: CellDescription, check: SheetCheck): void {
  const cached = cell.spill?.[0]?.[0] ?? cell.value;
  if (cached === undefined) {
    const what = cell.spill === undefined ? "value" : "spill";
    check.fault(place, "the formula has no cached result", `calculate it and give it as \`${what}\``);
    return;
  }
  const contents: readonly CellContent[] = cell.spill?.flat() ?? [cached];
  if (contents.some((content) => typeof content === "object" && content.error === "#NAME?")) {
    check.fault(place, "the cached result is #NAME?", "calculate it where all its functions are known");
  }
}

function checkSpill(place: string, cell: CellDescription, check: SheetCheck): void {
  const { spill } = cell;
  if (spill === undefined) {
    return;
  }
  if (cell.formula === undefined) {
    check.fault(
      place,
      "values spill from a cell without a formula",
      "describe each cell, or give the formula",
    );
  }
  if (cell.value !== undefined) {
    check.fault(place, "the cell has both `value` and `spill`", "leave `value` out");
  }
  const widths = new Set(spill.map((row) => row.length));
  if (widths.size > 1 || widths.has(0)) {
    check.fault(place, "the rows of the spilled values differ in length", "give every row as many values");
  }
  const anchor = parseAddress(place);
  const bottom = (anchor?.row ?? 0) + spill.length - 1;
  const right = (anchor?.column ?? 0) + (spill[0]?.length ?? 1) - 1;
  if (bottom > LAST_ROW || right > LAST_COLUMN) {
    check.fault(place, "the spilled values run off the sheet", "move the formula");
  }
  spill.flat().forEach((content) => {
    checkContent(place, content, check);
  });
}

/** Faults of single cells: addresses, values, cached results, formulas, styles. */
export function reportCellFaults(check: SheetCheck): void {
  const tableAt = tableFinder(check.sheet);
  for (const [place, cell] of Object.entries(check.sheet.cells)) {
    const address = parseAddress(place);
    if (address === null || place.includes("$")) {
      check.fault(place, "the key is no cell", 'write it like "B5", without dollar signs');
      continue;
    }
    if (cell.value !== undefined) {
      checkContent(place, cell.value, check);
    }
    checkSpill(place, cell, check);
    if (cell.style !== undefined) {
      reportStyleFaults(place, cell.style, check);
    }
    if (cell.formula === undefined) {
      continue;
    }
    const table = tableAt(address);
    const dynamic = cell.spill !== undefined || cell.dynamic === true;
    checkCache(place, cell, check);
    check.formula(place, cell.formula, { kind: "cell", table, dynamic });
    if (dynamic && table !== null) {
      check.fault(place, "a dynamic-array formula stands in a table", "move it beside the table");
    }
  }
}
