import { formatAddress } from "./address";
import { cellCount, contains, intersection, isUnbounded, liesOnSheet, MAX_COLUMNS, MAX_ROWS } from "./area";
import { ExcelError } from "./excel-error";
import type { HostWorkbook } from "./host-workbook";
import type { ProtectionOption, SheetState } from "./sheet-state";
import type { CellArea, CellState, CellWrite, SheetModel } from "./workbook-model";
import { asText } from "./values";

/** Excel on the web reads no more cells at once. */
const MAX_CELLS_READ = 5_000_000;

const DIMENSION_MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Where a cell stands on its sheet, zero-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells of one sheet, with what Excel's Range does to cells. */
export class CellRange {
  private place: CellArea;

  constructor(
    readonly book: HostWorkbook,
    readonly sheetId: string,
    area: CellArea,
  ) {
    if (!liesOnSheet(area)) {
      throw new ExcelError("InvalidArgument");
    }
    this.place = area;
  }

  get area(): CellArea {
    return this.place;
  }

  /** Follows cells that an insertion or deletion has moved, as a tracked range does. */
  moveTo(area: CellArea): void {
    this.place = area;
  }

  get sheet(): SheetModel {
    return this.book.sheet(this.sheetId);
  }

  get state(): SheetState {
    return this.book.sheetState(this.sheetId);
  }

  get address(): string {
    return formatAddress(this.sheet.name, this.area);
  }

  get isEntireRow(): boolean {
    return this.area.columns === MAX_COLUMNS;
  }

  get isEntireColumn(): boolean {
    return this.area.rows === MAX_ROWS;
  }

  /** Another rectangle of the same sheet. Throws InvalidArgument off the sheet. */
  at(area: CellArea): CellRange {
    return new CellRange(this.book, this.sheetId, area);
  }

  cell(row: number, column: number): CellRange {
    return this.at({ row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }

  /** One value a cell, or null for whole rows and columns, as Excel answers them. Throws RangeExceedsLimit. */
  map<Value>(read: (cell: CellState, place: CellPlace) => Value): Value[][] | null {
    if (isUnbounded(this.area)) {
      return null;
    }
    if (cellCount(this.area) > MAX_CELLS_READ) {
      throw new ExcelError("RangeExceedsLimit");
    }
    const { sheet } = this;
    return Array.from({ length: this.area.rows }, (_row, rowOffset) =>
      Array.from({ length: this.area.columns }, (_column, columnOffset) => {
        const place = { row: this.area.row + rowOffset, column: this.area.column + columnOffset };
        return read(sheet.read(place.row, place.column), place);
      }),
    );
  }

  /** Writes values or formulas: one for all cells, or one a cell; null leaves a cell as it is. */
  writeContents(input: unknown): void {
    this.assertContentsEditable();
    this.writeCells(input, (value) => {
      if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
        throw new ExcelError("InvalidArgument");
      }
      return { content: value };
    });
  }

  /** Writes number formats: one for all cells, or one a cell; null leaves a cell as it is. */
  writeNumberFormats(input: unknown): void {
    this.assertAllowed("allowFormatCells");
    this.writeCells(input, (value) => ({ numberFormat: asText(value) }));
  }

  /** Clears contents, formats or both. */
  clear(applyTo: string): void {
    const contents = applyTo === "All" || applyTo === "Contents";
    const formats = applyTo === "All" || applyTo === "Formats";
    if (contents) {
      this.assertContentsEditable();
    }
    if (formats) {
      this.assertAllowed("allowFormatCells");
      this.state.formats.clear(this.area);
    }
    const used = this.sheet.usedArea();
    const filled = used === null ? null : intersection(this.area, used);
    // Empty cells have nothing to clear but their formats.
    const target = formats && !isUnbounded(this.area) ? this.area : filled;
    if (target !== null && (contents || formats)) {
      const write = { ...(contents ? { content: "" } : {}), ...(formats ? { numberFormat: "General" } : {}) };
      this.sheet.write(
        target,
        block(target, () => write),
      );
    }
  }

  /** Throws AccessDenied where Excel's sheet protection refuses to change what cells hold. */
  assertContentsEditable(): void {
    if (this.state.protection !== null && this.isAnyCellLocked()) {
      throw new ExcelError("AccessDenied");
    }
  }

  /** Throws AccessDenied when the sheet is protected and its options do not allow this. */
  assertAllowed(option: ProtectionOption): void {
    const { protection } = this.state;
    if (protection !== null && protection.options[option] !== true) {
      throw new ExcelError("AccessDenied");
    }
  }

  private isAnyCellLocked(): boolean {
    return this.state.formats.distinct(this.area, "protection.Locked", true).includes(true);
  }

  private writeCells(input: unknown, toWrite: (value: unknown) => CellWrite): void {
    if (isUnbounded(this.area) || cellCount(this.area) > MAX_CELLS_READ) {
      throw new ExcelError("RangeExceedsLimit");
    }
    const rows = this.inputRows(input);
    this.sheet.write(
      this.area,
      block(this.area, (row, column) => {
        const value = rows === null ? input : rows[row]?.[column];
        return value === null || value === undefined ? null : toWrite(value);
      }),
    );
  }

  private inputRows(input: unknown): readonly (readonly unknown[])[] | null {
    if (!Array.isArray(input)) {
      return null;
    }
    const rows: unknown[] = input;
    const isRow = (row: unknown): row is unknown[] => Array.isArray(row) && row.length === this.area.columns;
    if (rows.length !== this.area.rows || !rows.every(isRow)) {
      throw new ExcelError("InvalidArgument", DIMENSION_MISMATCH);
    }
    return rows;
  }

  /** Throws when an array of this size does not fit the range. */
  validateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) {
      throw new ExcelError("InvalidArgument", DIMENSION_MISMATCH);
    }
  }

  /** The cell whose formula spills over this cell, or null. */
  spillParent(): CellRange | null {
    const { row, column } = this.area;
    const { sheet } = this;
    const used = sheet.usedArea();
    if (
      used === null ||
      !contains(used, { row, column, rows: 1, columns: 1 }) ||
      !sheet.read(row, column).spilled
    ) {
      return null;
    }
    for (let r = row; r >= used.row; r--) {
      for (let c = column; c >= used.column; c--) {
        const spill = sheet.spillArea(r, c);
        if (spill !== null && contains(spill, { row, column, rows: 1, columns: 1 })) {
          return this.at({ row: r, column: c, rows: 1, columns: 1 });
        }
      }
    }
    return null;
  }
}

function block(
  area: CellArea,
  cell: (row: number, column: number) => CellWrite | null,
): (CellWrite | null)[][] {
  return Array.from({ length: area.rows }, (_row, row) =>
    Array.from({ length: area.columns }, (_column, column) => cell(row, column)),
  );
}
