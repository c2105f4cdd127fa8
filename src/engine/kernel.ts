import { Decimal } from "./decimal";
import { KERNEL_SCALE } from "./exact-number";
import type { Bindings, Formula } from "./formula";
import type { Operator } from "./step";

type Run = (a: number, b: number, c: number) => number;

/** A number in whole units of 10^-scale, as a function of at most three variables in ten-thousandths. */
interface ScaledFunction {
  readonly scale: number;
  readonly run: Run;
  /** What it always gives, where no variable goes into it. */
  readonly constant: number | null;
}

/**
 * The formula as plain whole-number arithmetic: arguments in ten-thousandths (toKernelInteger), result a number
 * that reads back as the exact value. NaN when an argument is NaN or a step leaves the safe integers:
 * the caller then takes `evaluate`.
 */
export type Kernel = (a: number, b?: number, c?: number) => number;

const LEAST_OF_SIXTEEN_DIGITS = 10 ** 15;

function safe(value: number): number {
  return value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER ? value : NaN;
}

function constantFunction(scale: number, constant: number): ScaledFunction {
  return { scale, constant, run: () => constant };
}

function rescale(scaled: ScaledFunction, scale: number): ScaledFunction {
  if (scaled.scale === scale) return scaled;
  const factor = 10 ** (scale - scaled.scale);
  const { run, constant } = scaled;
  return constant === null
    ? { scale, constant, run: (a, b, c) => safe(run(a, b, c) * factor) }
    : constantFunction(scale, safe(constant * factor));
}

/** The operation on two functions; a constant is taken in, which saves a call in every cell of a column. */
function apply(operator: Operator, left: ScaledFunction, right: ScaledFunction): Run {
  const { run: one } = left;
  const { run: other, constant } = right;
  switch (operator) {
    case "×":
      return constant === null
        ? (a, b, c) => safe(one(a, b, c) * other(a, b, c))
        : (a, b, c) => safe(one(a, b, c) * constant);
    case "max":
      return constant === null
        ? (a, b, c) => Math.max(one(a, b, c), other(a, b, c))
        : (a, b, c) => Math.max(one(a, b, c), constant);
    case "min":
      return constant === null
        ? (a, b, c) => Math.min(one(a, b, c), other(a, b, c))
        : (a, b, c) => Math.min(one(a, b, c), constant);
    case "+":
      return (a, b, c) => safe(one(a, b, c) + other(a, b, c));
    case "-":
      return (a, b, c) => safe(one(a, b, c) - other(a, b, c));
  }
}

function combine(operator: Operator, one: ScaledFunction, other: ScaledFunction): ScaledFunction {
  // A constant stands on the right where the operation allows it.
  if (one.constant !== null && other.constant === null && operator !== "-") {
    return combine(operator, other, one);
  }
  if (operator === "×") {
    return { scale: one.scale + other.scale, constant: null, run: apply(operator, one, other) };
  }
  const scale = Math.max(one.scale, other.scale);
  return { scale, constant: null, run: apply(operator, rescale(one, scale), rescale(other, scale)) };
}

function round(operand: ScaledFunction, places: number): ScaledFunction {
  if (operand.scale <= places) return operand;
  const divisor = 10 ** (operand.scale - places);
  const half = divisor / 2;
  const { run } = operand;
  return {
    scale: places,
    constant: null,
    // The quotient of two safe integers never rounds up to the next integer, so floor is exact here.
    run: (a, b, c) => {
      const value = run(a, b, c);
      return value < 0 ? -Math.floor((half - value) / divisor) : Math.floor((value + half) / divisor);
    },
  };
}

function fixed(value: Decimal): ScaledFunction {
  const scale = value.decimalPlaces();
  return constantFunction(scale, safe(value.times(10 ** scale).toNumber()));
}

const VARIABLES: readonly ScaledFunction[] = [
  { scale: KERNEL_SCALE, constant: null, run: (a) => a },
  { scale: KERNEL_SCALE, constant: null, run: (_a, b) => b },
  { scale: KERNEL_SCALE, constant: null, run: (_a, _b, c) => c },
];

function compile(
  formula: Formula,
  variables: readonly string[],
  fixedValues: Bindings<Decimal>,
): ScaledFunction {
  switch (formula.kind) {
    case "leaf": {
      const variable = VARIABLES[variables.indexOf(formula.name)];
      if (variable) return variable;
      const value = fixedValues[formula.name];
      if (value === undefined) throw new Error(`The kernel has no value for "${formula.name}".`);
      return fixed(value);
    }
    case "constant":
      return fixed(new Decimal(formula.value));
    case "operation":
      return combine(
        formula.operator,
        compile(formula.operands[0], variables, fixedValues),
        compile(formula.operands[1], variables, fixedValues),
      );
    case "rounding":
      return round(compile(formula.operand, variables, fixedValues), formula.places);
  }
}

/** Compiles the formula for columns of the named variables (three at most), the other leaves being fixed. */
export function compileKernel(
  formula: Formula,
  variables: readonly string[],
  fixedValues: Bindings<Decimal>,
): Kernel {
  if (variables.length > VARIABLES.length) throw new Error("A kernel takes three variables at most.");
  const { run, scale } = compile(formula, variables, fixedValues);
  const divisor = 10 ** scale;
  return (a, b = 0, c = 0) => {
    const scaled = run(a, b, c);
    // Sixteen digits fit into a safe integer, but once divided they need not read back as themselves.
    if (Math.abs(scaled) >= LEAST_OF_SIXTEEN_DIGITS) return NaN;
    const value = scaled / divisor;
    return value === 0 ? 0 : value;
  };
}
