import type { SheetDescription } from "../../workbook-file/workbook-description";
import { completeSumOf, INCOMPLETE, inRow, repeated } from "../layout/formulas";
import { placeGroupHeadings, placeHeadings, type Heading } from "../layout/headings";
import { highlightMissing } from "../layout/missing-figures";
import { finishEntrySheet } from "../layout/page-set-up";
import { sampleHeads, sampleNumber } from "../layout/sample-figures";
import { sampleLine } from "../layout/sample-line";
import { SheetDraft } from "../layout/sheet-draft";
import { asInput, asTotal, STYLES } from "../layout/styles";
import { tableReferences, type TableReferences, type TableRows } from "../layout/table-references";
import { placeTitle } from "../layout/title-rows";
import { placeSubtotalLabels, placeSums, placeTotalLabel } from "../layout/totals";
import { placeCheckLine } from "../sections/check-sheet";
import { headsEntry } from "../sections/entry-rules";
import type { FundingStandards } from "./standards-sheet";

const SHEET = "筹资测算";
const GROUP_ROW = 5;
const HEAD_ROW = 6;
const FIRST_ROW = 7;

type Kind = "input" | "heads" | "money";

interface PlanColumn {
  readonly letter: string;
  readonly heading: Heading;
  readonly kind: Kind;
}

/** The references by which report and checks take the amounts. */
export interface FundingPlan extends TableReferences {
  readonly sheet: SheetDescription;
  readonly subtotals: (column: string) => string;
}

function planColumns(standards: FundingStandards): readonly PlanColumn[] {
  const support = standards.supportClasses.map(({ label }, index) => ({
    letter: "GHI".charAt(index),
    heading: { formula: label },
    kind: "input" as const,
  }));
  return [
    { letter: "D", heading: "比照西部\n开发政策县", kind: "input" },
    { letter: "E", heading: "其余县", kind: "input" },
    { letter: "F", heading: "合计", kind: "heads" },
    ...support,
    { letter: "J", heading: "个人\n全额缴费", kind: "input" },
    { letter: "K", heading: "合计", kind: "heads" },
    { letter: "L", heading: "财政补助", kind: "money" },
    { letter: "M", heading: "其中：中央", kind: "money" },
    { letter: "N", heading: "其中：地方", kind: "money" },
    { letter: "O", heading: "个人缴费", kind: "money" },
    { letter: "P", heading: "其中：救助资助", kind: "money" },
    { letter: "Q", heading: "其中：个人自缴", kind: "money" },
    { letter: "R", heading: "筹资合计", kind: "money" },
    { letter: "S", heading: "大病保险保费", kind: "money" },
  ];
}

/** How a unit's made-up people divide: a third of the units have counties of both classes. */
function sampleSplit(index: number): Readonly<Record<string, number>> {
  const all = sampleHeads(index);
  const westPolicy = index % 3 === 1 ? Math.trunc(all * 0.4) : 0;
  const support = [
    sampleNumber(index, 600, 1900),
    sampleNumber(index + 7, 4000, 9000),
    sampleNumber(index + 3, 50, 400),
  ];
  const supported = support.reduce((sum, heads) => sum + heads, 0);
  const [first = 0, second = 0, third = 0] = support;
  return { D: westPolicy, E: all - westPolicy, G: first, H: second, I: third, J: all - supported };
}

function amountFormula(letter: string, row: number, standards: FundingStandards, index: number): string {
  const { premium, contribution, subsidy } = standards.row(index);
  const [first, second, third] = standards.supportClasses.map(({ standard }) => standard);
  const supported = (heads: string, standard: string | undefined): string =>
    `IF(${heads}${row}=0,0,ROUND(${heads}${row}*${standard ?? ""},2))`;
  switch (letter) {
    case "F":
      return `D${row}+E${row}`;
    case "K":
      return `G${row}+H${row}+I${row}+J${row}`;
    case "L":
      return `ROUND(F${row}*${subsidy},2)`;
    case "M":
      return `ROUND(D${row}*${standards.central.westPolicy},2)+ROUND(E${row}*${standards.central.other},2)`;
    case "N":
      return `ROUND(L${row}-M${row},2)`;
    case "O":
      return `ROUND(F${row}*${contribution},2)`;
    case "P":
      return `${supported("G", first)}+${supported("H", second)}+${supported("I", third)}`;
    case "Q":
      return `ROUND(O${row}-P${row},2)`;
    case "R":
      return `ROUND(O${row}+L${row},2)`;
    case "S":
      return `ROUND(F${row}*${premium},2)`;
    default:
      throw new Error(`The plan has no formula for column ${letter}`);
  }
}

function styleOf(kind: Kind): (typeof STYLES)["heads" | "money"] {
  return kind === "money" ? STYLES.money : STYLES.heads;
}

