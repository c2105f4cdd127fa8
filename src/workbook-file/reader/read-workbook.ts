import { formulaTokens } from "../formula/formula-tokens";
import { typedFormula } from "../formula/typed-formula";
import type { DocumentProperties, NameDescription, WorkbookDescription } from "../workbook-description";
import { themeColors } from "./colors";
import { readSheet, type SheetEntry } from "./sheet-reader";
import { itemText } from "./stored-text";
import { StyleReader } from "./style-reader";
import { UnreadableWorkbookError } from "./unreadable-workbook-error";
import { readWebExtension } from "./web-extension-reader";
import { withoutUndefined } from "../without-undefined";
import { WorkbookPackage } from "./workbook-package";
import {
  attribute,
  child,
  childrenOf,
  numberAttribute,
  relationshipId,
  type XmlElement,
} from "./xml-document";

const CUSTOM_FUNCTION = /^_xldudf_/;

function readNames(workbook: XmlElement, sheetNames: readonly string[]): readonly NameDescription[] {
  return childrenOf(child(workbook, "definedNames"), "definedName")
    .filter((name) => !(attribute(name, "name") ?? "").startsWith("_xlnm."))
    .map((name) =>
      withoutUndefined({
        name: attribute(name, "name") ?? "",
        formula: typedFormula(name.text),
        comment: attribute(name, "comment"),
        sheet: sheetNames[numberAttribute(name, "localSheetId") ?? -1],
      }),
    );
}

function readSheetEntries(workbook: XmlElement, path: string, source: WorkbookPackage): SheetEntry[] {
  const parts = source.related(path);
  const names = childrenOf(child(workbook, "definedNames"), "definedName");
  return childrenOf(child(workbook, "sheets"), "sheet").map((sheet, index) => {
    const own = names.filter((name) => numberAttribute(name, "localSheetId") === index);
    const printName = (wanted: string): string | undefined =>
      own.find((name) => attribute(name, "name") === wanted)?.text;
    return {
      name: attribute(sheet, "name") ?? "",
      path: parts.find(({ id }) => id === relationshipId(sheet))?.path ?? "",
      state: attribute(sheet, "state"),
      print: withoutUndefined({
        area: printName("_xlnm.Print_Area"),
        titles: printName("_xlnm.Print_Titles"),
      }),
    };
  });
}

function readProperties(source: WorkbookPackage): DocumentProperties {
  const core = source.root(source.relatedPath("", "core-properties"));
  const extended = source.root(source.relatedPath("", "extended-properties"));
  return withoutUndefined({
    title: child(core, "title")?.text ?? "",
    creator: child(core, "creator")?.text ?? "",
    created: child(core, "created")?.text ?? "2026-01-01T00:00:00Z",
    subject: child(core, "subject")?.text,
    description: child(core, "description")?.text,
    keywords: child(core, "keywords")?.text,
    company: child(extended, "Company")?.text,
  });
}

/** The functions of add-ins that the file's formulas call, sorted. */
function usedCustomFunctions(entries: readonly SheetEntry[], source: WorkbookPackage): readonly string[] {
  const used = new Set<string>();
  for (const { path } of entries) {
    for (const [, formula = ""] of (source.text(path) ?? "").matchAll(/<f\b[^>]*>([^<]*_xldudf_[^<]*)</g)) {
      for (const { kind, text } of formulaTokens(formula)) {
        if (kind === "function" && CUSTOM_FUNCTION.test(text)) {
          used.add(text.replace(CUSTOM_FUNCTION, ""));
        }
      }
    }
  }
  return [...used].sort();
}

/**
 * Reads an .xlsx into the model that `writeWorkbook` takes: formulas as a person types them, cached results,
 * styles, names and all that a description can say. Reads our own files wholly; of other files it leaves out what a
 * description cannot say. Throws an UnreadableWorkbookError for what is no workbook.
 */
export function readWorkbook(bytes: Uint8Array, fileName: string): WorkbookDescription {
  const source = new WorkbookPackage(bytes);
  const path = source.relatedPath("", "officeDocument");
  const workbook = source.root(path);
  if (path === undefined || workbook === undefined) {
    throw new UnreadableWorkbookError("the archive holds no workbook");
  }
  const theme = themeColors(source.root(source.relatedPath(path, "theme")));
  const styles = new StyleReader(source.root(source.relatedPath(path, "styles")), theme);
  const strings = childrenOf(source.root(source.relatedPath(path, "sharedStrings")), "si").map(itemText);
  const properties = readProperties(source);
  const entries = readSheetEntries(workbook, path, source);
  const surroundings = { source, strings, styles, theme, creator: properties.creator };
  const names = readNames(
    workbook,
    entries.map(({ name }) => name),
  );
  const customFunctions = usedCustomFunctions(entries, source);
  return withoutUndefined({
    fileName,
    properties,
    sheets: entries.map((entry) => readSheet(entry, surroundings)),
    names: names.length === 0 ? undefined : names,
    customFunctions: customFunctions.length === 0 ? undefined : customFunctions,
    defaultFont: styles.defaultFont,
    webExtension: readWebExtension(source),
  });
}
