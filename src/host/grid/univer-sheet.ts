import {
  BooleanNumber,
  Direction,
  type ICellData,
  type IRange,
  type IStyleData,
  type Nullable,
  type Worksheet,
} from "@univerjs/core";
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetColWidthCommand,
  SetFrozenCommand,
  SetRangeValuesCommand,
  SetRowHeightCommand,
  SetStyleCommand,
  SetWorksheetColumnCountCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetRowCountCommand,
  SetWorksheetShowCommand,
} from "@univerjs/sheets";
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
} from "@univerjs/sheets-data-validation";
import { SetNumfmtCommand } from "@univerjs/sheets-numfmt";
import type {
  CellArea,
  CellLook,
  CellState,
  CellValidation,
  CellValueType,
  CellWrite,
  SheetModel,
} from "../core/workbook-model";
import type { CellReader, ReadCell } from "./cell-reader";
import { lookStyle } from "./cell-look-style";
import type { GridCommands } from "./grid-commands";
import { enclosingArea, toArea, toRange } from "./grid-range";
import { typedContent } from "./typed-content";
import { validationRule } from "./validation-rule";

const GENERAL = "General";
const PIXELS_A_POINT = 96 / 72;

type CellMatrix = Record<number, Record<number, ICellData>>;
type FormatChange = { row: number; col: number; pattern?: string };

/** One sheet of the grid as the host's model of a sheet. */
export class UniverSheet implements SheetModel {
  constructor(
    private readonly worksheet: Worksheet,
    private readonly reader: CellReader,
    private readonly grid: GridCommands,
  ) {}

  get id(): string {
    return this.worksheet.getSheetId();
  }

  get name(): string {
    return this.worksheet.getName();
  }

  set name(name: string) {
    this.grid.run(SetWorksheetNameCommand, { ...this.target, name });
  }

  get visible(): boolean {
    return this.worksheet.isSheetHidden() !== BooleanNumber.TRUE;
  }

  set visible(visible: boolean) {
    if (visible === this.visible) return;
    this.grid.run(visible ? SetWorksheetShowCommand : SetWorksheetHideCommand, this.target);
  }

  read(row: number, column: number): CellState {
    const cell = this.reader.read(this.worksheet, row, column);
    const { formula, text, numberFormat, spilled } = cell;
    return { value: cell.value ?? "", valueType: valueType(cell), formula, text, numberFormat, spilled };
  }

  write(area: CellArea, cells: readonly (readonly (CellWrite | null)[])[]): void {
    this.makeRoom(area);
    const contents: CellMatrix = {};
    const formats: FormatChange[] = [];
    cells.forEach((writes, rowOffset) => {
      writes.forEach((write, columnOffset) => {
        if (write === null) return;
        const row = area.row + rowOffset;
        const col = area.column + columnOffset;
        const format = write.numberFormat ?? this.reader.numberFormat(this.worksheet, row, col);
        const typed = write.content === undefined ? null : typedContent(write.content, format);
        if (typed !== null) (contents[row] ??= {})[col] = typed.cell;
        const newFormat = write.numberFormat ?? typed?.impliedFormat;
        if (newFormat !== undefined) formats.push(formatChange(row, col, newFormat));
      });
    });
    if (Object.keys(contents).length > 0) {
      this.grid.run(SetRangeValuesCommand, { ...this.target, range: toRange(area), value: contents });
    }
    // A command of its own: among values, a cell with nothing but a format would lose its formula.
    if (formats.length > 0) this.grid.run(SetNumfmtCommand, { ...this.target, values: formats });
  }

