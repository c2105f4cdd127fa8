import type { SheetDescription } from "../../workbook-file/workbook-description";
import { completeAmount, ifNumber, INCOMPLETE } from "../layout/formulas";
import { placeHeadings } from "../layout/headings";
import { highlightMissing } from "../layout/missing-figures";
import { PAGE_NAME_FOOTER, TAB_COLORS } from "../layout/page-set-up";
import { sampleLine } from "../layout/sample-line";
import { SheetDraft } from "../layout/sheet-draft";
import { asInput, asTotal, STYLES } from "../layout/styles";
import { placeTitle } from "../layout/title-rows";
import { placeCheckLine } from "../sections/check-sheet";
import type { BudgetBase } from "./base-sheet";
import {
  incomeLines,
  lineRow,
  spendingLines,
  TOTAL_ROW,
  type BudgetLine,
  type LineReferences,
  type LineContent,
} from "./budget-lines";
import type { BudgetParameters } from "./parameters-sheet";

const SHEET = "收支预算";
const HEAD_ROW = 6;

/** The form in yuan, with references to its lines: columns B and C for income, G and H for spending. */
export interface BudgetForm {
  readonly sheet: SheetDescription;
  /** A cell by its column and its line, from 0. */
  readonly at: (column: string, line: number) => string;
  readonly label: (side: "income" | "spending", line: number) => string;
  readonly figures: string;
}

/** 城乡居民基本医疗保险基金收支预算表: income on the left, spending on the right, both sides ending in the same total. */
export function budgetForm(parameters: BudgetParameters, base: BudgetBase): BudgetForm {
  const references = { heads: base.headsByAge.planned, ...parameters };
  const draft = new SheetDraft(SHEET)
    .width("A", 42)
    .width("B:D", 19)
    .width("E", 11)
    .width("F", 30)
    .width("G:I", 19)
    .width("J", 11);
  placeTitle(
    draft,
    "J",
    "城乡居民基本医疗保险基金收支预算表",
    sampleLine(parameters.sample, `${parameters.place}&" "&${parameters.year}&"年度，单位：元"`),
  );
  placeCheckLine(draft, "J");
  draft
    .put(
      "A4",
      "保费收入、按标准补助收入、大病保险支出的本年预算数＝本年预算人数×标准，标准见“标准与假定”。",
      STYLES.subtitle,
    )
    .merge("A4:J4");
  const headings = ["收入项目", "上年执行数", "本年预算数", "增减额", "增减率"];
  placeHeadings(draft, HEAD_ROW, [...headings, "支出项目", ...headings.slice(1)]);
  draft.height(HEAD_ROW, 24);
  incomeLines(references).forEach((line, index) => placeLine(draft, "ABCDE", lineRow(index), line));
  spendingLines(references).forEach((line, index) => placeLine(draft, "FGHIJ", lineRow(index), line));
  const figures = `B${lineRow(0)}:J${TOTAL_ROW}`;
  draft.validate({
    range: inputRanges(references),
    rule: {
      kind: "decimal",
      when: { operator: "between", from: -9_999_999_999_999, to: 9_999_999_999_999 },
    },
    prompt: { title: "金额", text: "单位：元，保留到分。上年结余按上年决算的年末滚存结余填写。" },
    error: { title: "金额有误", text: "请填金额，单位：元，不要填文字。" },
  });
  highlightMissing(draft, figures, [INCOMPLETE]);
  return {
    sheet: draft.describe({
      frozen: { rows: HEAD_ROW, columns: 1 },
      tabColor: TAB_COLORS.entries,
      print: { area: `A1:J${TOTAL_ROW}`, orientation: "landscape", fitToHeight: 1, footer: PAGE_NAME_FOOTER },
    }),
    at: (column, line) => `${SHEET}!$${column}$${lineRow(line)}`,
    label: (side, line) => `${SHEET}!$${side === "income" ? "A" : "F"}$${lineRow(line)}`,
    figures: draft.at(figures),
  };
}

function isEntered(content: LineContent): boolean {
  return "sample" in content;
}

/** The input cells of the form as one range list. */
function inputRanges(references: LineReferences): string {
  const cells = (letters: string, lines: readonly (BudgetLine | null)[]): string[] =>
    lines.flatMap((line, index) => [
      ...(line !== null && isEntered(line.before) ? [`${letters.charAt(0)}${lineRow(index)}`] : []),
      ...(line !== null && isEntered(line.planned) ? [`${letters.charAt(1)}${lineRow(index)}`] : []),
    ]);
  return [...cells("BC", incomeLines(references)), ...cells("GH", spendingLines(references))].join(" ");
}

function placeLine(draft: SheetDraft, letters: string, row: number, line: BudgetLine | null): void {
  const [label = "", before = "", planned = "", change = "", rate = ""] = [...letters];
  if (line === null) {
    for (const letter of letters) draft.blank(`${letter}${row}`, STYLES.text);
    return;
  }
  const isSum = !line.part && !isEntered(line.before);
  const look = (style: Parameters<typeof asTotal>[0]) => (isSum ? asTotal(style) : style);
  const place = (letter: string, content: LineContent): void => {
    if ("sample" in content) draft.put(`${letter}${row}`, content.sample, asInput(STYLES.money));
    else draft.formula(`${letter}${row}`, completeAmount(content.formula), look(STYLES.money));
  };
  const text = { ...STYLES.text, indent: line.part === true ? 3 : 1 };
  draft.put(`${label}${row}`, line.label, look(text));
  place(before, line.before);
  place(planned, line.planned);
  draft
    .formula(`${change}${row}`, completeAmount(`${planned}${row}-${before}${row}`), look(STYLES.money))
    .formula(
      `${rate}${row}`,
      ifNumber(`${change}${row}`, `IF(${before}${row}=0,"－",ROUND(${change}${row}/${before}${row},6))`),
      look(STYLES.percent),
    );
}
