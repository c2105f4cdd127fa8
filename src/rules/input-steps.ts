import { Decimal } from "../engine/decimal";
import type { ExactNumber } from "../engine/exact-number";
import type { InputStep } from "../engine/step";

/** A number of people that the caller gave, as a step. */
export function headcountStep(headcount: ExactNumber): InputStep {
  return { kind: "input", label: "input:headcount", value: new Decimal(headcount), unit: "person" };
}

/** An amount of money that the caller gave under the named argument, as a step. */
export function moneyStep(input: string, amount: ExactNumber): InputStep {
  return { kind: "input", label: `input:${input}`, value: new Decimal(amount), unit: "CNY" };
}
