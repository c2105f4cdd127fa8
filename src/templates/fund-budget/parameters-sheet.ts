import type { PolicySet } from "../../policy/policy-set";
import type { SheetDescription } from "../../workbook-file/workbook-description";
import { placeHeadings } from "../layout/headings";
import type { SheetDraft } from "../layout/sheet-draft";
import { BAD, STYLES } from "../layout/styles";
import { placeAssumptions } from "../sections/assumption-table";
import { finishParameterSheet, startParameterSheet } from "../sections/parameter-sheet";
import { contributionBasisSetting, noticeYearOf, yearSetting } from "../sections/settings";

const LAST_COLUMN = "H";
const ASSUMPTIONS_ROW = 14;
const ASSUMPTION_ROWS = 10;

/** What months of payment may be counted in. */
export const DENOMINATORS = ["本年预算支出", "上年执行支出", "近12个月支出"] as const;

/** The references by which the other sheets take settings and standards. */
export interface BudgetParameters {
  readonly sheet: SheetDescription;
  readonly place: string;
  readonly year: string;
  readonly denominator: string;
  readonly lower: string;
  readonly upper: string;
  readonly sample: string;
  readonly sampleAssumptions: string;
  readonly contribution: string;
  readonly subsidy: string;
  readonly premium: string;
  readonly assumptions: string;
}

/** The one sheet with calls of the add-in: place, year, standards and the user's own settings. */
export function budgetParameters(policy: PolicySet): BudgetParameters {
  const threshold = (label: string) => ({
    label,
    value: null,
    note: "由您设定，单位：月；留空为不设。已载文件没有规定居民医保的预警线。",
    style: STYLES.months,
    rule: { kind: "decimal" as const, when: { operator: "between" as const, from: 0, to: 120 } },
    refusal: "请填0到120之间的月数，或留空。",
  });
  const { draft, settings } = startParameterSheet({
    lastColumn: LAST_COLUMN,
    line: '"标准单位：元，每人每年"',
    settings: {
      place: {
        label: "统筹区",
        value: "焦作市",
        note: "28个统筹区之一，或其所辖县、区；决定大病保险筹资标准。",
        rule: { kind: "list", source: "=单位清单" },
        refusal: "请从列表中选择统筹区；名单见隐藏的“清单”工作表。",
      },
      year: yearSetting(
        "预算年度",
        2021,
        "已载2020、2021年。文件公布前编制下年预算的，须在假定参数中填列标准。",
      ),
      basis: contributionBasisSetting(
        "收付年度",
        "收付年度：当年收取的保费（多为次年待遇）；待遇年度：用上一年通知的标准。基金会计一般为收付实现制。",
      ),
      denominator: {
        label: "可支付月数的分母",
        value: DENOMINATORS[0],
        note: "可支付月数＝年末滚存结余÷（分母÷12）。三种分母的结果都列在“运行风险”表。",
        rule: { kind: "list", source: DENOMINATORS },
        refusal: "请从列表中选择分母。",
      },
      lower: threshold("可支付月数下限"),
      upper: threshold("可支付月数上限"),
    },
  });
  draft.width("A", 6).width("B", 26).width("C", 22).width("D:H", 15);
  const assumptions = placeAssumptions(draft, policy, {
    title: "二、假定参数（补充或替换文件数值；数值留空的行不起作用）",
    headerRow: ASSUMPTIONS_ROW,
    rows: ASSUMPTION_ROWS,
    lastColumn: LAST_COLUMN,
    samples: [],
  });
  const standards = placeStandards(draft, assumptions.nextRow + 2, settings, assumptions.range);
  return {
    sheet: finishParameterSheet(draft, { lastColumn: LAST_COLUMN, lastRow: standards.lastRow }),
    place: draft.at(settings.place),
    year: draft.at(settings.year),
    denominator: draft.at(settings.denominator),
    lower: draft.at(settings.lower),
    upper: draft.at(settings.upper),
    sample: draft.at(settings.sample),
    sampleAssumptions: assumptions.sampleCount,
    contribution: draft.at(standards.contribution),
    subsidy: draft.at(standards.subsidy),
    premium: draft.at(standards.premium),
    assumptions: draft.at(assumptions.range),
  };
}

function placeStandards(
  draft: SheetDraft,
  headRow: number,
  settings: { readonly place: string; readonly year: string; readonly basis: string },
  assumptions: string,
): {
  readonly contribution: string;
  readonly subsidy: string;
  readonly premium: string;
  readonly lastRow: number;
} {
  const { place, year, basis } = settings;
  draft.put(`A${headRow - 1}`, "三、标准（由函数取得）", STYLES.section);
  placeHeadings(draft, headRow, ["序号", "项目", "标准", "依据"]);
  draft.merge(`D${headRow}:${LAST_COLUMN}${headRow}`);
  const noticeYear = noticeYearOf(year, basis);
  const lines: readonly (readonly [string, string, string])[] = [
    [
      "个人缴费标准",
      `CONTRIBUTION(${year},${basis},${assumptions})`,
      `POLICYSOURCE("个人缴费标准",${noticeYear})`,
    ],
    [
      "财政补助标准",
      `POLICYVALUE("财政补助标准",${year},${place},${assumptions})`,
      `POLICYSOURCE("财政补助标准",${year})`,
    ],
    [
      "大病保险筹资标准",
      `DBFUND(${place},${year},${assumptions})`,
      `POLICYSOURCE("大病保险筹资标准",${year},${place})`,
    ],
  ];
  const cells = lines.map(([label, standard, source], index) => {
    const row = headRow + 1 + index;
    draft
      .put(`A${row}`, index + 1, STYLES.centered)
      .put(`B${row}`, label, STYLES.text)
      .formula(`C${row}`, standard, STYLES.money)
      .formula(`D${row}`, source, STYLES.wrapped)
      .merge(`D${row}:${LAST_COLUMN}${row}`)
      .height(row, 48);
    return `C${row}`;
  });
  draft.highlight({
    range: `C${headRow + 1}:C${headRow + lines.length}`,
    rules: [{ kind: "expression", formula: `=ISERROR(C${headRow + 1})`, style: BAD }],
  });
  const [contribution = "", subsidy = "", premium = ""] = cells;
  return { contribution, subsidy, premium, lastRow: headRow + lines.length };
}
