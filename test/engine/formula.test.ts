import assert from "node:assert/strict";
import fc from "fast-check";
import { Decimal } from "../../src/engine/decimal";
import { toKernelInteger } from "../../src/engine/exact-number";
import {
  constant,
  evaluate,
  leaf,
  operation,
  roundToFen,
  trace,
  type Formula,
} from "../../src/engine/formula";
import { compileKernel } from "../../src/engine/kernel";
import type { AmountStep, Operator } from "../../src/engine/step";

const PREMIUM = roundToFen(operation("×", leaf("standard"), leaf("heads"), "premium", "CNY"), "rounded");

function input(label: string, value: string): AmountStep {
  return { kind: "input", label, value: new Decimal(value), unit: "CNY" };
}

const OPERATORS: readonly Operator[] = ["+", "-", "×", "max", "min"];

/** Any formula over a and b, roundings included. */
const formulas = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.constantFrom(leaf("a"), leaf("b"), leaf("fixed"), constant("0"), constant("0.5")),
    fc
      .tuple(fc.constantFrom(...OPERATORS), tie("formula"), tie("formula"))
      .map(([operator, one, other]) => operation(operator, one, other, "any", "CNY")),
    tie("formula").map((operand) => roundToFen(operand, "rounded")),
  ),
})).formula;

/** Amounts as cells hold them: up to four decimals. */
const amounts = fc
  .oneof(fc.integer({ min: 0, max: 10_000_000_000 }), fc.integer({ min: 0, max: 999_999_999_999_999 }))
  .map((integer) => integer / 10_000);

describe("a formula", () => {
  it("gives its exact value", () => {
    const value = evaluate(PREMIUM, { standard: new Decimal("70"), heads: new Decimal("123457") });
    assert.equal(value.toString(), "8641990");
  });

  it("rounds half up where it says so and nowhere else", () => {
    const share = operation("×", leaf("amount"), leaf("ratio"), "share", "CNY");
    const bindings = { amount: new Decimal("0.30"), ratio: new Decimal("0.65") };
    assert.equal(evaluate(share, bindings).toString(), "0.195");
    assert.equal(evaluate(roundToFen(share, "rounded"), bindings).toString(), "0.2");
  });

  it("rounds a negative tie away from zero", () => {
    const rounded = roundToFen(leaf("amount"), "rounded");
    assert.equal(evaluate(rounded, { amount: new Decimal("-0.195") }).toString(), "-0.2");
  });

  it("refuses to run without a value for each of its names", () => {
    assert.throws(() => evaluate(PREMIUM, { standard: new Decimal(70) }), /no value for "heads"/);
  });

  it("does each of its operators as it is written", () => {
    const bindings = { a: new Decimal("2"), b: new Decimal("3") };
    const results = OPERATORS.map((operator) =>
      evaluate(operation(operator, leaf("a"), leaf("b"), "any", "CNY"), bindings).toNumber(),
    );
    assert.deepEqual(results, [5, -1, 6, 3, 2]);
  });
});

describe("the steps of a formula", () => {
  const steps = trace(PREMIUM, { standard: input("standard", "70"), heads: input("heads", "123457") });

  it("end in the value and hold what it was made of", () => {
    assert.equal(steps.kind, "rounding");
    assert.equal(steps.value.toString(), "8641990");
    assert.ok(steps.kind === "rounding" && steps.operand.kind === "operation");
    assert.equal(steps.operand.label, "premium");
    assert.deepEqual(
      steps.operand.operands.map(({ label, value }) => [label, value.toString()]),
      [
        ["standard", "70"],
        ["heads", "123457"],
      ],
    );
  });

  it("say that no clause prescribes the rounding", () => {
    assert.ok(steps.kind === "rounding");
    assert.equal(steps.citation, "unstated");
    assert.equal(steps.places, 2);
  });

  it("keep the unit of what is rounded", () => {
    assert.equal(steps.unit, "CNY");
  });
});

describe("the three readings of one formula", () => {
  it("give the same value for any formula and any amounts", () => {
    const fixed = new Decimal("0.65");
    let compared = 0;
    fc.assert(
      fc.property(formulas, amounts, amounts, (formula, a, b) => {
        const exact = evaluate(formula, { a: new Decimal(a), b: new Decimal(b), fixed });
        const traced = trace(formula, {
          a: input("a", String(a)),
          b: input("b", String(b)),
          fixed: input("fixed", "0.65"),
        });
        assert.equal(traced.value.toString(), exact.toString());
        const kernel = compileKernel(formula, ["a", "b"], { fixed });
        const quick = kernel(toKernelInteger(a), toKernelInteger(b));
        if (Number.isNaN(quick)) return;
        compared += 1;
        assert.equal(new Decimal(quick).toString(), exact.toString());
        assert.ok(!Object.is(quick, -0));
      }),
      { numRuns: 2000 },
    );
    assert.ok(compared > 800, `${compared} of 2000 formulas stayed within whole numbers`);
  });
});

describe("a kernel", () => {
  it("leaves to the exact reading what it cannot hold in whole numbers", () => {
    const square = operation("×", leaf("a"), leaf("a"), "square", "CNY");
    const kernel = compileKernel(square, ["a"], {});
    assert.equal(kernel(30_000), 9);
    assert.ok(Number.isNaN(kernel(toKernelInteger(99_999_999))));
    assert.ok(Number.isNaN(kernel(NaN)));
  });

  it("leaves to the exact reading a result of sixteen digits, which a number may not tell from its neighbour", () => {
    const product = compileKernel(operation("×", leaf("a"), leaf("b"), "product", "CNY"), ["a", "b"], {});
    assert.ok(Number.isNaN(product(toKernelInteger(99999931918.8618), toKernelInteger(0.0008))));
  });

  it("takes three variables at most and wants a value for every other name", () => {
    assert.throws(() => compileKernel(leaf("a"), ["a", "b", "c", "d"], {}), /three variables/);
    assert.throws(() => compileKernel(leaf("unknown"), ["a"], {}), /no value for "unknown"/);
  });
});
