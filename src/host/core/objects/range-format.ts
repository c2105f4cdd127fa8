import { itemAt } from "../collection";
import { MAX_COLUMNS, MAX_ROWS } from "../area";
import type { CellRange } from "../cell-range";
import { ExcelError } from "../excel-error";
import { defineType, property, type Scalar, type ObjectMaker } from "../object-type";
import type { CellLook } from "../workbook-model";
import { asBoolean, asNumber, asOneOf, asText } from "../values";

const STANDARD_COLUMN_WIDTH = 48;
const STANDARD_ROW_HEIGHT = 15;

/** Points that a character of the standard font takes, for fitting columns to their texts. */
const POINTS_A_NARROW_CHARACTER = 6;
const POINTS_A_WIDE_CHARACTER = 11;
const COLUMN_PADDING = 6;

/** Sides of a border, in the order Excel lists them. */
const BORDER_SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

type BorderSide = (typeof BORDER_SIDES)[number];

interface Border {
  readonly range: CellRange;
  readonly side: BorderSide;
}

/** A property kept for blocks of cells; null where the cells of the range differ. */
function format(
  name: string,
  whenUnset: unknown,
  check: (value: unknown) => unknown,
  look?: (value: unknown) => CellLook,
): Scalar<CellRange> {
  return property(
    (range) => range.state.formats.get(range.area, name, whenUnset) ?? null,
    (range, value) => {
      range.assertAllowed("allowFormatCells");
      range.state.formats.set(range.area, name, check(value));
      if (look !== undefined) {
        range.sheet.show?.(range.area, look(value));
      }
    },
  );
}

const asColor = (value: unknown): string => {
  const text = asText(value);
  if (!/^(#[0-9a-f]{6}|[a-z]*)$/i.test(text)) {
    throw new ExcelError("InvalidArgument");
  }
  return text.startsWith("#") ? text.toUpperCase() : text;
};

const rangeFill: ObjectMaker<CellRange> = defineType<CellRange>("RangeFill", {
  scalars: {
    Color: format("fill.Color", "#FFFFFF", asColor, (value) => ({ fillColor: asText(value) })),
  },
  methods: {
    Clear: (range) => {
      range.assertAllowed("allowFormatCells");
      range.state.formats.clear(range.area, "fill.");
      range.sheet.show?.(range.area, { fillColor: null });
    },
  },
});

const rangeFont: ObjectMaker<CellRange> = defineType<CellRange>("RangeFont", {
  scalars: {
    Bold: format("font.Bold", false, asBoolean, (value) => ({ bold: asBoolean(value) })),
    Color: format("font.Color", "#000000", asColor, (value) => ({ fontColor: asText(value) })),
    Italic: format("font.Italic", false, asBoolean, (value) => ({ italic: asBoolean(value) })),
    Name: format("font.Name", "等线", asText, (value) => ({ fontName: asText(value) })),
    Size: format("font.Size", 11, asNumber, (value) => ({ fontSize: asNumber(value) })),
    Strikethrough: format("font.Strikethrough", false, asBoolean),
    Underline: format("font.Underline", "None", asText),
  },
});

const formatProtection: ObjectMaker<CellRange> = defineType<CellRange>("FormatProtection", {
  scalars: {
    FormulaHidden: format("protection.FormulaHidden", false, asBoolean),
    Locked: format("protection.Locked", true, asBoolean),
  },
});

function borderProperty(name: string, whenUnset: unknown): Scalar<Border> {
  return property(
    ({ range, side }) => range.state.formats.get(range.area, `border.${side}.${name}`, whenUnset) ?? null,
    ({ range, side }, value) => {
      range.assertAllowed("allowFormatCells");
      range.state.formats.set(range.area, `border.${side}.${name}`, asText(value));
    },
  );
}

const rangeBorder: ObjectMaker<Border> = defineType<Border>("RangeBorder", {
  identity: ({ side }) => ({ _Id: side }),
  scalars: {
    Color: borderProperty("Color", "#000000"),
    SideIndex: property(({ side }) => side),
    Style: borderProperty("Style", "None"),
    Weight: borderProperty("Weight", "Thin"),
  },
});

const rangeBorderCollection: ObjectMaker<CellRange> = defineType<CellRange>("RangeBorderCollection", {
  scalars: { Count: property(() => BORDER_SIDES.length) },
  items: (range) => BORDER_SIDES.map((side) => rangeBorder({ range, side })),
  item: (range, key) => rangeBorder({ range, side: asOneOf(BORDER_SIDES, key) }),
  methods: {
    GetItemAt: (range, args) => rangeBorder({ range, side: itemAt(BORDER_SIDES, args.at(0)) }),
  },
});

/** Excel.RangeFormat. */
export const rangeFormatObject: ObjectMaker<CellRange> = defineType<CellRange>("RangeFormat", {
  scalars: {
    ColumnWidth: property(columnWidth, (range, value) => setColumnWidth(range, asNumber(value))),
    HorizontalAlignment: format("HorizontalAlignment", "General", asText, (value) => ({
      horizontalAlignment: asText(value),
    })),
    IndentLevel: format("IndentLevel", 0, asNumber),
    RowHeight: property(
      (range) => range.state.formats.get(range.area, "RowHeight", STANDARD_ROW_HEIGHT) ?? null,
      (range, value) => {
        range.assertAllowed("allowFormatRows");
        const rows = { ...range.area, column: 0, columns: MAX_COLUMNS };
        range.state.formats.set(rows, "RowHeight", asNumber(value));
        range.sheet.show?.(rows, { rowHeight: asNumber(value) });
      },
    ),
    ShrinkToFit: format("ShrinkToFit", false, asBoolean),
    VerticalAlignment: format("VerticalAlignment", "Bottom", asText),
    WrapText: format("WrapText", false, asBoolean, (value) => ({ wrapText: asBoolean(value) })),
  },
  navigations: {
    Borders: rangeBorderCollection,
    Fill: rangeFill,
    Font: rangeFont,
    Protection: formatProtection,
  },
  methods: {
    AutofitColumns: autofitColumns,
    AutofitRows: (range) => {
      range.assertAllowed("allowFormatRows");
      range.state.formats.clear({ ...range.area, column: 0, columns: MAX_COLUMNS }, "RowHeight");
    },
  },
});

function columnWidth(range: CellRange): unknown {
  return range.state.formats.get(range.area, "ColumnWidth", STANDARD_COLUMN_WIDTH) ?? null;
}

function setColumnWidth(range: CellRange, width: number): void {
  range.assertAllowed("allowFormatColumns");
  const columns = { ...range.area, row: 0, rows: MAX_ROWS };
  range.state.formats.set(columns, "ColumnWidth", width);
  range.sheet.show?.(columns, { columnWidth: width });
}

/** Widths estimated from the number of characters: nothing is drawn here that could be measured. */
function autofitColumns(range: CellRange): void {
  const used = range.sheet.usedArea();
  if (used === null) {
    return;
  }
  const last = Math.min(range.area.column + range.area.columns, used.column + used.columns);
  for (let column = range.area.column; column < last; column++) {
    const cells = range.at({ row: used.row, column, rows: used.rows, columns: 1 });
    const texts = (cells.map((cell) => cell.text) ?? []).flat();
    const widest = Math.max(0, ...texts.map(textWidth));
    setColumnWidth(cells, widest === 0 ? STANDARD_COLUMN_WIDTH : widest + COLUMN_PADDING);
  }
}

function textWidth(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (character > "\u02FF" ? POINTS_A_WIDE_CHARACTER : POINTS_A_NARROW_CHARACTER),
    0,
  );
}
