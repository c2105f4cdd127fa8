import type { Problem } from "../engine/problem";
import type { Wording } from "./wording";

function yearText(wording: Wording, year: number | null): string {
  return year === null ? "" : wording.texts.period.year(year);
}

function columnName(column: string, wording: Wording): string {
  return wording.texts.assumptionColumns[column] ?? column;
}

const FILLED_BY_ASSUMPTION: ReadonlySet<Problem["code"]> = new Set([
  "not-loaded",
  "only-floor",
  "delegated",
  "before-scope",
]);

/**
 * What was asked, what is known and what to do, as one sentence or two. `canAssume` is false for a function
 * that takes no assumptions, which is then not advised.
 */
export function problemMessage(problem: Problem, wording: Wording, canAssume = true): string {
  const advice = canAssume && FILLED_BY_ASSUMPTION.has(problem.code) ? wording.texts.problems.mayAssume : "";
  return `${problemSentence(problem, wording)}${advice}`;
}

function problemSentence(problem: Problem, wording: Wording): string {
  const { problems, list, expectations } = wording.texts;
  const input = "input" in problem ? wording.input(problem.input) : "";
  switch (problem.code) {
    case "missing-input":
      return problems.missingInput(input);
    case "unknown-name":
      return problems.unknownName(input, problem.given, list(problem.nearest));
    case "ambiguous-name":
      return problems.ambiguousName(input, problem.given, list(problem.candidates));
    case "invalid-number":
      return problems.invalidNumber(
        input,
        problem.given,
        expectations[problem.expected],
        problem.limit ?? null,
      );
    case "invalid-year":
      return problem.dateGiven === undefined
        ? problems.invalidYear(input, problem.given)
        : problems.yearIsDate(input, problem.given, problem.dateGiven);
    case "invalid-date":
      return problems.invalidDate(input, problem.given);
    case "invalid-text":
      return problems.invalidText(input, problem.given);
    case "not-one-cell":
      return problems.notOneCell(input, problem.rows, problem.columns);
    case "assumption-header":
      return problems.assumptionHeader(list(problem.missing.map((column) => columnName(column, wording))));
    case "assumption-row":
      return problems.assumptionRow(
        problem.row,
        columnName(problem.column, wording),
        problemMessage(problem.problem, wording),
      );
    case "assumption-conflict":
      return problems.assumptionConflict(problem.rows[0], problem.rows[1], wording.item(problem.item));
    case "shares-not-whole":
      return problems.sharesNotWhole(problem.year, problem.sum);
    case "unknown-function":
      return problems.unknownFunction(problem.given, list(problem.nearest));
    case "too-many-arguments":
      return problems.tooManyArguments(problem.function, problem.most);
    case "inexact-result":
      return problems.inexactResult(problem.value);
    case "not-loaded":
      return problems.notLoaded(
        wording.item(problem.item),
        wording.scope(problem.at),
        yearText(wording, problem.year),
        list(problem.loadedYears.map((year) => wording.texts.period.year(year))),
      );
    case "only-floor":
      return problems.onlyFloor(
        wording.item(problem.item),
        yearText(wording, problem.year),
        problem.floor,
        wording.source(problem.citation),
      );
    case "delegated":
      return problems.delegated(
        wording.item(problem.item),
        wording.scope(problem.at),
        problem.leftTo,
        wording.source(problem.citation),
      );
    case "before-scope":
      return problems.beforeScope(problem.date, problem.from, wording.source(problem.citation));
    case "case-not-listed":
      return problems.caseNotListed(
        problem.given,
        list(problem.listed.map((member) => wording.member("enrolment-case", member))),
        wording.source(problem.citation),
      );
    case "beyond-months":
      return problems.beyondMonths(problem.months, problem.limit, wording.source(problem.citation));
    case "no-partner":
      return problems.noPartner;
  }
}
