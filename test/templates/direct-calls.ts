import { parseSheetReference } from "../../src/workbook-file/sheet-reference";
import type { CustomFunctionLibrary } from "../../src/host/grid/headless";
import { isCellError, type CustomFunctionArgument } from "../../src/host/grid/custom-functions/values";
import type { WorkbookDescription } from "../../src/workbook-file/workbook-description";
import { shownIn } from "./calculated-cells";

/** A call with nothing round it but the guard that keeps rows without a name empty. */
const WHOLE_CALL = /^=(?:IF\(([^"(),]+)="","",)?([A-Z]+)\(([^()]*)\)\)?$/;

export interface DirectCall {
  readonly place: string;
  readonly cached: string | number | boolean;
  /** What the function gives when it is called with the same arguments and no grid between. */
  readonly called: unknown;
}

function argument(text: string, sheet: string, workbook: WorkbookDescription): CustomFunctionArgument {
  if (text === "") return null;
  if (text.startsWith('"')) return [[text.slice(1, -1)]];
  if (/^\d/.test(text)) return [[Number(text)]];
  const reference = parseSheetReference(text, sheet);
  if (reference === null) throw new Error(`${text} is no argument that this test understands`);
  const { range } = reference;
  const width = range.right - range.left + 1;
  const values = shownIn(workbook, `${sheet}!${text}`).map((value) => (value === "" ? null : value));
  return Array.from({ length: range.bottom - range.top + 1 }, (_, row) =>
    values.slice(row * width, (row + 1) * width),
  );
}

function call(
  library: CustomFunctionLibrary,
  id: string,
  values: readonly CustomFunctionArgument[],
): unknown {
  try {
    const result = library.code[id]?.(...values);
    const [[single] = []] = Array.isArray(result) ? (result as unknown[][]) : [[result]];
    return isCellError(single) ? single.code : single;
  } catch (error) {
    if (isCellError(error)) return error.code;
    throw error;
  }
}

/** Every call of the add-in in a calculated workbook that stands alone in its cell. */
export function directCalls(workbook: WorkbookDescription, library: CustomFunctionLibrary): DirectCall[] {
  return workbook.sheets.flatMap(({ name: sheet, cells }) =>
    Object.entries(cells).flatMap(([address, { formula }]): DirectCall[] => {
      const [, guard, id = "", list = ""] = WHOLE_CALL.exec(formula ?? "") ?? [];
      if (library.code[id] === undefined) return [];
      const place = `${sheet}!${address}`;
      const [cached = ""] = shownIn(workbook, place);
      if (guard !== undefined && shownIn(workbook, `${sheet}!${guard}`)[0] === "") {
        return [{ place, cached, called: "" }];
      }
      const texts = list === "" ? [] : list.split(",");
      const values = texts.map((text) => argument(text.trim(), sheet, workbook));
      return [{ place, cached, called: call(library, id, values) }];
    }),
  );
}
