import type { Outcome } from "../excel/session";
import type { NamedArea, SheetExtent } from "../excel/scan";
import type { RawValue } from "../../rules/inputs/input";
import type { Workbook } from "../workbook";
import { cellAddress, type CellArea } from "./cell-area";

/** A cell with a formula. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

export interface ScanOptions {
  readonly signal?: AbortSignal;
  /** Told the share of cells that are read, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

const CELLS_AT_ONCE = 10_000;

/** The contents of a workbook as they were when it was read. */
export class ScannedWorkbook {
  readonly formulas: readonly FormulaCell[];
  private readonly sheets = new Map<string, { readonly used: CellArea; readonly values: unknown[][] }>();
  private readonly areas: ReadonlyMap<string, NamedArea>;

  private constructor(
    names: readonly NamedArea[],
    private readonly found: FormulaCell[] = [],
  ) {
    this.formulas = found;
    this.areas = new Map(names.map((named) => [named.name.toLowerCase(), named]));
  }

  /** Reads all sheets, part by part; ends with the fault `cancelled` when the signal says so. */
  static async read(
    workbook: Workbook,
    { signal, onProgress }: ScanOptions,
  ): Promise<Outcome<ScannedWorkbook>> {
    const sheets = await workbook.readSheets();
    if (sheets.status === "failed") return sheets;
    const names = await workbook.readNames();
    if (names.status === "failed") return names;
    const scanned = new ScannedWorkbook(names.value);
    const total = sheets.value.reduce((sum, { used }) => sum + used.rows * used.columns, 0);
    let done = 0;
    for (const sheet of sheets.value) {
      for (const part of partsOf(sheet.used)) {
        if (signal?.aborted === true) return { status: "failed", fault: { kind: "cancelled" } };
        const cells = await workbook.readCells(sheet.id, part);
        if (cells.status === "failed") return cells;
        scanned.add(sheet, part, cells.value);
        done += part.rows * part.columns;
        onProgress?.(done / total);
      }
    }
    return { status: "done", value: scanned };
  }

  /** The values of a block of cells; what lies outside the used part is blank. */
  values(sheetName: string, { row, column, rows, columns }: CellArea): RawValue[][] {
    const sheet = this.sheets.get(sheetName.toLowerCase());
    return Array.from({ length: rows }, (_row, down) =>
      Array.from({ length: columns }, (_column, across) => {
        const line = sheet?.values[row + down - sheet.used.row];
        return (line?.[column + across - (sheet?.used.column ?? 0)] ?? null) as RawValue;
      }),
    );
  }

  /** What a name or a table stands for. */
  area(name: string): NamedArea | undefined {
    return this.areas.get(name.toLowerCase());
  }

  private add(
    { name, used }: SheetExtent,
    part: CellArea,
    cells: {
      readonly formulas: readonly (readonly unknown[])[];
      readonly values: readonly (readonly unknown[])[];
    },
  ): void {
    const key = name.toLowerCase();
    const sheet = this.sheets.get(key) ?? { used, values: [] };
    this.sheets.set(key, sheet);
    for (const line of cells.values) sheet.values.push([...line]);
    for (const [down, line] of cells.formulas.entries()) {
      for (const [across, formula] of line.entries()) {
        if (typeof formula !== "string" || !formula.startsWith("=")) continue;
        this.found.push({ sheet: name, row: part.row + down, column: part.column + across, formula });
      }
    }
  }
}

/** Whole rows of a sheet's used part, few enough for one request. */
function partsOf({ row, column, rows, columns }: CellArea): readonly CellArea[] {
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / columns));
  return Array.from({ length: Math.ceil(rows / height) }, (_, index) => ({
    row: row + index * height,
    column,
    rows: Math.min(height, rows - index * height),
    columns,
  }));
}

/** Where a cell is, as a reader of the workbook would look for it. */
export function cellName({ sheet, row, column }: Omit<FormulaCell, "formula">): string {
  return `${sheet}!${cellAddress(row, column)}`;
}
