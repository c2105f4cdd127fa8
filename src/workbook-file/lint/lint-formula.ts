import { syntaxProblem } from "../formula/formula-syntax";
import { formulaTokens } from "../formula/formula-tokens";
import { isVolatileFunction, storedFunctionName } from "../formula/function-names";
import type { LintRule } from "./lint-finding";
import type { LintedWorkbook } from "./linted-workbook";

const LONGEST_FORMULA = 8192;
/** Functions that stand for what people type as "#" and "@". */
const STORED_OPERATORS = new Set(["_xlfn.ANCHORARRAY", "_xlfn.SINGLE"]);

function functionProblem(name: string, workbook: LintedWorkbook): string | null {
  const typed = name.replace(/^(?:_xlfn\.)?(?:_xlws\.)?/, "");
  const isKnown =
    STORED_OPERATORS.has(name) ||
    /^_xldudf_[A-Z][A-Z0-9_]*$/.test(name) ||
    name.startsWith("_xlpm.") ||
    storedFunctionName(typed) === name ||
    workbook.names.some((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!isKnown) {
    return `${name} is neither a function as files store it nor a name`;
  }
  return isVolatileFunction(typed) ? `${name} recalculates on every opening` : null;
}

/** Checks a stored formula: it parses, and all it names exists. */
export function lintFormula(
  formula: string,
  workbook: LintedWorkbook,
  where: { readonly part: string; readonly place: string; readonly rule?: LintRule },
): void {
  const report = (problem: string): void => {
    workbook.file.report(where.part, where.rule ?? "formula", `${where.place}: ${problem} in ${formula}`);
  };
  if (formula.startsWith("=") || formula.length > LONGEST_FORMULA) {
    report(formula.startsWith("=") ? 'a leading "="' : "more than 8192 characters");
    return;
  }
  const tokens = formulaTokens(formula);
  const syntax = syntaxProblem(tokens);
  if (syntax !== null) {
    report(syntax);
    return;
  }
  const sheets = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  const names = new Set(workbook.names.map(({ name }) => name.toLowerCase()));
  for (const { kind, text, sheet } of tokens) {
    if (sheet !== undefined && !sheets.has(sheet.toLowerCase())) {
      report(`no sheet ${sheet}`);
    }
    const bare = text.replace(/^.*!/u, "").toLowerCase();
    if (kind === "name" && !bare.startsWith("_xlpm.") && !names.has(bare) && !workbook.tables.has(bare)) {
      report(`no name ${text}`);
    }
    if (kind === "structured" && !workbook.tables.has(text.slice(0, text.indexOf("[")).toLowerCase())) {
      report(`no table for ${text}`);
    }
    if (kind === "spill" || kind === "at") {
      report(`${text}, which files spell out`);
    }
    const problem = kind === "function" ? functionProblem(text, workbook) : null;
    if (problem !== null) {
      report(problem);
    }
  }
}
