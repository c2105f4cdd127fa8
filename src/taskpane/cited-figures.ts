import type { Citation } from "../engine/citation";
import type { Computed, Explanation, NotApplicable } from "../engine/computation";
import type { Figure } from "../engine/figure";
import type { Problem } from "../engine/problem";
import type { Step } from "../engine/step";
import { BLANK, type CallResult } from "../rules/function-call";
import type { Table } from "../rules/tables/table";

/** A clause that a result rests on; the figure is there when the clause gives one. */
export interface Cited {
  readonly citation: Citation;
  readonly figure: Figure | null;
}

function figuresOfStep(step: Step): readonly Cited[] {
  switch (step.kind) {
    case "figure":
      return [{ citation: step.figure.citation, figure: step.figure }];
    case "operation":
      return step.operands.flatMap(figuresOfStep);
    case "rounding":
      return figuresOfStep(step.operand);
    case "condition":
      return step.citation === null ? [] : [{ citation: step.citation, figure: null }];
    case "decision":
      return step.source.kind === "figure"
        ? [{ citation: step.source.figure.citation, figure: step.source.figure }]
        : [];
    case "assumed":
    case "input":
    case "constant":
      return [];
  }
}

function citedInExplanation({ steps, assumptions }: Explanation): readonly Cited[] {
  return [
    ...steps.flatMap(figuresOfStep),
    ...assumptions.flatMap(({ citation }) => (citation === undefined ? [] : [{ citation, figure: null }])),
  ];
}

function citedInProblem(problem: Problem): readonly Cited[] {
  return "citation" in problem ? [{ citation: problem.citation, figure: null }] : [];
}

/** The steps and readings of a result; a table puts its own together when asked. */
export function explanationOf(result: Computed | NotApplicable | Table): Explanation {
  return typeof result.explanation === "function" ? result.explanation() : result.explanation;
}

/** Every clause that a result, or the lack of one, rests on; each figure once. */
export function citedFigures(result: CallResult): readonly Cited[] {
  if (result === BLANK) return [];
  const all =
    result.status === "undetermined"
      ? result.problems.flatMap(citedInProblem)
      : citedInExplanation(explanationOf(result));
  const once = new Map(all.map((cited) => [keyOf(cited), cited]));
  return [...once.values()];
}

function keyOf({ citation, figure }: Cited): string {
  return JSON.stringify([citation, figure?.item, figure?.at, figure?.valid]);
}
