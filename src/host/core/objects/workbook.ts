import { CellRange } from "../cell-range";
import { EventType } from "../event-hub";
import { ExcelError } from "../excel-error";
import type { HostWorkbook } from "../host-workbook";
import { defineType, property, type ObjectMaker } from "../object-type";
import { isRecord } from "../values";
import { applicationObject, CALCULATION_ENGINE_VERSION, openWorkbook } from "./application";
import { commentCollection } from "./comment";
import { customXmlPartCollection } from "./custom-xml-part";
import { documentPropertiesObject } from "./document-properties";
import { eventMethods } from "./event-registration";
import { namedItemCollection } from "./named-item";
import { parseRange, rangeObject } from "./range";
import { CellRanges, rangeAreasObject } from "./range-areas";
import { settingCollection } from "./setting";
import { tableCollection } from "./table";
import { worksheetCollection } from "./worksheet-collection";

/** Excel.Workbook, the root of every request. */
export const workbookObject: ObjectMaker<HostWorkbook> = defineType<HostWorkbook>("Workbook", {
  scalars: {
    AutoSave: property(() => false),
    CalculationEngineVersion: property(() => CALCULATION_ENGINE_VERSION),
    Name: property((book) => book.model.name),
    PreviouslySaved: property(() => false),
    ReadOnly: property(() => false),
    UsePrecisionAsDisplayed: property(() => false),
  },
  navigations: {
    Application: applicationObject,
    Comments: (book) => commentCollection({ book, sheetId: null }),
    CustomXmlParts: (book) => customXmlPartCollection(book.customXmlParts),
    Names: (book) => namedItemCollection({ book, sheetId: null }),
    Properties: documentPropertiesObject,
    Settings: (book) => settingCollection(book.settings),
    Tables: (book) => tableCollection({ book, sheetId: null }),
    Worksheets: worksheetCollection,
  },
  methods: {
    ...eventMethods<HostWorkbook>(
      (book) => book,
      () => "Workbook",
      { Activated: EventType.WorkbookActivated },
    ),
    CreateAndOpenWorkbook: (book, args) => openWorkbook(book, args.optionalText(0)),
    GetActiveCell: (book) => rangeObject(selectedRanges(book)[0].cell(0, 0)),
    GetSelectedRange: (book) => {
      const ranges = selectedRanges(book);
      if (ranges.length > 1) {
        throw new ExcelError("InvalidSelection");
      }
      return rangeObject(ranges[0]);
    },
    GetSelectedRanges: (book) =>
      rangeAreasObject(new CellRanges(book, book.model.selection().sheetId, selectedRanges(book))),
    InsertWorksheetsFromBase64: (book, args) => {
      if (book.hooks.insertSheets === null) {
        throw new ExcelError(
          "NotImplemented",
          "Nothing here reads another workbook's sheets: host.hooks.insertSheets is not set.",
        );
      }
      const options = args.at(1);
      return book.hooks.insertSheets(args.text(0), isRecord(options) ? options : {});
    },
    _GetRangeForEventByReferenceId: (book, args) =>
      rangeObject(parseRange(book, book.model.selection().sheetId, args.text(0))),
    _GetRangeOrNullObjectForEventByReferenceId: (book, args) =>
      rangeObject(parseRange(book, book.model.selection().sheetId, args.text(0))),
    _RemoveAllReferences: (book) => book.references.removeAll(),
    _RemoveReference: (book, args) => book.references.remove(args.text(0)),
  },
});

function selectedRanges(book: HostWorkbook): [CellRange, ...CellRange[]] {
  const { sheetId, areas } = book.model.selection();
  const [first, ...rest] = areas;
  return [new CellRange(book, sheetId, first), ...rest.map((area) => new CellRange(book, sheetId, area))];
}
