import { Computed, Undetermined, type Assumption, type Computation } from "../engine/computation";
import { Decimal } from "../engine/decimal";
import { fromDecimal } from "../engine/exact-number";
import type { Scope } from "../engine/figure";
import { evaluate, leaf, operation, trace, type Bindings, type Formula } from "../engine/formula";
import type { Problem } from "../engine/problem";
import type { AmountStep } from "../engine/step";
import { ITEMS } from "./item-ids";
import { amountOf, isProblem, stepOf, type RuleContext, type Source } from "./rule-context";

/** Who bears the subsidy: all levels together, or one of them. */
export type SubsidyLevel = "total" | "central" | "local" | "province" | "city" | "county";

const PER_HEAD = "CNY/person/year";

const STANDARD = leaf("standard");
/** The centre bears its share of the standard of province or nation; what a locality adds is its own money. */
const CENTRAL = operation(
  "×",
  operation("min", STANDARD, leaf("base"), "step:central-base", PER_HEAD),
  leaf("centralShare"),
  "step:subsidy-central",
  PER_HEAD,
);
const LOCAL = operation("-", STANDARD, CENTRAL, "step:subsidy-local", PER_HEAD);

const LEVEL_SHARES = {
  province: ITEMS.provincialShare,
  city: ITEMS.cityShare,
  county: ITEMS.countyShare,
} as const;

const FORMULAS: Readonly<Record<SubsidyLevel, Formula>> = {
  total: STANDARD,
  central: CENTRAL,
  local: LOCAL,
  province: operation("×", LOCAL, leaf("levelShare"), "step:subsidy-province", PER_HEAD),
  city: operation("×", LOCAL, leaf("levelShare"), "step:subsidy-city", PER_HEAD),
  county: operation("×", LOCAL, leaf("levelShare"), "step:subsidy-county", PER_HEAD),
};

/** The sources of a subsidy computation; the names are the leaves of its formulas. */
interface SubsidySources {
  readonly standard: Source;
  /** The standard of the province or the nation, on which the central share is reckoned. */
  readonly base: Source;
  readonly centralShare?: Source;
  readonly levelShare?: Source;
}

/** What the province or the nation sets, whatever a city sets or a caller assumes above it. */
function findBase(context: RuleContext, standard: Source, year: number): Source {
  const wider = context.policy.resolve({ item: ITEMS.subsidy, at: {}, when: year });
  if (wider.kind === "figure") return wider;
  return wider.kind === "floor" ? { kind: "figure", figure: wider.figure, passedOver: [] } : standard;
}

/** Finds all that one level of the subsidy rests on, or the first thing that is lacking. */
function findSources(
  context: RuleContext,
  year: number,
  level: SubsidyLevel,
  countyClass: string | undefined,
  within: Scope,
): SubsidySources | Problem {
  const scope = { ...within, ...(countyClass === undefined ? {} : { "county-class": countyClass }) };
  const unit = within["funding-unit"];
  const query = { when: year, within: scope, ...(unit === undefined ? {} : { unit }) };
  const standard = context.find({ ...query, item: ITEMS.subsidy, at: {} });
  if (isProblem(standard)) return standard;
  const total = { standard, base: findBase(context, standard, year) };
  if (level === "total") return total;
  if (countyClass === undefined) return { code: "missing-input", input: "countyClass" };
  const centralShare = context.find({
    ...query,
    item: ITEMS.centralShare,
    at: { "county-class": countyClass },
  });
  if (isProblem(centralShare)) return centralShare;
  if (level === "central" || level === "local") return { ...total, centralShare };
  const levelShare = context.find({ ...query, item: LEVEL_SHARES[level], at: {} });
  if (isProblem(levelShare)) return levelShare;
  const shares = Object.values(LEVEL_SHARES).map((item) => context.find({ ...query, item, at: {} }));
  const sum = sumOfShares(shares);
  if (sum.gt(1) || (sum.lt(1) && !shares.some(isProblem))) {
    return { code: "shares-not-whole", year, sum: sum.toString() };
  }
  return { ...total, centralShare, levelShare };
}

/** What the local shares that are known come to. */
function sumOfShares(shares: readonly (Source | Problem)[]): Decimal {
  return shares.reduce((sum, share) => (isProblem(share) ? sum : sum.plus(amountOf(share))), new Decimal(0));
}

function bind<T>(sources: SubsidySources, convert: (source: Source) => T): Bindings<T> {
  return Object.fromEntries(
    Object.entries(sources).map(([name, source]) => [name, convert(source as Source)]),
  );
}

function readings(sources: SubsidySources): readonly Assumption[] {
  const { standard, base, centralShare } = sources;
  const standardAmount = amountOf(standard);
  const baseAmount = amountOf(base);
  if (standardAmount.lt(baseAmount)) {
    const parameters = { standard: standardAmount.toString(), base: baseAmount.toString() };
    return [{ id: "below-the-notice", parameters }];
  }
  if (centralShare === undefined || standardAmount.eq(baseAmount)) return [];
  return [
    {
      id: "excess-is-local",
      parameters: {
        standard: standardAmount.toString(),
        base: baseAmount.toString(),
        excess: standardAmount.minus(baseAmount).toString(),
      },
    },
  ];
}

/** A level of the subsidy per head, with its exact amount and its steps. */
export interface SubsidyShare {
  readonly amount: Decimal;
  readonly step: () => AmountStep;
  readonly assumptions: readonly Assumption[];
}

/** One level of the subsidy per person and year for a place and class, or why there is none. */
export function subsidyShare(
  context: RuleContext,
  year: number,
  level: SubsidyLevel,
  countyClass: string | undefined,
  within: Scope = {},
): SubsidyShare | Problem {
  const sources = findSources(context, year, level, countyClass, within);
  if ("code" in sources) return sources;
  const formula = FORMULAS[level];
  return {
    amount: evaluate(formula, bind(sources, amountOf)),
    step: () =>
      trace(
        formula,
        bind(sources, (source) => stepOf(source, context.policy)),
      ),
    assumptions: readings(sources),
  };
}

/**
 * 人均财政补助 per person and year, whole or borne by one level (豫医保〔2021〕2号 一: the centre pays 80% or 60%,
 * the rest is local; the shares of province, city and county are left to 豫政办〔2018〕89号).
 */
export function governmentSubsidy(
  context: RuleContext,
): (year: number, level?: string, countyClass?: string) => Computation<number> {
  return (year, level = "total", countyClass) => {
    const share = subsidyShare(context, year, level as SubsidyLevel, countyClass);
    if ("code" in share) return new Undetermined(share);
    const value = fromDecimal(share.amount);
    if (value === null) return new Undetermined({ code: "inexact-result", value: share.amount.toString() });
    return new Computed(value, PER_HEAD, () => ({ steps: [share.step()], assumptions: share.assumptions }));
  };
}
