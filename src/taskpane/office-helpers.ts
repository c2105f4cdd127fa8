import { ExcelUtilities, UI } from "@microsoft/office-js-helpers";

// The only file that uses Microsoft's deprecated helpers. Load it with import(): the package weighs more than a view.

/** Shows a failure at the top of the page when the pane itself could not be drawn. */
export function notifyOfFailure(message: string): void {
  UI.notify("任务窗格没有打开 / The pane could not be opened", message, "error");
}

/** An empty sheet of that name: a new one, or the one that has the name, cleared. */
export function emptySheet(workbook: Excel.Workbook, name: string): Promise<Excel.Worksheet> {
  return ExcelUtilities.forceCreateSheet(workbook, name, true);
}
