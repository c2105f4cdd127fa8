import { intersection } from "./area";
import type { CellRange } from "./cell-range";
import { ExcelError } from "./excel-error";
import type { CellArea, CellState, CellValueType } from "./workbook-model";

/** The kinds of cells that can be asked for here; Excel has more. */
export const SPECIAL_CELL_TYPES = ["Formulas", "Constants", "Blanks"] as const;

/** Which values count, by the letters that the names of Excel's value types are made of. */
const VALUE_TYPES: Readonly<Record<string, readonly CellValueType[]>> = {
  All: ["Boolean", "Double", "Empty", "Error", "String"],
  Errors: ["Error"],
  ErrorsLogical: ["Error", "Boolean"],
  ErrorsNumbers: ["Error", "Double"],
  ErrorsText: ["Error", "String", "Empty"],
  Logical: ["Boolean"],
  LogicalNumbers: ["Boolean", "Double"],
  LogicalText: ["Boolean", "String", "Empty"],
  Numbers: ["Double"],
  NumbersText: ["Double", "String", "Empty"],
  Text: ["String", "Empty"],
};

/** The cells of a range with formulas, constants or nothing, as few rectangles as rows allow. Throws NotImplemented. */
export function specialCells(range: CellRange, cellType: string, valueType: string): CellRange[] {
  const type = SPECIAL_CELL_TYPES.find((known) => known === cellType);
  const valueTypes = VALUE_TYPES[valueType];
  if (type === undefined || valueTypes === undefined) {
    throw new ExcelError(
      "NotImplemented",
      `Special cells ${cellType} (${valueType}) are not implemented by this stand-in for Excel.`,
    );
  }
  const used = range.sheet.usedArea();
  const searched = used === null ? null : intersection(range.area, used);
  return searched === null
    ? []
    : matchingAreas(range.at(searched), (cell) => matches(cell, type, valueTypes));
}

function matches(
  cell: CellState,
  type: (typeof SPECIAL_CELL_TYPES)[number],
  valueTypes: readonly CellValueType[],
): boolean {
  switch (type) {
    case "Formulas":
      return cell.formula !== null && valueTypes.includes(cell.valueType);
    case "Constants":
      return isConstant(cell) && valueTypes.includes(cell.valueType);
    case "Blanks":
      return cell.formula === null && !cell.spilled && cell.valueType === "Empty";
  }
}

function isConstant({ formula, spilled, valueType }: CellState): boolean {
  return formula === null && !spilled && valueType !== "Empty";
}

function matchingAreas(range: CellRange, isMatch: (cell: CellState) => boolean): CellRange[] {
  const finished: CellArea[] = [];
  let open: CellArea[] = [];
  (range.map(isMatch) ?? []).forEach((line, index) => {
    const spans = spansOf(line, range.area.row + index, range.area.column);
    const grown = spans.map((span) => {
      const above = open.find(({ column, columns }) => column === span.column && columns === span.columns);
      return above === undefined ? span : { ...above, rows: above.rows + 1 };
    });
    finished.push(
      ...open.filter((area) => !grown.some(({ row, column }) => row === area.row && column === area.column)),
    );
    open = grown;
  });
  return [...finished, ...open].map((area) => range.at(area));
}

/** The unbroken runs of matches in one row. */
function spansOf(line: readonly boolean[], row: number, firstColumn: number): CellArea[] {
  const spans: CellArea[] = [];
  line.forEach((isMatch, index) => {
    const last = spans.at(-1);
    if (!isMatch) {
      return;
    }
    if (last !== undefined && last.column + last.columns === firstColumn + index) {
      spans[spans.length - 1] = { ...last, columns: last.columns + 1 };
    } else {
      spans.push({ row, column: firstColumn + index, rows: 1, columns: 1 });
    }
  });
  return spans;
}
