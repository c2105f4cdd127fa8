import { formatAddress, parseAddress } from "../cell-address";
import { attribute, child, childrenOf, numberAttribute, type XmlElement } from "../reader/xml-document";
import { lintFormula } from "./lint-formula";
import type { LintedSheet, LintedWorkbook } from "./linted-workbook";

const NUMBER = /^-?\d+(\.\d+)?(E[+-]?\d+)?$/i;
const ERROR =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!)$/;

/** Checks the cells of one sheet and notes their values. */
class CellLint {
  private readonly values = new Map<string, string>();
  private stringUses = 0;

  constructor(
    private readonly sheet: LintedSheet,
    private readonly workbook: LintedWorkbook,
  ) {
    workbook.values.set(sheet.name, this.values);
  }

  /** Gives how many cells use shared strings. */
  run(sheetData: XmlElement | undefined): number {
    let lastRow = 0;
    for (const row of childrenOf(sheetData, "row")) {
      const number = numberAttribute(row, "r") ?? 0;
      if (number <= lastRow) {
        this.workbook.file.report(this.sheet.path, "cell-order", `row ${number} after row ${lastRow}`);
      }
      lastRow = number;
      this.lintRow(row, number);
    }
    return this.stringUses;
  }

  private lintRow(row: XmlElement, number: number): void {
    let lastColumn = 0;
    for (const cell of childrenOf(row, "c")) {
      const address = attribute(cell, "r") ?? "";
      const place = parseAddress(address);
      if (place?.row !== number || place.column <= lastColumn) {
        this.workbook.file.report(this.sheet.path, "cell-order", `cell ${address} out of order`);
      }
      lastColumn = place?.column ?? lastColumn;
      this.lintCell(cell, address);
    }
  }

  private lintCell(cell: XmlElement, address: string): void {
    const { file, formats } = this.workbook;
    const { path } = this.sheet;
    const style = numberAttribute(cell, "s") ?? 0;
    if (style >= formats.cells) {
      file.report(path, "style-index", `${address} has style ${style} of ${formats.cells}`);
    }
    const formula = child(cell, "f");
    const value = child(cell, "v")?.text;
    const problem = this.valueProblem(attribute(cell, "t") ?? "n", value, formula !== undefined);
    if (problem !== null) {
      file.report(path, "cell-value", `${address}: ${problem}`);
    }
    if (formula !== undefined) {
      this.lintFormulaCell(cell, formula, address);
    }
    const isShared = attribute(cell, "t") === "s";
    this.stringUses += isShared ? 1 : 0;
    const shown = isShared ? this.workbook.strings[Number(value)] : value;
    if (shown !== undefined) {
      this.values.set(address, shown);
    }
  }

  private lintFormulaCell(cell: XmlElement, formula: XmlElement, address: string): void {
    const { file } = this.workbook;
    const { path } = this.sheet;
    if (child(cell, "v") === undefined) {
      file.report(path, "cell-value", `${address}: a formula without its cached result`);
    }
    const isDynamic = attribute(cell, "cm") !== undefined;
    if (isDynamic && !file.has("xl/metadata.xml")) {
      file.report(path, "dynamic-array", `${address}: cm without metadata`);
    }
    const anchor = attribute(formula, "ref")?.split(":")[0];
    if ((attribute(formula, "t") === "array") !== isDynamic || (isDynamic && anchor !== address)) {
      file.report(path, "dynamic-array", `${address}: array form, cm and range do not go together`);
    }
    lintFormula(formula.text, this.workbook, { part: path, place: address });
  }

  private valueProblem(type: string, value: string | undefined, isFormula: boolean): string | null {
    switch (type) {
      case "s":
        return isFormula || this.workbook.strings[Number(value)] === undefined
          ? `no shared string ${value ?? ""}`
          : null;
      case "n":
        return value === undefined || NUMBER.test(value) ? null : `${value} is no number`;
      case "b":
        return value === "0" || value === "1" ? null : `${value ?? ""} is no truth value`;
      case "e":
        return value === "#NAME?" || !ERROR.test(value ?? "") ? `the error ${value ?? ""}` : null;
      case "str":
        return !isFormula || NUMBER.test(value ?? "") ? `"${value ?? ""}" as the text of a formula` : null;
      default:
        return `the type ${type}`;
    }
  }
}

/** Cells in order, of known types, with true indices and formulas that parse. Gives the uses of shared strings. */
export function lintCells(sheet: LintedSheet, root: XmlElement, workbook: LintedWorkbook): number {
  return new CellLint(sheet, workbook).run(child(root, "sheetData"));
}

/** The value noted for a cell. */
export function notedValue(
  workbook: LintedWorkbook,
  sheet: string,
  place: { readonly row: number; readonly column: number },
): string | undefined {
  return workbook.values.get(sheet)?.get(formatAddress(place));
}
