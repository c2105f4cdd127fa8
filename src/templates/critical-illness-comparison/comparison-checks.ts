import { countOfNoHeads } from "../layout/formulas";
import type { Check } from "../sections/check-sheet";
import type { Comparison } from "./comparison-sheet";
import type { ComparedStandards } from "./standards-sheet";
import type { TierSheet } from "./tier-sheet";

/** The relations that the comparison must keep. */
export function comparisonChecks(
  standards: ComparedStandards,
  comparison: Comparison,
  tiers: TierSheet,
): readonly Check[] {
  const { column, total, control, subtotals } = comparison;
  const states = column("V");
  const names = column("B");
  const heads = ["J", "K", "L"];
  const premiums = ["M", "N", "O"];
  const odd = heads.map((letter) => countOfNoHeads(column(letter))).join("+");
  return [
    {
      what: "每个单位三个年度都有标准和保费，合计完整",
      left: `COUNTIF(${states},"缺数")`,
      right: "0",
      failure: `"有"&COUNTIF(${states},"缺数")&"个单位缺数，第一个是"&INDEX(${names},MATCH("缺数",${states},0))&"：看该行的错误，改正名称、年度、人数或补填下年度假定标准。"`,
    },
    ...standards.years.map((year, index): Check => {
      const letter = heads[index] ?? "";
      return {
        what: `${["基期", "报告", "下"][index] ?? ""}年度：各单位参保人数之和＝统计报表参保人数`,
        left: total(letter),
        right: control(letter),
        failure: `${year}&"年各单位参保人数之和"&TEXT(${total(letter)},"#,##0")&"人，统计报表"&TEXT(${control(letter)},"#,##0")&"人，相差"&TEXT(ABS(${total(letter)}-${control(letter)}),"#,##0")&"人。"`,
      };
    }),
    {
      what: "参保人数都是0或以上的整数（不符的格数为0）",
      left: odd,
      right: "0",
      failure: '"参保人数中有负数、小数或文字，请改为0或以上的整数。"',
    },
    {
      what: "没有单位名称的行没有参保人数",
      left: heads.map((letter) => `SUMIF(${names},"",${column(letter)})`).join("+"),
      right: "0",
      failure: '"没有单位名称的行填了参保人数：请补填单位，或清空人数。"',
    },
    ...standards.years.map((year, index): Check => {
      const standardLetter = "DEF".charAt(index);
      return {
        what: `${["基期", "报告", "下"][index] ?? ""}年度：保费合计＝各单位参保人数×筹资标准之和`,
        left: total(premiums[index] ?? ""),
        right: `ROUND(SUMPRODUCT(${column(heads[index] ?? "")},${column(standardLetter)}),2)`,
        failure: `${year}&"年保费合计与人数乘标准的结果不符：检查是否改动了公式。"`,
      };
    }),
    {
      what: "报告年度保费增减＝标准变动＋人数变动",
      left: total("P"),
      right: `${total("Q")}+${total("R")}`,
      failure: '"报告年度保费增减不等于两项影响之和：检查是否改动了公式。"',
    },
    {
      what: "下年度保费增减＝标准变动＋人数变动",
      left: total("S"),
      right: `${total("T")}+${total("U")}`,
      failure: '"下年度保费增减不等于两项影响之和：检查是否改动了公式。"',
    },
    {
      what: "下年度保费＝基期保费＋两年增减",
      left: total("O"),
      right: `${total("M")}+${total("P")}+${total("S")}`,
      failure: '"基期保费加两年增减不等于下年度保费：检查是否改动了公式。"',
    },
    {
      what: "报告年度保费：各类单位小计之和＝合计",
      left: `SUM(${subtotals("N")})`,
      right: total("N"),
      failure: '"各类单位小计之和不等于合计：有单位不在名单内，请从列表中选择单位。"',
    },
    ...standards.years.map((year, index): Check => ({
      what: `${["基期", "报告", "下"][index] ?? ""}年度：各档次单位数之和＝单位总数`,
      left: tiers.total(index),
      right: `SUMPRODUCT(--(${names}<>""))`,
      failure: `${year}&"年各档次单位数之和不等于单位总数：有单位缺标准，或不同的标准超过12个。"`,
    })),
    {
      what: "单位没有重复（重复的行数为0）",
      left: `SUMPRODUCT((${names}<>"")*(COUNTIF(${names},${names})>1))`,
      right: "0",
      failure: '"名单中有单位重复，人数会重复计算。"',
    },
  ];
}
