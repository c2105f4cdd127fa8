import { collection } from "../collection";
import { EventType, WORKBOOK_TARGET } from "../event-hub";
import { ExcelError } from "../excel-error";
import type { HostObject } from "../host-object";
import type { HostWorkbook } from "../host-workbook";
import { defineType, type ObjectMaker } from "../object-type";
import type { SheetModel } from "../workbook-model";
import { eventMethods } from "./event-registration";
import { checkedSheetName, worksheetObject, type SheetTarget } from "./worksheet";

const sheets = collection<HostWorkbook, SheetTarget>({
  list: (book) => book.sheets().map(({ id }) => ({ book, sheetId: id })),
  wrap: worksheetObject,
  keys: ({ book, sheetId }) => [book.sheet(sheetId).name, sheetId],
});

/** Excel.WorksheetCollection. */
export const worksheetCollection: ObjectMaker<HostWorkbook> = defineType<HostWorkbook>(
  "WorksheetCollection",
  {
    items: sheets.items,
    item: sheets.item,
    methods: {
      ...sheets.methods,
      ...eventMethods<HostWorkbook>(
        (book) => book,
        () => WORKBOOK_TARGET,
        {
          Activated: EventType.WorksheetActivated,
          Added: EventType.WorksheetAdded,
          DataChanged: EventType.WorksheetChanged,
          Deactivated: EventType.WorksheetDeactivated,
          Deleted: EventType.WorksheetDeleted,
          SelectionChanged: EventType.WorksheetSelectionChanged,
        },
      ),
      Add: (book, args) => {
        const name = args.optionalText(0) ?? freeName(book);
        return wrap(book, book.addSheet(checkedSheetName(book, name, null)));
      },
      GetActiveWorksheet: (book) => wrap(book, book.sheet(book.model.selection().sheetId)),
      GetCount: (book, args) => candidates(book, args.flag(0, false)).length,
      GetFirst: (book, args) => wrap(book, candidates(book, args.flag(0, false)).at(0)),
      GetLast: (book, args) => wrap(book, candidates(book, args.flag(0, false)).at(-1)),
    },
  },
);

function candidates(book: HostWorkbook, visibleOnly: boolean): readonly SheetModel[] {
  return book.sheets().filter((sheet) => sheet.visible || !visibleOnly);
}

function wrap(book: HostWorkbook, sheet: SheetModel | undefined): HostObject {
  if (sheet === undefined) {
    throw new ExcelError("ItemNotFound");
  }
  return worksheetObject({ book, sheetId: sheet.id });
}

function freeName(book: HostWorkbook): string {
  let number = book.sheets().length + 1;
  while (book.findSheet(`Sheet${number}`) !== null) {
    number++;
  }
  return `Sheet${number}`;
}
