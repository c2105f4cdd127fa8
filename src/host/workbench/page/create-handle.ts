import { type Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { parseAddress } from "../../core/address";
import type { ExcelHost } from "../../core/excel-host";
import type { CellArea } from "../../core/workbook-model";
import type { CustomFunctionDriver } from "../../grid/custom-functions/custom-function-driver";
import type { ErrorMessages } from "../../grid/custom-functions/error-messages";
import type { UniverSheet } from "../../grid/univer-sheet";
import type { UniverWorkbook } from "../../grid/univer-workbook";
import type { WorkbenchHandle } from "./workbench-handle";

/** The parts of the workbench that the handle works on. */
export interface WorkbenchParts {
  readonly univer: Univer;
  readonly unitId: string;
  readonly workbook: UniverWorkbook;
  readonly driver: CustomFunctionDriver;
  readonly messages: ErrorMessages;
}

const INSIDE_A_CELL_PX = 8;

/** The handle by which tests drive the page; it goes with the workbook that is open. */
export function createHandle(
  host: ExcelHost,
  opened: () => Promise<WorkbenchParts>,
  current: () => WorkbenchParts,
): WorkbenchHandle {
  const api = (): FUniver => FUniver.newAPI(current().univer);

  const locate = (address: string): { sheet: UniverSheet; area: CellArea } => {
    const { sheetName, area } = parseAddress(address);
    const { workbook } = current();
    const shownId = workbook.selection().sheetId;
    const sheet = workbook
      .sheets()
      .find(({ id, name }) => (sheetName === null ? id === shownId : name === sheetName));
    if (sheet === undefined) throw new Error(`The workbook has no sheet for ${address}`);
    return { sheet, area };
  };

  return {
    host,
    get(address) {
      const { messages, unitId } = current();
      const { sheet, area } = locate(address);
      const map = <T>(read: (row: number, column: number) => T): T[][] =>
        Array.from({ length: area.rows }, (_row, row) =>
          Array.from({ length: area.columns }, (_column, column) =>
            read(area.row + row, area.column + column),
          ),
        );
      return {
        values: map((row, column) => sheet.read(row, column).value),
        texts: map((row, column) => sheet.read(row, column).text),
        formulas: map((row, column) => sheet.read(row, column).formula),
        messages: map((row, column) => messages.at({ unitId, sheetId: sheet.id, row, column }) ?? null),
      };
    },
    set(address, content) {
      const { sheet, area } = locate(address);
      const row = Array.from({ length: area.columns }, () => ({ content }));
      sheet.write(
        area,
        Array.from({ length: area.rows }, () => row),
      );
    },
    select(address) {
      const { sheet, area } = locate(address);
      current().workbook.select({ sheetId: sheet.id, areas: [area] });
    },
    point(address) {
      const { area } = locate(address);
      const canvas = document.querySelector("canvas[id^=univer-sheet-main-canvas]");
      const range = api().getActiveWorkbook()?.getActiveSheet().getRange(area.row, area.column);
      if (canvas === null || range === undefined) throw new Error("The grid is not drawn yet");
      const sheetBox = canvas.getBoundingClientRect();
      const cellBox = range.getCellRect();
      return { x: sheetBox.x + cellBox.x + INSIDE_A_CELL_PX, y: sheetBox.y + cellBox.y + INSIDE_A_CELL_PX };
    },
    async idle() {
      for (;;) {
        const { workbook, driver } = await opened();
        await workbook.settled();
        await driver.idle();
        const isReplaced = workbook !== current().workbook;
        if (!isReplaced && !workbook.dirty && driver.pendingCount === 0) return;
      }
    },
    async undo() {
      await api().undo();
    },
    async redo() {
      await api().redo();
    },
    get pendingCalls() {
      return current().driver.pendingCount;
    },
  };
}
