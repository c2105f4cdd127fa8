import { Computed, Undetermined, type Assumption, type Computation } from "../engine/computation";
import type { Scope } from "../engine/figure";
import type { Problem } from "../engine/problem";
import { ITEMS } from "./item-ids";
import { amountOf, isProblem, stepOf, type RuleContext, type Source } from "./rule-context";

/** What a year means: of the notice, of receipt, or of the benefits that the contribution buys. */
export type ContributionBasis = "notice-year" | "cash-year" | "benefit-year";

/** The source of the contribution whose notice is of this year. */
export function findContribution(
  context: RuleContext,
  noticeYear: number,
  within: Scope = {},
): Source | Problem {
  const unit = within["funding-unit"];
  return context.find({
    item: ITEMS.contribution,
    at: {},
    when: noticeYear,
    within,
    ...(unit === undefined ? {} : { unit }),
  });
}

function basisReading(basis: ContributionBasis, year: number, noticeYear: number): Assumption {
  return { id: `contribution-${basis}`, parameters: { year, noticeYear } };
}

/**
 * 个人缴费标准 per person and year. The notices give it by notice year; contributions are collected the year before
 * the benefits (医保发〔2020〕24号 一（三）), so the benefit year takes the notice of the year before.
 */
export function individualContribution(
  context: RuleContext,
): (year: number, basis?: string) => Computation<number> {
  return (year, basis = "notice-year") => {
    const kind = basis as ContributionBasis;
    const noticeYear = kind === "benefit-year" ? year - 1 : year;
    const source = findContribution(context, noticeYear);
    if (isProblem(source)) return new Undetermined(source);
    return new Computed(amountOf(source).toNumber(), "CNY/person/year", () => ({
      steps: [stepOf(source, context.policy)],
      assumptions: [basisReading(kind, year, noticeYear)],
    }));
  };
}
