import { typedFormula } from "../formula/typed-formula";
import type { TableDescription, TotalsFunction } from "../workbook-description";
import { resolveCharacterCodes } from "../character-codes";
import { withoutUndefined } from "../without-undefined";
import { attribute, child, childrenOf, numberAttribute, type XmlElement } from "./xml-document";

const DEFAULT_STYLE = "TableStyleMedium2";
const TOTALS: readonly TotalsFunction[] = ["sum", "average", "count", "countNums", "max", "min"];

/** A table from the root element of its part. */
export function readTable(root: XmlElement): TableDescription {
  const columns = childrenOf(child(root, "tableColumns"), "tableColumn").map((column) => {
    const formula = child(column, "calculatedColumnFormula")?.text;
    return withoutUndefined({
      name: resolveCharacterCodes(attribute(column, "name") ?? ""),
      formula: formula === undefined ? undefined : typedFormula(formula),
      totalsLabel: attribute(column, "totalsRowLabel"),
      totalsFunction: TOTALS.find((each) => each === attribute(column, "totalsRowFunction")),
    });
  });
  const style = attribute(child(root, "tableStyleInfo"), "name") ?? null;
  return withoutUndefined({
    name: attribute(root, "displayName") ?? "",
    range: attribute(root, "ref") ?? "",
    columns,
    totalsRow: (numberAttribute(root, "totalsRowCount") ?? 0) > 0 ? true : undefined,
    filter: child(root, "autoFilter") === undefined ? false : undefined,
    style: style === DEFAULT_STYLE ? undefined : style,
  });
}
