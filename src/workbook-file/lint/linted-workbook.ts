import { attribute, child, childrenOf, numberAttribute, relationshipId } from "../reader/xml-document";
import type { LintedFile } from "./linted-file";

export interface LintedSheet {
  readonly name: string;
  readonly path: string;
}

export interface LintedName {
  readonly name: string;
  readonly localSheetId: number | undefined;
  readonly formula: string;
}

/** What a cell shows, as a chart's cache would write it; undefined for an empty cell. */
export type LintedValues = ReadonlyMap<string, string>;

/** What the parts of a file know of each other. */
export interface LintedWorkbook {
  readonly file: LintedFile;
  readonly path: string;
  readonly sheets: readonly LintedSheet[];
  readonly names: readonly LintedName[];
  /** The names of all tables, in lower case. */
  readonly tables: ReadonlySet<string>;
  readonly formats: { readonly cells: number; readonly conditional: number };
  readonly strings: readonly string[];
  /** Filled as the sheets are read: values by sheet and address. */
  readonly values: Map<string, Map<string, string>>;
}

/** Reads what all rules need; null, after a report, where there is no workbook. */
export function lintedWorkbook(file: LintedFile): LintedWorkbook | null {
  const path = file.relationships("").find(({ type }) => type === "officeDocument")?.target;
  const root = file.root(path ?? "");
  if (path === undefined || path === null || root === undefined) {
    file.report("", "package", "the file holds no readable workbook part");
    return null;
  }
  const related = (type: string): string =>
    file.relationships(path).find((each) => each.type === type)?.target ?? "";
  const styles = file.root(related("styles"));
  const items = childrenOf(file.root(related("sharedStrings")), "si");
  return {
    file,
    path,
    sheets: childrenOf(child(root, "sheets"), "sheet").map((sheet) => ({
      name: attribute(sheet, "name") ?? "",
      path: file.target(path, relationshipId(sheet)) ?? "",
    })),
    names: childrenOf(child(root, "definedNames"), "definedName").map((name) => ({
      name: attribute(name, "name") ?? "",
      localSheetId: numberAttribute(name, "localSheetId"),
      formula: name.text,
    })),
    tables: new Set(
      file.paths
        .filter((each) => each.startsWith("xl/tables/"))
        .map((each) => (attribute(file.root(each), "displayName") ?? "").toLowerCase()),
    ),
    formats: {
      cells: childrenOf(child(styles, "cellXfs"), "xf").length,
      conditional: childrenOf(child(styles, "dxfs"), "dxf").length,
    },
    strings: items.map((item) =>
      childrenOf(item, "t")
        .map(({ text }) => text)
        .join(""),
    ),
    values: new Map(),
  };
}
