import { MAX_COLUMNS, MAX_ROWS } from "../area";
import { CellRange } from "../cell-range";
import { ExcelError } from "../excel-error";
import { defineType, type ObjectMaker } from "../object-type";
import type { CellArea } from "../workbook-model";
import { existing, orNull, parseRange } from "./range";
import type { SheetTarget } from "./worksheet";

/** Excel.WorksheetFreezePanes. */
export const freezePanesObject: ObjectMaker<SheetTarget> = defineType<SheetTarget>("WorksheetFreezePanes", {
  methods: {
    FreezeAt: (target, args) => {
      const range = args.target(0, CellRange) ?? parseRange(target.book, target.sheetId, args.text(0));
      const { row, column, rows, columns } = range.area;
      freeze(target, { row: 0, column: 0, rows: row + rows, columns: column + columns });
    },
    FreezeColumns: (target, args) =>
      freeze(target, { row: 0, column: 0, rows: MAX_ROWS, columns: positive(args.optionalInteger(0) ?? 1) }),
    FreezeRows: (target, args) =>
      freeze(target, {
        row: 0,
        column: 0,
        rows: positive(args.optionalInteger(0) ?? 1),
        columns: MAX_COLUMNS,
      }),
    GetLocation: (target) => existing(location(target)),
    GetLocationOrNullObject: (target) => orNull(location(target)),
    Unfreeze: (target) => {
      freeze(target, null);
    },
  },
});

function freeze({ book, sheetId }: SheetTarget, area: CellArea | null): void {
  book.sheetState(sheetId).frozen = area;
  const rows = area === null || area.rows === MAX_ROWS ? 0 : area.rows;
  const columns = area === null || area.columns === MAX_COLUMNS ? 0 : area.columns;
  book.sheet(sheetId).freeze?.(rows, columns);
}

function location({ book, sheetId }: SheetTarget): CellRange | null {
  const { frozen } = book.sheetState(sheetId);
  return frozen === null ? null : new CellRange(book, sheetId, frozen);
}

function positive(count: number): number {
  if (count <= 0) {
    throw new ExcelError("InvalidArgument");
  }
  return count;
}
