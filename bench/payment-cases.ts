import { randomNumbers } from "./random";

/** One row of a DBPAY column: money in yuan, the class as somebody types it, and what the fen must be. */
export interface PaymentCase {
  readonly eligible: number;
  readonly deductible: number;
  readonly personClass: "ordinary" | "registered-poor";
  readonly label: string;
  readonly year: number;
  /** In fen, reckoned in BigInt. */
  readonly expected: number;
  readonly isTie: boolean;
}

const YEAR = 2020;
const CLASSES = [
  { personClass: "ordinary", label: "普通参保居民", percent: 60n },
  { personClass: "registered-poor", label: "建档立卡贫困人口", percent: 65n },
] as const;

/** Half a fen is the smallest part: a deductible is half of an income in whole fen. */
const HALF_FEN = 0.005;

/** Payment in fen, half up, of amounts in half-fen: exact whatever the size. */
function exactPayment(
  eligible: bigint,
  deductible: bigint,
  percent: bigint,
): { fen: number; isTie: boolean } {
  const above = eligible > deductible ? eligible - deductible : 0n;
  const numerator = above * percent;
  return { fen: Number((numerator + 100n) / 200n), isTie: numerator % 200n === 100n };
}

function paymentCase(eligibleFen: number, deductibleHalfFen: number, poor: boolean): PaymentCase {
  const { personClass, label, percent } = poor ? CLASSES[1] : CLASSES[0];
  const { fen, isTie } = exactPayment(BigInt(2 * eligibleFen), BigInt(deductibleHalfFen), percent);
  return {
    eligible: eligibleFen / 100,
    deductible: Number((deductibleHalfFen * HALF_FEN).toFixed(3)),
    personClass,
    label,
    year: YEAR,
    expected: fen,
    isTie,
  };
}

/** Rows of which the given number are exact half-fen ties, spread evenly; one in five is of a registered poor person. */
export function paymentCases(count: number, ties: number): readonly PaymentCase[] {
  const random = randomNumbers(11);
  const cases: PaymentCase[] = [];
  const every = count / ties;
  let tied = 0;
  while (cases.length < count) {
    const wantsTie = cases.length >= tied * every && tied < ties;
    const next = paymentCase(
      Math.floor(random() * (random() < 0.9 ? 20_000_000 : 120_000_000)),
      Math.floor(500_000 + random() * 3_500_000),
      random() < 0.2,
    );
    if (next.isTie !== wantsTie) continue;
    if (wantsTie) tied += 1;
    cases.push(next);
  }
  return cases;
}
