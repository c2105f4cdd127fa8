import type {
  BorderSide,
  BorderStyle,
  CellStyle,
  ConditionalStyle,
} from "../../workbook-file/workbook-description";

/** Colours of the templates; input cells have one of their own, which nothing else bears. */
export const PALETTE = {
  ink: "#1F2937",
  quiet: "#6B7280",
  heading: "#1F4E79",
  groupHeading: "#2E75B6",
  total: "#DDEBF7",
  input: "#FFF2CC",
  line: "#BFC7D1",
  good: "#E2F0D9",
  goodInk: "#375623",
  bad: "#FBE0DD",
  badInk: "#9C0006",
  central: "#1F4E79",
  local: "#5B9BD5",
  personal: "#F4B183",
  assisted: "#A9D18E",
} as const;

const LINE: BorderSide = { line: "thin", color: PALETTE.line };
const BOX: BorderStyle = { left: LINE, right: LINE, top: LINE, bottom: LINE };

const NUMBER_FORMATS = {
  money: "#,##0.00",
  heads: "#,##0",
  percent: "0.00%",
  months: "0.0",
  year: "0",
  date: "yyyy-mm-dd",
  truth: '"TRUE";"TRUE";"FALSE"',
} as const;

const BODY: CellStyle = { border: BOX, vertical: "center" };

/** The looks that all templates share. */
export const STYLES = {
  title: { font: { size: 16, bold: true, color: PALETTE.heading }, horizontal: "left", vertical: "center" },
  subtitle: { font: { color: PALETTE.quiet }, vertical: "center" },
  warning: { font: { color: PALETTE.badInk }, vertical: "center" },
  note: {
    font: { color: PALETTE.ink },
    fill: "#F3F4F6",
    border: BOX,
    horizontal: "left",
    vertical: "center",
    indent: 1,
    wrap: true,
  },
  /** For what a sheet repeats from another because its functions need it there. */
  quiet: { font: { size: 9, color: PALETTE.quiet }, border: BOX, vertical: "center" },
  quietPercent: {
    font: { size: 9, color: PALETTE.quiet },
    border: BOX,
    vertical: "center",
    numberFormat: NUMBER_FORMATS.percent,
  },
  quietHead: { font: { size: 9, bold: true, color: PALETTE.quiet }, border: BOX, vertical: "center" },
  section: { font: { size: 12, bold: true, color: PALETTE.heading }, vertical: "center" },
  plain: { vertical: "center", wrap: true },
  head: {
    font: { bold: true, color: "#FFFFFF" },
    fill: PALETTE.heading,
    border: BOX,
    horizontal: "center",
    vertical: "center",
    wrap: true,
  },
  groupHead: {
    font: { bold: true, color: "#FFFFFF" },
    fill: PALETTE.groupHeading,
    border: BOX,
    horizontal: "center",
    vertical: "center",
    wrap: true,
  },
  text: { ...BODY, horizontal: "left", indent: 1 },
  wrapped: { ...BODY, horizontal: "left", indent: 1, wrap: true },
  centered: { ...BODY, horizontal: "center" },
  money: { ...BODY, numberFormat: NUMBER_FORMATS.money, horizontal: "right" },
  /** A number of any kind, or a word in its place. */
  amount: { ...BODY, horizontal: "right" },
  heads: { ...BODY, numberFormat: NUMBER_FORMATS.heads, horizontal: "right" },
  percent: { ...BODY, numberFormat: NUMBER_FORMATS.percent, horizontal: "right" },
  months: { ...BODY, numberFormat: NUMBER_FORMATS.months, horizontal: "center" },
  year: { ...BODY, numberFormat: NUMBER_FORMATS.year, horizontal: "center" },
  /** Excel shows truth values as such; other programs hold them as numbers. */
  truth: { ...BODY, numberFormat: NUMBER_FORMATS.truth, horizontal: "center" },
  date: { ...BODY, numberFormat: NUMBER_FORMATS.date, horizontal: "center" },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** The same look for a cell that the user fills in. */
export function asInput(style: CellStyle): CellStyle {
  return { ...style, fill: PALETTE.input, unlocked: true };
}

/** The same look for a total. */
export function asTotal(style: CellStyle): CellStyle {
  return { ...style, fill: PALETTE.total, font: { ...style.font, bold: true } };
}

export const GOOD: ConditionalStyle = { fill: PALETTE.good, font: { color: PALETTE.goodInk } };
export const BAD: ConditionalStyle = { fill: PALETTE.bad, font: { color: PALETTE.badInk } };
