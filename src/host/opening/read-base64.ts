import { readWorkbook } from "../../workbook-file/reader/read-workbook";
import { UnreadableWorkbookError } from "../../workbook-file/reader/unreadable-workbook-error";
import { XmlSyntaxError } from "../../workbook-file/reader/xml-document";
import type { WorkbookDescription } from "../../workbook-file/workbook-description";
import { ExcelError } from "../core/excel-error";

/** Reads a workbook that an add-in hands over as text. Throws Excel's InvalidArgument for what is no workbook. */
export function readBase64Workbook(base64: string, fileName: string): WorkbookDescription {
  try {
    return readWorkbook(bytesOf(base64), fileName);
  } catch (error) {
    if (error instanceof UnreadableWorkbookError || error instanceof XmlSyntaxError) {
      throw new ExcelError("InvalidArgument", error.message);
    }
    throw error;
  }
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch (error) {
    if (error instanceof DOMException) {
      throw new ExcelError("InvalidArgument", "The text is not base64.");
    }
    throw error;
  }
}
