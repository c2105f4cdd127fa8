import { requireExcelApi } from "./session";

const CREATE_WORKBOOK = "1.8";
const INSERT_SHEETS = "1.13";

/** Opens a workbook file as a new workbook, in a window of its own. */
export async function openAsNewWorkbook(base64: string): Promise<void> {
  requireExcelApi(CREATE_WORKBOOK);
  await Excel.createWorkbook(base64);
}

/** Adds the sheets of a workbook file behind the present ones; Excel renames where a name is taken. */
export async function insertSheets(context: Excel.RequestContext, base64: string): Promise<void> {
  requireExcelApi(INSERT_SHEETS);
  context.workbook.insertWorksheetsFromBase64(base64, { positionType: "End" });
  await context.sync();
}
