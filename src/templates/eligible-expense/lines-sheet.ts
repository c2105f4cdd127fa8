import { dateSerial } from "../../workbook-file/date-serial";
import type { CellStyle, SheetDescription } from "../../workbook-file/workbook-description";
import { INCOMPLETE, inRow } from "../layout/formulas";
import { placeHeadings } from "../layout/headings";
import { placeInput } from "../layout/input-cell";
import { highlightMissing } from "../layout/missing-figures";
import { finishEntrySheet } from "../layout/page-set-up";
import { sampleNumber } from "../layout/sample-figures";
import { sampleLine } from "../layout/sample-line";
import { SheetDraft } from "../layout/sheet-draft";
import { asTotal, STYLES } from "../layout/styles";
import { tableReferences, type TableReferences } from "../layout/table-references";
import { placeTitle } from "../layout/title-rows";
import { placeSums, placeTotalLabel } from "../layout/totals";
import { placeCheckLine } from "../sections/check-sheet";
import { personalAmountEntry } from "../sections/entry-rules";
import { repeatAssumptions, type ClaimParameters } from "./parameters-sheet";

const SHEET = "费用明细";
const HEAD_ROW = 5;
const FIRST_ROW = 6;
const REPEATED_COLUMNS = ["L", "M", "N", "O", "P"] as const;

/** Made-up stays: a person, the day of discharge, and for each category an amount in yuan. */
const SAMPLE_STAYS = [
  { person: "示例01", discharged: "2021-10-12", codes: ["EX1A", "IN1", "EX2A", "EX2B"] },
  { person: "示例02", discharged: "2021-09-30", codes: ["EX1A", "IN1", "IN2", "DE1", "DE2"] },
  { person: "示例03", discharged: "2021-11-05", codes: ["EX1A", "IN1", "EX1B"] },
  { person: "示例03", discharged: "2021-12-20", codes: ["EX1A", "IN1", "EX2C", "EX3A"] },
  { person: "示例04", discharged: "2021-10-28", codes: ["EX1A", "IN1", "EX1C", "EX3B"] },
  { person: "示例05", discharged: "2021-12-31", codes: ["EX1A", "IN1", "IN2", "EX2A"] },
] as const;

/** Bounds of the made-up amounts, in jiao. */
const SAMPLE_AMOUNTS: Readonly<Record<string, readonly [number, number]>> = {
  IN1: [160_000, 420_000],
  IN2: [90_000, 310_000],
  EX1A: [4_000, 12_000],
};
const OTHER_AMOUNTS = [3_000, 28_000] as const;

interface SampleLine {
  readonly person: string;
  readonly discharged: string;
  readonly code: string;
  readonly amount: number;
}

/** The lines of the sample. */
export const SAMPLE_LINES: readonly SampleLine[] = SAMPLE_STAYS.flatMap(
  ({ person, discharged, codes }, stay) =>
    codes.map((code, index) => {
      const [from, to] = SAMPLE_AMOUNTS[code] ?? OTHER_AMOUNTS;
      return { person, discharged, code, amount: sampleNumber(stay * 7 + index, from, to) / 10 };
    }),
);

/** The references by which sums and checks take the lines. */
export interface ClaimLines extends TableReferences {
  readonly sheet: SheetDescription;
}

/** One line for each amount of a settlement: its category, the part that counts, and the clause that decided. */
export function claimLines(parameters: ClaimParameters, rows: number): ClaimLines {
  const lastRow = FIRST_ROW + rows - 1;
  const totalRow = lastRow + 1;
  const tableRows = { firstRow: FIRST_ROW, lastRow, totalRow };
  const draft = new SheetDraft(SHEET)
    .width("A", 6)
    .width("B:D", 13)
    .width("E", 38)
    .width("F:G", 17)
    .width("H", 11)
    .width("I", 36)
    .width("J", 10)
    .width("K", 3);
  placeTitle(
    draft,
    "J",
    "大病保险合规自付费用明细",
    sampleLine(
      parameters.sample,
      '"金额单位：元；人员编号请勿填身份证号，出院日期早于2021年9月30日的范围已载文件没有规定，显示#N/A"',
    ),
  );
  placeCheckLine(draft, "J");
  const assumptions = repeatAssumptions(draft, parameters, REPEATED_COLUMNS, HEAD_ROW);
  placeHeadings(draft, HEAD_ROW, [
    "序号",
    "人员编号",
    "出院日期",
    "类别代码",
    "费用类别",
    "金额",
    "合规自付部分",
    "判定",
    "判定依据",
    "状态",
  ]);
  draft.height(HEAD_ROW, 24);
  for (let index = 0; index < rows; index += 1)
    placeRow(draft, FIRST_ROW + index, index, parameters, assumptions);
  placeTotalLabel(draft, totalRow, "E");
  placeSums(draft, tableRows, "FG", STYLES.money);
  for (const letter of "HIJ") draft.blank(`${letter}${totalRow}`, asTotal(STYLES.text));
  placeRules(draft, lastRow, parameters);
  return {
    sheet: finishEntrySheet(draft, {
      headRows: { from: HEAD_ROW, to: HEAD_ROW },
      lastColumn: "J",
      lastRow: totalRow,
    }),
    ...tableReferences(draft, tableRows),
  };
}

