import { ICommandService, type Univer } from "@univerjs/core";
import {
  IFunctionService,
  type ISetDefinedNameMutationParam,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";

const NAME_MUTATIONS: ReadonlySet<string> = new Set([
  SetDefinedNameMutation.id,
  RemoveDefinedNameMutation.id,
]);

/**
 * Forgets the parsed formulas that use a defined name when the name changes. The engine puts the name's meaning into
 * the parsed formula and keeps that, so that formulas would go on with the old meaning even after a full calculation.
 */
export function installDefinedNameCorrection(univer: Univer): void {
  const injector = univer.__getInjector();
  const functions = injector.get(IFunctionService);
  injector.get(ICommandService).onCommandExecuted((command) => {
    if (!NAME_MUTATIONS.has(command.id)) return;
    const { name } = command.params as ISetDefinedNameMutationParam;
    functions.deleteFormulaAstCacheKey(name);
  });
}
