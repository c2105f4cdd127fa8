import type { CellContent } from "../workbook-description";
import { formatRange } from "../cell-range";
import { preservedText, type SharedStringsPart } from "./shared-strings-part";
import type { FormulaWriter } from "./formula-writer";
import type { SheetCell } from "./sheet-cells";
import { storedNumber } from "./stored-number";
import type { StylesPart } from "./styles-part";
import { element, textElement } from "./xml";

/** What the cells of a workbook share. */
export interface CellPools {
  readonly styles: StylesPart;
  readonly strings: SharedStringsPart;
  readonly formulas: FormulaWriter;
}

interface StoredValue {
  readonly type: string | undefined;
  readonly xml: string | undefined;
}

function storedConstant(value: CellContent | undefined, strings: SharedStringsPart): StoredValue {
  if (value === undefined) {
    return { type: undefined, xml: undefined };
  }
  return typeof value === "string"
    ? { type: "s", xml: textElement("v", String(strings.index(value))) }
    : storedResult(value);
}

/** A text result stands in the cell itself: Excel does not share the texts of formulas. */
function storedResult(value: CellContent): StoredValue {
  if (typeof value === "string") {
    return { type: "str", xml: preservedText("v", value) };
  }
  if (typeof value === "boolean") {
    return { type: "b", xml: textElement("v", value ? "1" : "0") };
  }
  return typeof value === "number"
    ? { type: undefined, xml: textElement("v", storedNumber(value)) }
    : { type: "e", xml: textElement("v", value.error) };
}

function formulaElement(cell: SheetCell, isDynamic: boolean, stored: string): string {
  if (!isDynamic) {
    return textElement("f", stored);
  }
  const { rows, columns } = cell.spill ?? { rows: 1, columns: 1 };
  const range = formatRange({
    top: cell.row,
    left: cell.column,
    bottom: cell.row + rows - 1,
    right: cell.column + columns - 1,
  });
  return textElement("f", stored, { t: "array", ref: range });
}

/** One `<c>`, and whether it needs the workbook's dynamic-array metadata. */
export function cellElement(
  cell: SheetCell,
  table: string | null,
  { styles, strings, formulas }: CellPools,
): { readonly xml: string; readonly isDynamic: boolean } {
  const format = cell.style === undefined ? 0 : styles.cellFormat(cell.style);
  const style = format === 0 ? undefined : format;
  if (cell.formula === undefined || cell.value === undefined) {
    const { type, xml } = storedConstant(cell.value, strings);
    return { xml: element("c", { r: cell.address, s: style, t: type }, xml), isDynamic: false };
  }
  const isDynamic = cell.spill !== undefined || formulas.callsLambda(cell.formula);
  const stored = formulas.write(cell.formula, { table, dynamic: isDynamic });
  const { type, xml } = storedResult(cell.value);
  const formula = formulaElement(cell, isDynamic, stored);
  const metadata = isDynamic ? 1 : undefined;
  return { xml: element("c", { r: cell.address, s: style, t: type, cm: metadata }, formula, xml), isDynamic };
}
