import type { SheetDescription } from "../../workbook-file/workbook-description";
import {
  completeAmount,
  completeSum,
  completeSumOf,
  ifNumber,
  INCOMPLETE,
  inRow,
  repeated,
} from "../layout/formulas";
import { placeGroupHeadings, placeHeadings } from "../layout/headings";
import { highlightMissing } from "../layout/missing-figures";
import { finishEntrySheet } from "../layout/page-set-up";
import { sampleHeads, sampleNumber } from "../layout/sample-figures";
import { sampleLine } from "../layout/sample-line";
import { SheetDraft } from "../layout/sheet-draft";
import { asInput, asTotal, STYLES } from "../layout/styles";
import { tableReferences, type TableReferences } from "../layout/table-references";
import { placeTitle } from "../layout/title-rows";
import { placeSubtotalLabels, placeTotalLabel } from "../layout/totals";
import { placeCheckLine } from "../sections/check-sheet";
import { headsEntry } from "../sections/entry-rules";
import type { ComparedStandards } from "./standards-sheet";

const SHEET = "筹资对比";
const GROUP_ROW = 5;
const HEAD_ROW = 6;
const FIRST_ROW = 7;
const HEADS = ["J", "K", "L"] as const;
const PREMIUMS = ["M", "N", "O"] as const;
const SUMMED = ["J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U"] as const;

/** The references by which report, charts and checks take the amounts. */
export interface Comparison extends TableReferences {
  readonly sheet: SheetDescription;
  readonly control: (column: string) => string;
  readonly subtotals: (column: string) => string;
  readonly heading: (column: string) => string;
}

function sampleOf(index: number, year: number): number {
  const growth = sampleNumber(index + 11, -3, 5);
  return sampleHeads(index) + year * growth * 1000;
}

/** Standards, heads and premiums of three years, and what of each change is due to the standard and what to the heads. */
export function comparisonSheet(
  standards: ComparedStandards,
  kinds: readonly string[],
  rows: number,
): Comparison {
  const lastRow = FIRST_ROW + rows - 1;
  const totalRow = lastRow + kinds.length + 1;
  const controlRow = totalRow + 1;
  const draft = new SheetDraft(SHEET)
    .width("A", 6)
    .width("B:C", 17)
    .width("D:H", 10)
    .width("I", 8)
    .width("J:L", 13)
    .width("M:U", 16)
    .width("V", 9);
  placeTitle(
    draft,
    "V",
    "大病保险筹资对比表",
    sampleLine(standards.sample, '"单位：人、元；筹资标准为每人每年"'),
  );
  placeCheckLine(draft, "V");
  placeComparisonHeadings(draft, standards);
  const samples: [number, number, number] = [0, 0, 0];
  for (let index = 0; index < rows; index += 1) {
    const row = FIRST_ROW + index;
    placeRow(draft, row, index, standards);
    HEADS.forEach((letter, year) => {
      const heads = sampleOf(index, year);
      samples[year] = (samples[year] ?? 0) + heads;
      draft.put(`${letter}${row}`, heads, asInput(STYLES.heads));
    });
  }
  placeSubtotalLabels(draft, lastRow + 1, kinds);
  for (let row = lastRow + 1; row < totalRow; row += 1) {
    placeTotals(draft, row, `$C$${FIRST_ROW}:$C$${lastRow}`, lastRow, `$C${row}`);
  }
  placeTotalLabel(draft, totalRow, "C", "合计（标准为按人数加权平均）");
  placeTotals(draft, totalRow, "", lastRow, null);
  placeControl(draft, controlRow, samples);
  placeRules(draft, lastRow, totalRow, controlRow);
  return {
    sheet: finishEntrySheet(draft, {
      headRows: { from: GROUP_ROW, to: HEAD_ROW },
      lastColumn: "V",
      lastRow: controlRow,
      paper: "A3",
    }),
    ...tableReferences(draft, { firstRow: FIRST_ROW, lastRow, totalRow }),
    control: (column) => draft.at(`${column}${controlRow}`),
    subtotals: (column) => draft.at(`${column}${lastRow + 1}:${column}${totalRow - 1}`),
    heading: (column) => draft.at(`${column}${HEAD_ROW}`),
  };
}

function placeComparisonHeadings(
  draft: SheetDraft,
  { years: [base, report, next] }: ComparedStandards,
): void {
  placeGroupHeadings(draft, GROUP_ROW, {
    single: { A: "序号", B: "单位", C: "类别", V: "状态" },
    groups: {
      "D:I": { formula: '"筹资标准"' },
      "J:L": { formula: '"参保人数"' },
      "M:O": { formula: '"大病保险保费"' },
      "P:R": { formula: `${report}&"年比"&${base}&"年"` },
      "S:U": { formula: `${next}&"年（假定）比"&${report}&"年"` },
    },
  });
  const years = [base, report, next].map((year) => `${year}&"年"`);
  const change = ['"保费增减"', '"其中：标准变动"', '"其中：人数变动"'];
  const formulas = [
    ...years,
    `${report}&"年"&CHAR(10)&"增减"`,
    `${next}&"年"&CHAR(10)&"增减"`,
    '"升降"',
    ...years,
    ...years,
    ...change,
    ...change,
  ];
  placeHeadings(
    draft,
    HEAD_ROW,
    formulas.map((formula) => ({ formula })),
    "D",
  );
  draft.height(GROUP_ROW, 22).height(HEAD_ROW, 36);
}

