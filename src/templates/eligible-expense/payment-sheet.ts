import type { CellStyle, SheetDescription } from "../../workbook-file/workbook-description";
import { completeSumOf, INCOMPLETE, inRow } from "../layout/formulas";
import { placeHeadings } from "../layout/headings";
import { placeInput } from "../layout/input-cell";
import { highlightMissing } from "../layout/missing-figures";
import { finishEntrySheet } from "../layout/page-set-up";
import { sampleLine } from "../layout/sample-line";
import { SheetDraft } from "../layout/sheet-draft";
import { asTotal, STYLES } from "../layout/styles";
import { tableReferences, type TableReferences } from "../layout/table-references";
import { placeTitle } from "../layout/title-rows";
import { placeSums, placeTotalLabel } from "../layout/totals";
import { placeCheckLine } from "../sections/check-sheet";
import { personalAmountEntry } from "../sections/entry-rules";
import { SAMPLE_LINES, type ClaimLines } from "./lines-sheet";
import { repeatAssumptions, repeatSetting, type ClaimParameters } from "./parameters-sheet";

const SHEET = "支付测算";
const HEAD_ROW = 6;
const FIRST_ROW = 7;
const REPEATED_COLUMNS = ["O", "P", "Q", "R", "S"] as const;
const YEAR = "$P$3";
const INCOME = "$R$3";
const SUMMED = "DEFGKLM";
const PERSON_CLASSES = ["普通参保居民", "建档立卡贫困人口", "特困人员", "低保对象", "返贫致贫人口"] as const;

/** The references by which report and checks take the persons. */
export interface ClaimPayments extends TableReferences {
  readonly sheet: SheetDescription;
  readonly persons: string;
}

/** In yuan: large enough for the ratio's digits, smaller than any cap. */
const ROUND_SUM = 1000;
const ORDINARY_RATIO = "$T$3";

/** The ratio by which DBPAY pays, taken from what it pays for a round sum above no deductible. */
function paidShare(personClass: string, assumptions: string): string {
  return `DBPAY(${ROUND_SUM},0,${personClass},${YEAR},${assumptions})/${ROUND_SUM}`;
}

/** A line that says which year's ratio is taken, and why. */
function yearLine(parameters: ClaimParameters): string {
  const ratio = `IF(ISNUMBER(${ORDINARY_RATIO}),TEXT(${ORDINARY_RATIO},"0.0%"),"未定")`;
  const advice = `"；普通参保居民现采用"&${ratio}&"。本地有规定的，在“标准与假定”填支付比例、起付线、封顶线。"`;
  const withoutYear =
    '"没有填支付比例年度：DBPAY按2020年通知（医保发〔2020〕24号第二条（五））的支付比例计算，2021年通知没有给出数字"';
  return `IF(${parameters.year}="",${withoutYear},"支付比例年度："&${parameters.year}&"年，该年度没有规定的显示#N/A")&${advice}`;
}

/** What the critical-illness insurance pays to each person. */
export function claimPayments(parameters: ClaimParameters, lines: ClaimLines, rows: number): ClaimPayments {
  const lastRow = FIRST_ROW + rows - 1;
  const totalRow = lastRow + 1;
  const tableRows = { firstRow: FIRST_ROW, lastRow, totalRow };
  const draft = new SheetDraft(SHEET)
    .width("A", 6)
    .width("B", 13)
    .width("C", 20)
    .width("D:F", 16)
    .width("G", 16)
    .width("H:I", 14)
    .width("J", 11)
    .width("K:M", 16)
    .width("N", 10);
  placeTitle(draft, "N", "大病保险支付测算", sampleLine(parameters.sample, '"金额单位：元"'));
  placeCheckLine(draft, "N");
  draft.formula("A4", yearLine(parameters), STYLES.note).merge("A4:N4").height(4, 34);
  repeatSetting(draft, YEAR.replaceAll("$", ""), "支付比例年度", parameters.year);
  repeatSetting(draft, INCOME.replaceAll("$", ""), "人均可支配收入", parameters.income);
  const assumptions = repeatAssumptions(draft, parameters, REPEATED_COLUMNS, HEAD_ROW);
  draft
    .put("S3", "普通居民支付比例", STYLES.quiet)
    .formula(
      ORDINARY_RATIO.replaceAll("$", ""),
      paidShare(`"${PERSON_CLASSES[0]}"`, assumptions),
      STYLES.quietPercent,
    );
  placeHeadings(draft, HEAD_ROW, [
    "序号",
    "人员编号",
    "人员类别",
    "费用总额\n（明细）",
    "费用总额\n（结算单）",
    "差额",
    "合规自付\n合计",
    "起付线\n（自填）",
    "起付线",
    "支付比例",
    "大病保险支付",
    "合规部分\n个人负担",
    "不合规部分",
    "状态",
  ]);
  draft.height(HEAD_ROW, 36);
  for (let index = 0; index < rows; index += 1) placeRow(draft, FIRST_ROW + index, index, lines, assumptions);
  placeTotalLabel(draft, totalRow, "C");
  for (const letter of "DEFGHIJKLMN") draft.blank(`${letter}${totalRow}`, asTotal(STYLES.money));
  placeSums(draft, tableRows, SUMMED, STYLES.money);
  placeRules(draft, lastRow);
  return {
    sheet: finishEntrySheet(draft, {
      headRows: { from: HEAD_ROW, to: HEAD_ROW },
      lastColumn: "N",
      lastRow: totalRow,
      fitToOnePage: true,
    }),
    ...tableReferences(draft, tableRows),
    persons: draft.at(`B${FIRST_ROW}:B${lastRow}`),
  };
}

