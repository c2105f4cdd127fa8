import { calculateWorkbook, type CustomFunctionLibrary } from "../../src/host/grid/headless";
import type { OutlineCell, WorkbookOutline } from "../../src/host/grid/workbook-outline";
import { parseAddress } from "../../src/workbook-file/cell-address";
import { withCachedResults, type FormulaCell } from "../../src/workbook-file/with-cached-results";
import type {
  CellContent,
  CellDescription,
  ErrorText,
  WorkbookDescription,
} from "../../src/workbook-file/workbook-description";

function outlineCell(address: string, { formula, value }: CellDescription): OutlineCell[] {
  const content = formula ?? value;
  const place = parseAddress(address);
  if (content === undefined || place === null || typeof content === "object") return [];
  return [{ row: place.row - 1, column: place.column - 1, content }];
}

function outline({ sheets, names = [] }: WorkbookDescription): WorkbookOutline {
  return {
    sheets: sheets.map(({ name, cells }) => ({
      name,
      cells: Object.entries(cells).flatMap(([address, cell]) => outlineCell(address, cell)),
    })),
    names: names.map(({ name, formula }) => ({ name, formula })),
  };
}

/** The same workbook with every formula's result beside it, calculated by the grid engine from those formulas. */
export async function calculateDescription(
  workbook: WorkbookDescription,
  library: CustomFunctionLibrary,
): Promise<WorkbookDescription> {
  return calculateWorkbook(outline(workbook), library, (calculated) => {
    const resultOf = ({ sheet, address }: FormulaCell): CellContent | undefined => {
      const place = parseAddress(address);
      if (place === null) return undefined;
      const { value, isError, spill } = calculated.cell(sheet, place.row - 1, place.column - 1);
      if (spill !== null) throw new Error(`${sheet}!${address} fills more than its own cell`);
      if (isError) return { error: value as ErrorText };
      return value ?? "";
    };
    return withCachedResults(workbook, resultOf);
  });
}