function placeRow(draft: SheetDraft, row: number, index: number, standards: ComparedStandards): void {
  const unit = standards.row(index);
  const name = `$B${row}`;
  const put = (letter: string, formula: string, style = STYLES.money): void => {
    draft.formula(`${letter}${row}`, inRow(name, formula), style);
  };
  draft
    .put(`A${row}`, index + 1, STYLES.centered)
    .formula(`B${row}`, repeated(unit.name), STYLES.text)
    .formula(`C${row}`, unit.kind, STYLES.text);
  const [base, report, next] = unit.standards;
  put("D", base);
  put("E", report);
  put("F", next);
  put("G", `ROUND(E${row}-D${row},2)`);
  put("H", `ROUND(F${row}-E${row},2)`);
  draft.formula(`I${row}`, inRow(name, `IF(G${row}>0,"升",IF(G${row}<0,"降","平"))`), STYLES.centered);
  put("M", `ROUND(J${row}*D${row},2)`);
  put("N", `ROUND(K${row}*E${row},2)`);
  put("O", `ROUND(L${row}*F${row},2)`);
  // The change of the standard counts for the heads of before, that of the heads at the standard of after.
  put("P", `ROUND(N${row}-M${row},2)`);
  put("Q", `ROUND(G${row}*J${row},2)`);
  put("R", `ROUND((K${row}-J${row})*E${row},2)`);
  put("S", `ROUND(O${row}-N${row},2)`);
  put("T", `ROUND(H${row}*K${row},2)`);
  put("U", `ROUND((L${row}-K${row})*F${row},2)`);
  draft.formula(
    `V${row}`,
    inRow(name, `IF(ISERROR(SUM(D${row}:H${row})+SUM(J${row}:U${row})),"缺数","完整")`),
    STYLES.centered,
  );
}

function placeTotals(
  draft: SheetDraft,
  row: number,
  kinds: string,
  lastRow: number,
  kind: string | null,
): void {
  for (const letter of SUMMED) {
    const range = `${letter}$${FIRST_ROW}:${letter}$${lastRow}`;
    const isHeads = (HEADS as readonly string[]).includes(letter);
    draft.formula(
      `${letter}${row}`,
      kind === null ? completeSum(range) : completeSumOf(kinds, kind, range),
      asTotal(isHeads ? STYLES.heads : STYLES.money),
    );
  }
  ["D", "E", "F"].forEach((letter, year) => {
    const heads = `${HEADS[year] ?? ""}${row}`;
    const premium = `${PREMIUMS[year] ?? ""}${row}`;
    draft.formula(
      `${letter}${row}`,
      ifNumber(premium, `IF(${heads}=0,0,ROUND(${premium}/${heads},2))`),
      asTotal(STYLES.money),
    );
  });
  draft
    .formula(`G${row}`, completeAmount(`(E${row}-D${row})`), asTotal(STYLES.money))
    .formula(`H${row}`, completeAmount(`(F${row}-E${row})`), asTotal(STYLES.money))
    .blank(`I${row}`, asTotal(STYLES.centered))
    .blank(`V${row}`, asTotal(STYLES.centered));
}

function placeControl(draft: SheetDraft, row: number, samples: readonly number[]): void {
  draft.put(`A${row}`, "统计报表参保人数（另行填报，用于核对）", STYLES.centered).merge(`A${row}:I${row}`);
  HEADS.forEach((letter, year) => draft.put(`${letter}${row}`, samples[year] ?? 0, asInput(STYLES.heads)));
}

function placeRules(draft: SheetDraft, lastRow: number, totalRow: number, controlRow: number): void {
  draft.validate(
    headsEntry(`J${FIRST_ROW}:L${lastRow} J${controlRow}:L${controlRow}`, {
      title: "参保人数",
      text: "填0或以上的整数，单位：人。",
    }),
  );
  highlightMissing(draft, `D${FIRST_ROW}:V${totalRow}`, [INCOMPLETE, "缺数"]);
  draft.highlight({
    range: `I${FIRST_ROW}:I${lastRow}`,
    rules: [
      {
        kind: "expression",
        formula: `=$I${FIRST_ROW}="升"`,
        style: { font: { color: "#C00000", bold: true } },
      },
      {
        kind: "expression",
        formula: `=$I${FIRST_ROW}="降"`,
        style: { font: { color: "#00703C", bold: true } },
      },
    ],
  });
}
