/** Something in a finished file for which Excel would repair it, refuse it or lose its figures. */
export interface LintFinding {
  /** The part of the file, e.g. "xl/worksheets/sheet1.xml". */
  readonly part: string;
  /** The rule that is broken, e.g. "cell-order". */
  readonly rule: LintRule;
  readonly problem: string;
}

export type LintRule =
  | "package"
  | "well-formed"
  | "relationship"
  | "content-type"
  | "element-order"
  | "calculation"
  | "sheet-name"
  | "defined-name"
  | "table"
  | "merge"
  | "formula"
  | "cell-order"
  | "cell-value"
  | "shared-strings"
  | "style-index"
  | "style-count"
  | "conditional-format"
  | "validation"
  | "header-footer"
  | "dynamic-array"
  | "chart-cache"
  | "note"
  | "web-extension";
