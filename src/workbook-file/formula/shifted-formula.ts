import { columnLetters, columnNumber } from "../cell-address";
import { formulaTokens } from "./formula-tokens";

/** How far a formula moves. */
export interface FormulaShift {
  readonly rows: number;
  readonly columns: number;
}

function shiftCorner(corner: string, { rows, columns }: FormulaShift): string {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner);
  const [, columnLock = "", letters = "", rowLock = "", row = ""] = match ?? [];
  const column = columnNumber(letters.toUpperCase());
  const isColumnFixed = columnLock === "$" || column === null;
  const isRowFixed = rowLock === "$" || row === "";
  const shiftedColumn = isColumnFixed ? letters : columnLetters(column + columns);
  return columnLock + shiftedColumn + rowLock + (isRowFixed ? row : String(Number(row) + rows));
}

/** The formula as Excel would have it after filling it from one cell into another, without its leading "=". */
export function shiftedFormula(formula: string, shift: FormulaShift): string {
  return formulaTokens(formula)
    .map(({ kind, text }) => {
      if (kind !== "reference") {
        return text;
      }
      const cut = text.lastIndexOf("!") + 1;
      const corners = text.slice(cut).split(":");
      return text.slice(0, cut) + corners.map((corner) => shiftCorner(corner, shift)).join(":");
    })
    .join("");
}
