import type {
  BorderSide,
  BorderStyle,
  CellStyle,
  Color,
  ConditionalStyle,
  FontStyle,
} from "../workbook-description";
import { BUILT_IN_NUMBER_FORMATS, FIRST_CUSTOM_FORMAT } from "./number-formats";
import { NAMESPACE } from "./namespaces";
import { element } from "./xml";

const SIMPLIFIED_CHINESE_CHARSET = 134;
const BLACK: Color = "#000000";

/** Keeps each piece of XML once and numbers it in the order of its first use. */
class Pool {
  private readonly indexOf = new Map<string, number>();

  index(xml: string): number {
    const known = this.indexOf.get(xml);
    if (known !== undefined) {
      return known;
    }
    this.indexOf.set(xml, this.indexOf.size);
    return this.indexOf.size - 1;
  }

  get entries(): readonly string[] {
    return [...this.indexOf.keys()];
  }

  list(name: string): string {
    return element(name, { count: this.indexOf.size }, ...this.indexOf.keys());
  }
}

/** "FF2F5597" for #2F5597: files hold eight digits. */
export function storedColor(color: Color): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

function colorElement(name: string, color: Color): string {
  return element(name, { rgb: storedColor(color) });
}

function borderSide(name: string, side: BorderSide | undefined): string {
  return side === undefined
    ? element(name)
    : element(name, { style: side.line }, colorElement("color", side.color ?? BLACK));
}

function borderElement(border: BorderStyle, withDiagonal: boolean): string {
  return element(
    "border",
    {},
    borderSide("left", border.left),
    borderSide("right", border.right),
    borderSide("top", border.top),
    borderSide("bottom", border.bottom),
    withDiagonal ? element("diagonal") : undefined,
  );
}

function fontMarks(font: FontStyle): (string | undefined)[] {
  return [
    font.bold === true ? element("b") : undefined,
    font.italic === true ? element("i") : undefined,
    font.underline === true ? element("u") : undefined,
  ];
}

/** Collects the styles of all cells and writes `xl/styles.xml`. */
export class StylesPart {
  private readonly numberFormats = new Pool();
  private readonly fonts = new Pool();
  private readonly fills = new Pool();
  private readonly borders = new Pool();
  private readonly formats = new Pool();
  private readonly conditionalFormats = new Pool();

  constructor(private readonly defaultFont: { readonly name: string; readonly size: number }) {
    this.fonts.index(this.font({}));
    // Excel takes the first two fills for its own, whatever the file says.
    this.fills.index(element("fill", {}, element("patternFill", { patternType: "none" })));
    this.fills.index(element("fill", {}, element("patternFill", { patternType: "gray125" })));
    this.borders.index(borderElement({}, true));
    this.cellFormat({});
  }

  /** The index that a cell of this style carries. */
  cellFormat(style: CellStyle): number {
    const numFmtId = style.numberFormat === undefined ? 0 : this.numberFormatId(style.numberFormat);
    const fontId = this.fonts.index(this.font(style.font ?? {}));
    const fillId = style.fill === undefined ? 0 : this.fills.index(this.cellFill(style.fill));
    const borderId = this.borders.index(borderElement(style.border ?? {}, true));
    const alignment = this.alignment(style);
    const protection = this.protection(style);
    return this.formats.index(
      element(
        "xf",
        {
          numFmtId,
          fontId,
          fillId,
          borderId,
          xfId: 0,
          applyNumberFormat: numFmtId > 0 || undefined,
          applyFont: fontId > 0 || undefined,
          applyFill: fillId > 0 || undefined,
          applyBorder: borderId > 0 || undefined,
          applyAlignment: alignment === undefined ? undefined : true,
          applyProtection: protection === undefined ? undefined : true,
        },
        alignment,
        protection,
      ),
    );
  }

  /** The index that a rule of a conditional format carries. */
  conditionalFormat(style: ConditionalStyle): number {
    const { font, fill, border, numberFormat } = style;
    const fontColor = font?.color === undefined ? undefined : colorElement("color", font.color);
    return this.conditionalFormats.index(
      element(
        "dxf",
        {},
        font === undefined ? undefined : element("font", {}, ...fontMarks(font), fontColor),
        numberFormat === undefined
          ? undefined
          : element("numFmt", { numFmtId: this.numberFormatId(numberFormat), formatCode: numberFormat }),
        fill === undefined ? undefined : this.conditionalFill(fill),
        border === undefined ? undefined : borderElement(border, false),
      ),
    );
  }

  xml(): string {
    const numberFormats = this.numberFormats.entries.map((code, index) =>
      element("numFmt", { numFmtId: FIRST_CUSTOM_FORMAT + index, formatCode: code }),
    );
    const masterFormat = element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    return element(
      "styleSheet",
      { xmlns: NAMESPACE.main },
      numberFormats.length === 0
        ? undefined
        : element("numFmts", { count: numberFormats.length }, ...numberFormats),
      this.fonts.list("fonts"),
      this.fills.list("fills"),
      this.borders.list("borders"),
      element("cellStyleXfs", { count: 1 }, masterFormat),
      this.formats.list("cellXfs"),
      element("cellStyles", { count: 1 }, element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
      this.conditionalFormats.list("dxfs"),
      element("tableStyles", {
        count: 0,
        defaultTableStyle: "TableStyleMedium2",
        defaultPivotStyle: "PivotStyleLight16",
      }),
    );
  }

  private numberFormatId(code: string): number {
    const builtIn = BUILT_IN_NUMBER_FORMATS.indexOf(code);
    return builtIn >= 0 ? builtIn : FIRST_CUSTOM_FORMAT + this.numberFormats.index(code);
  }

  private font(font: FontStyle): string {
    return element(
      "font",
      {},
      ...fontMarks(font),
      element("sz", { val: font.size ?? this.defaultFont.size }),
      font.color === undefined ? element("color", { theme: 1 }) : colorElement("color", font.color),
      element("name", { val: font.name ?? this.defaultFont.name }),
      element("family", { val: 2 }),
      element("charset", { val: SIMPLIFIED_CHINESE_CHARSET }),
    );
  }

  private cellFill(color: Color): string {
    const foreground = colorElement("fgColor", color);
    const background = element("bgColor", { indexed: 64 });
    return element("fill", {}, element("patternFill", { patternType: "solid" }, foreground, background));
  }

  /** In a conditional format the colour of a solid fill is its background, and the pattern is left unsaid. */
  private conditionalFill(color: Color): string {
    const background = colorElement("bgColor", color);
    return element("fill", {}, element("patternFill", {}, background));
  }

  private alignment(style: CellStyle): string | undefined {
    const { horizontal, vertical, wrap, shrink, indent } = style;
    const attributes = {
      horizontal,
      vertical,
      wrapText: wrap === true || undefined,
      indent: indent === 0 ? undefined : indent,
      shrinkToFit: shrink === true || undefined,
    };
    const isEmpty = Object.values(attributes).every((value) => value === undefined);
    return isEmpty ? undefined : element("alignment", attributes);
  }

  private protection({ unlocked, hiddenFormula }: CellStyle): string | undefined {
    if (unlocked !== true && hiddenFormula !== true) {
      return undefined;
    }
    return element("protection", {
      locked: unlocked === true ? false : undefined,
      hidden: hiddenFormula === true || undefined,
    });
  }
}
