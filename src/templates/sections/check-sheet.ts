import type { NameDescription, SheetDescription } from "../../workbook-file/workbook-description";
import { quoted } from "../layout/formulas";
import { PAGE_NUMBER_FOOTER, TAB_COLORS } from "../layout/page-set-up";
import { SheetDraft } from "../layout/sheet-draft";
import { asTotal, BAD, GOOD, STYLES } from "../layout/styles";

const SHEET = "核对";
const FIRST_ROW = 5;
const MISSING = quoted("有缺数，无法核对：先补齐缺数的行。");

/** Two figures that must be equal to the fen. All texts of a check are formulas without "=". */
export interface Check {
  /** The sentence that must hold. */
  readonly what: string;
  readonly left: string;
  readonly right: string;
  /** The sentence for the case that the two differ. */
  readonly failure: string;
}

export interface CheckSheet {
  readonly sheet: SheetDescription;
  readonly names: readonly NameDescription[];
}

/** Where the number of checks that do not hold stands: other sheets show it below their title. */
export const FAILED_CHECKS = `${SHEET}!$F$3`;

/** A line for other sheets: whether all checks hold. */
export const CHECK_LINE = `IF(${FAILED_CHECKS}=0,"核对：全部相符","核对：有"&${FAILED_CHECKS}&"项不符，见“${SHEET}”表")`;

/** The sheet on which every figure that is known twice is compared, each comparison with its sentence. */
export function checkSheet(checks: readonly Check[]): CheckSheet {
  const lastRow = FIRST_ROW + checks.length - 1;
  const results = `F${FIRST_ROW}:F${lastRow}`;
  const draft = new SheetDraft(SHEET)
    .put("A1", "核对", STYLES.title)
    .merge("A1:G1")
    .height(1, 28)
    .put("A2", "每项都应为TRUE。出现FALSE时，先按“说明”一列改正，再使用本工作簿的数据。", STYLES.subtitle)
    .merge("A2:G2")
    .put("A3", "不符项数", asTotal(STYLES.centered))
    .merge("A3:E3")
    .formula("F3", `${checks.length}-COUNTIF(${results},TRUE)`, asTotal(STYLES.heads))
    .formula("G3", `IF(F3=0,"全部${checks.length}项相符","有"&F3&"项不符")`, asTotal(STYLES.text))
    .width("A", 6)
    .width("B", 46)
    .width("C:E", 20)
    .width("F", 10)
    .width("G", 52);
  ["序号", "应当成立的关系", "左方", "右方", "差额", "结果", "说明"].forEach((label, index) => {
    draft.put(`${"ABCDEFG".charAt(index)}${FIRST_ROW - 1}`, label, STYLES.head);
  });
  checks.forEach((check, index) => {
    const row = FIRST_ROW + index;
    draft
      .put(`A${row}`, index + 1, STYLES.centered)
      .put(`B${row}`, check.what, STYLES.wrapped)
      .formula(`C${row}`, check.left, STYLES.money)
      .formula(`D${row}`, check.right, STYLES.money)
      .formula(`E${row}`, `IFERROR(ROUND(C${row}-D${row},2),"无法计算")`, STYLES.money)
      .formula(`F${row}`, `IFERROR(ROUND(C${row}-D${row},2)=0,FALSE)`, STYLES.truth)
      .formula(
        `G${row}`,
        `IF(F${row},"相符",IF(ISNUMBER(E${row}),IFERROR(${check.failure},${MISSING}),${MISSING}))`,
        STYLES.wrapped,
      )
      .height(row, 32);
  });
  draft
    .highlight({
      range: results,
      rules: [
        { kind: "cellValue", when: { operator: "equal", value: "=TRUE" }, style: GOOD },
        { kind: "cellValue", when: { operator: "equal", value: "=FALSE" }, style: BAD },
      ],
    })
    .highlight({
      range: "F3:G3",
      rules: [{ kind: "expression", formula: "=$F$3>0", style: BAD }],
    });
  return {
    sheet: draft.describe({
      frozen: { rows: FIRST_ROW - 1 },
      tabColor: TAB_COLORS.checks,
      print: {
        area: `A1:G${lastRow}`,
        titleRows: `${FIRST_ROW - 1}:${FIRST_ROW - 1}`,
        orientation: "landscape",
        footer: PAGE_NUMBER_FOOTER,
      },
    }),
    names: [{ name: "核对结果", formula: `=${draft.at(results)}` }],
  };
}

/** The third row of a sheet, up to its last column: whether all checks of the workbook hold. */
export function placeCheckLine(draft: SheetDraft, lastColumn: string): void {
  draft.formula("A3", CHECK_LINE, STYLES.subtitle).merge(`A3:${lastColumn}3`);
}
