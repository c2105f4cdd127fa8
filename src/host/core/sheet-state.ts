import { AreaProperties } from "./area-properties";
import type { CellArea } from "./workbook-model";

/** What Excel lets a user still do on a protected sheet, with Excel's defaults. */
export const PROTECTION_DEFAULTS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
} as const;

export type ProtectionOption = Exclude<keyof typeof PROTECTION_DEFAULTS, "selectionMode">;

export interface SheetProtection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | null;
}

/** The part of a worksheet that the formula engine does not keep. */
export class SheetState {
  readonly formats = new AreaProperties();
  readonly validations = new AreaProperties();
  readonly pageLayout = new Map<string, unknown>();
  readonly headersFooters = new Map<string, unknown>();
  readonly customProperties = new Map<string, string>();
  protection: SheetProtection | null = null;
  frozen: CellArea | null = null;
  veryHidden = false;
  tabColor = "";
  /** The titles of the charts, which this host does not draw. */
  chartTitles: readonly string[] = [];
  showGridlines = true;
  showHeadings = true;

  shift(axis: "rows" | "columns", index: number, count: number): void {
    for (const properties of [this.formats, this.validations]) {
      if (axis === "rows") {
        properties.shiftRows(index, count);
      } else {
        properties.shiftColumns(index, count);
      }
    }
  }
}
