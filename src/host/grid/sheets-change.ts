import type { ICommandInfo } from "@univerjs/core";
import {
  type IInsertSheetMutationParams,
  InsertSheetMutation,
  type IRemoveSheetMutationParams,
  RemoveSheetMutation,
} from "@univerjs/sheets";
import type { SheetsChange } from "../core/workbook-model";

/** The sheet of this workbook that a mutation of the grid brought or took away; null for any other mutation. */
export function sheetsChange(command: Readonly<ICommandInfo>, unitId: string): SheetsChange | null {
  switch (command.id) {
    case InsertSheetMutation.id: {
      const params = command.params as IInsertSheetMutationParams;
      return params.unitId === unitId ? { kind: "added", sheetId: params.sheet.id } : null;
    }
    case RemoveSheetMutation.id: {
      const params = command.params as IRemoveSheetMutationParams;
      return params.unitId === unitId ? { kind: "deleted", sheetId: params.subUnitId } : null;
    }
    default:
      return null;
  }
}
