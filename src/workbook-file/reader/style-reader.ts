import { BUILT_IN_NUMBER_FORMATS } from "../parts/number-formats";
import type {
  BorderLine,
  BorderSide,
  BorderStyle,
  CellStyle,
  ConditionalStyle,
  FontStyle,
} from "../workbook-description";
import { readColor } from "./colors";
import { withoutUndefined } from "../without-undefined";
import {
  attribute,
  child,
  childrenOf,
  descend,
  flagAttribute,
  numberAttribute,
  type XmlElement,
} from "./xml-document";

/** Formats that Excel knows by number and shows after the reader's own system. */
const SYSTEM_FORMATS: Readonly<Record<number, string>> = {
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

const LINES: readonly BorderLine[] = ["thin", "medium", "thick", "dashed", "dotted", "double", "hair"];
const HORIZONTAL = ["left", "center", "right", "justify", "centerContinuous"] as const;
const VERTICAL = ["top", "center", "bottom"] as const;

function oneOf<T extends string>(choices: readonly T[], text: string | undefined): T | undefined {
  return choices.find((choice) => choice === text);
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

/** A mark such as <b/>: present and not switched off. */
function mark(font: XmlElement | undefined, name: string): true | undefined {
  const element = child(font, name);
  const value = attribute(element, "val");
  return element === undefined || value === "0" || value === "false" || value === "none" ? undefined : true;
}

/** The formats of a workbook's cells. */
export class StyleReader {
  readonly defaultFont: { readonly name: string; readonly size: number };
  private readonly numberFormats: ReadonlyMap<number, string>;
  private readonly styles: readonly CellStyle[];
  private readonly conditionalStyles: readonly ConditionalStyle[];

  constructor(
    private readonly sheet: XmlElement | undefined,
    private readonly theme: readonly string[],
  ) {
    const font = descend(sheet, "fonts", "font");
    this.defaultFont = {
      name: attribute(child(font, "name"), "val") ?? "等线",
      size: numberAttribute(child(font, "sz"), "val") ?? 11,
    };
    this.numberFormats = new Map(
      childrenOf(child(sheet, "numFmts"), "numFmt").map((format) => [
        numberAttribute(format, "numFmtId") ?? 0,
        attribute(format, "formatCode") ?? "General",
      ]),
    );
    this.styles = childrenOf(child(sheet, "cellXfs"), "xf").map((xf) => this.style(xf));
    this.conditionalStyles = childrenOf(child(sheet, "dxfs"), "dxf").map((dxf) => this.conditional(dxf));
  }

  /** The style with that index, or undefined for the default style. */
  cellStyle(index: number | undefined): CellStyle | undefined {
    const style = this.styles[index ?? 0];
    return style === undefined || isEmpty(style) ? undefined : style;
  }

  conditionalStyle(index: number | undefined): ConditionalStyle {
    return this.conditionalStyles[index ?? -1] ?? {};
  }

  private style(xf: XmlElement): CellStyle {
    const part = (list: string, index: string): XmlElement | undefined =>
      child(this.sheet, list)?.children[numberAttribute(xf, index) ?? 0];
    const alignment = child(xf, "alignment");
    const protection = child(xf, "protection");
    return withoutUndefined({
      font: this.font(part("fonts", "fontId"), true),
      fill: this.cellFill(part("fills", "fillId")),
      border: this.border(part("borders", "borderId")),
      numberFormat: this.numberFormat(numberAttribute(xf, "numFmtId") ?? 0),
      horizontal: oneOf(HORIZONTAL, attribute(alignment, "horizontal")),
      vertical: oneOf(VERTICAL, attribute(alignment, "vertical")),
      wrap: flagAttribute(alignment, "wrapText") === true ? true : undefined,
      shrink: flagAttribute(alignment, "shrinkToFit") === true ? true : undefined,
      indent: numberAttribute(alignment, "indent"),
      unlocked: flagAttribute(protection, "locked") === false ? true : undefined,
      hiddenFormula: flagAttribute(protection, "hidden") === true ? true : undefined,
    });
  }

  private conditional(dxf: XmlElement): ConditionalStyle {
    const pattern = descend(dxf, "fill", "patternFill");
    const { bold, italic, underline, color } = this.font(child(dxf, "font"), false) ?? {};
    const font = withoutUndefined({ bold, italic, underline, color });
    return withoutUndefined({
      font: isEmpty(font) ? undefined : font,
      fill: readColor(child(pattern, "bgColor"), this.theme),
      border: this.border(child(dxf, "border")),
      numberFormat: attribute(child(dxf, "numFmt"), "formatCode"),
    });
  }

  private numberFormat(id: number): string | undefined {
    const builtIn = id < BUILT_IN_NUMBER_FORMATS.length ? BUILT_IN_NUMBER_FORMATS[id] : SYSTEM_FORMATS[id];
    return id === 0 ? undefined : (this.numberFormats.get(id) ?? builtIn);
  }

  private font(font: XmlElement | undefined, isCell: boolean): FontStyle | undefined {
    const name = attribute(child(font, "name"), "val");
    const size = numberAttribute(child(font, "sz"), "val");
    const color = child(font, "color");
    const isTextColor = isCell && attribute(color, "theme") === "1" && attribute(color, "tint") === undefined;
    const style = withoutUndefined({
      name: name === this.defaultFont.name ? undefined : name,
      size: size === this.defaultFont.size ? undefined : size,
      bold: mark(font, "b"),
      italic: mark(font, "i"),
      underline: mark(font, "u"),
      color: isTextColor ? undefined : readColor(color, this.theme),
    });
    return isEmpty(style) ? undefined : style;
  }

  private cellFill(fill: XmlElement | undefined): string | undefined {
    const pattern = child(fill, "patternFill");
    return attribute(pattern, "patternType") === "solid"
      ? readColor(child(pattern, "fgColor"), this.theme)
      : undefined;
  }

  private border(border: XmlElement | undefined): BorderStyle | undefined {
    const side = (name: string): BorderSide | undefined => {
      const element = child(border, name);
      const style = attribute(element, "style");
      if (style === undefined || style === "none") {
        return undefined;
      }
      const line = oneOf(LINES, style) ?? "thin";
      return withoutUndefined({ line, color: readColor(child(element, "color"), this.theme) });
    };
    const sides = withoutUndefined({
      left: side("left"),
      right: side("right"),
      top: side("top"),
      bottom: side("bottom"),
    });
    return isEmpty(sides) ? undefined : sides;
  }
}
