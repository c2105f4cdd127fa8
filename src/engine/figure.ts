import type { Interval } from "./calendar";
import type { Citation } from "./citation";
import type { Unit } from "./unit";

/** How firmly a notice states a figure: 确定值, 不低于, 原则上, 左右, 达到. */
export const FORCES = ["exact", "at-least", "in-principle", "about", "target"] as const;
export type Force = (typeof FORCES)[number];

/** What the validity of a figure counts in. */
export const PERIODS = ["policy-year", "coverage-year", "from-date"] as const;
export type Period = (typeof PERIODS)[number];

/** Who issued it, from the widest to the nearest; the nearest one in force decides. */
export const LEVELS = ["nation", "province", "city"] as const;
export type Level = (typeof LEVELS)[number];

/** The members of the dimensions a value is for, such as `{ "county-class": "other" }`; empty for a plain value. */
export type Scope = Readonly<Record<string, string>>;

/** Arithmetic that the notice puts in words, such as 60% and 5 points more. */
export interface Derivation {
  readonly operator: "sum" | "product";
  readonly operands: readonly string[];
}

/** One value of one notice, with everything needed to answer for it. */
export interface Figure {
  readonly item: string;
  readonly at: Scope;
  /** A decimal as text, or the word of a verdict. */
  readonly value: string;
  readonly unit: Unit;
  readonly force: Force;
  readonly period: Period;
  readonly valid: Interval;
  readonly level: Level;
  readonly citation: Citation;
  readonly derived?: Derivation;
  readonly note?: string;
}
