import { CustomCommandExecutionError, type ICommand, ICommandService, type Univer } from "@univerjs/core";
import {
  AutoFillCommand,
  ClearSelectionAllCommand,
  ClearSelectionContentCommand,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowCommand,
  RemoveColCommand,
  RemoveRowCommand,
  SetRangeValuesCommand,
} from "@univerjs/sheets";
import { SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import { CellRange } from "../../core/cell-range";
import { ExcelError } from "../../core/excel-error";
import type { HostWorkbook } from "../../core/host-workbook";
import type { ProtectionOption } from "../../core/sheet-state";
import type { UniverWorkbook } from "../../grid/univer-workbook";

const CONTENT_COMMANDS: readonly Pick<ICommand, "id">[] = [
  SetCellEditVisibleOperation,
  SetRangeValuesCommand,
  ClearSelectionContentCommand,
  ClearSelectionAllCommand,
  AutoFillCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  DeleteRangeMoveUpCommand,
  DeleteRangeMoveLeftCommand,
];

const STRUCTURE_COMMANDS: readonly (readonly [Pick<ICommand, "id">, ProtectionOption])[] = [
  [InsertRowCommand, "allowInsertRows"],
  [InsertColCommand, "allowInsertColumns"],
  [RemoveRowCommand, "allowDeleteRows"],
  [RemoveColCommand, "allowDeleteColumns"],
];

/** For every command of the grid that a user can give, what of a protected sheet it changes. */
const CHANGES: ReadonlyMap<string, "contents" | ProtectionOption> = new Map<
  string,
  "contents" | ProtectionOption
>([
  ...CONTENT_COMMANDS.map(({ id }) => [id, "contents"] as const),
  ["univer.command.cut", "contents"],
  ["univer.command.paste", "contents"],
  ...STRUCTURE_COMMANDS.map(([{ id }, option]) => [id, option] as const),
]);

const REFUSAL = "工作表受保护，所选单元格已锁定，不能改动；可以填写未锁定的单元格。";

/**
 * Keeps a user from changing locked cells of a protected sheet, as Excel does, and says so. What the add-in writes is
 * held against the protection by the host itself.
 */
export function keepLockedCells(
  univer: Univer,
  workbook: UniverWorkbook,
  currentBook: () => HostWorkbook,
  say: (refusal: string) => void,
): void {
  univer
    .__getInjector()
    .get(ICommandService)
    .beforeCommandExecuted(({ id, params }) => {
      const change = CHANGES.get(id);
      const book = currentBook();
      if (change === undefined || workbook.isWriting || book.model !== workbook) return;
      if (id === SetCellEditVisibleOperation.id && !opensEditor(params)) return;
      if (isAllowed(book, workbook, change)) return;
      say(REFUSAL);
      throw new CustomCommandExecutionError(REFUSAL);
    });
}

function opensEditor(params: object | undefined): boolean {
  return params !== undefined && "visible" in params && params.visible === true;
}

function isAllowed(book: HostWorkbook, workbook: UniverWorkbook, change: "contents" | ProtectionOption) {
  const { sheetId, areas } = workbook.selection();
  try {
    for (const area of areas) {
      const range = new CellRange(book, sheetId, area);
      if (change === "contents") range.assertContentsEditable();
      else range.assertAllowed(change);
    }
    return true;
  } catch (error) {
    if (error instanceof ExcelError) return false;
    throw error;
  }
}