  usedArea(): CellArea | null {
    const ranges: IRange[] = this.reader.spillRanges(this.worksheet);
    this.worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (isFilled(cell)) ranges.push({ startRow: row, endRow: row, startColumn: column, endColumn: column });
    });
    return enclosingArea(ranges);
  }

  spillArea(row: number, column: number): CellArea | null {
    const range = this.reader.spillRange(this.worksheet, row, column);
    return range === null ? null : toArea(range);
  }

  insertRows(row: number, count: number): void {
    const range = toRange({ row, column: 0, rows: count, columns: this.worksheet.getColumnCount() });
    this.grid.run(InsertRowByRangeCommand, { ...this.target, range, direction: Direction.UP });
  }

  insertColumns(column: number, count: number): void {
    const range = toRange({ row: 0, column, rows: this.worksheet.getRowCount(), columns: count });
    this.grid.run(InsertColByRangeCommand, { ...this.target, range, direction: Direction.LEFT });
  }

  deleteRows(row: number, count: number): void {
    const range = toRange({ row, column: 0, rows: count, columns: this.worksheet.getColumnCount() });
    this.grid.run(RemoveRowByRangeCommand, { ...this.target, range });
  }

  deleteColumns(column: number, count: number): void {
    const range = toRange({ row: 0, column, rows: this.worksheet.getRowCount(), columns: count });
    this.grid.run(RemoveColByRangeCommand, { ...this.target, range });
  }

  show(area: CellArea, look: CellLook): void {
    const range = this.clip(area);
    for (const [type, value] of Object.entries(lookStyle(look))) {
      const style = { type: type as keyof IStyleData, value: value as unknown };
      this.grid.run(SetStyleCommand, { ...this.target, range, style });
    }
    if (look.columnWidth !== undefined) {
      this.grid.run(SetColWidthCommand, {
        ...this.target,
        ranges: [range],
        value: Math.round(look.columnWidth * PIXELS_A_POINT),
      });
    }
    if (look.rowHeight !== undefined) {
      this.grid.run(SetRowHeightCommand, {
        ...this.target,
        ranges: [range],
        value: Math.round(look.rowHeight * PIXELS_A_POINT),
      });
    }
  }

  freeze(rows: number, columns: number): void {
    this.grid.run(SetFrozenCommand, {
      ...this.target,
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
      ySplit: rows,
      xSplit: columns,
    });
  }

  validate(area: CellArea, validation: CellValidation | null): void {
    if (!this.grid.has(AddSheetDataValidationCommand)) return;
    const range = this.clip(area);
    this.grid.run(ClearRangeDataValidationCommand, { ...this.target, ranges: [range] });
    if (validation === null) return;
    this.grid.run(AddSheetDataValidationCommand, { ...this.target, rule: validationRule(range, validation) });
  }

  /** The grid has a row and a column count of its own: it grows to hold the area. */
  makeRoom(area: CellArea): void {
    const rowCount = area.row + area.rows;
    const columnCount = area.column + area.columns;
    if (rowCount > this.worksheet.getRowCount()) {
      this.grid.run(SetWorksheetRowCountCommand, { ...this.target, rowCount });
    }
    if (columnCount > this.worksheet.getColumnCount()) {
      this.grid.run(SetWorksheetColumnCountCommand, { ...this.target, columnCount });
    }
  }

  /** Whole rows and columns reach no farther than the grid does. */
  private clip(area: CellArea): IRange {
    const range = toRange(area);
    return {
      ...range,
      endRow: Math.min(range.endRow, this.worksheet.getRowCount() - 1),
      endColumn: Math.min(range.endColumn, this.worksheet.getColumnCount() - 1),
    };
  }

  private get target(): { unitId: string; subUnitId: string } {
    return { unitId: this.grid.unitId, subUnitId: this.id };
  }
}

function formatChange(row: number, col: number, format: string): FormatChange {
  return format === GENERAL ? { row, col } : { row, col, pattern: format };
}

function isFilled(cell: Nullable<ICellData>): boolean {
  if (cell === null || cell === undefined) return false;
  return (cell.f ?? cell.si ?? cell.v ?? "") !== "";
}

function valueType({ value, isError }: ReadCell): CellValueType {
  if (isError) return "Error";
  switch (typeof value) {
    case "number":
      return "Double";
    case "boolean":
      return "Boolean";
    case "string":
      return "String";
    default:
      return "Empty";
  }
}
