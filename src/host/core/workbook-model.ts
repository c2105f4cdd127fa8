/** What a cell holds: a number, a text, a truth value, an error as its text ("#N/A"), or "" when it is empty. */
export type CellValue = string | number | boolean;

export type CellValueType = "Empty" | "Double" | "String" | "Boolean" | "Error";

/** A rectangle of cells, zero-based. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface CellState {
  readonly value: CellValue;
  readonly valueType: CellValueType;
  /** With its leading "=", or null for a constant or a spilled cell. */
  readonly formula: string | null;
  /** As displayed under the number format. */
  readonly text: string;
  readonly numberFormat: string;
  /** True when the value was spilled here by another cell's formula. */
  readonly spilled: boolean;
}

/** One cell of a write. An absent property leaves that side of the cell as it is; content "" clears it. */
export interface CellWrite {
  readonly content?: CellValue;
  readonly numberFormat?: string;
}

/** Looks of a block of cells, for a grid that can draw them. Lengths in points; null stands for the default. */
export interface CellLook {
  readonly fillColor?: string | null;
  readonly fontColor?: string | null;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly horizontalAlignment?: string;
  readonly wrapText?: boolean;
  readonly columnWidth?: number;
  readonly rowHeight?: number;
}

/** A rule on what may be typed into cells, in the forms of Excel.DataValidation. */
export interface CellValidation {
  /** One entry, by its kind: { list: { source, inCellDropDown } }, { wholeNumber: { operator, formula1 } } and so on. */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly error: { readonly title: string; readonly message: string; readonly style: string };
  readonly prompt: { readonly title: string; readonly message: string };
}

/** Rows or columns that came (count > 0) or went (count < 0). */
export interface StructureChange {
  readonly sheetId: string;
  readonly axis: "rows" | "columns";
  readonly index: number;
  readonly count: number;
}

/** A sheet that came or went. */
export interface SheetsChange {
  readonly sheetId: string;
  readonly kind: "added" | "deleted";
}

/** The cells of one sheet, as the host needs them: in memory under Node, a grid engine in the page. */
export interface SheetModel {
  readonly id: string;
  name: string;
  visible: boolean;
  read(row: number, column: number): CellState;
  /** Writes a block whose origin is `area`; `null` leaves a cell untouched. One command to the grid. */
  write(area: CellArea, cells: readonly (readonly (CellWrite | null)[])[]): void;
  /** The smallest rectangle around everything that is not empty, or null. */
  usedArea(): CellArea | null;
  /** The rectangle that the formula of this cell spills into, or null. */
  spillArea(row: number, column: number): CellArea | null;
  insertRows(row: number, count: number): void;
  insertColumns(column: number, count: number): void;
  deleteRows(row: number, count: number): void;
  deleteColumns(column: number, count: number): void;
  /** Draws what the add-in has formatted; absent where nothing is drawn. */
  show?(area: CellArea, look: CellLook): void;
  /** Keeps the first rows and columns in view; absent where nothing is drawn. */
  freeze?(rows: number, columns: number): void;
  /** Holds what a user types into these cells against a rule, or against none; absent where nobody types. */
  validate?(area: CellArea, validation: CellValidation | null): void;
}

export interface Selection {
  readonly sheetId: string;
  readonly areas: readonly [CellArea, ...CellArea[]];
}

export interface DefinedName {
  readonly name: string;
  /** With its leading "=". */
  readonly formula: string;
  /** null for a name of the workbook. */
  readonly sheetId: string | null;
}

/** The part of a workbook that calculates. Everything else (tables, notes, protection, settings) is the host's own. */
export interface WorkbookModel {
  readonly name: string;
  sheets(): readonly SheetModel[];
  addSheet(name: string, position?: number): SheetModel;
  deleteSheet(id: string): void;
  moveSheet(id: string, position: number): void;
  selection(): Selection;
  select(selection: Selection): void;
  setName(name: DefinedName): void;
  deleteName(name: string, sheetId: string | null): void;
  /** All names, when the model keeps them; without it the host lists only those it has set itself. */
  names?(): readonly DefinedName[];
  /** Recalculates; a full calculation also asks every custom function again. */
  calculate(full: boolean): void;
  /** Resolves when the engine's pass after the last write is over. Never waits for custom functions. */
  settled(): Promise<void>;
  /** True while a write has not been calculated yet. */
  readonly dirty: boolean;
  /** Runs the work as one undo step. */
  batch<T>(work: () => T): T;
  onCellsChanged(
    listener: (change: { sheetId: string; area: CellArea; source: "user" | "add-in" }) => void,
  ): void;
  onSelectionChanged(listener: (selection: Selection) => void): void;
  /** Tells of every insertion and deletion, the host's own too; without it the host counts its own only. */
  onStructureChanged?(listener: (change: StructureChange) => void): void;
  /** Tells of every sheet that comes or goes, the host's own too; without it the host tells of its own only. */
  onSheetsChanged?(listener: (change: SheetsChange) => void): void;
}
