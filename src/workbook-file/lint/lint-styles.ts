import { childrenOf, child, numberAttribute, type XmlElement } from "../reader/xml-document";
import { FIRST_CUSTOM_FORMAT } from "../parts/number-formats";
import type { LintedFile } from "./linted-file";

const PATH = "xl/styles.xml";
const LISTS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];

function lintFormat(xf: XmlElement, styles: XmlElement, file: LintedFile): void {
  const pools = { fontId: "fonts", fillId: "fills", borderId: "borders" };
  for (const [attributeName, list] of Object.entries(pools)) {
    const index = numberAttribute(xf, attributeName) ?? 0;
    if (index >= (child(styles, list)?.children.length ?? 0)) {
      file.report(PATH, "style-index", `${attributeName} ${index} is not in ${list}`);
    }
  }
  const format = numberAttribute(xf, "numFmtId") ?? 0;
  const formats = childrenOf(child(styles, "numFmts"), "numFmt");
  if (
    format >= FIRST_CUSTOM_FORMAT &&
    !formats.some((each) => numberAttribute(each, "numFmtId") === format)
  ) {
    file.report(PATH, "style-index", `the number format ${format} is not defined`);
  }
}

/** The styles part: counts that are true, and formats whose fonts, fills and borders exist. */
export function lintStyles(file: LintedFile): void {
  const styles = file.root(PATH);
  if (styles === undefined) {
    return;
  }
  for (const name of LISTS) {
    const list = child(styles, name);
    const count = numberAttribute(list, "count");
    if (list !== undefined && count !== undefined && count !== list.children.length) {
      file.report(PATH, "style-count", `${name} counts ${count} of ${list.children.length}`);
    }
  }
  for (const xf of childrenOf(child(styles, "cellXfs"), "xf")) {
    lintFormat(xf, styles, file);
  }
}
