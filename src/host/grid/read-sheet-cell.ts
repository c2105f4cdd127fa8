import {
  type ICellData,
  type IUniverInstanceService,
  type Nullable,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import type { CellPosition } from "./custom-functions/cell-position";

/** The cell as the sheet stores it, without what other formulas spill into it. */
export function readSheetCell(instances: IUniverInstanceService, cell: CellPosition): Nullable<ICellData> {
  const workbook = instances.getUnit<Workbook>(cell.unitId, UniverInstanceType.UNIVER_SHEET);
  return workbook?.getSheetBySheetId(cell.sheetId)?.getCellRaw(cell.row, cell.column);
}