function placeRow(
  draft: SheetDraft,
  row: number,
  index: number,
  parameters: ClaimParameters,
  assumptions: string,
): void {
  const sample = SAMPLE_LINES[index];
  const person = `$B${row}`;
  const ofCategory = (range: string): string => `INDEX(${range},MATCH($D${row},${parameters.codes},0))`;
  const source = ofCategory(parameters.sources);
  draft
    .put(`A${row}`, index + 1, STYLES.centered)
    .formula(`E${row}`, inRow(person, `IFERROR(${ofCategory(parameters.labels)},"代码有误")`), STYLES.text)
    .formula(`G${row}`, inRow(person, `ELIGIBLE($F${row},$D${row},$C${row},${assumptions})`), STYLES.money)
    .formula(
      `H${row}`,
      inRow(person, `IF(ISERROR(G${row}),"未定",IFERROR(${ofCategory(parameters.verdicts)},"代码有误"))`),
      STYLES.centered,
    )
    .formula(
      `I${row}`,
      inRow(
        person,
        `IF(ISERROR(G${row}),"没有依据，见错误说明",IFERROR(LEFT(${source},FIND("：",${source})-1),"假定参数"))`,
      ),
      STYLES.text,
    )
    .formula(`J${row}`, inRow(person, `IF(ISERROR(F${row}+G${row}),"缺数","完整")`), STYLES.centered);
  const inputs: readonly (readonly [string, string | number | undefined, CellStyle])[] = [
    ["B", sample?.person, STYLES.centered],
    ["C", sample === undefined ? undefined : dateSerial(sample.discharged), STYLES.date],
    ["D", sample?.code, STYLES.centered],
    ["F", sample?.amount, STYLES.money],
  ];
  for (const [letter, value, style] of inputs) {
    placeInput(draft, `${letter}${row}`, value, style);
  }
}

function placeRules(draft: SheetDraft, lastRow: number, parameters: ClaimParameters): void {
  draft
    .validate({
      range: `C${FIRST_ROW}:C${lastRow}`,
      rule: {
        kind: "date",
        when: { operator: "between", from: dateSerial("2010-01-01"), to: dateSerial("2099-12-31") },
      },
      prompt: {
        title: "出院日期",
        text: "如2021-10-12。门诊慢特病、特定药品没有出院日期的，填结算日期（属推定）；留空按2021年9月30日起的范围。",
      },
      error: { title: "日期有误", text: "请填日期，如2021-10-12。" },
    })
    .validate({
      range: `D${FIRST_ROW}:D${lastRow}`,
      rule: { kind: "list", source: parameters.categories.map(({ code }) => code) },
      prompt: { title: "类别代码", text: "从列表选择；代码的含义和依据见“标准与假定”第三部分。" },
      error: { title: "类别有误", text: "请从列表中选择类别代码，如IN1、EX2A。" },
    })
    .validate(
      personalAmountEntry(`F${FIRST_ROW}:F${lastRow}`, { title: "金额", text: "该类别的费用，单位：元。" }),
    )
    .validate({
      range: `B${FIRST_ROW}:B${lastRow}`,
      rule: { kind: "list", source: "=人员名单" },
      prompt: { title: "人员编号", text: "先在“支付测算”表列出人员编号，再从列表选择。请勿填身份证号。" },
      error: { title: "人员编号有误", text: "请先在“支付测算”表列出该人员编号，再从列表选择。" },
    });
  highlightMissing(draft, `E${FIRST_ROW}:J${lastRow + 1}`, [INCOMPLETE, "缺数", "未定", "代码有误"]);
}
