import { ICommandService, type Univer } from "@univerjs/core";
import { AddConditionalRuleMutation } from "@univerjs/sheets-conditional-formatting";
import type { ConditionalFormat } from "../../workbook-file/workbook-description";
import { conditionalFormatRules } from "./conditional-format-rules";

/** Has the grid draw a sheet's conditional formats; a grid without a page leaves them out. */
export function drawConditionalFormats(
  univer: Univer,
  unitId: string,
  subUnitId: string,
  formats: readonly ConditionalFormat[],
): void {
  const commands = univer.__getInjector().get(ICommandService);
  if (!commands.hasCommand(AddConditionalRuleMutation.id)) return;
  // The grid tries the rule that came last first.
  for (const rule of formats.flatMap(conditionalFormatRules).reverse()) {
    commands.syncExecuteCommand(AddConditionalRuleMutation.id, { unitId, subUnitId, rule });
  }
}
