import assert from "node:assert/strict";
import fc from "fast-check";
import { paymentCases } from "../../bench/payment-cases";
import { Decimal } from "../../src/engine/decimal";
import { loadedPolicy } from "../../src/policy/loaded-policy";
import { Assumptions } from "../../src/rules/assumptions";
import { BLANK, FunctionCall } from "../../src/rules/function-call";
import type { FunctionId } from "../../src/rules/function-definition";
import { functionDefinition, FUNCTIONS } from "../../src/rules/function-registry";
import type { RawValue } from "../../src/rules/inputs/input";
import { RuleContext } from "../../src/rules/rule-context";

const HEADER = ["项目", "对象", "年度", "数值", "依据"];

function contextWith(...rows: readonly (readonly RawValue[])[]): RuleContext {
  const assumptions =
    rows.length === 0 ? Assumptions.NONE : Assumptions.read([HEADER, ...rows], loadedPolicy);
  assert.ok(assumptions instanceof Assumptions);
  return new RuleContext(loadedPolicy, assumptions);
}

/** What one cell comes to by each way: the bare number where there is one, the value and the end of its steps. */
function ways(call: FunctionCall, raws: readonly RawValue[]): readonly unknown[] {
  const bare = call.amountOrResult(raws);
  const result = call.run(raws);
  if (result === BLANK) return [bare, BLANK];
  switch (result.status) {
    case "computed": {
      const last = result.steps.at(-1);
      const end = last !== undefined && "value" in last ? last.value.toNumber() : result.value;
      return [typeof bare === "number" ? bare : result.value, result.value, end];
    }
    case "not-applicable":
      return [typeof bare === "number" ? bare : 0, 0];
    default:
      return typeof bare === "object" ? [bare.status, result.status] : [bare, result.status];
  }
}

function assertOneAnswer(answers: readonly unknown[], raws: readonly RawValue[]): void {
  assert.equal(new Set(answers).size, 1, `${JSON.stringify(raws)} gave ${answers.map(String).join(", ")}`);
}

describe("the ways to a payment", () => {
  it("agree to the fen with whole numbers of any size on 1,000 half-fen ties among 5,000 rows", () => {
    const call = new FunctionCall(functionDefinition("DBPAY"), contextWith());
    for (const { eligible, deductible, label, year, expected } of paymentCases(5000, 1000)) {
      const raws = [eligible, deductible, label, year];
      const inYuan = new Decimal(expected).div(100).toNumber();
      assertOneAnswer([...ways(call, raws), inYuan], raws);
    }
  });

  it("agree where the amounts are too fine or too large for whole-number arithmetic", () => {
    const call = new FunctionCall(functionDefinition("DBPAY"), contextWith());
    const amount = fc.oneof(
      fc.double({ min: 0, max: 9_999_999_999_999, noNaN: true }),
      fc.integer({ min: 0, max: 10 ** 9 }).map((fen) => fen / 1000),
    );
    fc.assert(
      fc.property(amount, amount, fc.constantFrom("普通参保居民", "建档立卡贫困人口", null), (...raws) =>
        assertOneAnswer(ways(call, raws), raws),
      ),
    );
  });

  it("agree under an assumed ratio, cap and deductible", () => {
    const call = new FunctionCall(
      functionDefinition("DBPAY"),
      contextWith(
        ["大病保险支付比例", "普通参保居民", "", "61.25%", "测算"],
        ["大病保险封顶线", "", "", 300000.005, "测算"],
        ["大病保险起付线", "", "", 11000.005, "测算"],
      ),
    );
    const cents = fc.integer({ min: 0, max: 10 ** 8 }).map((fen) => fen / 100);
    fc.assert(
      fc.property(cents, fc.option(cents), (eligible, deductible) =>
        assertOneAnswer(ways(call, [eligible, deductible, null, null]), [eligible, deductible]),
      ),
    );
  });
});

describe("the ways to a cell", () => {
  const samples: Readonly<Record<string, fc.Arbitrary<RawValue>>> = {
    amount: fc.constantFrom(0, 1234.56, 0.005, 1e12, "1,200.50", -1, "abc", null),
    category: fc.constantFrom("IN1", "封顶线以上", "EX3A", "DE1", "UN1", "no such", "", null),
    dischargeDate: fc.constantFrom("2021-09-30", "2021-09-29", 44500, "2030/1/1", null, "someday"),
    eligible: fc.constantFrom(0, 100.01, 50000, "x", null),
    deductible: fc.constantFrom(0, 11000.005, -3, null),
    personClass: fc.constantFrom("建档立卡贫困人口", "普通参保居民", "特困人员", "?", null),
    year: fc.constantFrom(2020, 2021, "2021年", 1066, null),
  };
  const quick = [...FUNCTIONS.values()].filter(
    (definition) => definition.kind === "element" && definition.prepare(contextWith()).amount !== null,
  );

  it("are two for DBPAY and ELIGIBLE, the functions of long columns", () => {
    assert.deepEqual(quick.map(({ id }) => id).sort(), ["DBPAY", "ELIGIBLE"] satisfies FunctionId[]);
  });

  for (const definition of quick) {
    it(`agree for ${definition.id} on good and bad arguments in any order`, () => {
      const call = new FunctionCall(definition, contextWith());
      const row = fc.tuple(
        ...definition.inputs.map(({ name }) => {
          const sample = samples[name];
          assert.ok(sample, name);
          return sample;
        }),
      );
      fc.assert(
        fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
          for (const raws of rows) assertOneAnswer(ways(call, raws), raws);
        }),
      );
    });
  }
});
