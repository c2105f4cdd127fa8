import type { Check } from "../sections/check-sheet";
import type { CategorySums } from "./category-sheet";
import type { ClaimLines } from "./lines-sheet";
import type { ClaimPayments } from "./payment-sheet";

/** The relations that lines, persons and categories must keep. */
export function claimChecks(
  lines: ClaimLines,
  payments: ClaimPayments,
  categories: CategorySums,
): readonly Check[] {
  const lineStates = lines.column("J");
  const personStates = payments.column("N");
  const { persons } = payments;
  const { total } = payments;
  const mismatched = (range: string): string => `INDEX(${range},MATCH("金额不符",${personStates},0))`;
  return [
    {
      what: "每行明细都有判定，合计完整",
      left: `COUNTIF(${lineStates},"缺数")`,
      right: "0",
      failure: `"有"&COUNTIF(${lineStates},"缺数")&"行明细缺数，第一行是序号"&MATCH("缺数",${lineStates},0)&"：看该行的错误，改正类别、日期、金额或补填假定参数。"`,
    },
    {
      what: "每个人员都有支付额，合计完整",
      left: `COUNTIF(${personStates},"缺数")`,
      right: "0",
      failure: `"有"&COUNTIF(${personStates},"缺数")&"个人员缺数，第一个是"&INDEX(${persons},MATCH("缺数",${personStates},0))&"：看该行的错误，改正人员类别、年度或补填起付线、支付比例。"`,
    },
    {
      what: "每个人员的明细之和＝结算单费用总额",
      left: `COUNTIF(${personStates},"金额不符")`,
      right: "0",
      failure: `"有"&COUNTIF(${personStates},"金额不符")&"个人员金额不符，第一个是"&${mismatched(persons)}&"：明细合计"&TEXT(${mismatched(payments.column("D"))},"#,##0.00")&"元，结算单"&TEXT(${mismatched(payments.column("E"))},"#,##0.00")&"元。"`,
    },
    {
      what: "明细中的人员都在“支付测算”表中（不在的行数为0）",
      left: `SUMPRODUCT((${lines.column("B")}<>"")*(COUNTIF(${persons},${lines.column("B")})=0))`,
      right: "0",
      failure: '"有明细的人员编号不在“支付测算”表中，请先列出该编号。"',
    },
    {
      what: "没有人员编号的行没有金额",
      left: `SUMIF(${lines.column("B")},"",${lines.column("F")})+SUMIF(${persons},"",${payments.column("E")})`,
      right: "0",
      failure: '"没有人员编号的行填了金额：请补填编号，或清空金额。"',
    },
    {
      what: "人员编号没有重复（重复的行数为0）",
      left: `SUMPRODUCT((${persons}<>"")*(COUNTIF(${persons},${persons})>1))`,
      right: "0",
      failure: '"“支付测算”表中有人员编号重复，费用会重复计算。"',
    },
    {
      what: "金额都是0或以上（不符的格数为0）",
      left: `COUNTIF(${lines.column("F")},"<0")+SUMPRODUCT(--ISTEXT(${lines.column("F")}))`,
      right: "0",
      failure: '"明细中有负数或文字，请改为0或以上的金额。"',
    },
    {
      what: "费用总额：各人员之和＝明细合计",
      left: total("D"),
      right: lines.total("F"),
      failure: '"各人员费用之和不等于明细合计：检查人员编号。"',
    },
    {
      what: "合规自付：各人员之和＝明细合计",
      left: total("G"),
      right: lines.total("G"),
      failure: '"各人员合规自付之和不等于明细合计：检查人员编号。"',
    },
    {
      what: "费用总额：各类别之和＝明细合计",
      left: categories.total("D"),
      right: lines.total("F"),
      failure: '"各类别费用之和不等于明细合计：检查类别代码。"',
    },
    {
      what: "合规自付：各类别之和＝明细合计",
      left: categories.total("E"),
      right: lines.total("G"),
      failure: '"各类别合规自付之和不等于明细合计：检查类别代码。"',
    },
    {
      what: "费用总额＝合规自付＋不合规部分",
      left: total("D"),
      right: `${total("G")}+${total("M")}`,
      failure: '"合规与不合规之和不等于费用总额：检查是否改动了公式。"',
    },
    {
      what: "合规自付＝大病保险支付＋合规部分个人负担",
      left: total("G"),
      right: `${total("K")}+${total("L")}`,
      failure: '"支付与个人负担之和不等于合规自付：检查是否改动了公式。"',
    },
    {
      what: "大病保险支付不超过合规自付（超出的人数为0）",
      left: `COUNTIF(${payments.column("L")},"<0")`,
      right: "0",
      failure: '"有人员的支付额超过合规自付：检查支付比例和假定参数。"',
    },
  ];
}
