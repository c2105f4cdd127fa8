import type { Citation } from "./citation";
import type { ExactNumber } from "./exact-number";
import type { Figure } from "./figure";
import type { Problem } from "./problem";
import type { Step } from "./step";
import type { Unit } from "./unit";

/** A reading that the notices do not settle, or a tension between them; shown with every result that rests on it. */
export interface Assumption {
  /** Id of its text in the locale files. */
  readonly id: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly citation?: Citation;
}

/** How a value came about: the last step is the value itself. */
export interface Explanation {
  readonly steps: readonly Step[];
  readonly assumptions: readonly Assumption[];
}

/**
 * What a rule gives: a number that reads back exactly, the word of a verdict or a plain text, a truth value,
 * or a figure whose source is asked for.
 */
export type ResultValue = ExactNumber | string | boolean | Figure;

/** A value with its explanation, which is worked out only when somebody reads it. */
export class Computed<V extends ResultValue = ResultValue> {
  readonly status = "computed";
  #explanation: Explanation | undefined;

  constructor(
    readonly value: V,
    readonly unit: Unit | null,
    private readonly explain: () => Explanation,
  ) {}

  get explanation(): Explanation {
    return (this.#explanation ??= this.explain());
  }

  get steps(): readonly Step[] {
    return this.explanation.steps;
  }

  get assumptions(): readonly Assumption[] {
    return this.explanation.assumptions;
  }
}

/** The rule was asked and does not apply, for the cited reason: the cell shows 0. */
export class NotApplicable {
  readonly status = "not-applicable";

  constructor(
    readonly reason: string,
    readonly citation: Citation | null,
    private readonly explain: () => Explanation,
  ) {}

  get explanation(): Explanation {
    return this.explain();
  }
}

/** No value: what was not understood, or what the loaded notices leave open. */
export class Undetermined {
  readonly status = "undetermined";
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(problem: Problem, ...more: Problem[]) {
    this.problems = [problem, ...more];
  }
}

export type Computation<V extends ResultValue = ResultValue> = Computed<V> | NotApplicable | Undetermined;
