import { formatAddress, parseAddress } from "../../workbook-file/cell-address";
import { cellsOf, formatRange, parseRange } from "../../workbook-file/cell-range";
import type {
  CellContent,
  CellDescription,
  CellStyle,
  ChartDescription,
  ConditionalFormat,
  PrintDescription,
  SheetDescription,
  ValidationDescription,
} from "../../workbook-file/workbook-description";

/** "$B$5" for "B5", and "$B$5:$D$9" for "B5:D9". Throws for what is no reference. */
export function fixed(reference: string): string {
  return reference
    .split(":")
    .map((corner) => {
      const address = parseAddress(corner);
      if (address === null) throw new Error(`${corner} is no cell`);
      return `$${formatAddress({ ...address, row: 1 }).slice(0, -1)}$${address.row}`;
    })
    .join(":");
}

/** In points: a row that nothing else has set, a little airier than Excel's own. */
const ROW_HEIGHT = 18;

/** A sheet while it is being laid out, part by part. */
export class SheetDraft {
  private readonly cells: Record<string, CellDescription> = {};
  private readonly columns: Record<string, { width: number }> = {};
  private readonly rows: Record<number, { height: number }> = {};
  private readonly merges: string[] = [];
  private readonly validations: ValidationDescription[] = [];
  private readonly conditionalFormats: ConditionalFormat[] = [];
  private readonly charts: ChartDescription[] = [];

  constructor(readonly name: string) {}

  /** The cell or range as formulas on other sheets refer to it. */
  at(reference: string): string {
    return `${this.name}!${fixed(reference)}`;
  }

  /** A constant. */
  put(address: string, value: CellContent, style?: CellStyle): this {
    this.cells[address] = { value, ...(style === undefined ? {} : { style }) };
    return this;
  }

  /** A formula, written without its "=". */
  formula(address: string, formula: string, style?: CellStyle): this {
    this.cells[address] = { formula: `=${formula}`, ...(style === undefined ? {} : { style }) };
    return this;
  }

  /** A cell without content. */
  blank(address: string, style: CellStyle): this {
    this.cells[address] = { style };
    return this;
  }

  /** Joins a range that was filled at its first cell, and gives all of it that cell's look. */
  merge(range: string): this {
    const area = parseRange(range);
    if (area === null) throw new Error(`${range} is no range`);
    const [first, ...others] = [...cellsOf(area)].map(formatAddress);
    const style = this.cells[first ?? ""]?.style;
    for (const address of others) {
      if (style !== undefined) this.blank(address, style);
    }
    this.merges.push(formatRange(area));
    return this;
  }

  width(columns: string, width: number): this {
    this.columns[columns] = { width };
    return this;
  }

  height(row: number, height: number): this {
    this.rows[row] = { height };
    return this;
  }

  validate(validation: ValidationDescription): this {
    this.validations.push(validation);
    return this;
  }

  highlight(format: ConditionalFormat): this {
    this.conditionalFormats.push(format);
    return this;
  }

  chart(chart: ChartDescription): this {
    this.charts.push(chart);
    return this;
  }

  /** The finished sheet, protected without a password and ready to print. */
  describe(view: {
    readonly print: PrintDescription;
    readonly frozen?: { readonly rows?: number; readonly columns?: number };
    readonly tabColor?: string;
    readonly hidden?: boolean;
  }): SheetDescription {
    return {
      name: this.name,
      cells: this.cells,
      columns: this.columns,
      rows: { ...this.usualRows(), ...this.rows },
      merges: this.merges,
      validations: this.validations,
      conditionalFormats: this.conditionalFormats,
      charts: this.charts,
      protection: {},
      print: { paper: "A4", fitToWidth: 1, fitToHeight: 0, centerHorizontally: true, ...view.print },
      gridLines: false,
      ...(view.frozen === undefined ? {} : { frozen: view.frozen }),
      ...(view.tabColor === undefined ? {} : { tabColor: view.tabColor }),
      ...(view.hidden === true ? { visibility: "hidden" as const } : {}),
    };
  }

  private usualRows(): Record<number, { height: number }> {
    const used = Object.keys(this.cells).map((address) => parseAddress(address)?.row ?? 1);
    return Object.fromEntries(used.map((row) => [row, { height: ROW_HEIGHT }]));
  }
}
