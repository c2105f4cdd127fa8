import type { Problem } from "../../engine/problem";
import type { PolicySet } from "../../policy/policy-set";

/** A value as a cell or an argument brings it. An error of another cell never gets here. */
export type RawValue = string | number | boolean | null | undefined;

/** Why an argument was not taken. */
export class Refusal {
  constructor(readonly problem: Problem) {}
}

/** One argument of a function: how it is named and how a raw value is understood. */
export interface Input<T> {
  /** The parameter's name in the function's signature; locale files hold its label. */
  readonly name: string;
  readonly optional: boolean;
  /** A required argument that the rule may find in the assumptions when it is left blank. */
  readonly assumable?: boolean;
  /** True for names and dates: an empty cell may arrive as the number 0. */
  readonly zeroIsBlank: boolean;
  /** True when equal raw values recur in a column and are worth remembering. */
  readonly recurring: boolean;
  readonly read: (raw: string | number | boolean, policy: PolicySet) => T | Refusal;
}

/** True for what an empty cell or an omitted argument may arrive as. */
export function isBlank(raw: RawValue, zeroIsBlank: boolean): raw is null | undefined | "" | 0 {
  if (raw === null || raw === undefined) return true;
  if (typeof raw === "string") return raw.trim() === "";
  return zeroIsBlank && raw === 0;
}

/** The raw value as a refusal repeats it, cut to a readable length. */
export function shown(raw: string | number | boolean): string {
  const text = String(raw).trim();
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The same input, but optional. */
export function optional<T>(input: Input<T>): Input<T> {
  return { ...input, optional: true };
}
