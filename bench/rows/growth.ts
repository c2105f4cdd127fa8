import { type BuiltFunction, column } from "../built-functions";
import { timeAlone } from "../measure";
import { paymentCases } from "../payment-cases";
import type { Row } from "../row";

const COUNTS = [1_000, 10_000, 100_000, 1_000_000];
const TIE_SHARE = 0.07;
/** One call on 1,000 rows is too short for the clock. */
const SHORTEST_RUN = 100_000;

function timePerCall(dbpay: BuiltFunction, count: number): number {
  const cases = paymentCases(count, count * TIE_SHARE);
  const eligible = column(cases.map((row) => row.eligible));
  const deductible = column(cases.map((row) => row.deductible));
  const classes = column(cases.map((row) => row.label));
  const years = column(cases.map((row) => row.year));
  const repeats = Math.max(1, SHORTEST_RUN / count);
  const run = (): unknown => {
    let last: unknown;
    for (let repeat = 0; repeat < repeats; repeat += 1)
      last = dbpay(eligible, deductible, classes, years, null);
    return last;
  };
  return timeAlone(run, 9) / repeats;
}

/** The slope of a straight line through the points, in logarithms: 1 is linear. */
function logarithmicSlope(points: readonly (readonly [number, number])[]): number {
  const logarithms = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (numbers: readonly number[]): number =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const [middleX, middleY] = [mean(logarithms.map(([x]) => x)), mean(logarithms.map(([, y]) => y))];
  const covariance = mean(logarithms.map(([x, y]) => (x - middleX) * (y - middleY)));
  return covariance / mean(logarithms.map(([x]) => (x - middleX) ** 2));
}

/** How the cost of one range call of DBPAY grows with its rows. */
export function growth(dbpay: BuiltFunction): Row {
  const points = COUNTS.map((count) => [count, timePerCall(dbpay, count)] as const);
  const slope = logarithmicSlope(points);
  const times = points.map(([count, time]) => `${count / 1000}k: ${time.toPrecision(3)} ms`).join(", ");
  return {
    work: `cost growth of DBPAY, slope of log time on log rows (${times})`,
    unit: "slope",
    ours: { name: "DBPAY", value: slope, wrong: null },
    limit: null,
    measure: slope,
    bound: 1.2,
    lowerBound: 0.8,
    peers: [],
  };
}
