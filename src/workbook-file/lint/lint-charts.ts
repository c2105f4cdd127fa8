import { cellsOf } from "../cell-range";
import {
  child,
  childrenOf,
  descend,
  descendants,
  numberAttribute,
  type XmlElement,
} from "../reader/xml-document";
import { parseSheetReference } from "../sheet-reference";
import { notedValue } from "./lint-cells";
import type { LintedWorkbook } from "./linted-workbook";

function lintCache(path: string, reference: XmlElement, workbook: LintedWorkbook): void {
  const { file } = workbook;
  const text = child(reference, "f")?.text ?? "";
  const target = parseSheetReference(text, "");
  if (target === null || !workbook.values.has(target.sheet)) {
    file.report(path, "chart-cache", `${text} leads to no cells`);
    return;
  }
  const isNumeric = reference.name === "numRef";
  const cells = [...cellsOf(target.range)].map((place) => notedValue(workbook, target.sheet, place));
  const cache = child(reference, isNumeric ? "numCache" : "strCache");
  const points = new Map(
    childrenOf(cache, "pt").map((point) => [numberAttribute(point, "idx"), child(point, "v")?.text]),
  );
  const isEqual = cells.every((cell, index) => {
    // A text has no place among the numbers, not even an empty one, which Number would make 0.
    const isLeftOut = isNumeric && (cell === undefined || cell === "" || Number.isNaN(Number(cell)));
    return points.get(index) === (isLeftOut ? undefined : cell);
  });
  if (!isEqual || numberAttribute(descend(cache, "ptCount"), "val") !== cells.length) {
    file.report(path, "chart-cache", `the cache of ${text} differs from the cells`);
  }
}

/** Charts point to cells that exist, and previewers see what the cells hold. */
export function lintCharts(workbook: LintedWorkbook): void {
  for (const path of workbook.file.paths.filter((each) => each.startsWith("xl/charts/chart"))) {
    const root = workbook.file.root(path);
    for (const element of root === undefined ? [] : descendants(root)) {
      if (element.name === "strRef" || element.name === "numRef") {
        lintCache(path, element, workbook);
      }
    }
  }
}
