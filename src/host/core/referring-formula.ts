import { formulaTokens } from "../../workbook-file/formula/formula-tokens";
import { formatAddress, tryParseAddress } from "./address";
import { intersection } from "./area";
import type { CellRange } from "./cell-range";
import type { SheetModel } from "./workbook-model";

/** Where the first formula or name stands that refers to cells of this range, or null when nothing does. */
export function referringFormula(range: CellRange): string | null {
  const { book } = range;
  for (const sheet of book.sheets()) {
    const address = referringCell(sheet, range);
    if (address !== null) {
      return address;
    }
  }
  return book.names().find(({ formula }) => refersTo(formula, "", range))?.name ?? null;
}

function referringCell(sheet: SheetModel, range: CellRange): string | null {
  const used = sheet.usedArea();
  if (used === null) {
    return null;
  }
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const { formula } = sheet.read(row, column);
      if (formula !== null && refersTo(formula, sheet.name, range)) {
        return formatAddress(sheet.name, { row, column, rows: 1, columns: 1 });
      }
    }
  }
  return null;
}

function refersTo(formula: string, ownSheet: string, { sheet, area }: CellRange): boolean {
  const target = sheet.name.toLowerCase();
  return formulaTokens(formula.replace(/^=/, "")).some((token) => {
    const isOnSheet = token.kind === "reference" && (token.sheet ?? ownSheet).toLowerCase() === target;
    const referred = isOnSheet ? tryParseAddress(token.text) : null;
    return referred !== null && intersection(referred.area, area) !== null;
  });
}
