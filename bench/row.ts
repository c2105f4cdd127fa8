/** One line of the table beside ours: the limit, or a peer that does the same work. */
export interface Contender {
  readonly name: string;
  /** In the row's unit. */
  readonly value: number;
  /** How many of the results were not what BigInt or the annex says; null where none are compared. */
  readonly wrong: number | null;
  /** How many elements it was run on, where it is too slow for all of them. */
  readonly sample?: number;
}

/** One row of the table: the work, ours, what it is held against, and the bound. */
export interface Row {
  readonly work: string;
  readonly unit: "ns" | "ms" | "kB" | "slope";
  readonly ours: Contender;
  readonly limit: Contender | null;
  /** The number that is bound: the ratio to the limit, or the value itself where there is no limit. */
  readonly measure: number;
  readonly bound: number;
  /** Below this the row fails as well (a cost that grows too slowly was not measured rightly). */
  readonly lowerBound?: number;
  readonly peers: readonly Contender[];
}

/** Why a row is not in the table. */
export interface Omission {
  readonly work: string;
  readonly reason: string;
}

export type Result = Row | Omission;

export function isRow(result: Result): result is Row {
  return "ours" in result;
}

export function holds({ measure, bound, lowerBound, ours }: Row): boolean {
  return measure <= bound && measure >= (lowerBound ?? 0) && (ours.wrong ?? 0) === 0;
}
