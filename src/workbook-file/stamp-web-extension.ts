import { readWorkbook } from "./reader/read-workbook";
import type { WebExtensionDescription } from "./workbook-description";
import { writeWorkbook } from "./write-workbook";

/**
 * One of our own files, made to open the add-in through another deployment channel; nothing else in it changes. Throws
 * an InvalidWorkbookError for an unsound reference and an UnreadableWorkbookError for what is no workbook.
 */
export function stampWebExtension(
  bytes: Uint8Array,
  fileName: string,
  webExtension: WebExtensionDescription,
): Uint8Array {
  return writeWorkbook({ ...readWorkbook(bytes, fileName), webExtension });
}
