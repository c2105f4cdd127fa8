import { intersection } from "./area";
import type { CellRange } from "./cell-range";
import { ExcelError } from "./excel-error";
import { referringFormula } from "./referring-formula";
import type { CellArea, CellWrite } from "./workbook-model";

/** Inserts cells where the range stands and gives the new, empty cells. */
export function insertCells(range: CellRange, shift: "Down" | "Right"): CellRange {
  const { book, sheetId, area } = range;
  if (range.isEntireRow) {
    range.assertAllowed("allowInsertRows");
    book.changeStructure({ sheetId, axis: "rows", index: area.row, count: area.rows });
  } else if (range.isEntireColumn) {
    range.assertAllowed("allowInsertColumns");
    book.changeStructure({ sheetId, axis: "columns", index: area.column, count: area.columns });
  } else {
    range.assertContentsEditable();
    moveCells(
      range,
      beyond(range, shift),
      shift === "Down" ? area.rows : 0,
      shift === "Right" ? area.columns : 0,
    );
  }
  return range.at(area);
}

/** Deletes the range's cells; those beyond close up. */
export function deleteCells(range: CellRange, shift: "Up" | "Left"): void {
  const { book, sheetId, area } = range;
  if (range.isEntireRow) {
    range.assertAllowed("allowDeleteRows");
    book.changeStructure({ sheetId, axis: "rows", index: area.row, count: -area.rows });
  } else if (range.isEntireColumn) {
    range.assertAllowed("allowDeleteColumns");
    book.changeStructure({ sheetId, axis: "columns", index: area.column, count: -area.columns });
  } else {
    range.assertContentsEditable();
    const rest = afterRange(range, shift);
    assertNothingRefersTo(range);
    assertNothingRefersTo(range.at(rest ?? area));
    range.clear("All");
    moveCells(range, rest, shift === "Up" ? -area.rows : 0, shift === "Left" ? -area.columns : 0);
  }
}

/** The used cells from the range on, in the direction of the shift. */
function beyond({ area, sheet }: CellRange, shift: "Down" | "Right"): CellArea | null {
  const used = sheet.usedArea();
  if (used === null) {
    return null;
  }
  const whole =
    shift === "Down"
      ? { ...area, rows: used.row + used.rows - area.row }
      : { ...area, columns: used.column + used.columns - area.column };
  return whole.rows > 0 && whole.columns > 0 ? intersection(whole, used) : null;
}

function afterRange({ area, sheet }: CellRange, shift: "Up" | "Left"): CellArea | null {
  const used = sheet.usedArea();
  if (used === null) {
    return null;
  }
  const end = shift === "Up" ? area.row + area.rows : area.column + area.columns;
  const whole =
    shift === "Up"
      ? { ...area, row: end, rows: used.row + used.rows - end }
      : { ...area, column: end, columns: used.column + used.columns - end };
  return whole.rows > 0 && whole.columns > 0 ? intersection(whole, used) : null;
}

/** Excel lets formulas follow the cells they refer to; here only whole rows and columns take them along. */
function assertNothingRefersTo(range: CellRange): void {
  const address = referringFormula(range);
  if (address !== null) {
    throw new ExcelError(
      "NotImplemented",
      `${address} refers to cells that would be shifted, and does not follow them in this stand-in for Excel; insert or delete whole rows or columns.`,
    );
  }
}

/** Moves constants. Formulas elsewhere would have to follow the cells, which only whole rows and columns do here. */
function moveCells(range: CellRange, from: CellArea | null, rows: number, columns: number): void {
  if (from === null) {
    return;
  }
  const { sheet } = range;
  assertNothingRefersTo(range.at(from));
  const cells: CellWrite[][] = [];
  for (let row = from.row; row < from.row + from.rows; row++) {
    const line: CellWrite[] = [];
    for (let column = from.column; column < from.column + from.columns; column++) {
      const { value, formula, spilled, numberFormat } = sheet.read(row, column);
      if (formula !== null || spilled) {
        throw new ExcelError(
          "NotImplemented",
          "Shifting cells that hold formulas is not implemented by this stand-in for Excel; insert or delete whole rows or columns.",
        );
      }
      line.push({ content: value, numberFormat });
    }
    cells.push(line);
  }
  range.at(from).clear("All");
  sheet.write({ ...from, row: from.row + rows, column: from.column + columns }, cells);
}
