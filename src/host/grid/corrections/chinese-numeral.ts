export type ChineseNumeralStyle = "ordinary" | "capital";

const GLYPHS = {
  ordinary: { digits: "〇一二三四五六七八九", units: ["", "十", "百", "千"] },
  capital: { digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟"] },
} as const;
const GROUP_UNITS = ["", "万", "亿", "万亿"];

/** A number in Chinese numerals, as Excel's [DBNum1] (ordinary) and [DBNum2] (capital, for amounts) show it. */
export function chineseNumeral(value: number, style: ChineseNumeralStyle): string {
  const { digits, units } = GLYPHS[style];
  const glyph = (digit: number) => digits.charAt(digit);
  const [whole = "0", fraction = ""] = String(Math.abs(value)).split(".");
  const groups = whole.match(/\d{1,4}(?=(\d{4})*$)/g) ?? [];

  let text = "";
  let zeroSkipped = false;
  groups.forEach((group, index) => {
    let groupText = "";
    [...group].map(Number).forEach((digit, place) => {
      if (digit === 0) {
        zeroSkipped = text + groupText !== "";
        return;
      }
      groupText += (zeroSkipped ? glyph(0) : "") + glyph(digit) + (units[group.length - 1 - place] ?? "");
      zeroSkipped = false;
    });
    if (groupText === "") return;
    text += groupText + (GROUP_UNITS[groups.length - 1 - index] ?? "");
    zeroSkipped = false;
  });

  const fractionText =
    fraction === "" ? "" : "." + [...fraction].map((digit) => glyph(Number(digit))).join("");
  return (value < 0 ? "-" : "") + (text === "" ? glyph(0) : text) + fractionText;
}
