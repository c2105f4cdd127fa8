import type { Arguments } from "../arguments";
import { formatArea, parseAddress } from "../address";
import { WHOLE_SHEET } from "../area";
import { CellRange } from "../cell-range";
import { EventType } from "../event-hub";
import { ExcelError } from "../excel-error";
import type { HostObject } from "../host-object";
import type { HostWorkbook } from "../host-workbook";
import { calculatedMethod, defineType, NULL_OBJECT, property, type ObjectMaker } from "../object-type";
import { asBoolean, asInteger, asOneOf, asText } from "../values";
import type { SheetModel } from "../workbook-model";
import { commentCollection } from "./comment";
import { eventMethods } from "./event-registration";
import { freezePanesObject } from "./freeze-panes";
import { namedItemCollection } from "./named-item";
import { pageLayoutObject } from "./page-layout";
import { orNull, parseRange, rangeObject } from "./range";
import { CellRanges, rangeAreasObject } from "./range-areas";
import { tableCollection } from "./table";
import { worksheetCustomPropertyCollection } from "./worksheet-custom-property";
import { worksheetProtectionObject } from "./worksheet-protection";

/** One sheet of a workbook. */
export interface SheetTarget {
  readonly book: HostWorkbook;
  readonly sheetId: string;
}

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;
const NAME_LIMIT = 31;

/** Excel.Worksheet. */
export const worksheetObject: ObjectMaker<SheetTarget> = defineType<SheetTarget>("Worksheet", {
  identity: ({ sheetId }) => ({ Id: sheetId }),
  scalars: {
    Id: property(({ sheetId }) => sheetId),
    Name: property(
      (target) => model(target).name,
      (target, value) => {
        model(target).name = checkedSheetName(target.book, asText(value), target.sheetId);
      },
    ),
    Position: property(position, ({ book, sheetId }, value) =>
      book.model.moveSheet(sheetId, asInteger(value)),
    ),
    ShowGridlines: property(
      (target) => state(target).showGridlines,
      (target, value) => {
        state(target).showGridlines = asBoolean(value);
      },
    ),
    ShowHeadings: property(
      (target) => state(target).showHeadings,
      (target, value) => {
        state(target).showHeadings = asBoolean(value);
      },
    ),
    TabColor: property(
      (target) => state(target).tabColor,
      (target, value) => {
        state(target).tabColor = asText(value);
      },
    ),
    Visibility: property(visibility, setVisibility),
  },
  navigations: {
    Comments: ({ book, sheetId }) => commentCollection({ book, sheetId }),
    CustomProperties: (sheet) => worksheetCustomPropertyCollection(sheet),
    FreezePanes: (sheet) => freezePanesObject(sheet),
    Names: ({ book, sheetId }) => namedItemCollection({ book, sheetId }),
    PageLayout: (sheet) => pageLayoutObject(sheet),
    Protection: (sheet) => worksheetProtectionObject(sheet),
    Tables: ({ book, sheetId }) => tableCollection({ book, sheetId }),
  },
  methods: {
    ...eventMethods<SheetTarget>(
      ({ book }) => book,
      ({ sheetId }) => sheetId,
      {
        Activated: EventType.WorksheetActivated,
        DataChanged: EventType.WorksheetChanged,
        Deactivated: EventType.WorksheetDeactivated,
        SelectionChanged: EventType.WorksheetSelectionChanged,
      },
    ),
    Activate: activate,
    Calculate: ({ book }, args) => book.model.calculate(args.flag(0, false)),
    Delete: deleteSheet,
    GetCell: (target, args) => rangeObject(whole(target).cell(args.integer(0), args.integer(1))),
    GetNext: (target, args) => neighbour(target, 1, args) ?? notFound(),
    GetNextOrNullObject: (target, args) => neighbour(target, 1, args) ?? NULL_OBJECT,
    GetPrevious: (target, args) => neighbour(target, -1, args) ?? notFound(),
    GetPreviousOrNullObject: (target, args) => neighbour(target, -1, args) ?? NULL_OBJECT,
    GetRange: (target, args) => {
      const address = args.optionalText(0);
      return rangeObject(address === null ? whole(target) : parseRange(target.book, target.sheetId, address));
    },
    GetRangeByIndexes: ({ book, sheetId }, args) =>
      rangeObject(
        new CellRange(book, sheetId, {
          row: args.integer(0),
          column: args.integer(1),
          rows: args.integer(2),
          columns: args.integer(3),
        }),
      ),
    GetRanges: (target, args) => {
      const addresses = (args.optionalText(0) ?? formatArea(WHOLE_SHEET)).split(/[,;]/);
      const ranges = addresses.map((text) => whole(target).at(parseAddress(text.trim()).area));
      return rangeAreasObject(new CellRanges(target.book, target.sheetId, ranges));
    },
    GetUsedRange: calculatedMethod((target) => rangeObject(used(target) ?? whole(target).cell(0, 0))),
    GetUsedRangeOrNullObject: calculatedMethod((target) => orNull(used(target))),
    _GetSheetById: ({ book }, args) => worksheetObject({ book, sheetId: book.sheet(args.text(0)).id }),
  },
});

