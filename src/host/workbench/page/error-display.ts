import type { Univer } from "@univerjs/core";
import { CellAlertManagerService } from "@univerjs/sheets-ui";
import type { CellPosition } from "../../grid/custom-functions/cell-position";
import type { ErrorMessages } from "../../grid/custom-functions/error-messages";
import { onPassEnd } from "../../grid/pass-events";
import { ICommandService } from "@univerjs/core";
import type { UniverWorkbook } from "../../grid/univer-workbook";

/** The popup's own size holds about one line; a message may take several. */
const POPUP_WIDTH = 320;
const POPUP_HEIGHT = 140;

/** Says in the popup over a cell what a custom function said of its error, instead of the grid's general text. */
export function explainErrorsInPopup(univer: Univer, messages: ErrorMessages): void {
  const alerts = univer.__getInjector().get(CellAlertManagerService);
  const showAlert = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { unitId, subUnitId, row, col } = alert.location;
    const message = messages.at({ unitId, sheetId: subUnitId, row, column: col });
    showAlert(
      message === undefined ? alert : { ...alert, message, width: POPUP_WIDTH, height: POPUP_HEIGHT },
    );
  };
}

/** Shows in the status bar the error of the selected cell and what a custom function said of it. */
export function explainErrorsInStatusBar(
  univer: Univer,
  unitId: string,
  workbook: UniverWorkbook,
  messages: ErrorMessages,
  bar: HTMLElement,
): void {
  const show = (): void => {
    const { sheetId, areas } = workbook.selection();
    const { row, column } = areas[0];
    const sheet = workbook.sheets().find(({ id }) => id === sheetId);
    const cell = sheet?.read(row, column);
    const isError = cell?.valueType === "Error";
    bar.classList.toggle("error", isError);
    const position: CellPosition = { unitId, sheetId, row, column };
    bar.textContent = isError ? errorLine(cell.text, messages.at(position)) : "就绪";
    // A long message is cut off at the bar's end; the mouse shows it whole.
    bar.title = isError ? bar.textContent : "";
  };
  workbook.onSelectionChanged(show);
  onPassEnd(univer.__getInjector().get(ICommandService), ({ stopped }) => {
    if (!stopped) setTimeout(show, 0);
  });
  show();
}

function errorLine(code: string, message: string | undefined): string {
  return message === undefined ? code : `${code}：${message}`;
}
