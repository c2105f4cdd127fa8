import {
  type ICellData,
  type ICommandInfo,
  ICommandService,
  type IExecutionOptions,
  type IRange,
  IUndoRedoService,
  type IWorksheetData,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import {
  FormulaDataModel,
  type IDefinedNamesServiceParam,
  IDefinedNamesService,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import {
  getPrimaryForRange,
  InsertSheetCommand,
  RemoveDefinedNameCommand,
  RemoveSheetCommand,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetDefinedNameCommand,
  SetRangeValuesMutation,
  type ISetRangeValuesMutationParams,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetOrderCommand,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type {
  CellArea,
  DefinedName,
  Selection,
  SheetModel,
  SheetsChange,
  StructureChange,
  WorkbookModel,
} from "../core/workbook-model";
import { CalculationWatch } from "./calculation-watch";
import { CellReader } from "./cell-reader";
import { GridCommands } from "./grid-commands";
import { enclosingArea, toArea, toRange } from "./grid-range";
import { sheetsChange } from "./sheets-change";
import { structureChange } from "./structure-change";
import { UniverSheet } from "./univer-sheet";
import { nameContent } from "./workbook-outline";

type CellsChange = Parameters<Parameters<WorkbookModel["onCellsChanged"]>[0]>[0];

/** Written cells by row and column; null clears a cell. */
type CellMatrix = Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;

const NEW_SHEET_ROWS = 1000;
const NEW_SHEET_COLUMNS = 26;

/** A workbook of the grid as the host's model of a workbook, in a page or without one. */
export class UniverWorkbook implements WorkbookModel {
  private readonly commands: ICommandService;
  private readonly grid: GridCommands;
  private readonly reader: CellReader;
  private readonly watch: CalculationWatch;
  private readonly definedNames: IDefinedNamesService;
  private readonly selections: SheetsSelectionsService;
  private readonly undo: IUndoRedoService;
  private readonly sheetModels = new Map<string, UniverSheet>();
  private readonly cellListeners = new Set<(change: CellsChange) => void>();
  private readonly structureListeners = new Set<(change: StructureChange) => void>();
  private readonly sheetsListeners = new Set<(change: SheetsChange) => void>();
  private openBatches = 0;

  constructor(
    univer: Univer,
    private readonly workbook: Workbook,
  ) {
    const injector = univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.definedNames = injector.get(IDefinedNamesService);
    this.selections = injector.get(SheetsSelectionsService);
    this.undo = injector.get(IUndoRedoService);
    this.grid = new GridCommands(this.commands, workbook.getUnitId());
    this.reader = new CellReader(workbook, injector.get(FormulaDataModel));
    this.watch = new CalculationWatch(this.commands);
    this.commands.onCommandExecuted((command, options) => this.afterCommand(command, options));
  }

  get name(): string {
    return this.workbook.getName();
  }

  get dirty(): boolean {
    return this.watch.dirty;
  }

  sheets(): readonly UniverSheet[] {
    return this.workbook.getSheets().map((worksheet) => this.sheetModel(worksheet));
  }

  get unitId(): string {
    return this.grid.unitId;
  }

  /** True while the host changes the workbook, and not the user. */
  get isWriting(): boolean {
    return this.grid.isRunning;
  }

  addSheet(name: string, position?: number): SheetModel {
    const sheet = { name, rowCount: NEW_SHEET_ROWS, columnCount: NEW_SHEET_COLUMNS };
    return this.insertSheet(sheet, position ?? this.workbook.getSheetSize());
  }

  /** Adds a sheet with its contents, before the sheet that stands at this position. */
  insertSheet(sheet: Partial<IWorksheetData> & { readonly name: string }, position: number): SheetModel {
    const active = this.workbook.getActiveSheet();
    this.grid.run(InsertSheetCommand, { unitId: this.grid.unitId, index: position, sheet });
    // The grid shows a new sheet at once, Excel does not.
    this.activate(active.getSheetId());
    const added = this.workbook.getSheetBySheetName(sheet.name);
    if (added === null || added === undefined)
      throw new Error(`The grid did not add the sheet ${sheet.name}`);
    return this.sheetModel(added);
  }

  deleteSheet(id: string): void {
    this.grid.run(RemoveSheetCommand, { unitId: this.grid.unitId, subUnitId: id });
    this.sheetModels.delete(id);
  }

  moveSheet(id: string, position: number): void {
    this.grid.run(SetWorksheetOrderCommand, { unitId: this.grid.unitId, subUnitId: id, order: position });
  }

  selection(): Selection {
    const sheetId = this.workbook.getActiveSheet().getSheetId();
    const [first, ...others] = this.selections.getCurrentSelections().map(({ range }) => toArea(range));
    return { sheetId, areas: [first ?? { row: 0, column: 0, rows: 1, columns: 1 }, ...others] };
  }

  select({ sheetId, areas }: Selection): void {
    const worksheet = this.worksheet(sheetId);
    const sheet = this.sheetModel(worksheet);
    this.activate(sheetId);
    for (const area of areas) sheet.makeRoom(area);
    const selections = areas.map((area) => {
      const range = toRange(area);
      return { range, primary: getPrimaryForRange(range, worksheet), style: null };
    });
    const params = { unitId: this.grid.unitId, subUnitId: sheetId, selections, reveal: true };
    this.grid.run(SetSelectionsOperation, params);
  }

  names(): readonly DefinedName[] {
    return Object.values(this.definedNames.getDefinedNameMap(this.grid.unitId) ?? {}).map(readDefinedName);
  }

  setName({ name, formula, sheetId }: DefinedName): void {
    this.grid.run(SetDefinedNameCommand, {
      unitId: this.grid.unitId,
      id: this.findName(name, sheetId)?.id ?? `name-${crypto.randomUUID()}`,
      name,
      formulaOrRefString: nameContent(formula),
      localSheetId: sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    });
    this.watch.changed();
  }

  deleteName(name: string, sheetId: string | null): void {
    const known = this.findName(name, sheetId);
    if (known === undefined) return;
    this.grid.run(RemoveDefinedNameCommand, { unitId: this.grid.unitId, ...known });
    this.watch.changed();
  }

  calculate(full: boolean): void {
    // The grid recalculates what depends on a change by itself.
    if (!full) return;
    this.watch.changed();
    const everything = { commands: [], forceCalculation: true };
    this.commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, everything, {
      onlyLocal: true,
    });
  }

  settled(): Promise<void> {
    return this.watch.settled();
  }

  batch<T>(work: () => T): T {
    const undoStep = this.undo.__tempBatchingUndoRedo(this.grid.unitId);
    this.openBatches += 1;
    try {
      return work();
    } finally {
      this.openBatches -= 1;
      undoStep.dispose();
    }
  }

  dispose(): void {
    this.watch.dispose();
  }

  onCellsChanged(listener: (change: CellsChange) => void): void {
    this.cellListeners.add(listener);
  }

  onSelectionChanged(listener: (selection: Selection) => void): void {
    this.selections.selectionChanged$.subscribe(() => listener(this.selection()));
  }

  onStructureChanged(listener: (change: StructureChange) => void): void {
    this.structureListeners.add(listener);
  }

  onSheetsChanged(listener: (change: SheetsChange) => void): void {
    this.sheetsListeners.add(listener);
  }

  private afterCommand(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (command.id === SetRangeValuesMutation.id) {
      // These are the calculation's own results.
      if (options?.fromFormula === true || options?.onlyLocal === true) return;
      this.valuesWritten(command.params as ISetRangeValuesMutationParams);
      return;
    }
    const sheets = sheetsChange(command, this.unitId);
    if (sheets !== null) {
      this.watch.changed();
      for (const listener of this.sheetsListeners) listener(sheets);
      return;
    }
    const change = structureChange(command);
    if (change === null) return;
    this.watch.changed();
    for (const listener of this.structureListeners) listener(change);
  }

  private valuesWritten({ unitId, subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    if (unitId !== this.grid.unitId) return;
    const area = contentArea((cellValue ?? {}) as CellMatrix);
    // A change of style alone starts no calculation and is no change of cells.
    if (area === null) return;
    this.watch.changed();
    const source = this.openBatches > 0 ? "add-in" : "user";
    for (const listener of this.cellListeners) listener({ sheetId: subUnitId, area, source });
  }

  private findName(name: string, sheetId: string | null): IDefinedNamesServiceParam | undefined {
    const known = Object.values(this.definedNames.getDefinedNameMap(this.grid.unitId) ?? {});
    return known.find((entry) => {
      const candidate = readDefinedName(entry);
      return candidate.name.toLowerCase() === name.toLowerCase() && candidate.sheetId === sheetId;
    });
  }

  private activate(sheetId: string): void {
    if (this.workbook.getActiveSheet().getSheetId() === sheetId) return;
    this.grid.run(SetWorksheetActiveOperation, { unitId: this.grid.unitId, subUnitId: sheetId });
  }

  private worksheet(id: string): Worksheet {
    const worksheet = this.workbook.getSheetBySheetId(id);
    if (worksheet === null || worksheet === undefined)
      throw new Error(`The workbook has no sheet with id ${id}`);
    return worksheet;
  }

  private sheetModel(worksheet: Worksheet): UniverSheet {
    const id = worksheet.getSheetId();
    const model = this.sheetModels.get(id) ?? new UniverSheet(worksheet, this.reader, this.grid);
    this.sheetModels.set(id, model);
    return model;
  }
}

function readDefinedName({ name, formulaOrRefString, localSheetId }: IDefinedNamesServiceParam): DefinedName {
  const isLocal = localSheetId !== undefined && localSheetId !== SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
  const formula = formulaOrRefString.startsWith("=") ? formulaOrRefString : `=${formulaOrRefString}`;
  return { name, formula, sheetId: isLocal ? localSheetId : null };
}

/** The smallest area around the cells whose content was written, or null when only styles were. */
function contentArea(cellValue: CellMatrix): CellArea | null {
  const written: IRange[] = [];
  for (const [row, columns] of Object.entries(cellValue)) {
    for (const [column, cell] of Object.entries(columns)) {
      if (cell !== null && !("v" in cell || "f" in cell || "p" in cell)) continue;
      const place = { row: Number(row), column: Number(column) };
      written.push(toRange({ ...place, rows: 1, columns: 1 }));
    }
  }
  return enclosingArea(written);
}
