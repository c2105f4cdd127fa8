import { attribute, numberAttribute } from "../reader/xml-document";
import { lintCharts } from "./lint-charts";
import type { LintFinding } from "./lint-finding";
import { LintedFile } from "./linted-file";
import { lintedWorkbook, type LintedWorkbook } from "./linted-workbook";
import { lintNames } from "./lint-names";
import { lintPackage } from "./lint-package";
import { lintSheet } from "./lint-sheet";
import { lintStyles } from "./lint-styles";
import { lintWebExtension } from "./lint-web-extension";

const STRINGS = "xl/sharedStrings.xml";

function lintSharedStringCounts({ file, strings }: LintedWorkbook, uses: number): void {
  const root = file.root(STRINGS);
  if (root === undefined) {
    return;
  }
  if (numberAttribute(root, "count") !== uses || numberAttribute(root, "uniqueCount") !== strings.length) {
    const stated = `${attribute(root, "count") ?? ""}/${attribute(root, "uniqueCount") ?? ""}`;
    file.report(STRINGS, "shared-strings", `counts ${stated}, but there are ${uses}/${strings.length}`);
  }
}

/**
 * Reads a finished .xlsx back and finds what neither the schemas nor Microsoft's validator see: indices that lead
 * nowhere, formulas that do not parse, caches that differ from their cells, and settings that lose cached figures.
 */
export function lintWorkbook(bytes: Uint8Array): readonly LintFinding[] {
  const file = new LintedFile(bytes);
  lintPackage(file);
  const workbook = lintedWorkbook(file);
  if (workbook !== null) {
    lintNames(workbook);
    lintStyles(file);
    const uses = workbook.sheets.map((sheet) => lintSheet(sheet, workbook));
    lintSharedStringCounts(
      workbook,
      uses.reduce((sum, count) => sum + count, 0),
    );
    lintCharts(workbook);
    lintWebExtension(workbook);
  }
  return file.findings;
}
