import type { SheetDescription } from "../../workbook-file/workbook-description";
import { completeSumOf, ifNumber, INCOMPLETE } from "../layout/formulas";
import { placeHeadings } from "../layout/headings";
import { PAGE_NAME_FOOTER, TAB_COLORS } from "../layout/page-set-up";
import { sampleLine } from "../layout/sample-line";
import { SheetDraft } from "../layout/sheet-draft";
import { BAD, PALETTE, STYLES } from "../layout/styles";
import { placeTitle } from "../layout/title-rows";
import { placeSums, placeTotalLabel } from "../layout/totals";
import type { ClaimLines } from "./lines-sheet";
import type { ClaimParameters } from "./parameters-sheet";

const SHEET = "分类汇总";
const HEAD_ROW = 4;
const FIRST_ROW = 5;

/** The references by which checks take the sums of the categories. */
export interface CategorySums {
  readonly sheet: SheetDescription;
  readonly total: (column: string) => string;
}

/** What each category comes to and how much of it counts, with a chart. */
export function categorySums(parameters: ClaimParameters, lines: ClaimLines): CategorySums {
  const { categories } = parameters;
  const lastRow = FIRST_ROW + categories.length - 1;
  const totalRow = lastRow + 1;
  const draft = new SheetDraft(SHEET).width("A", 9).width("B", 38).width("C", 9).width("D:F", 18);
  placeTitle(draft, "F", "按费用类别汇总", sampleLine(parameters.sample, '"金额单位：元"'));
  placeHeadings(draft, HEAD_ROW, ["代码", "费用类别", "行数", "金额", "合规自付部分", "不合规部分"]);
  categories.forEach(({ code, label }, index) => {
    const row = FIRST_ROW + index;
    draft
      .put(`A${row}`, code, STYLES.centered)
      .put(`B${row}`, label, STYLES.text)
      .formula(`C${row}`, `COUNTIF(${lines.column("D")},$A${row})`, STYLES.heads)
      .formula(`D${row}`, completeSumOf(lines.column("D"), `$A${row}`, lines.column("F")), STYLES.money)
      .formula(`E${row}`, completeSumOf(lines.column("D"), `$A${row}`, lines.column("G")), STYLES.money)
      .formula(`F${row}`, ifNumber(`E${row}`, `ROUND(D${row}-E${row},2)`), STYLES.money);
  });
  placeTotalLabel(draft, totalRow, "B");
  const tableRows = { firstRow: FIRST_ROW, lastRow, totalRow };
  placeSums(draft, tableRows, "C", STYLES.heads);
  placeSums(draft, tableRows, "DEF", STYLES.money);
  const series = (letter: string, color: string) => ({
    name: `${letter}${HEAD_ROW}`,
    categories: `B${FIRST_ROW}:B${lastRow}`,
    values: `${letter}${FIRST_ROW}:${letter}${lastRow}`,
    color,
  });
  draft
    .highlight({
      range: `C${FIRST_ROW}:F${totalRow}`,
      rules: [{ kind: "expression", formula: `=C${FIRST_ROW}="${INCOMPLETE}"`, style: BAD }],
    })
    .chart({
      kind: "bar",
      stacking: "stacked",
      title: "各类费用：合规自付与不合规（元）",
      series: [series("E", PALETTE.groupHeading), series("F", PALETTE.personal)],
      place: `A${totalRow + 2}:F${totalRow + 26}`,
      valueFormat: "#,##0",
      alternativeText: "各费用类别的合规自付部分和不合规部分",
    });
  return {
    sheet: draft.describe({
      frozen: { rows: HEAD_ROW },
      tabColor: TAB_COLORS.analysis,
      print: {
        area: `A1:F${totalRow + 27}`,
        orientation: "portrait",
        fitToHeight: 1,
        footer: PAGE_NAME_FOOTER,
      },
    }),
    total: (column) => draft.at(`${column}${totalRow}`),
  };
}
