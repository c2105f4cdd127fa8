import type { SheetDescription } from "../../workbook-file/workbook-description";
import { ifComplete, INCOMPLETE, inRow } from "../layout/formulas";
import { placeGroupHeadings, placeHeadings } from "../layout/headings";
import { placeInput } from "../layout/input-cell";
import { highlightMissing } from "../layout/missing-figures";
import { finishEntrySheet } from "../layout/page-set-up";
import { sampleNumber } from "../layout/sample-figures";
import { sampleLine } from "../layout/sample-line";
import { SheetDraft } from "../layout/sheet-draft";
import { asTotal, STYLES } from "../layout/styles";
import { tableReferences, type TableReferences, type TableRows } from "../layout/table-references";
import { placeTitle } from "../layout/title-rows";
import { placeSums, placeTotalLabel } from "../layout/totals";
import { placeCheckLine } from "../sections/check-sheet";
import { amountEntry } from "../sections/entry-rules";
import { sampleReview, type HeadReview } from "./heads-sheet";
import { WEST_POLICY, type SubsidySharing } from "./sharing-sheet";

const SHEET = "资金结算";
const GROUP_ROW = 5;
const HEAD_ROW = 6;
const FIRST_ROW = 7;
const AMOUNTS = "FGHIJKLMNOPQRSTUV";
const ADVANCES = "KLMN";
/** What is still paid or given back, by level and in all. */
const BALANCES = "PQRST";
/** Rounded so that the sample looks like instalments, in yuan. */
const INSTALMENT = 10_000;

/** What each level owes, has paid in advance, and still pays or gets back. */
export interface SubsidyMoney extends TableReferences {
  readonly sheet: SheetDescription;
  readonly payable: (column: string) => string;
  readonly recoverable: (column: string) => string;
}

/** Made-up advances for each head, in yuan, for centre, province, city and county. */
const SAMPLE_ADVANCES = { westPolicy: [460, 56, 22, 34], other: [345, 112, 47, 68] } as const;

function sampleAdvances(index: number, countyClass: string): readonly number[] {
  const { declared } = sampleReview(index);
  const perHead = countyClass === WEST_POLICY ? SAMPLE_ADVANCES.westPolicy : SAMPLE_ADVANCES.other;
  return perHead.map((standard, level) => {
    const paid = sampleNumber(index * 4 + level, 96, 103);
    return Math.trunc((declared * standard * paid) / 100 / INSTALMENT) * INSTALMENT;
  });
}

/** The settlement in yuan: the county pays what the other levels leave, so that the levels always add up. */
export function subsidyMoney(sharing: SubsidySharing, heads: HeadReview, rows: number): SubsidyMoney {
  const lastRow = FIRST_ROW + rows - 1;
  const totalRow = lastRow + 1;
  const tableRows = { firstRow: FIRST_ROW, lastRow, totalRow };
  const draft = new SheetDraft(SHEET)
    .width("A", 6)
    .width("B", 24)
    .width("C", 20)
    .width("D", 12)
    .width("E", 10)
    .width("F:V", 16)
    .width("W", 9);
  placeTitle(
    draft,
    "W",
    "财政补助资金结算表",
    sampleLine(sharing.sample, `${sharing.year}&"年度，单位：人、元；结算额正数为应补拨，负数为应收回"`),
  );
  placeCheckLine(draft, "W");
  placeMoneyHeadings(draft);
  for (let index = 0; index < rows; index += 1) {
    const row = FIRST_ROW + index;
    placeRow(draft, row, index, sharing, heads);
    const countyClass = sharing.sampleClasses[index];
    const advances = countyClass === undefined ? [] : sampleAdvances(index, countyClass);
    for (const [position, letter] of [...ADVANCES].entries()) {
      placeInput(draft, `${letter}${row}`, advances[position], STYLES.money);
    }
  }
  placeTotals(draft, tableRows);
  draft.validate(
    amountEntry(`K${FIRST_ROW}:N${lastRow}`, { title: "已预拨", text: "本年度已收到的预拨资金，单位：元。" }),
  );
  highlightMissing(draft, `D${FIRST_ROW}:W${totalRow + 2}`, [INCOMPLETE, "缺数"]);
  return {
    sheet: finishEntrySheet(draft, {
      headRows: { from: GROUP_ROW, to: HEAD_ROW },
      lastColumn: "W",
      lastRow: totalRow + 2,
      paper: "A3",
    }),
    ...tableReferences(draft, tableRows),
    payable: (column) => draft.at(`${column}${totalRow + 1}`),
    recoverable: (column) => draft.at(`${column}${totalRow + 2}`),
  };
}

