import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type {
  BorderLine,
  BorderSide,
  BorderStyle,
  CellStyle,
} from "../../workbook-file/workbook-description";

/** The font of cells that name none. */
export interface DefaultFont {
  readonly name: string;
  readonly size: number;
}

const BLACK = "#000000";
const INDENT_WIDTH = 9;
const EDGE_PADDING = 2;

const LINES: Readonly<Record<BorderLine, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  double: BorderStyleTypes.DOUBLE,
  hair: BorderStyleTypes.HAIR,
};

const HORIZONTAL: Readonly<Record<NonNullable<CellStyle["horizontal"]>, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  centerContinuous: HorizontalAlign.CENTER,
};

const VERTICAL: Readonly<Record<NonNullable<CellStyle["vertical"]>, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

/** A cell's style of a file as the grid's own. */
export function cellStyleData(style: CellStyle, defaultFont: DefaultFont): IStyleData {
  const { font = {}, border, indent = 0 } = style;
  const data: IStyleData = { ff: font.name ?? defaultFont.name, fs: font.size ?? defaultFont.size };
  if (font.bold === true) data.bl = BooleanNumber.TRUE;
  if (font.italic === true) data.it = BooleanNumber.TRUE;
  if (font.underline === true) data.ul = { s: BooleanNumber.TRUE };
  if (font.color !== undefined) data.cl = { rgb: font.color };
  if (style.fill !== undefined) data.bg = { rgb: style.fill };
  if (border !== undefined) data.bd = borderData(border);
  if (style.numberFormat !== undefined) data.n = { pattern: style.numberFormat };
  if (style.horizontal !== undefined) data.ht = HORIZONTAL[style.horizontal];
  data.vt = VERTICAL[style.vertical ?? "bottom"];
  if (style.wrap === true) data.tb = WrapStrategy.WRAP;
  if (indent > 0) {
    const padding = EDGE_PADDING + indent * INDENT_WIDTH;
    data.pd = style.horizontal === "right" ? { r: padding } : { l: padding };
  }
  return data;
}

function borderData({ left, right, top, bottom }: BorderStyle): IBorderData {
  const data: IBorderData = {};
  if (left !== undefined) data.l = borderSide(left);
  if (right !== undefined) data.r = borderSide(right);
  if (top !== undefined) data.t = borderSide(top);
  if (bottom !== undefined) data.b = borderSide(bottom);
  return data;
}

function borderSide({ line, color = BLACK }: BorderSide): IBorderStyleData {
  return { s: LINES[line], cl: { rgb: color } };
}
