import { Decimal } from "./decimal";
import type { AmountStep, Operator } from "./step";
import type { Unit } from "./unit";

/**
 * A formula of a rule, written once. `evaluate` gives its exact value, `trace` the same with every step,
 * `compileKernel` (kernel.ts) a whole-number function for long columns; tests hold the three together.
 */
export type Formula =
  | { readonly kind: "leaf"; readonly name: string }
  | { readonly kind: "constant"; readonly value: string }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly operands: readonly [Formula, Formula];
      readonly label: string;
      readonly unit: Unit;
    }
  | { readonly kind: "rounding"; readonly operand: Formula; readonly places: number; readonly label: string };

export function leaf(name: string): Formula {
  return { kind: "leaf", name };
}

export function constant(value: string): Formula {
  return { kind: "constant", value };
}

export function operation(
  operator: Operator,
  one: Formula,
  other: Formula,
  label: string,
  unit: Unit,
): Formula {
  return { kind: "operation", operator, operands: [one, other], label, unit };
}

/** Half up to the fen, the rounding of every amount of money that leaves a rule. */
export function roundToFen(operand: Formula, label: string): Formula {
  return { kind: "rounding", operand, places: 2, label };
}

function apply(operator: Operator, one: Decimal, other: Decimal): Decimal {
  switch (operator) {
    case "+":
      return one.plus(other);
    case "-":
      return one.minus(other);
    case "×":
      return one.times(other);
    case "max":
      return Decimal.max(one, other);
    case "min":
      return Decimal.min(one, other);
  }
}

export type Bindings<T> = Readonly<Record<string, T>>;

function bound<T>(bindings: Bindings<T>, name: string): T {
  const value = bindings[name];
  if (value === undefined) throw new Error(`The formula has no value for "${name}".`);
  return value;
}

/** The exact value of the formula. */
export function evaluate(formula: Formula, bindings: Bindings<Decimal>): Decimal {
  switch (formula.kind) {
    case "leaf":
      return bound(bindings, formula.name);
    case "constant":
      return new Decimal(formula.value);
    case "operation":
      return apply(
        formula.operator,
        evaluate(formula.operands[0], bindings),
        evaluate(formula.operands[1], bindings),
      );
    case "rounding":
      return evaluate(formula.operand, bindings).toDecimalPlaces(formula.places);
  }
}

/** The value of the formula as the last of its steps; the steps before it hang below as operands. */
export function trace(formula: Formula, bindings: Bindings<AmountStep>): AmountStep {
  switch (formula.kind) {
    case "leaf":
      return bound(bindings, formula.name);
    case "constant":
      return { kind: "constant", label: "constant", value: new Decimal(formula.value), unit: "CNY" };
    case "operation": {
      const one = trace(formula.operands[0], bindings);
      const other = trace(formula.operands[1], bindings);
      return {
        kind: "operation",
        operator: formula.operator,
        operands: [one, other],
        label: formula.label,
        value: apply(formula.operator, one.value, other.value),
        unit: formula.unit,
      };
    }
    case "rounding": {
      const operand = trace(formula.operand, bindings);
      return {
        kind: "rounding",
        places: formula.places,
        operand,
        citation: "unstated",
        label: formula.label,
        value: operand.value.toDecimalPlaces(formula.places),
        unit: operand.unit,
      };
    }
  }
}
