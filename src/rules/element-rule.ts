import type { Computation, ResultValue } from "../engine/computation";

/** A rule made ready for many calls, one for each element of a range. */
export interface ElementRule<A extends readonly unknown[], V extends ResultValue = ResultValue> {
  (...values: A): Computation<V>;
  /**
   * The number that the cell of the same call shows, without the object that could explain it: a column asks for
   * nothing else. null where only the rule itself can tell.
   */
  readonly amount?: (...values: A) => number | null;
}

/** The rule with a way to its bare number, which must come from the same definition. */
export function withAmount<A extends readonly unknown[], V extends ResultValue>(
  compute: (...values: A) => Computation<V>,
  amount: (...values: A) => number | null,
): ElementRule<A, V> {
  return Object.assign(compute, { amount });
}
