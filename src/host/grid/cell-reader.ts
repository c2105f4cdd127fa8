import {
  CellValueType,
  type ICellData,
  type IRange,
  type Nullable,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";

const ERROR_TEXT = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|CYCLE!|BUSY!)$/;
const GENERAL = "General";

type Matrix<T> = Readonly<Record<number, Readonly<Record<number, T | null>> | undefined>>;

/** What a cell of the grid holds after a calculation. */
export interface ReadCell {
  /** null for an empty cell; an error is its code. */
  readonly value: string | number | boolean | null;
  readonly isError: boolean;
  /** With its leading "=", or null. */
  readonly formula: string | null;
  readonly text: string;
  readonly numberFormat: string;
  /** True when another cell's formula put the value here. */
  readonly spilled: boolean;
}

/**
 * Reads cells out of the three places where the grid keeps them: the sheet, the spilled results, the formula texts. (The
 * grid's own facade gives displayed text for a value and misses spilled cells.)
 */
export class CellReader {
  constructor(
    private readonly workbook: Workbook,
    private readonly formulas: FormulaDataModel,
  ) {}

  read(sheet: Worksheet, row: number, column: number): ReadCell {
    const stored = sheet.getCellRaw(row, column);
    const spilled = hasValue(stored) ? undefined : this.spilledCell(sheet, row, column);
    const { value, isError } = readValue(spilled ?? stored);
    return {
      value,
      isError,
      formula: this.formula(sheet, stored, row, column),
      text: displayedText(sheet, row, column),
      numberFormat: this.numberFormat(sheet, row, column),
      spilled: spilled !== undefined && spilled !== null && !isFormula(stored),
    };
  }

  numberFormat(sheet: Worksheet, row: number, column: number): string {
    return this.workbook.getStyles().getStyleByCell(sheet.getCellRaw(row, column))?.n?.pattern ?? GENERAL;
  }

  /** The range that the formula of this cell fills, or null where it fills its own cell only or is blocked. */
  spillRange(sheet: Worksheet, row: number, column: number): IRange | null {
    if (sheet.getCellRaw(row, column)?.v === "#SPILL!") return null;
    const range =
      this.formulas.getArrayFormulaRange()[this.unitId]?.[sheet.getSheetId()]?.[row]?.[column] ?? null;
    return range === null || isSingleCell(range) ? null : range;
  }

  /** All ranges that formulas of the sheet fill. */
  spillRanges(sheet: Worksheet): IRange[] {
    const rows: Matrix<IRange> =
      this.formulas.getArrayFormulaRange()[this.unitId]?.[sheet.getSheetId()] ?? {};
    return Object.values(rows)
      .flatMap((columns) => Object.values(columns ?? {}))
      .filter((range): range is IRange => range !== null && range !== undefined);
  }

  private get unitId(): string {
    return this.workbook.getUnitId();
  }

  private spilledCell(sheet: Worksheet, row: number, column: number): Nullable<ICellData> {
    return this.formulas.getArrayFormulaCellData()[this.unitId]?.[sheet.getSheetId()]?.[row]?.[column];
  }

  private formula(sheet: Worksheet, stored: Nullable<ICellData>, row: number, column: number): string | null {
    if (!isFormula(stored)) return null;
    return this.formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), this.unitId) ?? null;
  }
}

function isSingleCell(range: IRange): boolean {
  return range.startRow === range.endRow && range.startColumn === range.endColumn;
}

function hasValue(cell: Nullable<ICellData>): boolean {
  return cell?.v !== undefined && cell.v !== null;
}

/** Autofill stores a shared formula by its id alone. */
function isFormula(cell: Nullable<ICellData>): boolean {
  return (cell?.f ?? cell?.si ?? "") !== "";
}

function readValue(cell: Nullable<ICellData>): Pick<ReadCell, "value" | "isError"> {
  const value = cell?.v;
  if (value === undefined || value === null) return { value: null, isError: false };
  if (cell?.t === CellValueType.BOOLEAN) return { value: Boolean(value), isError: false };
  const isError = cell?.t !== CellValueType.NUMBER && typeof value === "string" && ERROR_TEXT.test(value);
  return { value, isError };
}

function displayedText(sheet: Worksheet, row: number, column: number): string {
  const cell = sheet.getCell(row, column);
  if (cell?.v === undefined || cell.v === null) return "";
  if (cell.t === CellValueType.BOOLEAN) return cell.v ? "TRUE" : "FALSE";
  return String(cell.v);
}
