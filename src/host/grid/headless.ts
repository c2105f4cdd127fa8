import { ICommandService, type IWorkbookData, UniverInstanceType, type Workbook } from "@univerjs/core";
import { FormulaDataModel, SetTriggerFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { CalculationWatch } from "./calculation-watch";
import { CellReader, type ReadCell } from "./cell-reader";
import { ErrorMessages } from "./custom-functions/error-messages";
import type { CallCustomFunction } from "./custom-functions/function-class";
import type { CustomFunctionMetadata } from "./custom-functions/metadata";
import {
  type CustomFunctionArgument,
  type CustomFunctionResult,
  isCellError,
} from "./custom-functions/values";
import { formulaFunctions } from "./formula-functions";
import { createHeadlessUniver } from "./headless-univer";
import { onPassStart } from "./pass-events";
import { type WorkbookOutline, workbookSnapshot } from "./workbook-outline";

/** A custom function's code. It may return or throw an error as { code: "#N/A", message }. */
export type CustomFunctionCode = (...values: CustomFunctionArgument[]) => CustomFunctionResult;

/** The add-in's functions: their metadata, and their code by id. */
export interface CustomFunctionLibrary {
  readonly metadata: readonly CustomFunctionMetadata[];
  readonly code: Readonly<Record<string, CustomFunctionCode>>;
}

export interface CalculatedCell extends ReadCell {
  /** Why the cell shows an error, where a custom function said so. */
  readonly message: string | null;
  /** The size of the block that the cell's formula fills, or null for a single cell. */
  readonly spill: { readonly rows: number; readonly columns: number } | null;
}

export interface CalculatedWorkbook {
  /** A cell by its sheet's name, zero-based. Throws for an unknown sheet. */
  cell(sheetName: string, row: number, column: number): CalculatedCell;
}

const CALCULATION_TIMEOUT_MS = 120_000;
let workbooksCalculated = 0;

/**
 * Calculates a workbook in this process, with no page and no office.js, and hands the cells to `read`. Rejects when a
 * custom function fails with anything but an error value.
 */
export async function calculateWorkbook<T>(
  outline: WorkbookOutline,
  library: CustomFunctionLibrary,
  read: (workbook: CalculatedWorkbook) => T,
): Promise<T> {
  const messages = new ErrorMessages();
  const faults: unknown[] = [];
  const univer = createHeadlessUniver(
    formulaFunctions(library.metadata, callDirectly(library, faults), messages),
  );
  try {
    workbooksCalculated += 1;
    const snapshot = workbookSnapshot(outline, `calculated-${workbooksCalculated}`);
    const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, snapshot);
    const injector = univer.__getInjector();
    const commands = injector.get(ICommandService);
    onPassStart(commands, () => messages.startPass());
    await calculateEverything(commands);
    if (faults.length > 0) throw new AggregateError(faults, "A custom function failed");
    return read(calculatedWorkbook(workbook, injector.get(FormulaDataModel), messages));
  } finally {
    univer.dispose();
  }
}

async function calculateEverything(commands: ICommandService): Promise<void> {
  const watch = new CalculationWatch(commands);
  watch.changed();
  const everything = { commands: [], forceCalculation: true };
  commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, everything, { onlyLocal: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    const message = `The calculation did not end within ${CALCULATION_TIMEOUT_MS / 1000} s`;
    timer = setTimeout(() => reject(new Error(message)), CALCULATION_TIMEOUT_MS);
  });
  try {
    await Promise.race([watch.settled(), timeout]);
  } finally {
    clearTimeout(timer);
    watch.dispose();
  }
}

/** A fault that escapes would leave the engine's calculation hanging, so it is noted and the cell shows #VALUE!. */
function callDirectly({ code }: CustomFunctionLibrary, faults: unknown[]): CallCustomFunction {
  return (metadata, _cell, values) => {
    try {
      const run = code[metadata.id];
      if (run === undefined) throw new Error(`There is no code for the custom function ${metadata.id}`);
      return { state: "done", result: run(...values) };
    } catch (error) {
      if (isCellError(error))
        return { state: "done", result: { code: error.code, message: error.message ?? "" } };
      faults.push(error);
      return { state: "done", result: { code: "#VALUE!" } };
    }
  };
}

function calculatedWorkbook(
  workbook: Workbook,
  formulas: FormulaDataModel,
  messages: ErrorMessages,
): CalculatedWorkbook {
  const reader = new CellReader(workbook, formulas);
  return {
    cell(sheetName, row, column) {
      const sheet = workbook.getSheetBySheetName(sheetName);
      if (sheet === null || sheet === undefined) throw new Error(`The workbook has no sheet ${sheetName}`);
      const cell = reader.read(sheet, row, column);
      const position = { unitId: workbook.getUnitId(), sheetId: sheet.getSheetId(), row, column };
      const range = reader.spillRange(sheet, row, column);
      return {
        ...cell,
        message: cell.isError ? (messages.at(position) ?? null) : null,
        spill: range && {
          rows: range.endRow - range.startRow + 1,
          columns: range.endColumn - range.startColumn + 1,
        },
      };
    },
  };
}