/** Heads and amounts in yuan, unit by unit, with a subtotal for each kind of unit. */
export function fundingPlanSheet(
  standards: FundingStandards,
  kinds: readonly string[],
  rows: number,
): FundingPlan {
  const lastRow = FIRST_ROW + rows - 1;
  const totalRow = lastRow + kinds.length + 1;
  const columns = planColumns(standards);
  const tableRows = { firstRow: FIRST_ROW, lastRow, totalRow };
  const draft = new SheetDraft(SHEET)
    .width("A", 6)
    .width("B", 16)
    .width("C", 18)
    .width("D:F", 12)
    .width("G:K", 12)
    .width("L:S", 18)
    .width("T", 11)
    .width("U", 12);
  placeTitle(
    draft,
    "U",
    "年度筹资测算表",
    sampleLine(standards.sample, `${standards.year}&"年度，单位：人、元"`),
  );
  placeCheckLine(draft, "U");
  placePlanHeadings(draft, columns);
  for (let index = 0; index < rows; index += 1) {
    placeRow(draft, FIRST_ROW + index, index, standards, columns);
  }
  placeTotals(draft, tableRows, kinds, columns);
  placeRules(draft, lastRow, totalRow);
  const sheet = finishEntrySheet(draft, {
    headRows: { from: GROUP_ROW, to: HEAD_ROW },
    lastColumn: "U",
    lastRow: totalRow,
    paper: "A3",
  });
  return {
    sheet,
    ...tableReferences(draft, tableRows),
    subtotals: (column) => draft.at(`${column}${lastRow + 1}:${column}${totalRow - 1}`),
  };
}

/** A unit's row: its heads are entered twice, its amounts follow from the standards. */
function placeRow(
  draft: SheetDraft,
  row: number,
  index: number,
  standards: FundingStandards,
  columns: readonly PlanColumn[],
): void {
  const unit = standards.row(index);
  const name = `$B${row}`;
  const sample = sampleSplit(index);
  draft
    .put(`A${row}`, index + 1, STYLES.centered)
    .formula(`B${row}`, repeated(unit.name), STYLES.text)
    .formula(`C${row}`, unit.kind, STYLES.text);
  for (const { letter, kind } of columns) {
    if (kind === "input") draft.put(`${letter}${row}`, sample[letter] ?? 0, asInput(STYLES.heads));
    else {
      const amount = amountFormula(letter, row, standards, index);
      draft.formula(`${letter}${row}`, inRow(name, amount), styleOf(kind));
    }
  }
  draft
    .formula(`T${row}`, inRow(name, `F${row}-K${row}`), STYLES.heads)
    .formula(
      `U${row}`,
      inRow(name, `IF(ISERROR(SUM(F${row}:T${row})),"缺数",IF(T${row}<>0,"人数不符","完整"))`),
      STYLES.centered,
    );
}

/** A subtotal for each kind of unit, and the total below them. */
function placeTotals(
  draft: SheetDraft,
  tableRows: TableRows,
  kinds: readonly string[],
  columns: readonly PlanColumn[],
): void {
  const { firstRow, lastRow, totalRow } = tableRows;
  placeSubtotalLabels(draft, lastRow + 1, kinds);
  for (let row = lastRow + 1; row < totalRow; row += 1) {
    for (const { letter, kind } of columns) {
      const range = `${letter}$${firstRow}:${letter}$${lastRow}`;
      const kindsRange = `$C$${firstRow}:$C$${lastRow}`;
      draft.formula(`${letter}${row}`, completeSumOf(kindsRange, `$C${row}`, range), asTotal(styleOf(kind)));
    }
  }
  placeTotalLabel(draft, totalRow, "C");
  for (const { letter, kind } of columns) placeSums(draft, tableRows, letter, styleOf(kind));
}

function placePlanHeadings(draft: SheetDraft, columns: readonly PlanColumn[]): void {
  placeGroupHeadings(draft, GROUP_ROW, {
    single: { A: "序号", B: "单位", C: "类别", T: "两处人数\n之差", U: "状态" },
    groups: {
      "D:F": "参保人数（按县类别）",
      "G:K": "参保人数（按缴费身份）",
      "L:N": "财政补助",
      "O:Q": "个人缴费",
      "R:S": "合计与大病保险",
    },
  });
  placeHeadings(
    draft,
    HEAD_ROW,
    columns.map(({ heading }) => heading),
    "D",
  );
  draft.height(GROUP_ROW, 22).height(HEAD_ROW, 36);
}

function placeRules(draft: SheetDraft, lastRow: number, totalRow: number): void {
  draft.validate(
    headsEntry(`D${FIRST_ROW}:E${lastRow} G${FIRST_ROW}:J${lastRow}`, {
      title: "参保人数",
      text: "填0或以上的整数，单位：人。按县类别与按缴费身份的合计应当相等。",
    }),
  );
  highlightMissing(draft, `D${FIRST_ROW}:U${totalRow}`, [INCOMPLETE, "缺数", "人数不符"]);
}
