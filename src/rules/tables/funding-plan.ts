import { Computed, Undetermined, type Assumption, type Computation } from "../../engine/computation";
import { Decimal } from "../../engine/decimal";
import { fromDecimal, type ExactNumber } from "../../engine/exact-number";
import { evaluate, leaf, operation, roundToFen, trace } from "../../engine/formula";
import type { Problem } from "../../engine/problem";
import type { AmountStep } from "../../engine/step";
import type { PlaceMatch } from "../../policy/place-index";
import { findFundingStandard, loweredStandard } from "../funding-standard";
import { subsidyShare } from "../government-subsidy";
import { findContribution } from "../individual-contribution";
import { headcountStep } from "../input-steps";
import { ITEMS } from "../item-ids";
import { placeReading, placeScope } from "../place-reading";
import { amountOf, isProblem, stepOf, type RuleContext, type Source } from "../rule-context";
import { joinExplanations, label, result, type Table, type TableCell } from "./table";

const AMOUNT = roundToFen(
  operation("×", leaf("perHead"), leaf("headcount"), "step:amount", "CNY"),
  "step:amount-rounded",
);

/** One line of the plan: what it comes to per head, and for all heads. */
interface Line {
  readonly label: string;
  readonly perHead: Computation<number>;
  readonly amount: Computation<number>;
  readonly sources: readonly Source[];
}

/** An exact decimal with the steps behind it, or why there is none. */
type Exact =
  | { readonly amount: Decimal; readonly step: () => AmountStep; readonly assumptions: readonly Assumption[] }
  | Problem;

function toComputation(exact: Exact, unit: "CNY" | "CNY/person/year"): Computation<number> {
  if ("code" in exact) return new Undetermined(exact);
  const value = fromDecimal(exact.amount);
  if (value === null) return new Undetermined({ code: "inexact-result", value: exact.amount.toString() });
  return new Computed(value, unit, () => ({ steps: [exact.step()], assumptions: exact.assumptions }));
}

function timesHeads(perHead: Exact, headcount: ExactNumber): Exact {
  if ("code" in perHead) return perHead;
  return {
    amount: evaluate(AMOUNT, { perHead: perHead.amount, headcount: new Decimal(headcount) }),
    step: () => trace(AMOUNT, { perHead: perHead.step(), headcount: headcountStep(headcount) }),
    assumptions: perHead.assumptions,
  };
}

function combine(
  operator: "+" | "-",
  one: Exact,
  other: Exact,
  stepLabel: string,
  unit: "CNY" | "CNY/person/year",
): Exact {
  if ("code" in one) return one;
  if ("code" in other) return other;
  const formula = operation(operator, leaf("one"), leaf("other"), stepLabel, unit);
  return {
    amount: evaluate(formula, { one: one.amount, other: other.amount }),
    step: () => trace(formula, { one: one.step(), other: other.step() }),
    assumptions: [...one.assumptions, ...other.assumptions],
  };
}

function fromSource(
  context: RuleContext,
  source: Source | Problem,
  assumptions: readonly Assumption[],
): Exact {
  if (isProblem(source)) return source;
  return { amount: amountOf(source), step: () => stepOf(source, context.policy), assumptions };
}

/**
 * The funding of a place for a year: personal contribution, subsidy with its central and local part, their sum,
 * and the critical-illness premium. The central part is rounded to the fen and the local part is the rest,
 * so the levels always add up (豫医保〔2021〕2号 一, 二).
 */
export function fundingPlan(
  context: RuleContext,
): (match: PlaceMatch, year: number, headcount: ExactNumber, countyClass: string) => Table | Undetermined {
  return (match, year, headcount, countyClass) => {
    const within = placeScope(match);
    const contributionSource = findContribution(context, year, within);
    const standardSource = findFundingStandard(context, match, year);
    const basis: Assumption = { id: "contribution-notice-year", parameters: { year, noticeYear: year } };
    const lowered = isProblem(standardSource) ? [] : loweredStandard(context, match, year, standardSource);

    const contribution = fromSource(context, contributionSource, [basis]);
    const subsidy = subsidyShare(context, year, "total", countyClass, within);
    const central = subsidyShare(context, year, "central", countyClass, within);
    const local = subsidyShare(context, year, "local", countyClass, within);
    const placed = isProblem(standardSource) ? [] : placeReading(match, standardSource);
    const standard = fromSource(context, standardSource, [...placed, ...lowered]);
    const perHeadTotal = combine("+", contribution, subsidy, "step:funding-per-head", "CNY/person/year");

    const contributionAmount = timesHeads(contribution, headcount);
    const subsidyAmount = timesHeads(subsidy, headcount);
    const centralAmount = timesHeads(central, headcount);
    const localAmount = combine("-", subsidyAmount, centralAmount, "step:local-amount", "CNY");
    const totalAmount = combine("+", contributionAmount, subsidyAmount, "step:funding-total", "CNY");

    const sourcesOf = (...sources: readonly (Source | Problem)[]): readonly Source[] =>
      sources.filter((source): source is Source => !isProblem(source));
    const subsidySource = sourcesOf(context.find(subsidyQuery(year, within)));
    const shareSource = sourcesOf(context.find(shareQuery(year, within, countyClass)));
    const line = (id: string, perHead: Exact, amount: Exact, sources: readonly Source[]): Line => ({
      label: `plan:${id}`,
      perHead: toComputation(perHead, "CNY/person/year"),
      amount: toComputation(amount, "CNY"),
      // A line that lacks a value rests on nothing yet.
      sources: "code" in amount ? [] : sources,
    });
    const lines: readonly Line[] = [
      line("contribution", contribution, contributionAmount, sourcesOf(contributionSource)),
      line("subsidy", subsidy, subsidyAmount, subsidySource),
      line("central", central, centralAmount, [...subsidySource, ...shareSource]),
      line("local", local, localAmount, [...subsidySource, ...shareSource]),
      line("total", perHeadTotal, totalAmount, [...sourcesOf(contributionSource), ...subsidySource]),
      line("premium", standard, timesHeads(standard, headcount), sourcesOf(standardSource)),
    ];
    const problem = lines.map(({ amount }) => amount).find(({ status }) => status === "computed")
      ? null
      : lines[0]?.amount;
    if (problem?.status === "undetermined") return problem;
    return {
      status: "table",
      header: ["plan-item", "per-head", "headcount", "amount", "source"].map((column) =>
        label(`column:${column}`),
      ),
      rows: lines.map((each): readonly TableCell[] => [
        label(each.label),
        result(each.perHead),
        { kind: "number", number: headcount },
        result(each.amount),
        { kind: "sources", sources: each.sources },
      ]),
      explanation: () => joinExplanations(lines.map(({ amount }) => amount)),
    };
  };
}

function subsidyQuery(
  year: number,
  within: ReturnType<typeof placeScope>,
): Parameters<RuleContext["find"]>[0] {
  const unit = within["funding-unit"];
  return { item: ITEMS.subsidy, at: {}, when: year, within, ...(unit === undefined ? {} : { unit }) };
}

function shareQuery(
  year: number,
  within: ReturnType<typeof placeScope>,
  countyClass: string,
): Parameters<RuleContext["find"]>[0] {
  return { ...subsidyQuery(year, within), item: ITEMS.centralShare, at: { "county-class": countyClass } };
}
