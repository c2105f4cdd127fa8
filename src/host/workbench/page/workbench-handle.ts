import type { ExcelHost } from "../../core/excel-host";
import type { CellValue } from "../../core/workbook-model";

/** The contents of a block of cells, row by row. */
export interface CellBlock {
  readonly values: readonly (readonly CellValue[])[];
  readonly texts: readonly (readonly string[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  /** What custom functions said of the errors in the cells; null where nothing was said. */
  readonly messages: readonly (readonly (string | null)[])[];
}

/** What browser tests drive: the grid is a canvas with no element for a cell. */
export interface WorkbenchHandle {
  readonly host: ExcelHost;
  /** Cells by address; without a sheet's name, of the sheet that is shown. */
  get(address: string): CellBlock;
  /** Writes a value or formula into every cell of the address, as a user does. */
  set(address: string, content: CellValue): void;
  /** Selects cells and shows their sheet. */
  select(address: string): void;
  /** A point inside the cell, in the page's pixels, for the mouse. The cell's sheet must be shown. */
  point(address: string): { readonly x: number; readonly y: number };
  /** Resolves when all is calculated and every custom function has answered. */
  idle(): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Custom functions' calls that have not been answered. */
  readonly pendingCalls: number;
}

declare global {
  interface Window {
    workbench?: WorkbenchHandle;
  }
}
