import type { Comparison, Operand } from "../workbook-description";
import { storedNumber } from "./stored-number";

/** The one or two operands of a comparison, as files hold formulas. */
export function comparisonOperands(when: Comparison, writeFormula: (typed: string) => string): string[] {
  const operands: readonly Operand[] = "value" in when ? [when.value] : [when.from, when.to];
  return operands.map((operand) =>
    typeof operand === "number" ? storedNumber(operand) : writeFormula(operand),
  );
}
