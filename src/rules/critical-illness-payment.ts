import { Computed, Undetermined, type Assumption } from "../engine/computation";
import { Decimal } from "../engine/decimal";
import { fromDecimal, toKernelInteger, type ExactNumber } from "../engine/exact-number";
import { constant, evaluate, leaf, operation, roundToFen, trace, type Formula } from "../engine/formula";
import { compileKernel, type Kernel } from "../engine/kernel";
import type { Problem } from "../engine/problem";
import type { AmountStep } from "../engine/step";
import { findBenefit } from "./benefit-year";
import { moneyStep } from "./input-steps";
import { withAmount, type ElementRule } from "./element-rule";
import { ITEMS } from "./item-ids";
import { memoizePair } from "./memoize-pair";
import { amountOf, isProblem, stepOf, type RuleContext, type Source } from "./rule-context";

const BASE = operation(
  "max",
  constant("0"),
  operation("-", leaf("eligible"), leaf("deductible"), "step:above-deductible", "CNY"),
  "step:payment-base",
  "CNY",
);
const SHARE = operation("×", BASE, leaf("ratio"), "step:payment", "CNY");
const PAYMENT = roundToFen(SHARE, "step:payment-rounded");
const CAPPED_PAYMENT = roundToFen(
  operation("min", SHARE, leaf("cap"), "step:payment-capped", "CNY"),
  "step:payment-rounded",
);

/** The way to a payment for one class and year: which formula, with which ratio, cap and default deductible. */
interface PaymentPlan {
  readonly formula: Formula;
  readonly ratio: Source;
  readonly cap: Source | null;
  readonly deductible: Source | null;
  readonly kernel: Kernel;
  readonly assumptions: readonly Assumption[];
}

function findCap(context: RuleContext, personClass: string, year: number): Source | null {
  const removed = context.find({ item: ITEMS.capRemoved, at: { "person-class": personClass }, when: year });
  if (!isProblem(removed)) return null;
  const cap = context.find({ item: ITEMS.cap, at: {}, when: year, within: { "person-class": personClass } });
  return isProblem(cap) ? null : cap;
}

function plan(
  context: RuleContext,
  personClass: string | undefined,
  givenYear: number | undefined,
): PaymentPlan | Problem {
  const benefit = findBenefit(context, ITEMS.paymentRatio, personClass, givenYear);
  if ("code" in benefit) return benefit;
  const { source: ratio, year } = benefit;
  const cap = findCap(context, benefit.personClass, year);
  const deductible = context.find({ item: ITEMS.deductible, at: {}, when: year });
  const formula = cap === null ? PAYMENT : CAPPED_PAYMENT;
  const fixed = { ratio: amountOf(ratio), ...(cap === null ? {} : { cap: amountOf(cap) }) };
  return {
    formula,
    ratio,
    cap,
    deductible: isProblem(deductible) ? null : deductible,
    kernel: compileKernel(formula, ["eligible", "deductible"], fixed),
    assumptions: [
      ...benefit.assumptions,
      { id: cap === null ? "no-cap-loaded" : "cap-assumed", parameters: {} },
    ],
  };
}

/**
 * 大病保险支付 in yuan, half up to the fen: max(0, eligible - deductible) times 60%, or 65% for the registered poor
 * in 2020 (医保发〔2020〕24号 二（五）). A cap applies only where the caller assumes one.
 */
export function criticalIllnessPayment(
  context: RuleContext,
): ElementRule<
  [eligible: ExactNumber, deductible?: ExactNumber, personClass?: string, year?: number],
  number
> {
  const planFor = memoizePair((personClass: string | undefined, year: number | undefined) =>
    plan(context, personClass, year),
  );
  const amount = (
    eligible: ExactNumber,
    deductible?: ExactNumber,
    personClass?: string,
    year?: number,
  ): number | null => {
    const found = planFor(personClass, year);
    return "code" in found ? null : quickPayment(found, eligible, thresholdOf(found, deductible));
  };
  return withAmount((eligible, deductible, personClass, year) => {
    const found = planFor(personClass, year);
    if ("code" in found) return new Undetermined(found);
    const threshold = thresholdOf(found, deductible);
    if (threshold === null) return new Undetermined({ code: "missing-input", input: "deductible" });
    const value = quickPayment(found, eligible, threshold) ?? exactPayment(found, eligible, threshold);
    if (value instanceof Undetermined) return value;
    return new Computed(value, "CNY", () => ({
      steps: [
        trace(found.formula, {
          eligible: moneyStep("eligible", eligible),
          deductible: thresholdStep(context, found, deductible),
          ratio: stepOf(found.ratio, context.policy),
          ...(found.cap === null ? {} : { cap: stepOf(found.cap, context.policy) }),
        }),
      ],
      assumptions: found.assumptions,
    }));
  }, amount);
}

/** The deductible that was given, or else the assumed one. */
function thresholdOf({ deductible }: PaymentPlan, given: ExactNumber | undefined): ExactNumber | null {
  return given ?? (deductible === null ? null : amountOf(deductible).toNumber());
}

/** The payment in whole-number arithmetic; null where the amounts are too large or too fine for it. */
function quickPayment(
  { kernel }: PaymentPlan,
  eligible: ExactNumber,
  threshold: ExactNumber | null,
): number | null {
  if (threshold === null) return null;
  const payment = kernel(toKernelInteger(eligible), toKernelInteger(threshold));
  return Number.isNaN(payment) ? null : payment;
}

function thresholdStep(
  context: RuleContext,
  { deductible }: PaymentPlan,
  given: ExactNumber | undefined,
): AmountStep {
  if (given === undefined && deductible !== null) return stepOf(deductible, context.policy);
  return moneyStep("deductible", given ?? 0);
}

function exactPayment(
  found: PaymentPlan,
  eligible: ExactNumber,
  threshold: ExactNumber,
): number | Undetermined {
  const amount = evaluate(found.formula, {
    eligible: new Decimal(eligible),
    deductible: new Decimal(threshold),
    ratio: amountOf(found.ratio),
    ...(found.cap === null ? {} : { cap: amountOf(found.cap) }),
  });
  return fromDecimal(amount) ?? new Undetermined({ code: "inexact-result", value: amount.toString() });
}
