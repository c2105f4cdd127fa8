import type { CellContent, CellStyle } from "../../workbook-file/workbook-description";
import type { SheetDraft } from "./sheet-draft";
import { asInput } from "./styles";

/** A cell that the user fills in, with what the sample holds there or empty. */
export function placeInput(
  draft: SheetDraft,
  address: string,
  sample: CellContent | null | undefined,
  style: CellStyle,
): void {
  if (sample === undefined || sample === null) draft.blank(address, asInput(style));
  else draft.put(address, sample, asInput(style));
}
