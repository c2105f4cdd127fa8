import { formatRange } from "../cell-range";
import type { ChartDescription, ChartSeries } from "../workbook-description";
import { withoutUndefined } from "../without-undefined";
import type { WorkbookPackage } from "./workbook-package";
import {
  attribute,
  child,
  childrenOf,
  descend,
  descendants,
  flagAttribute,
  relationshipId,
  type XmlElement,
} from "./xml-document";

const LEGENDS = { b: "bottom", r: "right", t: "top" } as const;

function titleText(parent: XmlElement | undefined): string | undefined {
  const title = child(parent, "title");
  if (title === undefined) {
    return undefined;
  }
  const runs = [...descendants(title)].filter(({ name }) => name === "t");
  return runs.map(({ text }) => text).join("");
}

function referenceIn(series: XmlElement, name: string): string {
  const holder = child(series, name);
  const reference = child(holder, "strRef") ?? child(holder, "numRef");
  return child(reference, "f")?.text ?? "";
}

function readSeries(series: XmlElement): ChartSeries {
  const shape = child(series, "spPr");
  const fill = child(shape, "solidFill") ?? descend(shape, "ln", "solidFill");
  const color = attribute(child(fill, "srgbClr"), "val");
  return withoutUndefined({
    name: referenceIn(series, "tx"),
    categories: referenceIn(series, "cat"),
    values: referenceIn(series, "val"),
    color: color === undefined ? undefined : `#${color}`,
  });
}

function chartKind(plot: XmlElement): ChartDescription["kind"] {
  if (plot.name === "lineChart") {
    return "line";
  }
  return attribute(child(plot, "barDir"), "val") === "bar" ? "bar" : "column";
}

function stackingOf(plot: XmlElement): ChartDescription["stacking"] {
  const grouping = attribute(child(plot, "grouping"), "val");
  return grouping === "stacked" ? "stacked" : grouping === "percentStacked" ? "percent" : undefined;
}

function placeOf(anchor: XmlElement): string {
  const corner = (name: string): { readonly row: number; readonly column: number } => ({
    row: Number(descend(anchor, name, "row")?.text ?? 0),
    column: Number(descend(anchor, name, "col")?.text ?? 0),
  });
  const [from, to] = [corner("from"), corner("to")];
  return formatRange({ top: from.row + 1, left: from.column + 1, bottom: to.row, right: to.column });
}

function legendOf(chart: XmlElement | undefined): ChartDescription["legend"] {
  const legend = child(chart, "legend");
  const place = attribute(child(legend, "legendPos"), "val");
  if (legend === undefined) {
    return "none";
  }
  return place === "r" || place === "t" ? LEGENDS[place] : undefined;
}

function readChart(anchor: XmlElement, root: XmlElement): ChartDescription[] {
  const chart = child(root, "chart");
  const area = child(chart, "plotArea");
  const plot = area?.children.find(({ name }) => name === "barChart" || name === "lineChart");
  if (plot === undefined) {
    return [];
  }
  const valueAxis = child(area, "valAx");
  const format = attribute(child(valueAxis, "numFmt"), "formatCode");
  const series = childrenOf(plot, "ser");
  const labels = child(child(series[0], "dLbls"), "showVal");
  const properties = [...descendants(anchor)].find(({ name }) => name === "cNvPr");
  return [
    withoutUndefined({
      kind: chartKind(plot),
      stacking: stackingOf(plot),
      title: titleText(chart) ?? "",
      series: series.map(readSeries),
      place: placeOf(anchor),
      categoryTitle: titleText(child(area, "catAx")),
      valueTitle: titleText(valueAxis),
      valueFormat: format === "General" ? undefined : format,
      dataLabels: flagAttribute(labels, "val") === true ? true : undefined,
      legend: legendOf(chart),
      alternativeText: attribute(properties, "descr") ?? "",
    }),
  ];
}

/** The column, bar and line charts on a drawing; other pictures are left out. */
export function readCharts(drawingPath: string, source: WorkbookPackage): readonly ChartDescription[] {
  const parts = source.related(drawingPath);
  return childrenOf(source.root(drawingPath), "twoCellAnchor").flatMap((anchor) => {
    const reference = [...descendants(anchor)].find(({ name }) => name === "chart");
    const path = parts.find(({ id }) => id === relationshipId(reference))?.path;
    const root = source.root(path);
    return root === undefined ? [] : readChart(anchor, root);
  });
}