/** A name that Excel takes for a sheet. Throws InvalidArgument or ItemAlreadyExists. */
export function checkedSheetName(book: HostWorkbook, name: string, ownId: string | null): string {
  if (name === "" || name.length > NAME_LIMIT || /[[\]:*?/\\]|^'|'$/.test(name)) {
    throw new ExcelError("InvalidArgument");
  }
  const namesake = book.sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (namesake !== undefined && namesake.id !== ownId) {
    throw new ExcelError("ItemAlreadyExists");
  }
  return name;
}

/** Visible, Hidden or VeryHidden. */
export function visibility(target: SheetTarget): (typeof VISIBILITIES)[number] {
  if (model(target).visible) {
    return "Visible";
  }
  return state(target).veryHidden ? "VeryHidden" : "Hidden";
}

function model({ book, sheetId }: SheetTarget): SheetModel {
  return book.sheet(sheetId);
}

function state({ book, sheetId }: SheetTarget) {
  return book.sheetState(sheetId);
}

function whole({ book, sheetId }: SheetTarget): CellRange {
  return new CellRange(book, sheetId, WHOLE_SHEET);
}

function used(target: SheetTarget): CellRange | null {
  const area = model(target).usedArea();
  return area === null ? null : whole(target).at(area);
}

function position({ book, sheetId }: SheetTarget): number {
  return book.sheets().findIndex(({ id }) => id === sheetId);
}

function activate(target: SheetTarget): void {
  if (!model(target).visible) {
    throw new ExcelError("InvalidOperation");
  }
  const { book, sheetId } = target;
  if (book.model.selection().sheetId !== sheetId) {
    book.model.select({ sheetId, areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] });
  }
}

function setVisibility(target: SheetTarget, value: unknown): void {
  const wanted = asOneOf(VISIBILITIES, value);
  if (wanted !== "Visible" && isLastVisible(target)) {
    throw new ExcelError("InvalidOperation");
  }
  model(target).visible = wanted === "Visible";
  state(target).veryHidden = wanted === "VeryHidden";
}

function deleteSheet(target: SheetTarget): void {
  if (isLastVisible(target) || visibility(target) === "VeryHidden") {
    throw new ExcelError("InvalidOperation");
  }
  target.book.deleteSheet(target.sheetId);
}

function isLastVisible({ book, sheetId }: SheetTarget): boolean {
  return book.sheets().every((sheet) => !sheet.visible || sheet.id === sheetId);
}

function neighbour(target: SheetTarget, step: 1 | -1, args: Arguments): HostObject | null {
  const { book } = target;
  const visibleOnly = args.flag(0, false);
  const sheets = book.sheets();
  for (let index = position(target) + step; index >= 0 && index < sheets.length; index += step) {
    const sheet = sheets[index];
    if (sheet !== undefined && (!visibleOnly || sheet.visible)) {
      return worksheetObject({ book, sheetId: sheet.id });
    }
  }
  return null;
}

function notFound(): never {
  throw new ExcelError("ItemNotFound");
}
