import { countOfNoHeads } from "../layout/formulas";
import type { Check } from "../sections/check-sheet";
import type { FundingPlan } from "./plan-sheet";
import type { FundingStandards } from "./standards-sheet";

/** The relations that the plan must keep. */
export function fundingChecks(standards: FundingStandards, plan: FundingPlan): readonly Check[] {
  const { total, column, subtotals } = plan;
  const states = column("U");
  const names = column("B");
  const heads = [column("D"), column("E"), column("G"), column("H"), column("I"), column("J")];
  const firstIn = (state: string): string => `INDEX(${names},MATCH("${state}",${states},0))`;
  return [
    {
      what: "每个单位都有标准和金额，合计完整",
      left: `COUNTIF(${states},"缺数")`,
      right: "0",
      failure: `"有"&COUNTIF(${states},"缺数")&"个单位缺数，第一个是"&${firstIn("缺数")}&"：看该行的错误，改正名称、年度、人数或补填假定参数。"`,
    },
    {
      what: "每个单位按县类别的参保人数＝按缴费身份的参保人数",
      left: `COUNTIF(${states},"人数不符")`,
      right: "0",
      failure: `"有"&COUNTIF(${states},"人数不符")&"个单位两处人数不符，第一个是"&${firstIn("人数不符")}&"：按县类别"&TEXT(INDEX(${column("F")},MATCH("人数不符",${states},0)),"#,##0")&"人，按缴费身份"&TEXT(INDEX(${column("K")},MATCH("人数不符",${states},0)),"#,##0")&"人。"`,
    },
    {
      what: "参保人数都是0或以上的整数（不符的格数为0）",
      left: heads.map(countOfNoHeads).join("+"),
      right: "0",
      failure: '"参保人数中有负数、小数或文字，请改为0或以上的整数。"',
    },
    {
      what: "没有单位名称的行没有参保人数",
      left: heads.map((range) => `SUMIF(${names},"",${range})`).join("+"),
      right: "0",
      failure: '"没有单位名称的行填了参保人数：请补填单位，或清空人数。"',
    },
    {
      what: "财政补助合计＝中央＋地方",
      left: total("L"),
      right: `${total("M")}+${total("N")}`,
      failure: '"中央与地方之和不等于财政补助合计：检查是否改动了公式。"',
    },
    {
      what: "财政补助合计＝各单位参保人数×财政补助标准之和",
      left: total("L"),
      right: `ROUND(SUMPRODUCT(${column("F")},${standards.columns.subsidy}),2)`,
      failure: '"财政补助合计与人数乘标准的结果不符：检查是否改动了公式。"',
    },
    {
      what: "个人缴费合计＝救助资助＋个人自缴",
      left: total("O"),
      right: `${total("P")}+${total("Q")}`,
      failure: '"救助资助与个人自缴之和不等于个人缴费合计：检查是否改动了公式。"',
    },
    {
      what: "每个单位的救助资助不超过个人缴费（超过的单位数为0）",
      left: `COUNTIF(${column("Q")},"<0")`,
      right: "0",
      failure: `"有"&COUNTIF(${column("Q")},"<0")&"个单位救助资助超过个人缴费：检查资助参保标准和资助人数。"`,
    },
    {
      what: "筹资合计＝个人缴费＋财政补助",
      left: total("R"),
      right: `${total("O")}+${total("L")}`,
      failure: '"筹资合计不等于个人缴费与财政补助之和：检查是否改动了公式。"',
    },
    {
      what: "参保人数：各类单位小计之和＝合计",
      left: `SUM(${subtotals("F")})`,
      right: total("F"),
      failure: '"各类单位小计之和不等于合计：有单位不在名单内，请从列表中选择单位。"',
    },
    {
      what: "筹资金额：各类单位小计之和＝合计",
      left: `SUM(${subtotals("R")})`,
      right: total("R"),
      failure: '"各类单位小计之和不等于合计：有单位不在名单内，请从列表中选择单位。"',
    },
    {
      what: "大病保险保费合计＝各单位参保人数×筹资标准之和",
      left: total("S"),
      right: `ROUND(SUMPRODUCT(${column("F")},${standards.columns.premium}),2)`,
      failure: '"大病保险保费合计与人数乘标准的结果不符：检查是否改动了公式。"',
    },
    {
      what: "按口径取的个人缴费标准＝按所用通知年度取的标准",
      left: standards.contribution.byBasis,
      right: standards.contribution.byNotice,
      failure: '"两种取法的个人缴费标准不同：检查年度、口径和假定参数。"',
    },
    {
      what: "单位没有重复（重复的行数为0）",
      left: `SUMPRODUCT((${names}<>"")*(COUNTIF(${names},${names})>1))`,
      right: "0",
      failure: '"名单中有单位重复，人数会重复计算。"',
    },
    {
      what: "没有既列市又列其所辖县区（这样的行数为0）",
      left: `SUMPRODUCT((${names}<>"")*(${names}<>${standards.columns.fundingUnits})*(COUNTIF(${names},${standards.columns.fundingUnits})>0))`,
      right: "0",
      failure: '"名单中既有市又有其所辖县区，人数会重复计算。"',
    },
  ];
}
