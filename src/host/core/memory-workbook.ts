import { boundingArea, contains, shiftColumns, shiftRows } from "./area";
import type {
  CellArea,
  CellState,
  CellValue,
  CellValueType,
  CellWrite,
  DefinedName,
  Selection,
  SheetModel,
  StructureChange,
  WorkbookModel,
} from "./workbook-model";

/** Gives a formula's value, or a matrix for a formula that spills. Called at the end of a batch of writes. */
export type Evaluate = (
  formula: string,
  cell: { readonly sheetId: string; readonly row: number; readonly column: number },
) => CellValue | readonly (readonly CellValue[])[];

export interface MemoryWorkbookOptions {
  readonly name?: string;
  /** Names of the sheets; one, Sheet1, unless given. */
  readonly sheets?: readonly string[];
  readonly evaluate?: Evaluate;
}

interface StoredCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly spill: CellArea | null;
  readonly spilled: boolean;
}

const EMPTY: StoredCell = { value: "", formula: null, numberFormat: "General", spill: null, spilled: false };

const ERROR_TEXT = /^#(N\/A|VALUE!|REF!|NAME\?|NUM!|DIV\/0!|NULL!|SPILL!|CALC!|BUSY!|FIELD!)$/;

/** A workbook in memory, for tests: formulas are kept, and calculated only by the callback that was given. */
export class MemoryWorkbook implements WorkbookModel {
  readonly name: string;
  dirty = false;
  /** How many batches have changed cells: each is one undo step. */
  undoSteps = 0;
  readonly definedNames: DefinedName[] = [];
  private sheetList: MemorySheet[] = [];
  private current: Selection;
  private readonly evaluate: Evaluate | null;
  private readonly cellListeners: Parameters<WorkbookModel["onCellsChanged"]>[0][] = [];
  private readonly selectionListeners: ((selection: Selection) => void)[] = [];
  private readonly structureListeners: ((change: StructureChange) => void)[] = [];
  private isInBatch = false;
  private isBatchChanging = false;
  private sheetCount = 0;

  constructor(options: MemoryWorkbookOptions = {}) {
    this.name = options.name ?? "工作簿1.xlsx";
    this.evaluate = options.evaluate ?? null;
    this.sheetList = (options.sheets ?? ["Sheet1"]).map((name) => this.newSheet(name));
    this.current = {
      sheetId: this.sheetList[0]?.id ?? "",
      areas: [{ row: 0, column: 0, rows: 1, columns: 1 }],
    };
  }

  sheets(): readonly SheetModel[] {
    return this.sheetList;
  }

  addSheet(name: string, position = this.sheetList.length): SheetModel {
    const sheet = this.newSheet(name);
    this.sheetList.splice(position, 0, sheet);
    return sheet;
  }

