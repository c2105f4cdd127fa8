import { isNotSettled, type Problem } from "../engine/problem";
import { BLANK, FunctionCall, type CallResult } from "../rules/function-call";
import type { FunctionDefinition } from "../rules/function-definition";
import type { RawValue } from "../rules/inputs/input";
import type { RuleContext } from "../rules/rule-context";
import type { Table } from "../rules/tables/table";
import { explanationRows, type ExplanationRow } from "./explanation-rows";
import { problemMessage } from "./problem-message";
import type { Wording } from "./wording";

function problemSource(problem: Problem, wording: Wording): string {
  return "citation" in problem ? wording.citation(problem.citation) : "";
}

function problemRow(problem: Problem, wording: Wording, canAssume: boolean): ExplanationRow {
  return [
    wording.texts.explanation.noResult,
    problemMessage(problem, wording, canAssume),
    isNotSettled(problem) ? "#N/A" : "#VALUE!",
    problemSource(problem, wording),
  ];
}

/** Why cells of a table have no value, each reason once. */
function missingRows(table: Table, wording: Wording): readonly ExplanationRow[] {
  const problems = table.rows
    .flat()
    .flatMap((cell) =>
      cell.kind === "result" && cell.computation.status === "undetermined" ? cell.computation.problems : [],
    );
  const rows = problems.map((problem) => problemRow(problem, wording, true));
  return [...new Map(rows.map((row) => [row[1], row])).values()];
}

function tableRows(table: Table, wording: Wording): readonly ExplanationRow[] {
  const { explanation } = wording.texts;
  return [
    ...explanationRows(table.explanation(), wording),
    ...missingRows(table, wording),
    [explanation.result, explanation.table(table.rows.length + 1), "", ""],
  ];
}

/** How a call came to its result, or why it has none, line by line; the last line repeats the cell. */
export function callExplanation(
  result: CallResult,
  wording: Wording,
  canAssume: boolean,
): readonly ExplanationRow[] {
  const { explanation } = wording.texts;
  if (result === BLANK) return [[explanation.blank, "", "", ""]];
  switch (result.status) {
    case "table":
      return tableRows(result, wording);
    case "undetermined":
      return result.problems.map((problem) => problemRow(problem, wording, canAssume));
    case "not-applicable":
      return [...explanationRows(result.explanation, wording), [explanation.result, "", 0, ""]];
    case "computed": {
      const cell = wording.cell(result.value, result.unit);
      const amount = typeof cell === "boolean" ? String(cell).toUpperCase() : cell;
      return [...explanationRows(result.explanation, wording), [explanation.result, "", amount, ""]];
    }
  }
}

/** Makes one call and explains it, under the header 步骤, 算式, 金额, 依据. */
export function explainCall(
  definition: FunctionDefinition,
  raws: readonly RawValue[],
  context: RuleContext,
  wording: Wording,
): readonly ExplanationRow[] {
  const result = new FunctionCall(definition, context).run(raws);
  return [wording.texts.explanation.header, ...callExplanation(result, wording, definition.takesAssumptions)];
}
