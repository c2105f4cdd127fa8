import { parseRange } from "../cell-range";
import type { ChartDescription } from "../workbook-description";
import { NAMESPACE } from "./namespaces";
import { element, textElement } from "./xml";

/** A chart and the id of the drawing's relationship to its part. */
export interface PlacedChart {
  readonly chart: ChartDescription;
  readonly relationshipId: string;
}

/** A corner of the frame, counted from 0: the upper left corner of that cell. */
function corner(name: string, row: number, column: number): string {
  return element(
    `xdr:${name}`,
    {},
    textElement("xdr:col", String(column)),
    textElement("xdr:colOff", "0"),
    textElement("xdr:row", String(row)),
    textElement("xdr:rowOff", "0"),
  );
}

function frame({ chart, relationshipId }: PlacedChart, index: number): string {
  const reference = element("c:chart", { "xmlns:c": NAMESPACE.chart, "r:id": relationshipId });
  return element(
    "xdr:graphicFrame",
    { macro: "" },
    element(
      "xdr:nvGraphicFramePr",
      {},
      // Excel keeps 1 for the drawing itself.
      element("xdr:cNvPr", { id: index + 2, name: chart.title, descr: chart.alternativeText }),
      element("xdr:cNvGraphicFramePr"),
    ),
    element("xdr:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })),
    element("a:graphic", {}, element("a:graphicData", { uri: NAMESPACE.chart }, reference)),
  );
}

/** The root element of `xl/drawings/drawing<n>.xml`. */
export function drawingXml(charts: readonly PlacedChart[]): string {
  const anchors = charts.map((placed, index) => {
    const place = parseRange(placed.chart.place);
    if (place === null) {
      throw new Error(`${placed.chart.place} is no range, though the description was checked`);
    }
    return element(
      "xdr:twoCellAnchor",
      {},
      corner("from", place.top - 1, place.left - 1),
      corner("to", place.bottom, place.right),
      frame(placed, index),
      element("xdr:clientData"),
    );
  });
  return element(
    "xdr:wsDr",
    {
      "xmlns:xdr": NAMESPACE.spreadsheetDrawing,
      "xmlns:a": NAMESPACE.drawing,
      "xmlns:r": NAMESPACE.relationships,
    },
    ...anchors,
  );
}
