import { Computed, Undetermined, type Computation } from "../../engine/computation";
import { fromDecimal } from "../../engine/exact-number";
import { evaluate, leaf, operation, trace } from "../../engine/formula";
import { findFundingStandard, fundingStandard } from "../funding-standard";
import { amountOf, isProblem, stepOf, type RuleContext } from "../rule-context";
import { commonRefusal, yearRefusal } from "./funding-table";
import { joinExplanations, label, result, type Table } from "./table";
import type { PlaceMatch } from "../../policy/place-index";

const CHANGE = operation("-", leaf("to"), leaf("from"), "step:change", "CNY/person/year");

function change(
  context: RuleContext,
  match: PlaceMatch,
  fromYear: number,
  toYear: number,
): Computation<number> {
  const from = findFundingStandard(context, match, fromYear);
  if (isProblem(from)) return new Undetermined(from);
  const to = findFundingStandard(context, match, toYear);
  if (isProblem(to)) return new Undetermined(to);
  const amount = evaluate(CHANGE, { from: amountOf(from), to: amountOf(to) });
  const value = fromDecimal(amount);
  if (value === null) return new Undetermined({ code: "inexact-result", value: amount.toString() });
  return new Computed(value, "CNY/person/year", () => ({
    steps: [trace(CHANGE, { from: stepOf(from, context.policy), to: stepOf(to, context.policy) })],
    assumptions: [],
  }));
}

/** The standards of all 28 units in two years side by side, and by how much each rose or fell. */
export function fundingComparison(
  context: RuleContext,
): (fromYear: number, toYear: number) => Table | Undetermined {
  const standard = fundingStandard(context);
  return (fromYear, toYear) => {
    const matches = context.policy.units.map((unit): PlaceMatch => ({ unit, place: null }));
    const columns = [fromYear, toYear].map((year) => matches.map((match) => standard(match, year)));
    for (const [index, year] of [fromYear, toYear].entries()) {
      const refusal = commonRefusal(columns[index] ?? []);
      if (refusal) return yearRefusal(context, year, refusal);
    }
    const changes = matches.map((match) => change(context, match, fromYear, toYear));
    return {
      status: "table",
      header: [
        label("column:unit"),
        label("column:standard-of-year", { year: fromYear }),
        label("column:standard-of-year", { year: toYear }),
        label("column:change"),
      ],
      rows: matches.map((match, index) => [
        { kind: "unit", unit: match.unit },
        ...columns.map((column) => result(column[index] as Computation)),
        result(changes[index] as Computation),
      ]),
      explanation: () => joinExplanations([...columns.flat(), ...changes]),
    };
  };
}
