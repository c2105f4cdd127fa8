import { Decimal } from "../../src/engine/decimal";
import { criticalIllnessPayment } from "../../src/rules/critical-illness-payment";
import { compare } from "../measure";
import type { PaymentCase } from "../payment-cases";
import type { Contender, Row } from "../row";
import { context, lookUp, payments, ROWS, shares, wrongPayments } from "../workload";

export const PAYMENT_WORK = "benefit over 100,000 rows, 7,000 half-fen ties: the DBPAY rule";

// Each contender has a loop of its own: one loop for all would keep the compiler from inlining any of them.

function inDoubles(): number[] {
  const results = new Array<number>(ROWS);
  for (let index = 0; index < ROWS; index += 1) {
    const { eligible, deductible, personClass, year } = payments[index] as PaymentCase;
    const above = eligible - deductible;
    results[index] = Math.round((above < 0 ? 0 : above) * lookUp(shares, personClass, year) * 100) / 100;
  }
  return results;
}

/** Amounts in half-fen, shares in per cent: exact where nothing else may come up. */
function inWholeNumbers(): number[] {
  const results = new Array<number>(ROWS);
  for (let index = 0; index < ROWS; index += 1) {
    const { eligible, deductible, personClass, year } = payments[index] as PaymentCase;
    const above = 2 * Math.round(eligible * 100) - Math.round(deductible * 200);
    const percent = Math.round(lookUp(shares, personClass, year) * 100);
    results[index] = Math.floor(((above < 0 ? 0 : above) * percent + 100) / 200) / 100;
  }
  return results;
}

function inDecimals(): number[] {
  return payments.map(({ eligible, deductible, personClass, year }) =>
    Decimal.max(0, new Decimal(eligible).minus(deductible))
      .times(lookUp(shares, personClass, year))
      .toDecimalPlaces(2)
      .toNumber(),
  );
}

const rule = criticalIllnessPayment(context);

/** As a column asks the rule: the bare number, and the whole result only where there is none. */
function byRule(): number[] {
  const results = new Array<number>(ROWS);
  for (let index = 0; index < ROWS; index += 1) {
    const { eligible, deductible, personClass, year } = payments[index] as PaymentCase;
    results[index] =
      rule.amount?.(eligible, deductible, personClass, year) ?? explained(payments[index] as PaymentCase);
  }
  return results;
}

/** As a single cell asks it: a result that can explain itself. */
function byExplainedRule(): number[] {
  const results = new Array<number>(ROWS);
  for (let index = 0; index < ROWS; index += 1) results[index] = explained(payments[index] as PaymentCase);
  return results;
}

function explained({ eligible, deductible, personClass, year }: PaymentCase): number {
  const computation = rule(eligible, deductible, personClass, year);
  if (computation.status !== "computed") throw new Error(`${eligible} gave no payment.`);
  return computation.value;
}

/** The DBPAY rule on arguments that are already checked, 7,000 exact half-fen ties among them. */
export function paymentRule(): Row {
  const perCall = 1e6 / ROWS;
  const timing = compare(inDoubles, byRule);
  const beside = (name: string, run: () => number[]): Contender => ({
    name,
    value: compare(inDoubles, run).subject * perCall,
    wrong: wrongPayments(run()),
  });
  return {
    work: PAYMENT_WORK,
    unit: "ns",
    ours: { name: "criticalIllnessPayment", value: timing.subject * perCall, wrong: wrongPayments(byRule()) },
    limit: {
      name: "doubles with Math.round",
      value: timing.limit * perCall,
      wrong: wrongPayments(inDoubles()),
    },
    measure: timing.ratio,
    bound: 3,
    peers: [
      beside("the same rule, its explanation ready to be asked for", byExplainedRule),
      beside("whole half-fen in a Number", inWholeNumbers),
      beside("decimal.js alone", inDecimals),
    ],
  };
}
