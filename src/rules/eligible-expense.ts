import type { IsoDate } from "../engine/calendar";
import {
  Computed,
  NotApplicable,
  Undetermined,
  type Assumption,
  type Explanation,
} from "../engine/computation";
import type { ExactNumber } from "../engine/exact-number";
import type { Problem } from "../engine/problem";
import type { DecisionStep, Step } from "../engine/step";
import { moneyStep } from "./input-steps";
import { withAmount, type ElementRule } from "./element-rule";
import { ITEMS } from "./item-ids";
import { memoizePair } from "./memoize-pair";
import { isProblem, type RuleContext, type Source } from "./rule-context";

/** Whether a category counts, for stays that ended on a day (null: no day given). */
type Decision = Source | Problem;

/** The day from which the scope that was published last applies. */
function scopeStart(context: RuleContext): IsoDate {
  const starts = context.policy.figuresOf(ITEMS.eligibleScope).map(({ valid }) => valid.from);
  const latest = starts.sort().at(-1);
  if (latest === undefined) throw new Error("The policy has no scope of eligible expenses.");
  return latest;
}

function decide(context: RuleContext, category: string, date: IsoDate | null, start: IsoDate): Decision {
  const found = context.find({
    item: ITEMS.eligibleScope,
    at: { "expense-category": category },
    when: date ?? start,
  });
  const rule = context.policy.dateRule(ITEMS.eligibleScope);
  if (isProblem(found) && date !== null && date < start && rule) {
    return { code: "before-scope", date, from: start, citation: rule.citation };
  }
  return found;
}

function verdictOf(source: Source): string {
  return source.kind === "figure" ? source.figure.value : source.row.value;
}

/** The decision of a source as a step. */
export function decisionStep(source: Source): DecisionStep {
  const item = source.kind === "figure" ? source.figure.item : source.row.item;
  return {
    kind: "decision",
    label: `item:${item}`,
    verdict: verdictOf(source),
    source:
      source.kind === "figure"
        ? { kind: "figure", figure: source.figure }
        : {
            kind: "assumed",
            row: source.row.row,
            basis: source.row.basis,
            scope: source.row.scope,
            year: source.row.year,
            replaces: source.replaces,
          },
  };
}

function explain(
  context: RuleContext,
  amount: ExactNumber,
  date: IsoDate | null,
  start: IsoDate,
  source: Source,
): Explanation {
  const rule = context.policy.dateRule(ITEMS.eligibleScope);
  const input = moneyStep("amount", amount);
  const dateStep: readonly Step[] =
    date === null
      ? []
      : [
          {
            kind: "condition",
            label: "discharged-in-scope",
            parameters: { date, from: start },
            holds: date >= start,
            citation: rule?.citation ?? null,
          },
        ];
  const withoutDate: readonly Assumption[] =
    date === null
      ? [
          {
            id: "scope-without-date",
            parameters: { from: start },
            ...(rule ? { citation: rule.citation } : {}),
          },
        ]
      : [];
  return {
    steps: [input, ...dateStep, decisionStep(source)],
    assumptions: withoutDate,
  };
}

/**
 * The part of an amount that counts as 大病保险合规自付医疗费用: all of it or nothing, by category and discharge date
 * (豫医保〔2021〕2号 三, 四). The scope before 2021-09-30 is not loaded and stays undetermined.
 */
export function eligibleExpense(
  context: RuleContext,
): ElementRule<[amount: ExactNumber, category: string, date?: IsoDate], number> {
  const start = scopeStart(context);
  const decisionFor = memoizePair((category: string, date: IsoDate | undefined) =>
    decide(context, category, date ?? null, start),
  );
  return withAmount(
    (amount, category, date) => {
      const decision = decisionFor(category, date);
      if (isProblem(decision)) return new Undetermined(decision);
      const account = (): Explanation => explain(context, amount, date ?? null, start, decision);
      if (isIncluded(decision)) return new Computed(amount, "CNY", account);
      const citation = decision.kind === "figure" ? decision.figure.citation : null;
      return new NotApplicable("category-excluded", citation, account);
    },
    (amount, category, date) => {
      const decision = decisionFor(category, date);
      if (isProblem(decision)) return null;
      return isIncluded(decision) ? amount : 0;
    },
  );
}

function isIncluded(source: Source): boolean {
  return verdictOf(source) === "included";
}
