import { Undetermined, type Computation } from "../../engine/computation";
import { Decimal } from "../../engine/decimal";
import { calendarYear, overlaps } from "../../engine/calendar";
import type { FundingUnit } from "../../policy/compiled-policy";
import type { PlaceMatch } from "../../policy/place-index";
import { findFundingStandard, fundingStandard } from "../funding-standard";
import { ITEMS } from "../item-ids";
import { isProblem, type RuleContext } from "../rule-context";
import { joinExplanations, label, result, type Table, type TableCell } from "./table";

function wholeUnit(unit: FundingUnit): PlaceMatch {
  return { unit, place: null };
}

/** The values of the year's annex from the highest: the position of a standard in it is its tier. */
function tiers(context: RuleContext, year: number): readonly Decimal[] {
  const values = context.policy
    .figuresOf(ITEMS.fundingStandard)
    .filter(({ valid }) => overlaps(valid, calendarYear(year)))
    .map(({ value }) => new Decimal(value));
  const distinct = [...new Map(values.map((value) => [value.toString(), value])).values()];
  return distinct.sort((one, other) => other.comparedTo(one));
}

function tierCell(computation: Computation, ranked: readonly Decimal[]): TableCell {
  const position =
    computation.status === "computed"
      ? ranked.findIndex((value) => value.eq(computation.value as number))
      : -1;
  return position < 0 ? { kind: "text", text: "" } : label("tier", { tier: position + 1 });
}

/** The problem that all computations share, when none of them has a value. */
export function commonRefusal(computations: readonly Computation[]): Undetermined | null {
  const [first] = computations;
  const refused = computations.every(({ status }) => status === "undetermined");
  return refused && first?.status === "undetermined" ? first : null;
}

/** The critical-illness standards of all 28 units in one year, with class, tier and source. */
export function fundingTable(context: RuleContext): (year: number) => Table | Undetermined {
  const standard = fundingStandard(context);
  return (year) => {
    const matches = context.policy.units.map(wholeUnit);
    const standards = matches.map((match) => standard(match, year));
    const refusal = commonRefusal(standards);
    if (refusal) return yearRefusal(context, year, refusal);
    const ranked = tiers(context, year);
    return {
      status: "table",
      header: ["unit", "kind", "tier", "standard", "source"].map((column) => label(`column:${column}`)),
      rows: matches.map((match, index) => {
        const computation = standards[index] as Computation;
        const source = findFundingStandard(context, match, year);
        return [
          { kind: "unit", unit: match.unit },
          label(`kind:${match.unit.kind}`),
          tierCell(computation, ranked),
          result(computation),
          { kind: "sources", sources: isProblem(source) ? [] : [source] },
        ];
      }),
      explanation: () => joinExplanations(standards),
    };
  };
}

/** The refusal of a whole year, which is of no unit in particular. */
export function yearRefusal(context: RuleContext, year: number, refusal: Undetermined): Undetermined {
  const [problem] = refusal.problems;
  if (problem.code !== "not-loaded") return refusal;
  const first = context.policy.units[0];
  const loadedYears = first
    ? context.policy.loadedYears(ITEMS.fundingStandard, { "funding-unit": first.id })
    : [];
  return new Undetermined({ code: "not-loaded", item: ITEMS.fundingStandard, at: {}, year, loadedYears });
}
