import { parseRange, rangesMeet, type CellRange } from "../cell-range";
import {
  attribute,
  child,
  childrenOf,
  numberAttribute,
  relationshipId,
  type XmlElement,
} from "../reader/xml-document";
import { resolveCharacterCodes } from "../character-codes";
import { lintCells, notedValue } from "./lint-cells";
import { lintFormula } from "./lint-formula";
import type { LintedSheet, LintedWorkbook } from "./linted-workbook";

/** The order in which a worksheet part holds its elements. */
const ELEMENT_ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges " +
  "scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr " +
  "conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter " +
  "rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing " +
  "legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

const LONGEST_LIST = 255;
const LONGEST_HEADER_FOOTER = 255;
const VALIDATION_LIMITS = { promptTitle: 32, errorTitle: 32, prompt: 255, error: 255 };

/** Checks one worksheet part. */
class SheetLint {
  private readonly taken: { readonly range: CellRange; readonly label: string }[] = [];

  constructor(
    private readonly sheet: LintedSheet,
    private readonly root: XmlElement,
    private readonly workbook: LintedWorkbook,
  ) {}

  run(): number {
    this.lintOrder();
    const stringUses = lintCells(this.sheet, this.root, this.workbook);
    this.lintMerges();
    this.lintSpills();
    this.lintTables();
    this.lintConditionalFormats();
    this.lintValidations();
    this.lintHeaderFooter();
    this.lintNotes();
    return stringUses;
  }

  private report(rule: Parameters<LintedWorkbook["file"]["report"]>[1], problem: string): void {
    this.workbook.file.report(this.sheet.path, rule, problem);
  }

  private lintOrder(): void {
    let last = -1;
    for (const { name } of this.root.children) {
      const position = ELEMENT_ORDER.indexOf(name);
      if (position < last || position < 0) {
        this.report("element-order", `<${name}> after <${ELEMENT_ORDER[last] ?? ""}>`);
      }
      last = Math.max(last, position);
    }
  }

  /** Takes cells that nothing else may take. */
  private take(place: string, label: string, rule: "merge" | "table" | "dynamic-array"): void {
    const range = parseRange(place);
    if (range === null) {
      this.report(rule, `${label}: ${place} is no range`);
      return;
    }
    for (const other of this.taken) {
      if (rangesMeet(range, other.range)) {
        this.report(rule, `${label} overlaps ${other.label}`);
      }
    }
    this.taken.push({ range, label });
  }

  private lintMerges(): void {
    const list = child(this.root, "mergeCells");
    const merges = childrenOf(list, "mergeCell");
    if (list !== undefined && numberAttribute(list, "count") !== merges.length) {
      this.report("merge", `mergeCells counts ${attribute(list, "count") ?? ""} of ${merges.length}`);
    }
    for (const merge of merges) {
      const place = attribute(merge, "ref") ?? "";
      this.take(place, `merge ${place}`, "merge");
    }
  }

  private lintSpills(): void {
    const cells = childrenOf(child(this.root, "sheetData"), "row").flatMap((row) => childrenOf(row, "c"));
    for (const cell of cells) {
      const place = attribute(child(cell, "f"), "ref");
      if (place !== undefined) {
        this.take(place, `spill of ${attribute(cell, "r") ?? ""}`, "dynamic-array");
      }
    }
  }

  private lintTables(): void {
    const { file } = this.workbook;
    for (const part of childrenOf(child(this.root, "tableParts"), "tablePart")) {
      const path = file.target(this.sheet.path, relationshipId(part));
      const table = file.root(path ?? "");
      if (table !== undefined) {
        this.lintTable(table);
      }
    }
  }

