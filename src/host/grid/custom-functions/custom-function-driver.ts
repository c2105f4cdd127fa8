import {
  type ICommandInfo,
  ICommandService,
  type IUnitRange,
  IUniverInstanceService,
  type Univer,
} from "@univerjs/core";
import {
  FormulaDataModel,
  FormulaExecutedStateType,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationStartMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { readSheetCell } from "../read-sheet-cell";
import { BUSY } from "./busy";
import type { CellPosition } from "./cell-position";
import { columnRanges } from "./column-ranges";
import type { Answer, Invocation, InvocationLedger } from "./invocation-ledger";

/** The add-in's side: it takes calls and answers through CustomFunctionDriver.settle. */
export interface CustomFunctionRuntime {
  invoke(invocations: readonly Invocation[]): void;
  cancel(invocationId: number): void;
}

/** Where the formulas stand: by workbook, sheet, row and column. */
type FormulaPositions = Readonly<Record<string, Readonly<Record<string, Readonly<Record<number, object>>>>>>;

const CELLS_MOVED = /mutation\.(insert|remove|move)-/;

/**
 * Runs the engine's synchronous calculation over the add-in's asynchronous functions. A pass shows #BUSY! for each call
 * whose result is unknown; its end sends them all in one message; their results start a second pass, which finds them.
 * (The engine's own asynchronous functions are awaited one by one, each with a message of its own.)
 */
export class CustomFunctionDriver {
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;
  private readonly instances: IUniverInstanceService;
  private cellsMoved = false;

  constructor(
    univer: Univer,
    private readonly ledger: InvocationLedger,
    private readonly runtime: CustomFunctionRuntime,
  ) {
    const injector = univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.formulas = injector.get(FormulaDataModel);
    this.instances = injector.get(IUniverInstanceService);
    this.commands.beforeCommandExecuted((command) => this.beforeCommand(command));
    this.commands.onCommandExecuted((command) => this.afterCommand(command));
  }

  /** How many calls have not been answered. */
  get pendingCount(): number {
    return this.ledger.pendingCount;
  }

  /** Takes the add-in's results in and calculates the cells that wait for them. */
  settle(answers: readonly Answer[]): void {
    this.recalculate(this.ledger.settle(answers));
  }

  private beforeCommand(command: Readonly<ICommandInfo>): void {
    if (command.id !== SetFormulaCalculationStartMutation.id) return;
    this.ledger.startPass();
    const { forceCalculation } = command.params as ISetFormulaCalculationStartMutation;
    if (forceCalculation) this.ledger.forgetResults();
  }

  private afterCommand(command: Readonly<ICommandInfo>): void {
    if (this.ledger.pendingCount > 0 && CELLS_MOVED.test(command.id)) this.cellsMoved = true;
    if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
    const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
    if (functionsExecutedState !== undefined) this.endPass(functionsExecutedState);
  }

  private endPass(state: FormulaExecutedStateType): void {
    // A stopped calculation is only interrupted: what it has not visited may still be wanted.
    const isOver = state !== FormulaExecutedStateType.STOP_EXECUTION;
    const unused = isOver ? this.ledger.dropUnused() : [];
    const orphaned = this.ledger.dropPendingUnless((cell) => this.hasFormula(cell));
    for (const invocationId of [...unused, ...orphaned]) this.runtime.cancel(invocationId);

    if (isOver && this.cellsMoved && this.ledger.pendingCount === 0) {
      this.cellsMoved = false;
      this.recalculate(this.cellsLeftBusy());
    }
    const invocations = this.ledger.takeQueue();
    if (invocations.length > 0) this.runtime.invoke(invocations);
  }

  private hasFormula({ unitId, sheetId, row, column }: CellPosition): boolean {
    const formula = this.formulas.getFormulaStringByCell(row, column, sheetId, unitId);
    return formula !== null && formula !== undefined && formula !== "";
  }

  /** Results go to the address that asked, so a cell that has moved meanwhile would stay #BUSY! for ever. */
  private cellsLeftBusy(): CellPosition[] {
    const busy: CellPosition[] = [];
    const units = this.formulas.getFormulaData() as FormulaPositions;
    for (const [unitId, sheets] of Object.entries(units)) {
      for (const [sheetId, rows] of Object.entries(sheets)) {
        for (const [row, columns] of Object.entries(rows)) {
          for (const column of Object.keys(columns)) {
            const cell = { unitId, sheetId, row: Number(row), column: Number(column) };
            if (readSheetCell(this.instances, cell)?.v === BUSY) busy.push(cell);
          }
        }
      }
    }
    return busy;
  }

  /**
   * Through the trigger command: it merges with a calculation that is running, where starting one would replace the
   * running calculation's input.
   */
  private recalculate(cells: readonly CellPosition[]): void {
    if (cells.length === 0) return;
    const dirtyRanges: IUnitRange[] = columnRanges(cells);
    const params: ISetFormulaCalculationStartMutation = {
      dirtyRanges,
      forceCalculation: false,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
      options: null,
    };
    this.commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, params, {
      onlyLocal: true,
    });
  }
}
