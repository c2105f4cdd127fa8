import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { transformSync } from "esbuild";
import FullDecimal from "decimal.js";
import fc from "fast-check";
import { memberNamesIn, withoutUnusedMethods } from "../../scripts/webpack/drop-unused-methods.cjs";

const ROOT = join(__dirname, "..", "..");
const PURE = ["engine", "policy", "rules", "explanation", "functions"].map((folder) =>
  join(ROOT, "src", folder),
);

function leanDecimal(calledNames: Iterable<string>): typeof FullDecimal {
  const source = readFileSync(join(ROOT, "node_modules/decimal.js/decimal.mjs"), "utf8");
  const lean = withoutUnusedMethods(source, calledNames, ["parseOther"]);
  const { code } = transformSync(lean, { format: "cjs" });
  const module: { exports: { default?: typeof FullDecimal } } = { exports: {} };
  runInNewContext(code, { module, exports: module.exports });
  assert.ok(module.exports.default);
  return module.exports.default;
}

const CONFIGURATION = { precision: 60, rounding: FullDecimal.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 30 };
const Lean = leanDecimal(memberNamesIn(PURE)).clone(CONFIGURATION);
const Full = FullDecimal.clone(CONFIGURATION);

const decimalText = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 20 }))
  .map(([digits, places]) => `${digits}e-${places}`);

describe("decimal.js as it is bundled", () => {
  it("computes and prints what the whole library does", () => {
    const results = (Decimal: typeof FullDecimal, one: string, other: string): readonly string[] => {
      const [a, b] = [new Decimal(one), new Decimal(other)];
      return [
        a.plus(b),
        a.minus(b),
        a.times(b),
        Decimal.max(a, b),
        Decimal.min(a, b),
        a.toDecimalPlaces(2),
        a.toNumber(),
        a.comparedTo(b),
        a.eq(b),
        a.decimalPlaces(),
      ].map(String);
    };
    fc.assert(
      fc.property(decimalText, decimalText, (one, other) =>
        assert.deepEqual(results(Lean, one, other), results(Full, one, other)),
      ),
    );
  });

  it("takes JavaScript numbers as the whole library does", () => {
    fc.assert(
      fc.property(fc.double(), (number) => assert.equal(String(new Lean(number)), String(new Full(number)))),
    );
  });

  it("refuses texts that are no plain decimal instead of guessing", () => {
    for (const given of ["0x1f", "0b1", "abc", ""]) assert.throws(() => new Lean(given), /Invalid argument/);
  });

  it("keeps a method that a source calls and drops one that none does", () => {
    assert.equal(new (leanDecimal(["sqrt"]))(2).sqrt().toString(), new FullDecimal(2).sqrt().toString());
    assert.equal("sin" in Lean.prototype, false);
    assert.equal("squareRoot" in Lean.prototype, false);
  });
});