  deleteSheet(id: string): void {
    this.sheetList = this.sheetList.filter((sheet) => sheet.id !== id);
    const next = this.sheetList.find((sheet) => sheet.visible) ?? this.sheetList[0];
    if (this.current.sheetId === id && next !== undefined) {
      this.select({ sheetId: next.id, areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] });
    }
  }

  moveSheet(id: string, position: number): void {
    const moving = this.sheetList.filter((sheet) => sheet.id === id);
    this.sheetList = this.sheetList.filter((sheet) => sheet.id !== id);
    this.sheetList.splice(position, 0, ...moving);
  }

  selection(): Selection {
    return this.current;
  }

  select(selection: Selection): void {
    this.current = selection;
    for (const listener of this.selectionListeners) {
      listener(selection);
    }
  }

  setName(name: DefinedName): void {
    this.deleteName(name.name, name.sheetId);
    this.definedNames.push(name);
  }

  deleteName(name: string, sheetId: string | null): void {
    const index = this.definedNames.findIndex(
      (other) => other.sheetId === sheetId && other.name.toLowerCase() === name.toLowerCase(),
    );
    if (index >= 0) {
      this.definedNames.splice(index, 1);
    }
  }

  names(): readonly DefinedName[] {
    return this.definedNames;
  }

  calculate(): void {
    this.dirty = false;
    if (this.evaluate !== null) {
      for (const sheet of this.sheetList) {
        sheet.recalculate(this.evaluate);
      }
    }
  }

  settled(): Promise<void> {
    this.calculate();
    return Promise.resolve();
  }

  batch<T>(work: () => T): T {
    this.isInBatch = true;
    this.isBatchChanging = false;
    try {
      return work();
    } finally {
      this.isInBatch = false;
      this.undoSteps += this.isBatchChanging ? 1 : 0;
    }
  }

  onCellsChanged(listener: Parameters<WorkbookModel["onCellsChanged"]>[0]): void {
    this.cellListeners.push(listener);
  }

  onSelectionChanged(listener: (selection: Selection) => void): void {
    this.selectionListeners.push(listener);
  }

  onStructureChanged(listener: (change: StructureChange) => void): void {
    this.structureListeners.push(listener);
  }

  private newSheet(name: string): MemorySheet {
    const id = `{${String(++this.sheetCount).padStart(8, "0")}-0000-4000-8000-000000005EE7}`;
    return new MemorySheet(id, name, {
      changed: (area) => {
        this.dirty = this.evaluate !== null;
        this.isBatchChanging = true;
        const source = this.isInBatch ? "add-in" : "user";
        this.cellListeners.forEach((listener) => listener({ sheetId: id, area, source }));
      },
      restructured: (axis, index, count) => {
        this.isBatchChanging = true;
        this.structureListeners.forEach((listener) => listener({ sheetId: id, axis, index, count }));
      },
    });
  }
}

interface SheetOwner {
  changed(area: CellArea): void;
  restructured(axis: StructureChange["axis"], index: number, count: number): void;
}

class MemorySheet implements SheetModel {
  visible = true;
  private cells = new Map<string, StoredCell>();

  constructor(
    readonly id: string,
    public name: string,
    private readonly owner: SheetOwner,
  ) {}

  read(row: number, column: number): CellState {
    const { value, formula, numberFormat, spilled } = this.stored(row, column);
    return { value, valueType: typeOf(value), formula, text: textOf(value), numberFormat, spilled };
  }

  write(area: CellArea, cells: readonly (readonly (CellWrite | null)[])[]): void {
    let isContent = false;
    cells.forEach((line, rowOffset) =>
      line.forEach((write, columnOffset) => {
        if (write !== null) {
          isContent ||= write.content !== undefined;
          this.writeCell(area.row + rowOffset, area.column + columnOffset, write);
        }
      }),
    );
    if (isContent) {
      this.owner.changed(area);
    }
  }

  usedArea(): CellArea | null {
    let used: CellArea | null = null;
    for (const [key, cell] of this.cells) {
      if (cell.value !== "" || cell.formula !== null) {
        const here = { ...placeOf(key), rows: 1, columns: 1 };
        used = used === null ? here : boundingArea(used, here);
      }
    }
    return used;
  }

  spillArea(row: number, column: number): CellArea | null {
    return this.stored(row, column).spill;
  }

  insertRows(row: number, count: number): void {
    this.move((area) => shiftRows(area, row, count));
    this.owner.restructured("rows", row, count);
  }

  insertColumns(column: number, count: number): void {
    this.move((area) => shiftColumns(area, column, count));
    this.owner.restructured("columns", column, count);
  }

  deleteRows(row: number, count: number): void {
    this.move((area) => shiftRows(area, row, -count));
    this.owner.restructured("rows", row, -count);
  }

  deleteColumns(column: number, count: number): void {
    this.move((area) => shiftColumns(area, column, -count));
    this.owner.restructured("columns", column, -count);
  }

