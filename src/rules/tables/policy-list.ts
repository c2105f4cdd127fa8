import { calendarYear, overlaps } from "../../engine/calendar";
import { Computed, Undetermined } from "../../engine/computation";
import { Decimal } from "../../engine/decimal";
import type { Figure } from "../../engine/figure";
import { decisionStep } from "../eligible-expense";
import { stepOf, type RuleContext } from "../rule-context";
import { joinExplanations, label, result, type Table, type TableCell } from "./table";

const COLUMNS = ["id", "name", "year", "subject", "value", "measure", "force", "number", "clause"];

function figureResult(context: RuleContext, figure: Figure): Computed {
  const source = { kind: "figure", figure, passedOver: [] } as const;
  return figure.unit === "verdict"
    ? new Computed(figure.value, figure.unit, () => ({ steps: [decisionStep(source)], assumptions: [] }))
    : new Computed(new Decimal(figure.value).toNumber(), figure.unit, () => ({
        steps: [stepOf(source, context.policy)],
        assumptions: [],
      }));
}

/** Every loaded figure, or those of one year, with value, unit, force and clause. */
export function policyList(context: RuleContext): (year?: number) => Table | Undetermined {
  return (year) => {
    const { policy } = context;
    const order = new Map(policy.items.map(({ id }, index) => [id, index]));
    const figures = policy.figures
      .filter(({ valid }) => year === undefined || overlaps(valid, calendarYear(year)))
      .map((figure, index) => ({ figure, index }))
      .sort(
        (one, other) =>
          (order.get(one.figure.item) ?? 0) - (order.get(other.figure.item) ?? 0) || one.index - other.index,
      )
      .map(({ figure }) => figure);
    if (figures.length === 0 && year !== undefined) {
      const loadedYears = [...new Set(policy.notices.flatMap(({ id }) => policy.yearsOfNotice(id)))].sort(
        (a, b) => a - b,
      );
      return new Undetermined({ code: "not-loaded", item: "", at: {}, year, loadedYears });
    }
    const results = figures.map((figure) => figureResult(context, figure));
    return {
      status: "table",
      header: COLUMNS.map((column) => label(`column:${column}`)),
      rows: figures.map((figure, index): readonly TableCell[] => [
        { kind: "text", text: figure.item },
        label(`item:${figure.item}`),
        { kind: "period", figure },
        { kind: "subject", figure },
        result(results[index] as Computed),
        label(`unit:${figure.unit}`),
        label(`force:${figure.force}`),
        { kind: "citation", citation: figure.citation, part: "number" },
        { kind: "citation", citation: figure.citation, part: "clause" },
      ]),
      explanation: () => joinExplanations(results),
    };
  };
}
