import type { ChartSeries, SheetDescription } from "../../workbook-file/workbook-description";
import { sampleLine } from "../layout/sample-line";
import { SheetDraft } from "../layout/sheet-draft";
import { PAGE_NAME_FOOTER, TAB_COLORS } from "../layout/page-set-up";
import { STYLES } from "../layout/styles";
import type { Report } from "./report-sheet";

/** One column of a report as a series of a chart, so that the chart follows the report's unit of money. */
export function reportSeries(report: Report, column: number, color: string): ChartSeries {
  return {
    name: report.heading(column),
    categories: report.categories,
    values: report.values(column),
    color,
  };
}

/** A sheet for charts of a report, with the unit of money of that report below its title. */
export function startChartSheet(title: string, sampleSetting: string, report: Report): SheetDraft {
  return new SheetDraft("图表")
    .put("A1", title, STYLES.title)
    .height(1, 28)
    .formula("A2", sampleLine(sampleSetting, `"金额单位："&${report.unit}`), STYLES.warning);
}

/** The finished sheet of charts, printed on one page. */
export function finishChartSheet(draft: SheetDraft, area: string): SheetDescription {
  return draft.describe({
    tabColor: TAB_COLORS.analysis,
    print: { area, orientation: "portrait", fitToHeight: 1, footer: PAGE_NAME_FOOTER },
  });
}
