import { parseSheetReference } from "../sheet-reference";
import type { ChartDescription, ChartSeries } from "../workbook-description";
import type { SheetCheck } from "./sheet-check";
import { isColor } from "./style-faults";

/** The number of cells of a reference in a single row or column, or null after a report. */
function lineLength(place: string, text: string, check: SheetCheck): number | null {
  const reference = parseSheetReference(text, check.sheet.name);
  if (reference === null) {
    check.fault(place, `${text} is no reference`, "write it like 'sheet'!A5:A32");
    return null;
  }
  if (!check.vocabulary.sheets.has(reference.sheet.toUpperCase())) {
    check.fault(place, `there is no sheet ${reference.sheet}`, "name a sheet of the workbook");
    return null;
  }
  const { top, bottom, left, right } = reference.range;
  if (top !== bottom && left !== right) {
    check.fault(place, `${text} is neither one row nor one column`, "chart one row or column a series");
    return null;
  }
  return (bottom - top + 1) * (right - left + 1);
}

function checkSeries(place: string, series: ChartSeries, check: SheetCheck): void {
  const nameLength = lineLength(place, series.name, check);
  const categories = lineLength(place, series.categories, check);
  const values = lineLength(place, series.values, check);
  if (nameLength !== null && nameLength !== 1) {
    check.fault(place, `the name of a series, ${series.name}, is not one cell`, "refer to its heading");
  }
  if (categories !== null && values !== null && categories !== values) {
    const problem = `a series has ${values} values for ${categories} categories`;
    check.fault(place, problem, "give both the same rows");
  }
  if (series.color !== undefined && !isColor(series.color)) {
    check.fault(place, `${series.color} is no colour`, 'write it like "#2F5597"');
  }
}

function checkChart(chart: ChartDescription, place: string, check: SheetCheck): void {
  check.range(chart.place, "place of the chart");
  if (chart.series.length === 0) {
    check.fault(place, "the chart has no series", "give it one");
  }
  if (chart.alternativeText.trim() === "") {
    check.fault(place, "the chart has no alternative text", "say in a sentence what it shows");
  }
  for (const series of chart.series) {
    checkSeries(place, series, check);
  }
}

/** Faults of the charts of one sheet. */
export function reportChartFaults(check: SheetCheck): void {
  for (const chart of check.sheet.charts ?? []) {
    checkChart(chart, `chart ${chart.title}`, check);
  }
}
