import assert from "node:assert/strict";
import { Decimal } from "../../src/engine/decimal";
import { fromDecimal, toKernelInteger } from "../../src/engine/exact-number";
import { constant, evaluate, leaf, operation, roundToFen } from "../../src/engine/formula";
import { compileKernel } from "../../src/engine/kernel";

/** The formula of a payment: what is above the threshold, times the ratio, half up to the fen. */
const PAYMENT = roundToFen(
  operation(
    "×",
    operation(
      "max",
      constant("0"),
      operation("-", leaf("eligible"), leaf("threshold"), "above", "CNY"),
      "base",
      "CNY",
    ),
    leaf("ratio"),
    "share",
    "CNY",
  ),
  "rounded",
);

const THRESHOLD = 110_000_000n; // 11,000 yuan in ten-thousandths

interface Tie {
  /** The amount above the threshold, in ten-thousandths of a yuan. */
  readonly above: bigint;
  /** The ratio in hundredths. */
  readonly percent: bigint;
}

/** The tie in fen, half up, in whole numbers alone. */
function referenceFen({ above, percent }: Tie): bigint {
  return (above * percent + 5_000n) / 10_000n;
}

function isTie({ above, percent }: Tie): boolean {
  return (above * percent) % 10_000n === 5_000n;
}

/** Every tie among amounts of so many ten-thousandths, from a start and in steps that spread over the scale. */
function ties(percent: bigint, start: bigint, step: bigint, count: number): readonly Tie[] {
  const found: Tie[] = [];
  for (let above = start; found.length < count; above += step) {
    const tie = { above, percent };
    if (isTie(tie)) found.push(tie);
  }
  return found;
}

const CORPUS: readonly Tie[] = [
  ...ties(60n, 0n, 250n, 2_000), // 0.025, 0.075 …
  ...ties(60n, 1_234_567_750n, 12_500n, 500),
  ...ties(65n, 0n, 1_000n, 2_000), // 0.10, 0.30 …
  ...ties(65n, 98_765_431_000n, 1_000n, 1_000),
  ...ties(25n, 0n, 200n, 1_000),
  ...ties(50n, 0n, 100n, 1_000),
  ...ties(40n, 0n, 125n, 500),
];

function yuan(tenThousandths: bigint): Decimal {
  return new Decimal(tenThousandths.toString()).div(10_000);
}

function exactly(number: Decimal): number {
  const value = fromDecimal(number);
  assert.ok(value !== null);
  return value;
}

describe("half-fen ties", () => {
  it("are at least 7,000, each one exactly half a fen", () => {
    assert.ok(CORPUS.length >= 7_000);
    assert.ok(CORPUS.every(isTie));
    assert.equal(new Set(CORPUS.map(({ above, percent }) => `${above}|${percent}`)).size, CORPUS.length);
  });

  it("are rounded up alike by the kernel, by decimals and by whole-number arithmetic", () => {
    for (const tie of CORPUS) {
      const ratio = yuan(tie.percent * 100n);
      const eligible = yuan(THRESHOLD + tie.above);
      const threshold = yuan(THRESHOLD);
      const reference = new Decimal(referenceFen(tie).toString()).div(100);
      assert.equal(evaluate(PAYMENT, { eligible, threshold, ratio }).toString(), reference.toString());
      const kernel = compileKernel(PAYMENT, ["eligible", "threshold"], { ratio });
      const quick = kernel(toKernelInteger(exactly(eligible)), toKernelInteger(exactly(threshold)));
      assert.equal(quick, exactly(reference), `${eligible.toString()} × ${ratio.toString()}`);
    }
  });

  it("are got wrong by floating point", () => {
    const wrong = CORPUS.filter((tie) => {
      const eligible = exactly(yuan(THRESHOLD + tie.above));
      const float = Math.round((eligible - 11_000) * (Number(tie.percent) / 100) * 100) / 100;
      return float !== Number(referenceFen(tie)) / 100;
    });
    assert.ok(wrong.length > 500, `floating point got ${wrong.length} of ${CORPUS.length} wrong`);
  });
});