  private lintTable(table: XmlElement): void {
    const name = attribute(table, "displayName") ?? "";
    const place = attribute(table, "ref") ?? "";
    const range = parseRange(place);
    this.take(place, `table ${name}`, "table");
    const columns = childrenOf(child(table, "tableColumns"), "tableColumn");
    if (range === null || range.right - range.left + 1 !== columns.length) {
      this.report("table", `${name}: ${place} is not as wide as its ${columns.length} columns`);
      return;
    }
    const seen = new Set<string>();
    columns.forEach((column, index) => {
      const header = resolveCharacterCodes(attribute(column, "name") ?? "");
      const cell = notedValue(this.workbook, this.sheet.name, { row: range.top, column: range.left + index });
      if (cell !== header || seen.has(header.toLowerCase())) {
        this.report("table", `${name}: column ${header} under the header ${cell ?? ""}, or twice`);
      }
      seen.add(header.toLowerCase());
      const formula = child(column, "calculatedColumnFormula")?.text;
      if (formula !== undefined) {
        lintFormula(formula, this.workbook, { part: this.sheet.path, place: `${name}[${header}]` });
      }
    });
  }

  private lintConditionalFormats(): void {
    const rules = childrenOf(this.root, "conditionalFormatting").flatMap((each) => each.children);
    const priorities = new Set(rules.map((rule) => attribute(rule, "priority")));
    if (priorities.size !== rules.length) {
      this.report("conditional-format", "two rules have the same priority");
    }
    for (const rule of rules) {
      const style = numberAttribute(rule, "dxfId");
      if (style !== undefined && style >= this.workbook.formats.conditional) {
        this.report("conditional-format", `dxfId ${style} of ${this.workbook.formats.conditional}`);
      }
      for (const { text } of childrenOf(rule, "formula")) {
        this.lintRuleFormula(text, "conditional-format", "conditional format");
      }
    }
  }

  private lintValidations(): void {
    const list = child(this.root, "dataValidations");
    const validations = childrenOf(list, "dataValidation");
    if (list !== undefined && numberAttribute(list, "count") !== validations.length) {
      this.report("validation", `dataValidations counts ${attribute(list, "count") ?? ""}`);
    }
    const covered: CellRange[] = [];
    for (const validation of validations) {
      const place = attribute(validation, "sqref") ?? "";
      for (const [name, limit] of Object.entries(VALIDATION_LIMITS)) {
        if ((attribute(validation, name)?.length ?? 0) > limit) {
          this.report("validation", `${place}: ${name} longer than ${limit} characters`);
        }
      }
      for (const range of place.split(" ").flatMap((each) => parseRange(each) ?? [])) {
        if (covered.some((other) => rangesMeet(range, other))) {
          this.report("validation", `${place} is validated twice`);
        }
        covered.push(range);
      }
      for (const { text } of validation.children) {
        if (/^".*"$/s.test(text) && text.length - 2 > LONGEST_LIST) {
          this.report("validation", `${place}: a list of ${text.length - 2} characters`);
        }
        this.lintRuleFormula(text, "validation", place);
      }
    }
  }

  private lintRuleFormula(formula: string, rule: "validation" | "conditional-format", place: string): void {
    if (/\[|\{|_xldudf_/.test(formula.replaceAll(/"[^"]*"/g, ""))) {
      this.report(rule, `${place}: a table, an array or a custom function in ${formula}`);
    }
    lintFormula(formula, this.workbook, { part: this.sheet.path, place, rule });
  }

  private lintHeaderFooter(): void {
    for (const { name, text } of child(this.root, "headerFooter")?.children ?? []) {
      if (text.length > LONGEST_HEADER_FOOTER) {
        this.report("header-footer", `${name} has ${text.length} characters`);
      }
    }
  }

  /** Excel shows a note only where the comment has its box, and drops a box without its comment. */
  private lintNotes(): void {
    const { file } = this.workbook;
    const parts = file.relationships(this.sheet.path);
    const comments = file.root(parts.find(({ type }) => type === "comments")?.target ?? "");
    const vml = file.text(parts.find(({ type }) => type === "vmlDrawing")?.target ?? "");
    const notes = childrenOf(child(comments, "commentList"), "comment").length;
    const boxes = vml.split('ObjectType="Note"').length - 1;
    if (notes !== boxes || (notes > 0 && child(this.root, "legacyDrawing") === undefined)) {
      this.report("note", `${notes} notes have ${boxes} boxes`);
    }
  }
}

/** One worksheet part. Gives how many of its cells use shared strings. */
export function lintSheet(sheet: LintedSheet, workbook: LintedWorkbook): number {
  const root = workbook.file.root(sheet.path);
  return root === undefined ? 0 : new SheetLint(sheet, root, workbook).run();
}
