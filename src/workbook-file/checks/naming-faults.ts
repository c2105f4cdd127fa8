import { storedFunctionName } from "../formula/function-names";
import type { WorkbookDescription } from "../workbook-description";
import type { FaultReport } from "./fault-report";
import { formulaProblems } from "./formula-problems";
import { definedNameProblem, sheetNameProblem } from "./name-rules";
import type { WorkbookVocabulary } from "./workbook-vocabulary";

const LONGEST_COMMENT = 255;

function reportSheetNames({ sheets }: WorkbookDescription, report: FaultReport): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const problem = sheetNameProblem(name);
    if (problem !== null) {
      report.add({ sheet: name, place: null }, problem.problem, problem.mend);
    }
    if (seen.has(name.toLowerCase())) {
      report.add({ sheet: name, place: null }, "two sheets have this name", "name each sheet differently");
    }
    seen.add(name.toLowerCase());
  }
  if (!sheets.some(({ visibility }) => visibility === undefined || visibility === "visible")) {
    report.add({ sheet: null, place: null }, "the workbook shows no sheet", "leave one sheet visible");
  }
  if (sheets[0]?.visibility === "hidden" || sheets[0]?.visibility === "veryHidden") {
    const problem = "the first sheet is hidden, and the file would open on it";
    report.add({ sheet: sheets[0].name, place: null }, problem, "put a visible sheet first");
  }
}

/** Names and tables share one list; a name of one sheet may repeat one of the workbook. */
function reportNamesAndTables(workbook: WorkbookDescription, report: FaultReport): void {
  const customFunctions = (workbook.customFunctions ?? []).map((id) => id.toUpperCase());
  const named = [
    ...(workbook.names ?? []).map(({ name, sheet }) => ({ name, scope: sheet ?? "", sheet: sheet ?? null })),
    ...workbook.sheets.flatMap(({ name: sheet, tables }) =>
      (tables ?? []).map(({ name }) => ({ name, scope: "", sheet })),
    ),
  ];
  const seen = new Set<string>();
  for (const { name, scope, sheet } of named) {
    const key = `${scope}\n${name}`.toLowerCase();
    const problem = definedNameProblem(name);
    if (problem !== null) {
      report.add({ sheet, place: name }, problem.problem, problem.mend);
    }
    if (seen.has(key)) {
      report.add({ sheet, place: name }, "two names or tables are called so", "name each differently");
    }
    if (customFunctions.includes(name.toUpperCase()) || storedFunctionName(name) !== null) {
      report.add({ sheet, place: name }, "a function is called so", "choose another name");
    }
    seen.add(key);
  }
}

function reportNameFormulas(
  workbook: WorkbookDescription,
  vocabulary: WorkbookVocabulary,
  report: FaultReport,
): void {
  for (const { name, formula, comment, sheet } of workbook.names ?? []) {
    const place = { sheet: sheet ?? null, place: name };
    const problems = formulaProblems(formula, { kind: "name", table: null, dynamic: true }, vocabulary);
    for (const { problem, mend } of problems) {
      report.add(place, problem, mend);
    }
    if ((comment?.length ?? 0) > LONGEST_COMMENT) {
      report.add(place, "the comment of the name is too long", `keep to ${LONGEST_COMMENT} characters`);
    }
    if (sheet !== undefined && !workbook.sheets.some((each) => each.name === sheet)) {
      report.add(place, `there is no sheet ${sheet}`, "name a sheet of the workbook");
    }
  }
}

/** Faults of sheet names, defined names and table names. */
export function reportNamingFaults(
  workbook: WorkbookDescription,
  vocabulary: WorkbookVocabulary,
  report: FaultReport,
): void {
  reportSheetNames(workbook, report);
  reportNamesAndTables(workbook, report);
  reportNameFormulas(workbook, vocabulary, report);
}
