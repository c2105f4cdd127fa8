/** One thing to time: runs the whole workload once and gives its results, so that nothing of it can be left out. */
export type Subject = () => unknown;

/** What the rounds of two subjects gave, in milliseconds; the ratio is the median of the rounds' own ratios. */
export interface Comparison {
  readonly limit: number;
  readonly subject: number;
  readonly ratio: number;
}

/** Long enough for the optimizing compiler, which works beside us, also on a busy machine. */
const WARM_UP_MILLISECONDS = 1000;
const FEWEST_WARM_UPS = 20;
const LONGEST_WARM_UP_MILLISECONDS = 4000;
export const ROUNDS = 15;

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

let sink: unknown;

/** The last results, kept where the compiler must assume that somebody reads them. */
export function lastResults(): unknown {
  return sink;
}

/** Runs shorter than this are over within one time slice of the system, or torn in two by it. */
const SHORT_MILLISECONDS = 10;
const TRIES_OF_SHORT_RUNS = 3;

function run(subject: Subject): number {
  const start = performance.now();
  sink = subject();
  return performance.now() - start;
}

/** The time of one turn: of so many tries in a row, the one that was not interrupted. */
function time(subject: Subject, tries: number): number {
  globalThis.gc?.();
  return Math.min(...Array.from({ length: tries }, () => run(subject)));
}

function warmUp(subject: Subject): void {
  const start = performance.now();
  for (let runs = 0; runs < FEWEST_WARM_UPS || performance.now() - start < WARM_UP_MILLISECONDS; runs += 1) {
    if (performance.now() - start > LONGEST_WARM_UP_MILLISECONDS) return;
    sink = subject();
  }
}

/** The median time of one run in milliseconds. */
export function timeAlone(subject: Subject, rounds: number = ROUNDS): number {
  warmUp(subject);
  return median(Array.from({ length: rounds }, () => time(subject, 1)));
}

/**
 * Times a subject beside its limit, the two taking turns within each round, so that whatever else the machine does
 * meets both alike.
 */
export function compare(limit: Subject, subject: Subject, rounds: number = ROUNDS): Comparison {
  warmUp(limit);
  warmUp(subject);
  const tries = Math.max(run(limit), run(subject)) < SHORT_MILLISECONDS ? TRIES_OF_SHORT_RUNS : 1;
  const limits: number[] = [];
  const subjects: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) limits.push(time(limit, tries));
    subjects.push(time(subject, tries));
    if (round % 2 === 1) limits.push(time(limit, tries));
  }
  const ratios = subjects.map((milliseconds, round) => milliseconds / (limits[round] ?? NaN));
  return { limit: median(limits), subject: median(subjects), ratio: median(ratios) };
}
