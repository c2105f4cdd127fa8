import type { Problem } from "../engine/problem";
import type { Unit } from "../engine/unit";
import { callExplanation } from "../explanation/explain-call";
import type { ExplanationRow } from "../explanation/explanation-rows";
import { problemMessage } from "../explanation/problem-message";
import { tableValues, type TableValue } from "../explanation/table-values";
import { Wording } from "../explanation/wording";
import type { Language } from "../policy/compiled-policy";
import { loadedPolicy } from "../policy/loaded-policy";
import type { PolicySet } from "../policy/policy-set";
import { Assumptions } from "../rules/assumptions";
import { BLANK, FunctionCall, type CallResult } from "../rules/function-call";
import type { FunctionDefinition, FunctionId } from "../rules/function-definition";
import { functionDefinition } from "../rules/function-registry";
import type { RawValue } from "../rules/inputs/input";
import { RuleContext } from "../rules/rule-context";
import { citedFigures, type Cited } from "./cited-figures";

/** What a function gives for its arguments, as the cell would show it and as the pane tells it. */
export interface Answer {
  readonly id: FunctionId;
  readonly raws: readonly RawValue[];
  /** What the cell shows; null where it shows an error, a table or nothing. */
  readonly value: string | number | boolean | null;
  readonly unit: Unit | null;
  /** The rows of a table with its header. */
  readonly table: readonly (readonly TableValue[])[] | null;
  readonly problem: Problem | null;
  /** The sentence that the function gives with its error. */
  readonly message: string | null;
  readonly isBlank: boolean;
  readonly steps: readonly ExplanationRow[];
  readonly cited: readonly Cited[];
}

/** The rules in one language: answers calls exactly as the worksheet functions do. */
export class PolicyDesk {
  readonly wording: Wording;

  constructor(
    readonly language: Language,
    readonly policy: PolicySet = loadedPolicy,
  ) {
    this.wording = new Wording(policy, language);
  }

  /** Makes one call with single values. */
  ask(id: FunctionId, raws: readonly RawValue[], assumptions: Assumptions = Assumptions.NONE): Answer {
    const context = new RuleContext(this.policy, assumptions);
    const definition = functionDefinition(id);
    return this.answer(definition, raws, new FunctionCall(definition, context).run(raws));
  }

  private answer(
    { id, takesAssumptions }: FunctionDefinition,
    raws: readonly RawValue[],
    result: CallResult,
  ): Answer {
    const problem = result !== BLANK && result.status === "undetermined" ? result.problems[0] : null;
    return {
      id,
      raws,
      ...this.shown(result),
      problem,
      message: problem === null ? null : problemMessage(problem, this.wording, takesAssumptions),
      isBlank: result === BLANK,
      steps: callExplanation(result, this.wording, takesAssumptions),
      cited: citedFigures(result),
    };
  }

  private shown(result: CallResult): Pick<Answer, "value" | "unit" | "table"> {
    if (result === BLANK || result.status === "undetermined") return { value: null, unit: null, table: null };
    switch (result.status) {
      case "table":
        return { value: null, unit: null, table: tableValues(result, this.wording) };
      case "not-applicable":
        return { value: 0, unit: null, table: null };
      case "computed":
        return { value: this.wording.cell(result.value, result.unit), unit: result.unit, table: null };
    }
  }

  /** What an argument is called above its field. */
  label(input: string): string {
    const name = this.wording.input(input);
    return name.charAt(0).toUpperCase() + name.slice(1);
  }

  /** The years that any loaded figure of the item is for, ascending. */
  yearsOf(item: string): readonly number[] {
    const years = this.policy.figuresOf(item).flatMap(({ at }) => this.policy.loadedYears(item, at));
    return [...new Set(years)].sort((one, other) => one - other);
  }
}
