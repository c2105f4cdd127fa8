import { formulaTokens, type FormulaToken } from "../../workbook-file/formula/formula-tokens";
import { parseStructuredReference } from "../../workbook-file/formula/structured-reference";
import type {
  CellDescription,
  Comparison,
  ConditionalFormat,
  NameDescription,
  Operand,
  SheetDescription,
  ValidationDescription,
  WorkbookDescription,
} from "../../workbook-file/workbook-description";
import { quoteSheetName } from "../core/address";

/** What bears a name in the workbook that the sheets go into. */
export interface TakenNames {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
  readonly tables: readonly string[];
}

type Renaming = (name: string) => string;
type Rewrite = (formula: string) => string;

const NAME_LIMIT = 31;

/** The workbook under names that are free: sheets as Excel numbers copies, "核对 (2)"; names and tables as "年度_2". */
export function renamedWorkbook(workbook: WorkbookDescription, taken: TakenNames): WorkbookDescription {
  const sheetName = renaming(
    workbook.sheets.map(({ name }) => name),
    taken.sheets,
    (name, number) => `${name.slice(0, NAME_LIMIT - ` (${number})`.length)} (${number})`,
  );
  const numbered = (name: string, number: number): string => `${name}_${number}`;
  const tableNames = workbook.sheets.flatMap(({ tables = [] }) => tables.map(({ name }) => name));
  const ownNames = (workbook.names ?? []).map(({ name }) => name);
  const takenNames = [...taken.names, ...taken.tables];
  const wordName = renaming([...ownNames, ...tableNames], takenNames, numbered);
  const rewrite: Rewrite = (formula) => rewritten(formula, sheetName, wordName);
  const sheets = workbook.sheets.map((sheet) => renamedSheet(sheet, sheetName, wordName, rewrite));
  const names = (workbook.names ?? []).map((name): NameDescription => {
    const scope = name.sheet === undefined ? {} : { sheet: sheetName(name.sheet) };
    return { ...name, ...scope, name: wordName(name.name), formula: rewrite(name.formula) };
  });
  return { ...workbook, sheets, names };
}

/** Excel takes no notice of case in the names of sheets, tables and ranges. */
function renaming(
  names: readonly string[],
  taken: readonly string[],
  numbered: (name: string, number: number) => string,
): Renaming {
  const used = new Set([...taken, ...names].map((name) => name.toLowerCase()));
  const clashing = new Set(taken.map((name) => name.toLowerCase()));
  const renamed = new Map<string, string>();
  for (const name of names.filter((each) => clashing.has(each.toLowerCase()))) {
    let number = 2;
    while (used.has(numbered(name, number).toLowerCase())) number += 1;
    used.add(numbered(name, number).toLowerCase());
    renamed.set(name.toLowerCase(), numbered(name, number));
  }
  return (name) => renamed.get(name.toLowerCase()) ?? name;
}

function rewritten(formula: string, sheetName: Renaming, wordName: Renaming): string {
  if (!formula.startsWith("=")) return formula;
  const texts = formulaTokens(formula.slice(1)).map((token) => rewrittenToken(token, sheetName, wordName));
  return `=${texts.join("")}`;
}

function rewrittenToken(
  { kind, text, sheet }: FormulaToken,
  sheetName: Renaming,
  wordName: Renaming,
): string {
  if (sheet !== undefined) {
    return `${quoteSheetName(sheetName(sheet))}${text.slice(text.lastIndexOf("!"))}`;
  }
  if (kind === "name") return wordName(text);
  if (kind === "structured") {
    const { table, inside } = parseStructuredReference(text);
    return `${wordName(table)}[${inside}]`;
  }
  return text;
}

function renamedSheet(
  sheet: SheetDescription,
  sheetName: Renaming,
  wordName: Renaming,
  rewrite: Rewrite,
): SheetDescription {
  const { cells, tables = [], validations = [], conditionalFormats = [] } = sheet;
  return {
    ...sheet,
    name: sheetName(sheet.name),
    cells: Object.fromEntries(
      Object.entries(cells).map(([address, cell]) => [address, renamedCell(cell, rewrite)]),
    ),
    tables: tables.map((table) => ({ ...table, name: wordName(table.name) })),
    validations: validations.map((validation) => renamedValidation(validation, rewrite)),
    conditionalFormats: conditionalFormats.map((format) => renamedFormat(format, rewrite)),
  };
}

function renamedCell(cell: CellDescription, rewrite: Rewrite): CellDescription {
  return cell.formula === undefined ? cell : { ...cell, formula: rewrite(cell.formula) };
}

function renamedValidation(validation: ValidationDescription, rewrite: Rewrite): ValidationDescription {
  const { rule } = validation;
  switch (rule.kind) {
    case "list": {
      const source = typeof rule.source === "string" ? rewrite(rule.source) : rule.source;
      return { ...validation, rule: { ...rule, source } };
    }
    case "custom":
      return { ...validation, rule: { ...rule, formula: rewrite(rule.formula) } };
    default:
      return { ...validation, rule: { ...rule, when: renamedComparison(rule.when, rewrite) } };
  }
}

function renamedFormat(format: ConditionalFormat, rewrite: Rewrite): ConditionalFormat {
  const rules = format.rules.map((rule) => {
    switch (rule.kind) {
      case "cellValue":
        return { ...rule, when: renamedComparison(rule.when, rewrite) };
      case "expression":
        return { ...rule, formula: rewrite(rule.formula) };
      case "dataBar":
        return rule;
    }
  });
  return { ...format, rules };
}

function renamedComparison(when: Comparison, rewrite: Rewrite): Comparison {
  const operand = (value: Operand): Operand => (typeof value === "number" ? value : rewrite(value));
  return "from" in when
    ? { ...when, from: operand(when.from), to: operand(when.to) }
    : { ...when, value: operand(when.value) };
}
