import { Computed, Undetermined, type Computation } from "../engine/computation";
import { Decimal } from "../engine/decimal";
import type { ExactNumber } from "../engine/exact-number";
import type { Problem } from "../engine/problem";
import type { ConditionStep } from "../engine/step";
import { decisionStep } from "./eligible-expense";
import { ITEMS } from "./item-ids";
import { amountOf, isProblem, type RuleContext } from "./rule-context";

const EMPLOYEE_GAP = "employee-gap";

function lastLoadedYear(context: RuleContext): number {
  const years = context.policy
    .figuresOf(ITEMS.waitingExemption)
    .map(({ valid }) => Number(valid.from.slice(0, 4)));
  return Math.max(...years);
}

/**
 * TRUE where 医保发〔2021〕32号 二 sets no waiting period: enrolment in the collective period, within three months
 * after employee insurance stopped, newborns, rural low-income people. The list is open: any other case is undetermined.
 */
export function waitingExemption(
  context: RuleContext,
): (given: string, months?: ExactNumber) => Computation<boolean> {
  const year = lastLoadedYear(context);
  const { policy } = context;
  const members = policy.figuresOf(ITEMS.waitingExemption);
  const notListed = (given: string): Problem => {
    const [first] = members;
    if (!first) throw new Error("The policy has no exemption from the waiting period.");
    const listed = members.map(({ at }) => at["enrolment-case"] ?? "");
    return { code: "case-not-listed", given, listed, citation: first.citation };
  };
  return (given, months) => {
    const match = policy.members("enrolment-case").find(given);
    if (match.kind !== "found") return new Undetermined(notListed(given));
    const source = context.find({
      item: ITEMS.waitingExemption,
      at: { "enrolment-case": match.value },
      when: year,
    });
    if (isProblem(source)) return new Undetermined(source);
    if (match.value !== EMPLOYEE_GAP) {
      return new Computed(true, "verdict", () => ({ steps: [decisionStep(source)], assumptions: [] }));
    }
    if (months === undefined) return new Undetermined({ code: "missing-input", input: "months" });
    const limit = context.find({ item: ITEMS.employeeGapMonths, at: {}, when: year });
    if (isProblem(limit) || limit.kind !== "figure")
      throw new Error("The policy has no limit for the gap in employee insurance.");
    const within: ConditionStep = {
      kind: "condition",
      label: "gap-within-months",
      parameters: { months, limit: amountOf(limit).toString() },
      holds: new Decimal(months).lte(amountOf(limit)),
      citation: limit.figure.citation,
    };
    if (!within.holds) {
      return new Undetermined({
        code: "beyond-months",
        months,
        limit: amountOf(limit).toString(),
        citation: limit.figure.citation,
      });
    }
    return new Computed(true, "verdict", () => ({
      steps: [within, decisionStep(source)],
      assumptions: [
        {
          id: "months-counting",
          parameters: { limit: amountOf(limit).toString() },
          citation: limit.figure.citation,
        },
      ],
    }));
  };
}
