import { ICommandService, type IUnitRange, IUniverInstanceService, type Univer } from "@univerjs/core";
import {
  FormulaDataModel,
  type ISetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { onPassEnd, onPassStart } from "../pass-events";
import { readSheetCell } from "../read-sheet-cell";
import { BUSY } from "./busy";
import type { CellPosition } from "./cell-position";
import { columnRanges } from "./column-ranges";
import type { ErrorMessages } from "./error-messages";
import type { Answer, Invocation, InvocationLedger } from "./invocation-ledger";

/** The add-in's side: takes calls and gives answers. */
export interface CustomFunctionRuntime {
  invoke(invocations: readonly Invocation[]): void;
  cancel(invocationId: number): void;
  /** Gives the way to stop listening. */
  onAnswers(listener: (answers: readonly Answer[]) => void): () => void;
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
  private passDue = false;
  private readonly idleWaiters: (() => void)[] = [];
  private readonly stopListening: () => void;

  constructor(
    univer: Univer,
    private readonly ledger: InvocationLedger,
    private readonly messages: ErrorMessages,
    private readonly runtime: CustomFunctionRuntime,
  ) {
    const injector = univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.formulas = injector.get(FormulaDataModel);
    this.instances = injector.get(IUniverInstanceService);
    onPassStart(this.commands, ({ full }) => this.startPass(full));
    onPassEnd(this.commands, ({ stopped }) => this.endPass(stopped));
    this.commands.onCommandExecuted(({ id }) => {
      if (ledger.pendingCount > 0 && CELLS_MOVED.test(id)) this.cellsMoved = true;
    });
    this.stopListening = runtime.onAnswers((answers) => {
      this.recalculate(ledger.settle(answers));
      this.announceIdle();
    });
  }

  /** How many calls have not been answered. */
  get pendingCount(): number {
    return this.ledger.pendingCount;
  }

  /** Resolves when every call has been answered and every answer stands in its cell. */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.idleWaiters.push(resolve);
      this.announceIdle();
    });
  }

  /** Calls off what is under way. To be called before the grid is disposed of. */
  dispose(): void {
    this.stopListening();
    for (const invocationId of this.ledger.dropPendingUnless(() => false)) this.runtime.cancel(invocationId);
    this.passDue = false;
    this.announceIdle();
  }

  private announceIdle(): void {
    if (this.passDue || this.pendingCount > 0) return;
    for (const resolve of this.idleWaiters.splice(0)) setTimeout(resolve, 0);
  }

  private startPass(full: boolean): void {
    this.ledger.startPass();
    this.messages.startPass();
    if (full) this.ledger.forgetResults();
  }

  private endPass(stopped: boolean): void {
    // A stopped pass is only interrupted: what it has not visited may still be wanted.
    const isOver = !stopped;
    if (isOver) this.passDue = false;
    const unused = isOver ? this.ledger.dropUnused() : [];
    const orphaned = this.ledger.dropPendingUnless((cell) => this.hasFormula(cell));
    for (const invocationId of [...unused, ...orphaned]) this.runtime.cancel(invocationId);

    if (isOver && this.cellsMoved && this.ledger.pendingCount === 0) {
      this.cellsMoved = false;
      this.recalculate(this.cellsLeftBusy());
    }
    const invocations = this.ledger.takeQueue();
    if (invocations.length > 0) this.runtime.invoke(invocations);
    this.announceIdle();
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
    this.passDue = true;
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
