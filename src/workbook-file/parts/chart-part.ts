import { formatAddress } from "../cell-address";
import { cellsOf } from "../cell-range";
import { formatSheetReference, parseSheetReference, type SheetReference } from "../sheet-reference";
import type { CellContent, ChartDescription, ChartSeries, Color } from "../workbook-description";
import { NAMESPACE } from "./namespaces";
import { storedNumber } from "./stored-number";
import { element, textElement, type XmlAttributes } from "./xml";

/** Finds the value of a cell of the workbook, cached results among them. */
export type CellLookup = (sheet: string, address: string) => CellContent | undefined;

const CATEGORY_AXIS = 500_001;
const VALUE_AXIS = 500_002;
/** In hundredths of a point. */
const TITLE_SIZE = 1400;
const AXIS_TITLE_SIZE = 1000;
const LABEL_SIZE = 900;
/** In English Metric Units: 2.25 points. */
const LINE_WIDTH = 28_575;
/** 0.75 points. */
const GRID_LINE_WIDTH = 9525;
const GRID_LINE = solidFill("#D9D9D9");

function setting(name: string, value: string | number | boolean): string {
  return element(`c:${name}`, { val: value });
}

function solidFill(color: Color): string {
  return element("a:solidFill", {}, element("a:srgbClr", { val: color.slice(1).toUpperCase() }));
}

function titleElement(text: string, size: number): string {
  const look: XmlAttributes = { sz: size, b: true };
  const paragraph = element(
    "a:p",
    {},
    element("a:pPr", {}, element("a:defRPr", look)),
    element("a:r", {}, element("a:rPr", { lang: "zh-CN", ...look }), textElement("a:t", text)),
  );
  const rich = element("c:rich", {}, element("a:bodyPr"), element("a:lstStyle"), paragraph);
  return element("c:title", {}, element("c:tx", {}, rich), setting("overlay", false));
}

function labelText(): string {
  const paragraph = element(
    "a:p",
    {},
    element("a:pPr", {}, element("a:defRPr", { sz: LABEL_SIZE })),
    element("a:endParaRPr", { lang: "zh-CN" }),
  );
  return element("c:txPr", {}, element("a:bodyPr"), element("a:lstStyle"), paragraph);
}

/** The text of a cell as a chart's cache of labels holds it; undefined for an empty cell. */
function labelOf(value: CellContent | undefined): string | undefined {
  if (typeof value === "boolean") {
    return value ? "TRUE" : "FALSE";
  }
  if (typeof value === "number") {
    return storedNumber(value);
  }
  return typeof value === "object" ? value.error : value;
}

/** Writes one chart of a sheet, its caches taken from the cells themselves. */
class ChartWriter {
  constructor(
    private readonly chart: ChartDescription,
    private readonly sheet: string,
    private readonly lookUp: CellLookup,
  ) {}

  xml(): string {
    const { chart } = this;
    const legend = chart.legend ?? "bottom";
    const legendPlace = { bottom: "b", right: "r", top: "t", none: "" }[legend];
    return element(
      "c:chartSpace",
      { "xmlns:c": NAMESPACE.chart, "xmlns:a": NAMESPACE.drawing, "xmlns:r": NAMESPACE.relationships },
      setting("date1904", false),
      setting("lang", "zh-CN"),
      setting("roundedCorners", false),
      element(
        "c:chart",
        {},
        titleElement(chart.title, TITLE_SIZE),
        setting("autoTitleDeleted", false),
        element("c:plotArea", {}, element("c:layout"), this.plot(), this.categoryAxis(), this.valueAxis()),
        legend === "none"
          ? undefined
          : element("c:legend", {}, setting("legendPos", legendPlace), setting("overlay", false)),
        setting("plotVisOnly", true),
        setting("dispBlanksAs", "gap"),
      ),
      element(
        "c:printSettings",
        {},
        element("c:headerFooter"),
        element("c:pageMargins", { b: 0.75, l: 0.7, r: 0.7, t: 0.75, header: 0.3, footer: 0.3 }),
        element("c:pageSetup"),
      ),
    );
  }

  private plot(): string {
    const { kind, stacking = "none" } = this.chart;
    const series = this.chart.series.map((each, index) => this.seriesElement(each, index));
    const axes = [setting("axId", CATEGORY_AXIS), setting("axId", VALUE_AXIS)];
    const stackedGrouping = stacking === "stacked" ? "stacked" : "percentStacked";
    if (kind === "line") {
      const grouping = stacking === "none" ? "standard" : stackedGrouping;
      return element(
        "c:lineChart",
        {},
        setting("grouping", grouping),
        setting("varyColors", false),
        ...series,
        setting("marker", true),
        ...axes,
      );
    }
    return element(
      "c:barChart",
      {},
      setting("barDir", kind === "bar" ? "bar" : "col"),
      setting("grouping", stacking === "none" ? "clustered" : stackedGrouping),
      setting("varyColors", false),
      ...series,
      setting("gapWidth", 80),
      stacking === "none" ? undefined : setting("overlap", 100),
      ...axes,
    );
  }

