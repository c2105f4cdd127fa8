import type { Arguments } from "../arguments";
import { MAX_COLUMNS, MAX_ROWS } from "../area";
import { CellRange } from "../cell-range";
import { ExcelError } from "../excel-error";
import { defineType, NULL_OBJECT, property, type Scalar, type ObjectMaker } from "../object-type";
import type { CellArea } from "../workbook-model";
import { asBoolean, asNumber, asOneOf, asRecord, asText } from "../values";
import { existing, orNull, parseRange } from "./range";
import { CellRanges, rangeAreasObject } from "./range-areas";
import type { SheetTarget } from "./worksheet";

const POINTS_A_UNIT = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;

function setting(name: string, whenUnset: unknown, check: (value: unknown) => unknown): Scalar<SheetTarget> {
  return property(
    (target) => layout(target).get(name) ?? whenUnset,
    (target, value) => {
      layout(target).set(name, check(value));
    },
  );
}

function headerFooterText(name: string): Scalar<SheetTarget> {
  return property(
    ({ book, sheetId }) => book.sheetState(sheetId).headersFooters.get(name) ?? "",
    ({ book, sheetId }, value) => {
      book.sheetState(sheetId).headersFooters.set(name, asText(value));
    },
  );
}

const headerFooter: ObjectMaker<SheetTarget> = defineType<SheetTarget>("HeaderFooter", {
  scalars: {
    CenterFooter: headerFooterText("CenterFooter"),
    CenterHeader: headerFooterText("CenterHeader"),
    LeftFooter: headerFooterText("LeftFooter"),
    LeftHeader: headerFooterText("LeftHeader"),
    RightFooter: headerFooterText("RightFooter"),
    RightHeader: headerFooterText("RightHeader"),
  },
});

const headerFooterGroup: ObjectMaker<SheetTarget> = defineType<SheetTarget>("HeaderFooterGroup", {
  navigations: { DefaultForAllPages: headerFooter },
});

/** Excel.PageLayout. Margins in points. */
export const pageLayoutObject: ObjectMaker<SheetTarget> = defineType<SheetTarget>("PageLayout", {
  scalars: {
    BlackAndWhite: setting("BlackAndWhite", false, asBoolean),
    BottomMargin: setting("BottomMargin", 54, asNumber),
    CenterHorizontally: setting("CenterHorizontally", false, asBoolean),
    CenterVertically: setting("CenterVertically", false, asBoolean),
    FooterMargin: setting("FooterMargin", 21.6, asNumber),
    HeaderMargin: setting("HeaderMargin", 21.6, asNumber),
    LeftMargin: setting("LeftMargin", 50.4, asNumber),
    Orientation: setting("Orientation", "Portrait", (value) => asOneOf(["Portrait", "Landscape"], value)),
    PaperSize: setting("PaperSize", "A4", asText),
    PrintGridlines: setting("PrintGridlines", false, asBoolean),
    PrintHeadings: setting("PrintHeadings", false, asBoolean),
    RightMargin: setting("RightMargin", 50.4, asNumber),
    TopMargin: setting("TopMargin", 54, asNumber),
    Zoom: setting("Zoom", { scale: 100 }, asRecord),
  },
  navigations: { HeadersFooters: headerFooterGroup },
  methods: {
    GetPrintArea: (target) => printArea(target) ?? notFound(),
    GetPrintAreaOrNullObject: (target) => printArea(target) ?? NULL_OBJECT,
    GetPrintTitleColumns: (target) => existing(titles(target, "PrintTitleColumns")),
    GetPrintTitleColumnsOrNullObject: (target) => orNull(titles(target, "PrintTitleColumns")),
    GetPrintTitleRows: (target) => existing(titles(target, "PrintTitleRows")),
    GetPrintTitleRowsOrNullObject: (target) => orNull(titles(target, "PrintTitleRows")),
    SetPrintArea: (target, args) => {
      const areas = args.target(0, CellRanges)?.ranges ?? [range(target, args)];
      layout(target).set(
        "PrintArea",
        areas.map(({ area }) => area),
      );
    },
    SetPrintMargins: (target, args) => {
      const points = POINTS_A_UNIT[args.oneOf(0, ["Points", "Inches", "Centimeters"], "Points")];
      const margins = args.record(1);
      for (const side of MARGINS.filter((name) => margins[name] !== undefined)) {
        const name = `${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`;
        layout(target).set(name, asNumber(margins[side]) * points);
      }
    },
    SetPrintTitleColumns: (target, args) => {
      const { column, columns } = range(target, args).area;
      layout(target).set("PrintTitleColumns", { row: 0, rows: MAX_ROWS, column, columns });
    },
    SetPrintTitleRows: (target, args) => {
      const { row, rows } = range(target, args).area;
      layout(target).set("PrintTitleRows", { row, rows, column: 0, columns: MAX_COLUMNS });
    },
  },
});

function layout({ book, sheetId }: SheetTarget): Map<string, unknown> {
  return book.sheetState(sheetId).pageLayout;
}

function range({ book, sheetId }: SheetTarget, args: Arguments): CellRange {
  return args.target(0, CellRange) ?? parseRange(book, sheetId, args.text(0));
}

function printArea(target: SheetTarget) {
  const { book, sheetId } = target;
  const areas = layout(target).get("PrintArea") as readonly CellArea[] | undefined;
  return areas === undefined
    ? null
    : rangeAreasObject(
        new CellRanges(
          book,
          sheetId,
          areas.map((area) => new CellRange(book, sheetId, area)),
        ),
      );
}

function titles(target: SheetTarget, name: string): CellRange | null {
  const area = layout(target).get(name) as CellArea | undefined;
  return area === undefined ? null : new CellRange(target.book, target.sheetId, area);
}

function notFound(): never {
  throw new ExcelError("ItemNotFound");
}
