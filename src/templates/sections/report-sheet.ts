import type { NameDescription, SheetDescription } from "../../workbook-file/workbook-description";
import { ifNumber, INCOMPLETE, inRow } from "../layout/formulas";
import { highlightMissing } from "../layout/missing-figures";
import { PAGE_FOOTER, TAB_COLORS } from "../layout/page-set-up";
import { fixed, SheetDraft } from "../layout/sheet-draft";
import { asInput, asTotal, STYLES } from "../layout/styles";
import type { TableReferences } from "../layout/table-references";
import { placeTitle } from "../layout/title-rows";
import { placeTotalLabel } from "../layout/totals";
import { CHECK_LINE } from "./check-sheet";
import type { Check } from "./check-sheet";

export const YUAN = "元";
export const TEN_THOUSAND_YUAN = "万元";
const UNIT_CELL = "C3";
const HEAD_ROW = 5;
const FIRST_ROW = 6;

/** A column of a report; `cell` and `total` refer to the sheet where the amounts stand in yuan. */
export interface ReportColumn {
  readonly label: string;
  /** A formula without "=" for the heading, where it follows a cell. */
  readonly labelFormula?: string;
  readonly kind: "heads" | "amount";
  readonly cell: (index: number) => string;
  readonly total: string;
}

/** A column of amounts that shows a column of a table, row for row. */
export function amountColumn(
  label: string,
  table: Pick<TableReferences, "cell" | "total">,
  letter: string,
): ReportColumn {
  return {
    label,
    kind: "amount",
    cell: (index) => table.cell(letter, index),
    total: table.total(letter),
  };
}

/** A column of people that shows a column of a table, row for row. */
export function headsColumn(
  label: string,
  table: Pick<TableReferences, "cell" | "total">,
  letter: string,
): ReportColumn {
  return { ...amountColumn(label, table, letter), kind: "heads" };
}

export interface ReportLayout {
  readonly sheetName: string;
  readonly title: string;
  /** A formula without "=" for the line below the title. */
  readonly subtitle: string;
  readonly rowLabel: string;
  readonly rows: number;
  readonly name: (index: number) => string;
  readonly columns: readonly ReportColumn[];
  /** The unit that a new workbook shows. Default 万元. */
  readonly unit?: typeof YUAN | typeof TEN_THOUSAND_YUAN;
  /** In digits. Default 24. */
  readonly labelWidth?: number;
  /** The cell of another report whose unit of money this one follows; left out, it has a switch of its own. */
  readonly unitFrom?: string;
}

/** The defined name of the switch between yuan and 10,000 yuan. */
const UNIT_NAME = "金额单位";

export interface Report {
  readonly sheet: SheetDescription;
  readonly names: readonly NameDescription[];
  readonly checks: readonly Check[];
  /** References for charts: a column of the report, and its heading. */
  readonly values: (column: number) => string;
  readonly heading: (column: number) => string;
  readonly categories: string;
  readonly unit: string;
}

const LETTERS = "CDEFGHIJKLMNOP";

/**
 * A sheet to hand in: the same amounts in yuan or in 10,000 yuan. Every figure is rounded by itself, so that rows and
 * total are each right; the line below the total shows what the rounding of the rows leaves over.
 */