  private seriesElement(series: ChartSeries, index: number): string {
    const isLine = this.chart.kind === "line";
    return element(
      "c:ser",
      {},
      setting("idx", index),
      setting("order", index),
      element("c:tx", {}, this.labels(series.name)),
      series.color === undefined ? undefined : this.shape(series.color),
      isLine ? element("c:marker", {}, setting("symbol", "circle")) : setting("invertIfNegative", false),
      this.chart.dataLabels === true ? this.dataLabels() : undefined,
      element("c:cat", {}, this.labels(series.categories)),
      element("c:val", {}, this.numbers(series.values)),
      isLine ? setting("smooth", false) : undefined,
    );
  }

  private shape(color: Color): string {
    const fill = solidFill(color);
    return element(
      "c:spPr",
      {},
      this.chart.kind === "line" ? element("a:ln", { w: LINE_WIDTH }, fill) : fill,
    );
  }

  private dataLabels(): string {
    const format = this.chart.valueFormat;
    return element(
      "c:dLbls",
      {},
      format === undefined ? undefined : element("c:numFmt", { formatCode: format, sourceLinked: false }),
      setting("showLegendKey", false),
      setting("showVal", true),
      setting("showCatName", false),
      setting("showSerName", false),
      setting("showPercent", false),
      setting("showBubbleSize", false),
    );
  }

  private categoryAxis(): string {
    const isBar = this.chart.kind === "bar";
    const { categoryTitle } = this.chart;
    return element(
      "c:catAx",
      {},
      setting("axId", CATEGORY_AXIS),
      // A bar chart counts upwards; turned round, its first category stands on top as in the sheet.
      element("c:scaling", {}, setting("orientation", isBar ? "maxMin" : "minMax")),
      setting("delete", false),
      setting("axPos", isBar ? "l" : "b"),
      categoryTitle === undefined ? undefined : titleElement(categoryTitle, AXIS_TITLE_SIZE),
      element("c:numFmt", { formatCode: "General", sourceLinked: false }),
      setting("majorTickMark", "out"),
      setting("minorTickMark", "none"),
      setting("tickLblPos", "low"),
      labelText(),
      setting("crossAx", VALUE_AXIS),
      setting("crosses", "autoZero"),
      setting("auto", true),
      setting("lblAlgn", "ctr"),
      setting("lblOffset", 100),
      setting("noMultiLvlLbl", false),
    );
  }

  private valueAxis(): string {
    const isBar = this.chart.kind === "bar";
    const { valueTitle, valueFormat } = this.chart;
    return element(
      "c:valAx",
      {},
      setting("axId", VALUE_AXIS),
      element("c:scaling", {}, setting("orientation", "minMax")),
      setting("delete", false),
      setting("axPos", isBar ? "b" : "l"),
      element(
        "c:majorGridlines",
        {},
        element("c:spPr", {}, element("a:ln", { w: GRID_LINE_WIDTH }, GRID_LINE)),
      ),
      valueTitle === undefined ? undefined : titleElement(valueTitle, AXIS_TITLE_SIZE),
      element("c:numFmt", { formatCode: valueFormat ?? "General", sourceLinked: false }),
      setting("majorTickMark", "out"),
      setting("minorTickMark", "none"),
      setting("tickLblPos", "nextTo"),
      labelText(),
      setting("crossAx", CATEGORY_AXIS),
      setting("crosses", isBar ? "max" : "autoZero"),
      setting("crossBetween", "between"),
    );
  }

  private labels(reference: string): string {
    const { formula, values } = this.resolve(reference);
    const points = values.map((value, index) => {
      const label = labelOf(value);
      return label === undefined ? undefined : point(index, label);
    });
    const cache = element("c:strCache", {}, setting("ptCount", values.length), ...points);
    return element("c:strRef", {}, textElement("c:f", formula), cache);
  }

  private numbers(reference: string): string {
    const { formula, values } = this.resolve(reference);
    const points = values.map((value, index) =>
      typeof value === "number" ? point(index, storedNumber(value)) : undefined,
    );
    const format = textElement("c:formatCode", this.chart.valueFormat ?? "General");
    const cache = element("c:numCache", {}, format, setting("ptCount", values.length), ...points);
    return element("c:numRef", {}, textElement("c:f", formula), cache);
  }

  private resolve(text: string): {
    readonly formula: string;
    readonly values: readonly (CellContent | undefined)[];
  } {
    const reference = parseSheetReference(text, this.sheet);
    if (reference === null) {
      throw new Error(`${text} is no reference, though the description was checked`);
    }
    return { formula: formatSheetReference(reference), values: this.valuesOf(reference) };
  }

  private valuesOf({ sheet, range }: SheetReference): (CellContent | undefined)[] {
    return [...cellsOf(range)].map((place) => this.lookUp(sheet, formatAddress(place)));
  }
}

function point(index: number, value: string): string {
  return element("c:pt", { idx: index }, textElement("c:v", value));
}

/** The root element of `xl/charts/chart<n>.xml`, for a chart that stands on `sheet`. */
export function chartXml(chart: ChartDescription, sheet: string, lookUp: CellLookup): string {
  return new ChartWriter(chart, sheet, lookUp).xml();
}