/** The persons of the sample, each with what the settlement slips come to, in yuan. */
function samplePersons(): readonly { readonly person: string; readonly billed: number }[] {
  const tenths = new Map<string, number>();
  for (const { person, amount } of SAMPLE_LINES) {
    tenths.set(person, (tenths.get(person) ?? 0) + Math.round(amount * 10));
  }
  return [...tenths].map(([person, sum]) => ({ person, billed: sum / 10 }));
}

function placeRow(
  draft: SheetDraft,
  row: number,
  index: number,
  lines: ClaimLines,
  assumptions: string,
): void {
  const person = `$B${row}`;
  const sample = samplePersons()[index];
  const put = (letter: string, formula: string, style = STYLES.money): void => {
    draft.formula(`${letter}${row}`, inRow(person, formula), style);
  };
  draft.put(`A${row}`, index + 1, STYLES.centered);
  put("D", completeSumOf(lines.column("B"), person, lines.column("F")));
  put("F", `ROUND(D${row}-E${row},2)`);
  put("G", completeSumOf(lines.column("B"), person, lines.column("G")));
  put(
    "I",
    `IF(H${row}<>"",H${row},IFERROR(POLICYVALUE("大病保险起付线",${YEAR},"",${assumptions}),DBDEDUCTIBLE(${INCOME},$C${row},${YEAR})))`,
  );
  draft.formula(`J${row}`, inRow(person, paidShare(`$C${row}`, assumptions)), STYLES.percent);
  put("K", `DBPAY($G${row},$I${row},$C${row},${YEAR},${assumptions})`);
  put("L", `ROUND(G${row}-K${row},2)`);
  put("M", `ROUND(D${row}-G${row},2)`);
  draft.formula(
    `N${row}`,
    inRow(person, `IF(ISERROR(F${row}+K${row}+L${row}+M${row}),"缺数",IF(F${row}<>0,"金额不符","完整"))`),
    STYLES.centered,
  );
  const inputs: readonly (readonly [string, string | number | undefined, CellStyle])[] = [
    ["B", sample?.person, STYLES.centered],
    ["C", sample === undefined ? undefined : PERSON_CLASSES[0], STYLES.text],
    ["E", sample?.billed, STYLES.money],
    ["H", undefined, STYLES.money],
  ];
  for (const [letter, value, style] of inputs) {
    placeInput(draft, `${letter}${row}`, value, style);
  }
}

function placeRules(draft: SheetDraft, lastRow: number): void {
  draft
    .validate({
      range: `B${FIRST_ROW}:B${lastRow}`,
      rule: {
        kind: "custom",
        formula: `=AND(LEN(B${FIRST_ROW})<=12,COUNTIF($B$${FIRST_ROW}:$B$${lastRow},B${FIRST_ROW})=1)`,
      },
      prompt: { title: "人员编号", text: "自编的编号，不超过12个字符，不重复。请勿填姓名、身份证号。" },
      error: { title: "人员编号有误", text: "编号不超过12个字符，且不能重复；请勿填身份证号。" },
    })
    .validate({
      range: `C${FIRST_ROW}:C${lastRow}`,
      rule: { kind: "list", source: PERSON_CLASSES },
      prompt: {
        title: "人员类别",
        text: "特困人员、低保对象、返贫致贫人口的倾斜标准通知未定，须在假定参数中填列，否则显示#N/A。",
      },
      error: { title: "人员类别有误", text: "请从列表中选择人员类别。" },
    })
    .validate(
      personalAmountEntry(`E${FIRST_ROW}:E${lastRow} H${FIRST_ROW}:H${lastRow}`, {
        title: "金额",
        text: "单位：元。结算单费用总额用于核对；起付线自填的优先，留空则自动取得。",
      }),
    );
  highlightMissing(draft, `D${FIRST_ROW}:N${lastRow + 1}`, [INCOMPLETE, "缺数", "金额不符"]);
}
