import { Computed, Undetermined, type Assumption, type Computation } from "../engine/computation";
import type { PlaceMatch } from "../policy/place-index";
import { ITEMS } from "./item-ids";
import { memoizePair } from "./memoize-pair";
import { placeReading, placeScope } from "./place-reading";
import { amountOf, isProblem, stepOf, type RuleContext, type Source } from "./rule-context";

/** The source of a place's critical-illness funding standard, before it becomes a result. */
export function findFundingStandard(
  context: RuleContext,
  match: PlaceMatch,
  year: number,
): ReturnType<RuleContext["find"]> {
  return context.find({
    item: ITEMS.fundingStandard,
    at: { "funding-unit": match.unit.id },
    when: year,
    unit: match.unit.id,
    within: placeScope(match),
  });
}

/** Where a standard falls below the year before although a notice of the year speaks of not lowering it. */
export function loweredStandard(
  context: RuleContext,
  match: PlaceMatch,
  year: number,
  source: Source,
): readonly Assumption[] {
  const before = findFundingStandard(context, match, year - 1);
  if (source.kind !== "figure" || isProblem(before) || before.kind !== "figure") return [];
  if (amountOf(source).gte(amountOf(before))) return [];
  return context.policy.principlesAbout(ITEMS.fundingStandard, year).map(({ citation }) => ({
    id: "standard-below-year-before",
    parameters: {
      unit: match.unit.id,
      year,
      from: amountOf(before).toString(),
      to: amountOf(source).toString(),
    },
    citation,
  }));
}

/**
 * 大病保险人均筹资标准 of a place in a year, yuan per person and year
 * (豫医保〔2020〕5号 二 and annex 1, 豫医保〔2021〕2号 二 and annex 1).
 */
export function fundingStandard(
  context: RuleContext,
): (match: PlaceMatch, year: number) => Computation<number> {
  return memoizePair((match, year) => {
    const source = findFundingStandard(context, match, year);
    if (isProblem(source)) return new Undetermined(source);
    return new Computed(amountOf(source).toNumber(), "CNY/person/year", () => ({
      steps: [stepOf(source, context.policy)],
      assumptions: [...placeReading(match, source), ...loweredStandard(context, match, year, source)],
    }));
  });
}
