import type { Citation } from "./citation";
import type { Decimal } from "./decimal";
import type { Figure, Scope } from "./figure";
import type { Unit } from "./unit";

interface AmountStepBase {
  /** Id of the label under which a reader sees this amount. */
  readonly label: string;
  readonly value: Decimal;
  readonly unit: Unit;
}

/** A number the caller gave. */
export interface InputStep extends AmountStepBase {
  readonly kind: "input";
}

/** A number out of a notice; `passedOver` are the figures of higher levels that it prevails over. */
export interface FigureStep extends AmountStepBase {
  readonly kind: "figure";
  readonly figure: Figure;
  readonly passedOver: readonly Figure[];
}

/** A number out of the caller's assumptions table, with the row and the basis stated there. */
export interface AssumedStep extends AmountStepBase {
  readonly kind: "assumed";
  readonly row: number;
  readonly basis: string;
  /** For whom and for which year (null: every year) the row holds. */
  readonly scope: Scope;
  readonly year: number | null;
  /** The figure of the notices that the assumption sets aside, where there is one. */
  readonly replaces: Figure | null;
}

export interface ConstantStep extends AmountStepBase {
  readonly kind: "constant";
}

export type Operator = "+" | "-" | "×" | "max" | "min";

export interface OperationStep extends AmountStepBase {
  readonly kind: "operation";
  readonly operator: Operator;
  readonly operands: readonly [AmountStep, AmountStep];
}

/** Half up to so many places; "unstated" because no clause of the loaded notices prescribes it. */
export interface RoundingStep extends AmountStepBase {
  readonly kind: "rounding";
  readonly places: number;
  readonly operand: AmountStep;
  readonly citation: "unstated";
}

export type AmountStep = InputStep | FigureStep | AssumedStep | ConstantStep | OperationStep | RoundingStep;

/** A condition that was tested, and what the notice says of it. */
export interface ConditionStep {
  readonly kind: "condition";
  readonly label: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly holds: boolean;
  readonly citation: Citation | null;
}

/** A decision in words: a category that is in or out, a case that is exempt. */
export interface DecisionStep {
  readonly kind: "decision";
  readonly label: string;
  readonly verdict: string;
  readonly source:
    | { readonly kind: "figure"; readonly figure: Figure }
    | {
        readonly kind: "assumed";
        readonly row: number;
        readonly basis: string;
        readonly scope: Scope;
        readonly year: number | null;
        readonly replaces: Figure | null;
      };
}

export type Step = AmountStep | ConditionStep | DecisionStep;
