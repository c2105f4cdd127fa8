import type { IsoDate } from "../engine/calendar";
import {
  Computed,
  NotApplicable,
  Undetermined,
  type Assumption,
  type Computation,
  type Explanation,
} from "../engine/computation";
import type { ExactNumber } from "../engine/exact-number";
import type { Problem } from "../engine/problem";
import type { DecisionStep, Step } from "../engine/step";
import { moneyStep } from "./input-steps";
import { ITEMS } from "./item-ids";
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
): (amount: ExactNumber, category: string, date?: IsoDate) => Computation<number> {
  const start = scopeStart(context);
  const decisions = new Map<string, Map<IsoDate | null, Decision>>();
  const decisionFor = (category: string, date: IsoDate | null): Decision => {
    let byDate = decisions.get(category);
    if (!byDate) decisions.set(category, (byDate = new Map<IsoDate | null, Decision>()));
    let decision = byDate.get(date);
    if (!decision) byDate.set(date, (decision = decide(context, category, date, start)));
    return decision;
  };
  return (amount, category, date) => {
    const day = date ?? null;
    const decision = decisionFor(category, day);
    if (isProblem(decision)) return new Undetermined(decision);
    const account = (): Explanation => explain(context, amount, day, start, decision);
    if (verdictOf(decision) === "included") return new Computed(amount, "CNY", account);
    const citation = decision.kind === "figure" ? decision.figure.citation : null;
    return new NotApplicable("category-excluded", citation, account);
  };
}
