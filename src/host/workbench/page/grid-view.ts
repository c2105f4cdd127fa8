import {
  IUndoRedoService,
  type IWorkbookData,
  LifecycleService,
  LifecycleStages,
  type Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import {
  CustomFunctionDriver,
  type CustomFunctionRuntime,
} from "../../grid/custom-functions/custom-function-driver";
import { ErrorMessages } from "../../grid/custom-functions/error-messages";
import { functionDescriptions } from "../../grid/custom-functions/function-class";
import { InvocationLedger } from "../../grid/custom-functions/invocation-ledger";
import type { CustomFunctionMetadata } from "../../grid/custom-functions/metadata";
import { formulaFunctions } from "../../grid/formula-functions";
import { UniverWorkbook } from "../../grid/univer-workbook";
import { createPageUniver } from "./page-univer";

/** The add-in, as the cells of a workbook reach it. */
export interface FunctionSource {
  readonly metadata: readonly CustomFunctionMetadata[];
  /** Gives ids that no other call bears. */
  nextId(): number;
  runtime(): CustomFunctionRuntime;
}

/**
 * One workbook in a grid of its own: parts of the engine's caches belong to the instance, so that the next workbook gets
 * another one.
 */
export class GridView {
  readonly univer: Univer;
  readonly workbook: UniverWorkbook;
  readonly messages = new ErrorMessages();
  private readonly ledger: InvocationLedger;
  private readonly element = document.createElement("div");
  private connectedDriver: CustomFunctionDriver | null = null;

  constructor(
    container: HTMLElement,
    snapshot: IWorkbookData,
    private readonly source: FunctionSource,
  ) {
    this.element.className = "workbook-grid";
    container.appendChild(this.element);
    const ledger = new InvocationLedger(() => source.nextId());
    const functions = formulaFunctions(source.metadata, (...call) => ledger.ask(...call), this.messages);
    this.ledger = ledger;
    this.univer = createPageUniver(this.element, functions, functionDescriptions(source.metadata));
    const unit = this.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, snapshot);
    this.workbook = new UniverWorkbook(this.univer, unit);
  }

  /** Throws before `connect`. */
  get driver(): CustomFunctionDriver {
    if (this.connectedDriver === null) throw new Error("The grid is not connected to the add-in yet");
    return this.connectedDriver;
  }

  get unitId(): string {
    return this.workbook.unitId;
  }

  /** Lets the cells call the add-in, and calculates everything as soon as the grid is drawn. */
  async connect(): Promise<void> {
    this.connectedDriver = new CustomFunctionDriver(
      this.univer,
      this.ledger,
      this.messages,
      this.source.runtime(),
    );
    const injector = this.univer.__getInjector();
    // Before it is drawn the grid does not listen to calculations.
    await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    this.workbook.calculate(true);
    // What has been done so far was opening; there is nothing to undo yet.
    injector.get(IUndoRedoService).clearUndoRedo(this.unitId);
  }

  dispose(): void {
    this.connectedDriver?.dispose();
    this.workbook.dispose();
    this.univer.dispose();
    this.element.remove();
  }
}
