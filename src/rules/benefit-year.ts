import { yearOf } from "../engine/calendar";
import type { Assumption } from "../engine/computation";
import { ITEMS } from "./item-ids";
import { isProblem, type RuleContext, type Source } from "./rule-context";
import type { Problem } from "../engine/problem";

const ORDINARY = "ordinary";

/** The last year for which the notices say something of the item for this class. */
function lastYear(context: RuleContext, item: string, personClass: string): number {
  const { policy } = context;
  const at = { "person-class": personClass };
  const left = policy.delegations
    .filter((each) => each.item === ITEMS.tilt && each.at["person-class"] === personClass)
    .flatMap(({ valid }) => (valid ? [yearOf(valid.from)] : []));
  const years = [...policy.loadedYears(item, at), ...left];
  const known = years.length > 0 ? years : policy.loadedYears(item, { "person-class": ORDINARY });
  const last = [...known].sort((one, other) => one - other).at(-1);
  if (last === undefined) throw new Error(`The policy has no year for "${item}".`);
  return last;
}

/** A benefit parameter for a class of persons, in the year given or else the last one that the notices speak of. */
export interface BenefitSource {
  readonly personClass: string;
  readonly year: number;
  readonly source: Source;
  readonly assumptions: readonly Assumption[];
}

/** Finds a benefit parameter; where the notices name the class but no figure, the refusal says so. */
export function findBenefit(
  context: RuleContext,
  item: string,
  personClass: string = ORDINARY,
  givenYear?: number,
): BenefitSource | Problem {
  const year = givenYear ?? lastYear(context, item, personClass);
  const at = { "person-class": personClass };
  const source = context.find({ item, at, when: year });
  if (isProblem(source)) {
    const tilt = context.find({ item: ITEMS.tilt, at, when: year });
    return isProblem(tilt) && tilt.code === "delegated" ? tilt : source;
  }
  const yearReading = givenYear === undefined ? [{ id: "benefit-year-not-given", parameters: { year } }] : [];
  return { personClass, year, source, assumptions: yearReading };
}
