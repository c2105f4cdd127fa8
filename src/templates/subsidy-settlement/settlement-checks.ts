import { countOfNoHeads } from "../layout/formulas";
import type { Check } from "../sections/check-sheet";
import type { HeadReview } from "./heads-sheet";
import type { SubsidyMoney } from "./money-sheet";
import type { SubsidySharing } from "./sharing-sheet";

/** The relations that the settlement must keep. */
export function settlementChecks(
  sharing: SubsidySharing,
  heads: HeadReview,
  money: SubsidyMoney,
): readonly Check[] {
  const names = heads.column("B");
  const headStates = heads.column("K");
  const moneyStates = money.column("W");
  const shareStates = sharing.column("L");
  const entries = ["D", "E", "F", "H"].map((letter) => heads.column(letter));
  const firstOf = (states: string, state: string): string => `INDEX(${names},MATCH("${state}",${states},0))`;
  const { total, payable, recoverable } = money;
  return [
    {
      what: "每个单位都有标准、比例和金额，合计完整",
      left: `COUNTIF(${moneyStates},"缺数")+COUNTIF(${headStates},"缺数")`,
      right: "0",
      failure: `"有"&COUNTIF(${moneyStates},"缺数")&"个单位缺数，第一个是"&IFERROR(${firstOf(moneyStates, "缺数")},${firstOf(headStates, "缺数")})&"：看该行的错误，改正名称、县类别、年度、人数或补填分担比例。"`,
    },
    {
      what: "每个单位：申报人数－剔除人数＝认定文件人数",
      left: `COUNTIF(${headStates},"人数不符")`,
      right: "0",
      failure: `"有"&COUNTIF(${headStates},"人数不符")&"个单位人数不符，第一个是"&${firstOf(headStates, "人数不符")}&"：申报减剔除后"&TEXT(INDEX(${heads.column("G")},MATCH("人数不符",${headStates},0)),"#,##0")&"人，认定文件"&TEXT(INDEX(${heads.column("H")},MATCH("人数不符",${headStates},0)),"#,##0")&"人。"`,
    },
    {
      what: "剔除人数不超过申报人数（超过的单位数为0）",
      left: `COUNTIF(${headStates},"剔除过多")`,
      right: "0",
      failure: `"有单位剔除人数超过申报人数，第一个是"&${firstOf(headStates, "剔除过多")}&"。"`,
    },
    {
      what: "人数都是0或以上的整数（不符的格数为0）",
      left: entries.map(countOfNoHeads).join("+"),
      right: "0",
      failure: '"人数中有负数、小数或文字，请改为0或以上的整数。"',
    },
    {
      what: "没有单位名称的行没有人数和预拨金额",
      left: [...entries, ...["K", "L", "M", "N"].map((letter) => money.column(letter))]
        .map((range) => `SUMIF(${names},"",${range})`)
        .join("+"),
      right: "0",
      failure: '"没有单位名称的行填了人数或预拨金额：请补填单位，或清空该行。"',
    },
    {
      what: "省、市、县分担比例合计为100%（不足的单位数为0）",
      left: `COUNTIF(${shareStates},"比例不足")`,
      right: "0",
      failure: `"有"&COUNTIF(${shareStates},"比例不足")&"个单位省、市、县比例合计不是100%，第一个是"&${firstOf(shareStates, "比例不足")}&"。"`,
    },
    {
      what: "应补助合计＝中央＋省级＋市级＋县级",
      left: total("F"),
      right: `${total("G")}+${total("H")}+${total("I")}+${total("J")}`,
      failure: '"各级应补助之和不等于合计：检查是否改动了公式。"',
    },
    {
      what: "应补助合计＝各单位认定人数×补助标准之和",
      left: total("F"),
      right: `ROUND(SUMPRODUCT(${heads.column("G")},${sharing.column("E")}),2)`,
      failure: '"应补助合计与人数乘标准的结果不符：检查是否改动了公式。"',
    },
    {
      what: "县级应补助不为负（负数的单位数为0）",
      left: `COUNTIF(${money.column("J")},"<0")`,
      right: "0",
      failure: '"有单位县级应补助为负：检查财政补助标准和分担比例。"',
    },
    {
      what: "已预拨合计＝中央＋省级＋市级＋县级",
      left: total("O"),
      right: `${total("K")}+${total("L")}+${total("M")}+${total("N")}`,
      failure: '"各级已预拨之和不等于合计：检查是否改动了公式。"',
    },
    {
      what: "结算合计＝应补助合计－已预拨合计",
      left: total("T"),
      right: `${total("F")}-${total("O")}`,
      failure: '"结算合计不等于应补助减已预拨：检查是否改动了公式。"',
    },
    {
      what: "结算合计＝各级结算之和",
      left: total("T"),
      right: `${total("P")}+${total("Q")}+${total("R")}+${total("S")}`,
      failure: '"各级结算之和不等于合计：检查是否改动了公式。"',
    },
    {
      what: "各级应补拨－应收回＝结算合计",
      left: ["P", "Q", "R", "S"].map((letter) => `${payable(letter)}-${recoverable(letter)}`).join("+"),
      right: total("T"),
      failure: '"应补拨减应收回不等于结算合计：检查是否改动了公式。"',
    },
    {
      what: "审核核减＝剔除人数×补助标准",
      left: total("V"),
      right: `ROUND(SUMPRODUCT(${heads.column("E")},${sharing.column("E")})+SUMPRODUCT(${heads.column("F")},${sharing.column("E")}),2)`,
      failure: '"核减金额与剔除人数乘标准的结果不符：检查是否改动了公式。"',
    },
    {
      what: "单位没有重复（重复的行数为0）",
      left: `SUMPRODUCT((${names}<>"")*(COUNTIF(${names},${names})>1))`,
      right: "0",
      failure: '"名单中有单位重复，人数和资金会重复计算。"',
    },
  ];
}
