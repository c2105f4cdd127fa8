import assert from "node:assert/strict";
import fc from "fast-check";
import { Decimal } from "../../src/engine/decimal";
import { fromDecimal, toExactNumber, toKernelInteger } from "../../src/engine/exact-number";

describe("numbers read as Excel shows them", () => {
  it("lose the noise of binary arithmetic", () => {
    assert.equal(toExactNumber(0.1 + 0.2), 0.3);
    assert.equal(toExactNumber(1.1 * 3), 3.3);
    assert.equal(toExactNumber(4.35 * 100), 435);
    assert.equal(toExactNumber(0.3 - 0.1), 0.2);
  });

  it("keep what fits into 15 significant digits", () => {
    for (const number of [0, 1, -1, 0.01, 1234.5678, 9999999999999.99, 1e-7, 123456789012345]) {
      assert.equal(toExactNumber(number), number);
    }
  });

  it("have no negative zero", () => {
    assert.ok(Object.is(toExactNumber(-0), 0));
  });

  it("stay what they are when read twice", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const once = toExactNumber(number);
        assert.equal(toExactNumber(once), once);
      }),
    );
  });

  it("are the decimal of 15 significant digits nearest to any number", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e16, max: 1e16, noNaN: true }), (number) => {
        const shown = Number(number.toPrecision(15));
        assert.equal(toExactNumber(number), shown === 0 ? 0 : shown);
      }),
    );
  });
});

describe("ten-thousandths for the whole-number kernels", () => {
  it("take up to four decimals", () => {
    assert.equal(toKernelInteger(0.0001), 1);
    assert.equal(toKernelInteger(1234.5678), 12345678);
    assert.equal(toKernelInteger(0), 0);
  });

  it("refuse a fifth decimal and what is too large", () => {
    assert.ok(Number.isNaN(toKernelInteger(0.00001)));
    assert.ok(Number.isNaN(toKernelInteger(1.00005)));
    assert.ok(Number.isNaN(toKernelInteger(100000000000)));
    assert.ok(Number.isNaN(toKernelInteger(NaN)));
    assert.ok(Number.isNaN(toKernelInteger(Infinity)));
  });

  it("are exact for every number of up to four decimals they take", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (tenThousandths) => {
        assert.equal(toKernelInteger(tenThousandths / 10_000), tenThousandths);
      }),
    );
  });
});

describe("decimals as numbers", () => {
  it("come back exactly or not at all", () => {
    assert.equal(fromDecimal(new Decimal("46400000.00")), 46400000);
    assert.equal(fromDecimal(new Decimal("0.1")), 0.1);
    assert.equal(fromDecimal(new Decimal("0.12345678901234567890")), null);
    assert.equal(fromDecimal(new Decimal("1e400")), null);
  });

  it("have no negative zero", () => {
    assert.ok(Object.is(fromDecimal(new Decimal("-0")), 0));
  });
});
