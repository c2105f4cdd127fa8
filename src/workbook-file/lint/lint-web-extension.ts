import { attribute, child, descendants } from "../reader/xml-document";
import type { LintedWorkbook } from "./linted-workbook";

const EXTENSION = "xl/webextensions/webextension1.xml";
const PANES = "xl/webextensions/taskpanes.xml";

/** The add-in's reference is complete and lists every function that the formulas call. */
export function lintWebExtension({ file, sheets }: LintedWorkbook): void {
  const root = file.root(EXTENSION);
  if (root === undefined) {
    return;
  }
  const listed = new Set(
    [...descendants(root)].filter(({ name }) => name === "customFunctionIds").map(({ text }) => text),
  );
  const used = sheets.flatMap(({ path }) => file.text(path).match(/_xldudf_[A-Z0-9_]+/g) ?? []);
  for (const name of new Set(used)) {
    if (!listed.has(name)) {
      file.report(EXTENSION, "web-extension", `${name} is used but not listed`);
    }
  }
  const reference = child(root, "reference");
  for (const name of ["id", "version", "store", "storeType"]) {
    if ((attribute(reference, name) ?? "") === "") {
      file.report(EXTENSION, "web-extension", `the reference lacks ${name}`);
    }
  }
  const visibility = attribute(child(file.root(PANES), "taskpane"), "visibility") ?? "";
  if (!/^[01]$/.test(visibility)) {
    file.report(PANES, "web-extension", `the visibility ${visibility}`);
  }
}
