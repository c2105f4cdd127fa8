import type { SheetDescription } from "../../workbook-file/workbook-description";
import { completeAmount, ifNumber } from "../layout/formulas";
import { placeHeadings } from "../layout/headings";
import { PAGE_NAME_FOOTER, TAB_COLORS } from "../layout/page-set-up";
import { sampleLine } from "../layout/sample-line";
import { SheetDraft } from "../layout/sheet-draft";
import { asTotal, BAD, GOOD, STYLES } from "../layout/styles";
import { placeTitle } from "../layout/title-rows";
import type { BudgetBase } from "./base-sheet";
import type { BudgetForm } from "./budget-sheet";
import { DENOMINATORS, type BudgetParameters } from "./parameters-sheet";

const SHEET = "运行风险";
const HEAD_ROW = 5;
const FIRST_ROW = 6;

/** Months that the balance can pay for, by each denominator, against the thresholds that the user has set. */
export function riskSheet(
  parameters: BudgetParameters,
  base: BudgetBase,
  form: BudgetForm,
): SheetDescription {
  const { lower, upper } = parameters;
  const draft = new SheetDraft(SHEET).width("A", 26).width("B:C", 20).width("D:E", 18).width("F", 24);
  placeTitle(
    draft,
    "F",
    "累计结余可支付月数",
    sampleLine(parameters.sample, '"可支付月数＝年末滚存结余÷（分母÷12）；金额单位：元"'),
  );
  placeHeadings(draft, HEAD_ROW, [
    "分母口径",
    "分母（全年支出）",
    "月均支出",
    "上年末可支付月数",
    "本年末可支付月数",
    "本年末与预警线比较",
  ]);
  draft.height(HEAD_ROW, 24);
  const spending = [form.at("H", 8), form.at("G", 8), base.spentInTwelveMonths];
  const months = (balance: string, row: number): string =>
    ifNumber(`${balance}/1+B${row}`, `IF(B${row}=0,"无支出",ROUND(${balance}/(B${row}/12),2))`);
  const verdict = (row: number): string =>
    `IF(AND(${lower}="",${upper}=""),"未设预警线",IF(NOT(ISNUMBER(E${row})),"无法比较",IF(AND(${lower}<>"",E${row}<${lower}),"低于下限",IF(AND(${upper}<>"",E${row}>${upper}),"高于上限","在范围内"))))`;
  DENOMINATORS.forEach((label, index) => {
    const row = FIRST_ROW + index;
    draft
      .put(`A${row}`, label, STYLES.text)
      .formula(`B${row}`, completeAmount(`${spending[index] ?? ""}/1`), STYLES.money)
      .formula(`C${row}`, completeAmount(`B${row}/12`), STYLES.money)
      .formula(`D${row}`, months(form.at("G", 10), row), STYLES.money)
      .formula(`E${row}`, months(form.at("H", 10), row), STYLES.money)
      .formula(`F${row}`, verdict(row), STYLES.centered);
  });
  const chosenRow = FIRST_ROW + DENOMINATORS.length;
  const chosen = (letter: string): string =>
    `INDEX(${letter}${FIRST_ROW}:${letter}${chosenRow - 1},MATCH(${parameters.denominator},$A$${FIRST_ROW}:$A$${chosenRow - 1},0))`;
  draft.formula(`A${chosenRow}`, `"采用："&${parameters.denominator}`, asTotal(STYLES.text));
  for (const letter of "BCDE") draft.formula(`${letter}${chosenRow}`, chosen(letter), asTotal(STYLES.money));
  draft.formula(`F${chosenRow}`, chosen("F"), asTotal(STYLES.centered));
  placeBalances(draft, chosenRow + 2, form);
  draft.highlight({
    range: `F${FIRST_ROW}:F${chosenRow}`,
    rules: [
      { kind: "cellValue", when: { operator: "equal", value: '="在范围内"' }, style: GOOD },
      { kind: "expression", formula: `=OR(F${FIRST_ROW}="低于下限",F${FIRST_ROW}="高于上限")`, style: BAD },
    ],
  });
  return draft.describe({
    frozen: { rows: HEAD_ROW },
    tabColor: TAB_COLORS.analysis,
    print: {
      area: `A1:F${chosenRow + 7}`,
      orientation: "landscape",
      fitToHeight: 1,
      footer: PAGE_NAME_FOOTER,
    },
  });
}

function placeBalances(draft: SheetDraft, headRow: number, form: BudgetForm): void {
  placeHeadings(draft, headRow, ["结余", "上年执行数", "本年预算数", "提示"]);
  draft.merge(`D${headRow}:F${headRow}`);
  const lines: readonly (readonly [string, number])[] = [
    ["本年收支结余", 9],
    ["年末滚存结余", 10],
  ];
  lines.forEach(([label, line], index) => {
    const row = headRow + 1 + index;
    draft
      .put(`A${row}`, label, STYLES.text)
      .formula(`B${row}`, form.at("G", line), STYLES.money)
      .formula(`C${row}`, form.at("H", line), STYLES.money)
      .formula(
        `D${row}`,
        ifNumber(`C${row}`, `IF(C${row}<0,"本年预算出现赤字，请说明弥补办法","没有赤字")`),
        STYLES.wrapped,
      )
      .merge(`D${row}:F${row}`);
  });
  draft
    .put(
      `A${headRow + 4}`,
      "居民医保个人缴费多在第四季度到账，而支出按月发生：前三季度的收支差额不等于全年结果。",
      STYLES.subtitle,
    )
    .merge(`A${headRow + 4}:F${headRow + 4}`);
}
