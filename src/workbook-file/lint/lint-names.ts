import { definedNameProblem, sheetNameProblem } from "../checks/name-rules";
import { attribute, child, flagAttribute, numberAttribute } from "../reader/xml-document";
import { parseSheetReference } from "../sheet-reference";
import { lintFormula } from "./lint-formula";
import type { LintedName, LintedWorkbook } from "./linted-workbook";

const CALCULATION_ENGINE = 191_029;

function lintCalculation({ file, path }: LintedWorkbook): void {
  const calculation = child(file.root(path), "calcPr");
  for (const name of ["fullCalcOnLoad", "forceFullCalc"]) {
    if (flagAttribute(calculation, name) === true) {
      file.report(path, "calculation", `${name}: Excel recalculates on opening, and cached figures are lost`);
    }
  }
  if ((numberAttribute(calculation, "calcId") ?? 0) < CALCULATION_ENGINE) {
    file.report(path, "calculation", "an older calcId: Excel recalculates on opening");
  }
  if (flagAttribute(child(file.root(path), "workbookPr"), "date1904") === true) {
    file.report(path, "calculation", "dates counted from 1904");
  }
}

function lintSheetNames({ file, path, sheets }: LintedWorkbook): void {
  const seen = new Set<string>();
  for (const sheet of sheets) {
    const problem = sheetNameProblem(sheet.name);
    if (problem !== null) {
      file.report(path, "sheet-name", `${sheet.name}: ${problem.problem}`);
    }
    if (seen.has(sheet.name.toLowerCase())) {
      file.report(path, "sheet-name", `two sheets are called ${sheet.name}`);
    }
    if (file.root(sheet.path) === undefined) {
      file.report(path, "relationship", `the sheet ${sheet.name} has no readable part`);
    }
    seen.add(sheet.name.toLowerCase());
  }
}

function lintPrintName(
  { name, localSheetId, formula }: LintedName,
  { file, path, sheets }: LintedWorkbook,
): void {
  const references = formula.split(/,(?=(?:[^']*'[^']*')*[^']*$)/);
  const isSound = references.every((reference) => {
    const isTitle = /^(?:'(?:[^']|'')+'|[^'!]+)!\$?(?:[A-Z]{1,3}:\$?[A-Z]{1,3}|\d+:\$?\d+)$/.test(reference);
    const isArea = reference.includes("!") && parseSheetReference(reference, "") !== null;
    return isTitle || isArea;
  });
  if (!isSound) {
    file.report(path, "defined-name", `${name}: ${formula} is no range with its sheet`);
  }
  if (localSheetId === undefined || sheets[localSheetId] === undefined) {
    file.report(path, "defined-name", `${name} belongs to no sheet`);
  }
}

function lintDefinedNames(workbook: LintedWorkbook): void {
  const { file, path, names, tables } = workbook;
  const seen = new Set<string>();
  for (const each of names) {
    const key = `${each.name}|${each.localSheetId ?? ""}`.toLowerCase();
    if (seen.has(key) || tables.has(each.name.toLowerCase())) {
      file.report(path, "defined-name", `two names or tables are called ${each.name}`);
    }
    seen.add(key);
    if (each.name.startsWith("_xlnm.")) {
      lintPrintName(each, workbook);
      continue;
    }
    const problem = definedNameProblem(each.name);
    if (problem !== null) {
      file.report(path, "defined-name", problem.problem);
    }
    lintFormula(each.formula, workbook, { part: path, place: `name ${each.name}` });
  }
}

function lintTableNames({ file }: LintedWorkbook): void {
  const seen = new Set<string>();
  const ids = new Set<string>();
  for (const path of file.paths.filter((each) => each.startsWith("xl/tables/"))) {
    const name = attribute(file.root(path), "displayName") ?? "";
    const id = attribute(file.root(path), "id") ?? "";
    const problem = definedNameProblem(name);
    if (problem !== null) {
      file.report(path, "table", problem.problem);
    }
    if (seen.has(name.toLowerCase()) || ids.has(id)) {
      file.report(path, "table", `two tables are called ${name} or numbered ${id}`);
    }
    seen.add(name.toLowerCase());
    ids.add(id);
  }
}

/** The workbook part: calculation, sheets, names and tables by their names. */
export function lintNames(workbook: LintedWorkbook): void {
  lintCalculation(workbook);
  lintSheetNames(workbook);
  lintDefinedNames(workbook);
  lintTableNames(workbook);
}
