import { yearOf } from "../engine/calendar";
import { Computed, Undetermined, type Assumption, type Computation } from "../engine/computation";
import type { Figure, Scope } from "../engine/figure";
import type { Problem } from "../engine/problem";
import type { Delegation } from "../policy/compiled-policy";
import { decisionStep } from "./eligible-expense";
import type { PlaceMatch } from "../policy/place-index";
import { Refusal } from "./inputs/input";
import { memberInput, placeInput } from "./inputs/name-input";
import { placeReading, placeScope } from "./place-reading";
import { amountOf, isProblem, stepOf, type RuleContext, type Source } from "./rule-context";

const readPlace = placeInput("where");

/** For whom an item is asked: the member of its dimension, and what else an assumption may be for. */
interface Subject {
  readonly at: Scope;
  readonly within: Scope;
  /** The place whose unit the item is asked for, where it is given by unit. */
  readonly place?: PlaceMatch;
}

function readSubject(context: RuleContext, itemId: string, where: string | undefined): Subject | Problem {
  const { policy } = context;
  const { dimension } = policy.item(itemId);
  if (where === undefined) {
    return dimension === null ? { at: {}, within: {} } : { code: "missing-input", input: "where" };
  }
  if (dimension !== null && dimension !== "funding-unit") {
    const member = memberInput("where", dimension).read(where, policy);
    return member instanceof Refusal ? member.problem : { at: { [dimension]: member }, within: {} };
  }
  if (dimension === null) {
    const countyClass = policy.members("county-class").find(where);
    if (countyClass.kind === "found") {
      return { at: {}, within: { "county-class": countyClass.value } };
    }
    if (policy.isWholeProvince(where)) return { at: {}, within: {} };
  }
  const match = readPlace.read(where, policy);
  if (match instanceof Refusal) return match.problem;
  return {
    at: dimension === null ? {} : { "funding-unit": match.unit.id },
    within: placeScope(match),
    ...(dimension === null ? {} : { place: match }),
  };
}

/** The year to take when none is given: only where one period is all that is loaded for the case. */
function onlyYear(context: RuleContext, item: string, at: Scope): number | null {
  const years = context.policy.loadedYears(item, at);
  return years.length === 1 ? (years[0] ?? null) : null;
}

/** What a notice leaves open for exactly this case, where no figure for it is loaded in any year. */
function delegationOf(context: RuleContext, item: string, at: Scope): Delegation | null {
  if (context.policy.loadedYears(item, at).length > 0) return null;
  const { delegations } = context.policy;
  const members = Object.entries(at);
  const found = delegations.find(
    (each) => each.item === item && members.every(([key, member]) => (each.at[key] ?? member) === member),
  );
  return found ?? null;
}

interface FoundFigure {
  readonly source: Source;
  readonly assumptions: readonly Assumption[];
}

function findFigure(
  context: RuleContext,
  item: string,
  year?: number,
  where?: string,
): FoundFigure | Problem {
  const subject = readSubject(context, item, where);
  if ("code" in subject) return subject;
  const when = year ?? onlyYear(context, item, subject.at);
  const delegated = delegationOf(context, item, subject.at);
  if (when === null && delegated === null) return { code: "missing-input", input: "year" };
  const unit = subject.within["funding-unit"];
  const source = context.find({
    item,
    at: subject.at,
    within: subject.within,
    when: when ?? yearOf(delegated?.valid?.from ?? context.policy.firstDay),
    ...(unit === undefined ? {} : { unit }),
  });
  if (isProblem(source)) return source;
  const yearReading =
    year === undefined && when !== null ? [{ id: "only-year-loaded", parameters: { year: when } }] : [];
  const placed = subject.place ? placeReading(subject.place, source) : [];
  return { source, assumptions: [...yearReading, ...placed] };
}

/** Any loaded figure by item, year and subject: a number in the item's unit, or the word of a verdict. */
export function policyValue(
  context: RuleContext,
): (item: string, year?: number, where?: string) => Computation<number | string> {
  return (item, year, where) => {
    const found = findFigure(context, item, year, where);
    if ("code" in found) return new Undetermined(found);
    const { source, assumptions } = found;
    const { unit } = context.policy.item(item);
    if (unit === "verdict") {
      const verdict = source.kind === "figure" ? source.figure.value : source.row.value;
      return new Computed(verdict, unit, () => ({ steps: [decisionStep(source)], assumptions }));
    }
    return new Computed(amountOf(source).toNumber(), unit, () => ({
      steps: [stepOf(source, context.policy)],
      assumptions,
    }));
  };
}

/** The figure itself, for its notice number, clause and quote to be shown. */
export function policySource(
  context: RuleContext,
): (item: string, year?: number, where?: string) => Computation<Figure> {
  return (item, year, where) => {
    const found = findFigure(context, item, year, where);
    if ("code" in found) return new Undetermined(found);
    const { source, assumptions } = found;
    if (source.kind !== "figure") throw new Error("A source is asked of the notices alone.");
    const step =
      context.policy.item(item).unit === "verdict" ? decisionStep(source) : stepOf(source, context.policy);
    return new Computed(source.figure, null, () => ({ steps: [step], assumptions }));
  };
}
