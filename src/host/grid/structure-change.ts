import type { ICommandInfo } from "@univerjs/core";
import {
  InsertColMutation,
  type IInsertRowMutationParams,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from "@univerjs/sheets";
import type { StructureChange } from "../core/workbook-model";

const AXIS: ReadonlyMap<string, StructureChange["axis"]> = new Map([
  [InsertRowMutation.id, "rows"],
  [RemoveRowMutation.id, "rows"],
  [InsertColMutation.id, "columns"],
  [RemoveColMutation.id, "columns"],
]);
const INSERTIONS: ReadonlySet<string> = new Set([InsertRowMutation.id, InsertColMutation.id]);

/** The rows or columns that a mutation of the grid brought or took away; null for any other mutation. */
export function structureChange(command: Readonly<ICommandInfo>): StructureChange | null {
  const axis = AXIS.get(command.id);
  if (axis === undefined) return null;
  const { subUnitId, range } = command.params as IInsertRowMutationParams;
  const [start, end] =
    axis === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  const size = end - start + 1;
  return { sheetId: subUnitId, axis, index: start, count: INSERTIONS.has(command.id) ? size : -size };
}
