import type { ICommandService } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationStartMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";

/** Calls the listener before each pass of the formula engine; `full` when everything is calculated. */
export function onPassStart(commands: ICommandService, listener: (pass: { full: boolean }) => void): void {
  commands.beforeCommandExecuted((command) => {
    if (command.id !== SetFormulaCalculationStartMutation.id) return;
    const { forceCalculation } = command.params as ISetFormulaCalculationStartMutation;
    listener({ full: forceCalculation });
  });
}

/** Calls the listener after each pass; `stopped` when it was only interrupted and will go on. */
export function onPassEnd(commands: ICommandService, listener: (pass: { stopped: boolean }) => void): void {
  commands.onCommandExecuted((command) => {
    if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
    const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
    if (functionsExecutedState === undefined) return;
    listener({ stopped: functionsExecutedState === FormulaExecutedStateType.STOP_EXECUTION });
  });
}
