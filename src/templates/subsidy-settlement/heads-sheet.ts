import type { SheetDescription } from "../../workbook-file/workbook-description";
import { ifNumber, INCOMPLETE, inRow, repeated } from "../layout/formulas";
import { placeHeadings } from "../layout/headings";
import { placeInput } from "../layout/input-cell";
import { highlightMissing } from "../layout/missing-figures";
import { finishEntrySheet } from "../layout/page-set-up";
import { sampleHeads, sampleNumber } from "../layout/sample-figures";
import { sampleLine } from "../layout/sample-line";
import { SheetDraft } from "../layout/sheet-draft";
import { asTotal, STYLES } from "../layout/styles";
import { tableReferences, type TableReferences } from "../layout/table-references";
import { placeTitle } from "../layout/title-rows";
import { placeSums, placeTotalLabel } from "../layout/totals";
import { placeCheckLine } from "../sections/check-sheet";
import { headsEntry } from "../sections/entry-rules";
import type { SubsidySharing } from "./sharing-sheet";

const SHEET = "人数审核";
const HEAD_ROW = 5;
const FIRST_ROW = 6;

/** Heads declared, rejected and confirmed, unit by unit. */
export interface HeadReview extends TableReferences {
  readonly sheet: SheetDescription;
}

/** The made-up heads of a unit of the sample. */
export function sampleReview(index: number): {
  readonly declared: number;
  readonly duplicates: number;
  readonly others: number;
} {
  const declared = Math.trunc(sampleHeads(index) / 2);
  return {
    declared,
    duplicates: sampleNumber(index, 80, 900),
    others: sampleNumber(index + 5, 5, 90),
  };
}

/** The sheet on which heads are confirmed: what the audit recognised is entered beside what results from the rejections. */
export function headReview(sharing: SubsidySharing, rows: number): HeadReview {
  const lastRow = FIRST_ROW + rows - 1;
  const totalRow = lastRow + 1;
  const tableRows = { firstRow: FIRST_ROW, lastRow, totalRow };
  const draft = new SheetDraft(SHEET)
    .width("A", 6)
    .width("B", 26)
    .width("C", 22)
    .width("D:I", 14)
    .width("J", 11)
    .width("K", 11);
  placeTitle(draft, "K", "参保人数审核表", sampleLine(sharing.sample, `${sharing.year}&"年度，单位：人"`));
  placeCheckLine(draft, "K");
  draft.height(HEAD_ROW, 36);
  placeHeadings(draft, HEAD_ROW, [
    "序号",
    "单位",
    "县类别",
    "申报人数",
    "剔除：\n重复参保",
    "剔除：\n其他不符",
    "审核认定人数",
    "认定文件人数",
    "差额",
    "剔除率",
    "状态",
  ]);
  for (let index = 0; index < rows; index += 1) placeRow(draft, FIRST_ROW + index, index, sharing);
  placeTotalLabel(draft, totalRow, "C");
  placeSums(draft, tableRows, "DEFGHI", STYLES.heads);
  draft
    .formula(
      `J${totalRow}`,
      ifNumber(`G${totalRow}`, `IF(D${totalRow}=0,0,ROUND((E${totalRow}+F${totalRow})/D${totalRow},6))`),
      asTotal(STYLES.percent),
    )
    .blank(`K${totalRow}`, asTotal(STYLES.centered))
    .validate(
      headsEntry(`D${FIRST_ROW}:F${lastRow} H${FIRST_ROW}:H${lastRow}`, {
        title: "人数",
        text: "填0或以上的整数。“认定文件人数”按审核认定文件填写，应等于申报人数减剔除人数。",
      }),
    );
  highlightMissing(draft, `D${FIRST_ROW}:K${totalRow}`, [INCOMPLETE, "缺数", "人数不符", "剔除过多"]);
  return {
    sheet: finishEntrySheet(draft, {
      headRows: { from: HEAD_ROW, to: HEAD_ROW },
      lastColumn: "K",
      lastRow: totalRow,
      fitToOnePage: true,
    }),
    ...tableReferences(draft, tableRows),
  };
}

/** A unit's row: what it declared and what was rejected are entered, the rest follows. */
function placeRow(draft: SheetDraft, row: number, index: number, sharing: SubsidySharing): void {
  const unit = sharing.row(index);
  const name = `$B${row}`;
  draft
    .put(`A${row}`, index + 1, STYLES.centered)
    .formula(`B${row}`, repeated(unit.name), STYLES.text)
    .formula(`C${row}`, repeated(unit.countyClass), STYLES.text)
    .formula(`G${row}`, inRow(name, `D${row}-E${row}-F${row}`), STYLES.heads)
    .formula(`I${row}`, inRow(name, `G${row}-H${row}`), STYLES.heads)
    .formula(`J${row}`, inRow(name, `IF(D${row}=0,0,ROUND((E${row}+F${row})/D${row},6))`), STYLES.percent)
    .formula(
      `K${row}`,
      inRow(
        name,
        `IF(ISERROR(I${row}+J${row}),"缺数",IF(I${row}<>0,"人数不符",IF(G${row}<0,"剔除过多","完整")))`,
      ),
      STYLES.centered,
    );
  const isSample = index < sharing.sampleClasses.length;
  const sample = sampleReview(index);
  const entries = {
    D: sample.declared,
    E: sample.duplicates,
    F: sample.others,
    H: sample.declared - sample.duplicates - sample.others,
  };
  for (const [letter, heads] of Object.entries(entries)) {
    placeInput(draft, `${letter}${row}`, isSample ? heads : null, STYLES.heads);
  }
}
