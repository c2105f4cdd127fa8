import { formatAddress, parseAddress, type CellAddress } from "../cell-address";
import { cellsOf, parseRange } from "../cell-range";
import { shiftedFormula } from "../formula/shifted-formula";
import { typedFormula } from "../formula/typed-formula";
import type { CellContent, CellDescription, ErrorText } from "../workbook-description";
import { itemText } from "./stored-text";
import { resolveCharacterCodes } from "../character-codes";
import type { StyleReader } from "./style-reader";
import { withoutUndefined } from "../without-undefined";
import { attribute, child, childrenOf, numberAttribute, type XmlElement } from "./xml-document";

interface SharedFormula extends CellAddress {
  readonly stored: string;
}

/** Reads the cells of one sheet. */
export class CellReader {
  private readonly sharedFormulas = new Map<string, SharedFormula>();
  private readonly cells: Record<string, CellDescription> = {};
  private readonly spillRanges = new Map<string, string>();

  constructor(
    private readonly strings: readonly string[],
    private readonly styles: StyleReader,
  ) {}

  read(sheetData: XmlElement | undefined): Readonly<Record<string, CellDescription>> {
    let row = 0;
    for (const rowElement of childrenOf(sheetData, "row")) {
      row = numberAttribute(rowElement, "r") ?? row + 1;
      let column = 0;
      for (const cell of childrenOf(rowElement, "c")) {
        const place = parseAddress(attribute(cell, "r") ?? "") ?? { row, column: column + 1 };
        column = place.column;
        this.readCell(cell, place);
      }
    }
    for (const [anchor, range] of this.spillRanges) {
      this.gatherSpill(anchor, range);
    }
    return this.cells;
  }

  private readCell(cell: XmlElement, place: CellAddress): void {
    const address = formatAddress(place);
    const formulaElement = child(cell, "f");
    const stored = formulaElement === undefined ? undefined : this.storedFormula(formulaElement, place);
    const range = attribute(formulaElement, "t") === "array" ? attribute(formulaElement, "ref") : undefined;
    const isSpill = range !== undefined && range !== address && range !== `${address}:${address}`;
    if (isSpill) {
      this.spillRanges.set(address, range);
    }
    const description = withoutUndefined({
      value: this.content(cell),
      formula: stored === undefined ? undefined : typedFormula(stored),
      dynamic: range !== undefined && !isSpill ? true : undefined,
      style: this.styles.cellStyle(numberAttribute(cell, "s")),
    });
    if (Object.keys(description).length > 0) {
      this.cells[address] = description;
    }
  }

  /** A shared formula stands in full in its first cell; the others follow by where they lie from it. */
  private storedFormula(element: XmlElement, { row, column }: CellAddress): string | undefined {
    const shared = attribute(element, "t") === "shared" ? attribute(element, "si") : undefined;
    if (shared !== undefined && element.text !== "") {
      this.sharedFormulas.set(shared, { row, column, stored: element.text });
    }
    const first = this.sharedFormulas.get(shared ?? "");
    if (shared === undefined || first === undefined || element.text !== "") {
      return element.text === "" ? undefined : element.text;
    }
    return shiftedFormula(first.stored, { rows: row - first.row, columns: column - first.column });
  }

  private content(cell: XmlElement): CellContent | undefined {
    const value = child(cell, "v")?.text;
    switch (attribute(cell, "t") ?? "n") {
      case "s":
        return this.strings[Number(value)];
      case "inlineStr":
        return itemText(child(cell, "is"));
      case "str":
        return resolveCharacterCodes(value ?? "");
      case "b":
        return value === undefined ? undefined : value === "1" || value === "true";
      case "e":
        return value === undefined ? undefined : { error: value as ErrorText };
      default:
        return value === undefined || value === "" ? undefined : Number(value);
    }
  }

  /** Takes the values that a formula spilled out of their own cells and gives them to the formula's. */
  private gatherSpill(anchor: string, place: string): void {
    const range = parseRange(place);
    const { value: first, ...cell } = this.cells[anchor] ?? {};
    if (range === null) {
      return;
    }
    const rows: CellContent[][] = [];
    for (const { row, column } of cellsOf(range)) {
      const address = formatAddress({ row, column });
      const { value = "", ...rest } = address === anchor ? { value: first } : (this.cells[address] ?? {});
      const line = (rows[row - range.top] ??= []);
      line.push(value);
      if (address !== anchor) {
        this.replace(address, rest);
      }
    }
    this.replace(anchor, { ...cell, spill: rows });
  }

  private replace(address: string, cell: CellDescription): void {
    if (Object.keys(cell).length > 0) {
      this.cells[address] = cell;
    } else {
      Reflect.deleteProperty(this.cells, address);
    }
  }
}
