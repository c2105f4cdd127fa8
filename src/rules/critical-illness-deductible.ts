import { Computed, Undetermined, type Computation } from "../engine/computation";
import { Decimal } from "../engine/decimal";
import { fromDecimal, type ExactNumber } from "../engine/exact-number";
import { evaluate, leaf, operation, trace } from "../engine/formula";
import { findBenefit } from "./benefit-year";
import { moneyStep } from "./input-steps";
import { ITEMS } from "./item-ids";
import { amountOf, stepOf, type RuleContext } from "./rule-context";

const DEDUCTIBLE = operation("×", leaf("income"), leaf("ratio"), "step:deductible", "CNY");

/**
 * 大病保险起付线 in yuan: half of the per-capita disposable income given, and half of that for the registered poor
 * (医保发〔2020〕24号 二（五）). The notice does not say whose income of which year; not rounded.
 */
export function criticalIllnessDeductible(
  context: RuleContext,
): (income: ExactNumber, personClass?: string, year?: number) => Computation<number> {
  return (income, personClass, year) => {
    const benefit = findBenefit(context, ITEMS.deductibleRatio, personClass, year);
    if ("code" in benefit) return new Undetermined(benefit);
    const { source } = benefit;
    const amount = evaluate(DEDUCTIBLE, { income: new Decimal(income), ratio: amountOf(source) });
    const value = fromDecimal(amount);
    if (value === null) return new Undetermined({ code: "inexact-result", value: amount.toString() });
    return new Computed(value, "CNY", () => ({
      steps: [
        trace(DEDUCTIBLE, { income: moneyStep("income", income), ratio: stepOf(source, context.policy) }),
      ],
      assumptions: [{ id: "income-not-stated", parameters: {} }, ...benefit.assumptions],
    }));
  };
}
