import type { ChartDescription, SheetDescription } from "../../workbook-file/workbook-description";
import { ifNumber } from "../layout/formulas";
import { placeHeadings } from "../layout/headings";
import { PAGE_FOOTER, TAB_COLORS } from "../layout/page-set-up";
import { sampleLine } from "../layout/sample-line";
import { SheetDraft } from "../layout/sheet-draft";
import { asTotal, PALETTE, STYLES } from "../layout/styles";
import type { Comparison } from "./comparison-sheet";
import type { ComparedStandards } from "./standards-sheet";

const SHEET = "档次与图表";
const HEAD_ROW = 5;
const FIRST_ROW = 6;
/** The tiers of three years; more would be counted as missing by a check. */
const TIERS = 12;
const LAST_ROW = FIRST_ROW + TIERS - 1;
const TOTAL_ROW = LAST_ROW + 1;
const PREMIUM_ROW = TOTAL_ROW + 3;
const COLORS = [PALETTE.local, PALETTE.central, PALETTE.personal] as const;

/** How many units stand on each tier, year by year, with the charts. */
export interface TierSheet {
  readonly sheet: SheetDescription;
  readonly total: (year: number) => string;
}

/** Counts the units on each standard; the standards themselves are found, not listed, so that new ones appear. */
export function tierSheet(standards: ComparedStandards, comparison: Comparison): TierSheet {
  const all = `${comparison.column("D").replace(/:.*$/, "")}:${comparison.column("F").replace(/^.*:/, "")}`;
  const draft = new SheetDraft(SHEET)
    .width("A", 20)
    .width("B:D", 15)
    .width("E:L", 9)
    .put("A1", "档次分布和图表", STYLES.title)
    .height(1, 28)
    .formula("A2", sampleLine(standards.sample, '"筹资标准：元；单位数：个；保费：元"'), STYLES.warning)
    .put("A4", "一、各档次单位数", STYLES.section);
  placeHeadings(draft, HEAD_ROW, [
    "筹资标准",
    ...standards.years.map((year) => ({ formula: `${year}&"年"` })),
  ]);
  for (let row = FIRST_ROW; row <= LAST_ROW; row += 1) {
    const tier =
      row === FIRST_ROW
        ? `IF(COUNT(${all})=0,"",MAX(${all}))`
        : `IF(A${row - 1}="","",IFERROR(LARGE(${all},COUNTIF(${all},">="&A${row - 1})+1),""))`;
    draft.formula(`A${row}`, tier, STYLES.money);
    ["D", "E", "F"].forEach((letter, index) => {
      draft.formula(
        `${"BCD".charAt(index)}${row}`,
        `IF($A${row}="","",COUNTIF(${comparison.column(letter)},$A${row}))`,
        STYLES.heads,
      );
    });
  }
  draft.put(`A${TOTAL_ROW}`, "合计", asTotal(STYLES.centered));
  ["B", "C", "D"].forEach((letter) => {
    draft.formula(
      `${letter}${TOTAL_ROW}`,
      `SUM(${letter}${FIRST_ROW}:${letter}${LAST_ROW})`,
      asTotal(STYLES.heads),
    );
  });
  placePremiums(draft, standards, comparison);
  for (const chart of charts(comparison)) draft.chart(chart);
  return {
    sheet: draft.describe({
      tabColor: TAB_COLORS.analysis,
      frozen: { rows: 2 },
      print: {
        area: "A1:L73",
        orientation: "portrait",
        fitToHeight: 1,
        footer: PAGE_FOOTER,
      },
    }),
    total: (year) => draft.at(`${"BCD".charAt(year)}${TOTAL_ROW}`),
  };
}

function placePremiums(draft: SheetDraft, standards: ComparedStandards, comparison: Comparison): void {
  draft.put(`A${PREMIUM_ROW - 1}`, "二、大病保险保费合计", STYLES.section);
  placeHeadings(draft, PREMIUM_ROW, ["年度", "保费合计", "参保人数", "加权平均标准"]);
  standards.years.forEach((year, index) => {
    const row = PREMIUM_ROW + 1 + index;
    const show = (total: string): string => ifNumber(total, total);
    draft
      .formula(`A${row}`, `${year}&"年"`, STYLES.centered)
      .formula(`B${row}`, show(comparison.total("MNO".charAt(index))), STYLES.money)
      .formula(`C${row}`, show(comparison.total("JKL".charAt(index))), STYLES.heads)
      .formula(`D${row}`, show(comparison.total("DEF".charAt(index))), STYLES.money);
  });
}

function charts(comparison: Comparison): readonly ChartDescription[] {
  const threeYears = (columns: string) =>
    [0, 1, 2].map((year) => ({
      name: comparison.heading(columns.charAt(year)),
      categories: comparison.column("B"),
      values: comparison.column(columns.charAt(year)),
      color: COLORS[year] ?? PALETTE.local,
    }));
  return [
    {
      kind: "column",
      title: "各档次单位数",
      series: [0, 1, 2].map((year) => ({
        name: `${"BCD".charAt(year)}${HEAD_ROW}`,
        categories: `A${FIRST_ROW}:A${LAST_ROW}`,
        values: `${"BCD".charAt(year)}${FIRST_ROW}:${"BCD".charAt(year)}${LAST_ROW}`,
        color: COLORS[year] ?? PALETTE.local,
      })),
      place: "E4:L25",
      categoryTitle: "筹资标准（元）",
      alternativeText: "三个年度各筹资标准档次的单位个数",
    },
    {
      kind: "column",
      title: "各单位大病保险筹资标准（元）",
      series: threeYears("DEF"),
      place: "A27:L49",
      alternativeText: "各单位三个年度的大病保险筹资标准",
    },
    {
      kind: "column",
      title: "各单位大病保险保费（元）",
      series: threeYears("MNO"),
      place: "A51:L72",
      valueFormat: "#,##0",
      alternativeText: "各单位三个年度的大病保险保费",
    },
  ];
}