export function reportSheet(layout: ReportLayout): Report {
  const { sheetName, rows, columns } = layout;
  const lastRow = FIRST_ROW + rows - 1;
  const totalRow = lastRow + 1;
  const restRow = lastRow + 2;
  const lastLetter = LETTERS.charAt(columns.length - 1);
  const unit = fixed(UNIT_CELL);
  const converted = (amount: string): string =>
    `IF(${unit}="${TEN_THOUSAND_YUAN}",ROUND((${amount})/10000,2),${amount})`;
  const draft = new SheetDraft(sheetName);
  placeTitle(draft, lastLetter, layout.title, layout.subtitle);
  draft
    .put("A3", "金额单位", STYLES.centered)
    .merge("A3:B3")
    .formula("D3", CHECK_LINE, STYLES.subtitle)
    .merge(`D3:${lastLetter}3`)
    .put(`A${HEAD_ROW}`, "序号", STYLES.head)
    .put(`B${HEAD_ROW}`, layout.rowLabel, STYLES.head)
    .height(HEAD_ROW, 34)
    .width("A", 6)
    .width("B", layout.labelWidth ?? 24)
    .width(`C:${lastLetter}`, 17);
  placeUnit(draft, layout);
  for (let index = 0; index < rows; index += 1) {
    const row = FIRST_ROW + index;
    draft.put(`A${row}`, index + 1, STYLES.centered).formula(`B${row}`, layout.name(index), STYLES.text);
  }
  placeTotalLabel(draft, totalRow, "B");
  draft.put(`A${restRow}`, "尾差（合计－各行之和）", STYLES.centered).merge(`A${restRow}:B${restRow}`);
  columns.forEach((column, position) => {
    const letter = LETTERS.charAt(position);
    const style = column.kind === "heads" ? STYLES.heads : STYLES.money;
    const show = (amount: string): string => (column.kind === "heads" ? amount : converted(amount));
    if (column.labelFormula === undefined) draft.put(`${letter}${HEAD_ROW}`, column.label, STYLES.head);
    else draft.formula(`${letter}${HEAD_ROW}`, column.labelFormula, STYLES.head);
    for (let index = 0; index < rows; index += 1) {
      const row = FIRST_ROW + index;
      draft.formula(`${letter}${row}`, inRow(`$B${row}`, show(column.cell(index))), style);
    }
    draft
      .formula(`${letter}${totalRow}`, ifNumber(column.total, show(column.total)), asTotal(style))
      .formula(
        `${letter}${restRow}`,
        ifNumber(
          `${letter}${totalRow}`,
          `ROUND(${letter}${totalRow}-SUM(${letter}${FIRST_ROW}:${letter}${lastRow}),2)`,
        ),
        style,
      );
  });
  const noteRow = restRow + 1;
  draft
    .put(
      `A${noteRow}`,
      "金额以元计算到分；选“万元”时逐格四舍五入到两位小数，合计由元合计换算，不等于各行之和的部分列为尾差。",
      STYLES.subtitle,
    )
    .merge(`A${noteRow}:${lastLetter}${noteRow}`);
  highlightMissing(draft, `C${FIRST_ROW}:${lastLetter}${restRow}`, [INCOMPLETE]);
  const rests = columns.flatMap(({ kind }, position) =>
    kind === "amount" ? [`${sheetName}!$${LETTERS.charAt(position)}$${restRow}`] : [],
  );
  const largestRest = `MAX(${rests.map((rest) => `ABS(${rest})`).join(",")})`;
  return {
    sheet: draft.describe({
      frozen: { rows: HEAD_ROW, columns: 2 },
      tabColor: TAB_COLORS.report,
      print: {
        area: `A1:${lastLetter}${noteRow}`,
        titleRows: `${HEAD_ROW}:${HEAD_ROW}`,
        orientation: "landscape",
        fitToHeight: 1,
        footer: PAGE_FOOTER,
      },
    }),
    names: layout.unitFrom === undefined ? [{ name: UNIT_NAME, formula: `=${draft.at(UNIT_CELL)}` }] : [],
    checks: [
      {
        what: `“${sheetName}”的尾差不超过四舍五入所能产生的范围（每行0.005）`,
        left: `MAX(0,${largestRest}-IF(${draft.at(UNIT_CELL)}="${TEN_THOUSAND_YUAN}",0.005*${rows + 1},0))`,
        right: "0",
        failure: `"“${sheetName}”的合计与各行之和相差"&TEXT(${largestRest},"0.00")&"，超出四舍五入的范围：检查是否改动了公式。"`,
      },
    ],
    values: (column) =>
      `${sheetName}!${LETTERS.charAt(column)}${FIRST_ROW}:${LETTERS.charAt(column)}${lastRow}`,
    heading: (column) => `${sheetName}!${LETTERS.charAt(column)}${HEAD_ROW}`,
    categories: `${sheetName}!B${FIRST_ROW}:B${lastRow}`,
    unit: draft.at(UNIT_CELL),
  };
}

function placeUnit(draft: SheetDraft, { unitFrom, unit = TEN_THOUSAND_YUAN }: ReportLayout): void {
  if (unitFrom !== undefined) {
    draft.formula(UNIT_CELL, unitFrom, STYLES.centered);
    return;
  }
  draft.put(UNIT_CELL, unit, asInput(STYLES.centered)).validate({
    range: UNIT_CELL,
    rule: { kind: "list", source: [YUAN, TEN_THOUSAND_YUAN] },
    prompt: { title: "金额单位", text: "选“元”或“万元”。万元保留两位小数，逐格四舍五入。" },
    error: { title: "金额单位有误", text: "请选择“元”或“万元”。" },
  });
}
