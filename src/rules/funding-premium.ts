import { Computed, Undetermined, type Computation } from "../engine/computation";
import { Decimal } from "../engine/decimal";
import { fromDecimal, type ExactNumber } from "../engine/exact-number";
import { evaluate, leaf, operation, roundToFen, trace } from "../engine/formula";
import type { PlaceMatch } from "../policy/place-index";
import { findFundingStandard, loweredStandard } from "./funding-standard";
import { headcountStep } from "./input-steps";
import { placeReading } from "./place-reading";
import { amountOf, isProblem, stepOf, type RuleContext } from "./rule-context";

const PREMIUM = roundToFen(
  operation("×", leaf("standard"), leaf("headcount"), "step:premium", "CNY"),
  "step:premium-rounded",
);

/** 大病保险保费 in yuan: the funding standard times the people it is paid for (豫医保〔2021〕2号 二). */
export function fundingPremium(
  context: RuleContext,
): (match: PlaceMatch, year: number, headcount: ExactNumber) => Computation<number> {
  return (match, year, headcount) => {
    const standard = findFundingStandard(context, match, year);
    if (isProblem(standard)) return new Undetermined(standard);
    const amount = evaluate(PREMIUM, { standard: amountOf(standard), headcount: new Decimal(headcount) });
    const value = fromDecimal(amount);
    if (value === null) return new Undetermined({ code: "inexact-result", value: amount.toString() });
    return new Computed(value, "CNY", () => ({
      steps: [
        trace(PREMIUM, { standard: stepOf(standard, context.policy), headcount: headcountStep(headcount) }),
      ],
      assumptions: [
        { id: "headcount-basis", parameters: {} },
        ...placeReading(match, standard),
        ...loweredStandard(context, match, year, standard),
      ],
    }));
  };
}