function placeMoneyHeadings(draft: SheetDraft): void {
  placeGroupHeadings(draft, GROUP_ROW, {
    single: { A: "序号", B: "单位", C: "县类别", D: "审核认定\n人数", E: "补助标准", W: "状态" },
    groups: {
      "F:J": "应补助资金",
      "K:O": "已预拨资金",
      "P:T": "结算（应补助－已预拨）",
      "U:V": "申报与核减",
    },
  });
  const levels = ["中央", "省级", "市级", "县级"];
  placeHeadings(
    draft,
    HEAD_ROW,
    ["合计", ...levels, ...levels, "合计", ...levels, "合计", "按申报人数", "审核核减"],
    "F",
  );
  draft.height(GROUP_ROW, 22).height(HEAD_ROW, 24);
}

function placeRow(
  draft: SheetDraft,
  row: number,
  index: number,
  sharing: SubsidySharing,
  heads: HeadReview,
): void {
  const unit = sharing.row(index);
  const name = `$B${row}`;
  const put = (letter: string, formula: string, style = STYLES.money): void => {
    draft.formula(`${letter}${row}`, inRow(name, formula), style);
  };
  draft
    .put(`A${row}`, index + 1, STYLES.centered)
    .formula(`B${row}`, heads.cell("B", index), STYLES.text)
    .formula(`C${row}`, heads.cell("C", index), STYLES.text)
    .formula(`D${row}`, heads.cell("G", index), STYLES.heads);
  put("E", unit.standard);
  put("F", `ROUND(D${row}*E${row},2)`);
  put("G", `ROUND(D${row}*${unit.central},2)`);
  put("H", `ROUND((F${row}-G${row})*${unit.province},2)`);
  put("I", `ROUND((F${row}-G${row})*${unit.city},2)`);
  put("J", `ROUND(F${row}-G${row}-H${row}-I${row},2)`);
  put("O", `ROUND(K${row}+L${row}+M${row}+N${row},2)`);
  put("P", `ROUND(G${row}-K${row},2)`);
  put("Q", `ROUND(H${row}-L${row},2)`);
  put("R", `ROUND(I${row}-M${row},2)`);
  put("S", `ROUND(J${row}-N${row},2)`);
  put("T", `ROUND(F${row}-O${row},2)`);
  put("U", `ROUND(${heads.cell("D", index)}*E${row},2)`);
  put("V", `ROUND(U${row}-F${row},2)`);
  draft.formula(`W${row}`, inRow(name, `IF(ISERROR(SUM(D${row}:V${row})),"缺数","完整")`), STYLES.centered);
}

function placeTotals(draft: SheetDraft, rows: TableRows): void {
  const { firstRow, lastRow, totalRow } = rows;
  const labels = ["合计", "其中：应补拨", "其中：应收回"];
  labels.forEach((label, index) => {
    const row = totalRow + index;
    placeTotalLabel(draft, row, "C", label);
    for (const letter of "DEFGHIJKLMNOPQRSTUVW") draft.blank(`${letter}${row}`, asTotal(STYLES.money));
  });
  placeSums(draft, rows, "D", STYLES.heads);
  placeSums(draft, rows, AMOUNTS, STYLES.money);
  for (const letter of BALANCES) {
    const range = `${letter}${firstRow}:${letter}${lastRow}`;
    draft
      .formula(
        `${letter}${totalRow + 1}`,
        ifComplete(range, `ROUND(SUMIF(${range},">0"),2)`),
        asTotal(STYLES.money),
      )
      .formula(
        `${letter}${totalRow + 2}`,
        ifComplete(range, `ROUND(-SUMIF(${range},"<0"),2)`),
        asTotal(STYLES.money),
      );
  }
}
