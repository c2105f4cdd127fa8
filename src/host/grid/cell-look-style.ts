import { BooleanNumber, HorizontalAlign, type IStyleData, WrapStrategy } from "@univerjs/core";
import type { CellLook } from "../core/workbook-model";

const HORIZONTAL_ALIGNMENT: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function color(value: string | null): { rgb: string } | null {
  return value === null ? null : { rgb: value };
}

/** A look as the grid's style properties; only those that the look names. */
export function lookStyle(look: CellLook): Partial<IStyleData> {
  const { fillColor, fontColor, bold, italic, fontName, fontSize, horizontalAlignment, wrapText } = look;
  const style: Partial<IStyleData> = {};
  if (fillColor !== undefined) style.bg = color(fillColor);
  if (fontColor !== undefined) style.cl = color(fontColor);
  if (bold !== undefined) style.bl = flag(bold);
  if (italic !== undefined) style.it = flag(italic);
  if (fontName !== undefined) style.ff = fontName;
  if (fontSize !== undefined) style.fs = fontSize;
  if (horizontalAlignment !== undefined) {
    style.ht = HORIZONTAL_ALIGNMENT[horizontalAlignment] ?? HorizontalAlign.UNSPECIFIED;
  }
  if (wrapText !== undefined) style.tb = wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  return style;
}