  /** Calculates every formula once, in the order in which they were written. */
  recalculate(evaluate: Evaluate): void {
    for (const [key, cell] of [...this.cells]) {
      if (cell.formula !== null) {
        const { row, column } = placeOf(key);
        this.clearSpill(cell.spill, row, column);
        this.showResult(row, column, cell, evaluate(cell.formula, { sheetId: this.id, row, column }));
      }
    }
  }

  private showResult(row: number, column: number, cell: StoredCell, result: ReturnType<Evaluate>): void {
    if (!isMatrix(result)) {
      this.store(row, column, { ...cell, value: result, spill: null });
      return;
    }
    const spill = { row, column, rows: result.length, columns: result[0]?.length ?? 0 };
    result.forEach((line, rowOffset) =>
      line.forEach((value, columnOffset) => {
        const isAnchor = rowOffset === 0 && columnOffset === 0;
        const at = [row + rowOffset, column + columnOffset] as const;
        this.store(
          ...at,
          isAnchor ? { ...cell, value, spill } : { ...this.stored(...at), value, spilled: true },
        );
      }),
    );
  }

  private clearSpill(spill: CellArea | null, row: number, column: number): void {
    if (spill === null) {
      return;
    }
    for (const [key, cell] of this.cells) {
      const place = placeOf(key);
      const isAnchor = place.row === row && place.column === column;
      if (cell.spilled && !isAnchor && contains(spill, { ...place, rows: 1, columns: 1 })) {
        this.store(place.row, place.column, { ...cell, value: "", spilled: false });
      }
    }
  }

  private writeCell(row: number, column: number, write: CellWrite): void {
    const before = this.stored(row, column);
    const numberFormat = write.numberFormat ?? before.numberFormat;
    if (write.content === undefined) {
      this.store(row, column, { ...before, numberFormat });
      return;
    }
    this.clearSpill(before.spill, row, column);
    const { content } = write;
    const isFormula = typeof content === "string" && content.length > 1 && content.startsWith("=");
    this.store(row, column, {
      value: isFormula ? 0 : typedValue(content, numberFormat),
      formula: isFormula ? content : null,
      numberFormat,
      spill: null,
      spilled: false,
    });
  }

  private stored(row: number, column: number): StoredCell {
    return this.cells.get(`${row},${column}`) ?? EMPTY;
  }

  private store(row: number, column: number, cell: StoredCell): void {
    this.cells.set(`${row},${column}`, cell);
  }

  private move(shift: (area: CellArea) => CellArea | null): void {
    const moved = new Map<string, StoredCell>();
    for (const [key, cell] of this.cells) {
      const area = shift({ ...placeOf(key), rows: 1, columns: 1 });
      if (area !== null) {
        moved.set(`${area.row},${area.column}`, cell);
      }
    }
    this.cells = moved;
  }
}

function placeOf(key: string): { row: number; column: number } {
  const [row = "0", column = "0"] = key.split(",");
  return { row: Number(row), column: Number(column) };
}

function isMatrix(result: ReturnType<Evaluate>): result is readonly (readonly CellValue[])[] {
  return Array.isArray(result);
}

/** What Excel makes of a value that code writes into a cell. */
function typedValue(content: CellValue, numberFormat: string): CellValue {
  if (typeof content !== "string" || numberFormat === "@") {
    return content;
  }
  if (content.startsWith("'")) {
    return content.slice(1);
  }
  if (/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(content)) {
    return Number(content);
  }
  return /^(true|false)$/i.test(content) ? content.toLowerCase() === "true" : content;
}

function typeOf(value: CellValue): CellValueType {
  if (typeof value === "number") {
    return "Double";
  }
  if (typeof value === "boolean") {
    return "Boolean";
  }
  return value === "" ? "Empty" : ERROR_TEXT.test(value) ? "Error" : "String";
}

/** Number formats are kept but not applied: tests of display run in the page, whose grid applies them. */
function textOf(value: CellValue): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
