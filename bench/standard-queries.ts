import type { PolicySet } from "../src/policy/policy-set";
import { randomNumbers } from "./random";

/** A city as somebody types it and a year. */
export interface StandardQuery {
  readonly city: string;
  readonly year: number;
}

const YEARS = [2020, 2021];

/** Ways of writing the 28 units that look-ups must resolve: printed name, pinyin, code and older names. */
function namesOf(policy: PolicySet): readonly string[] {
  return policy.units.flatMap(({ name, pinyin, code, aliases }) => [name, pinyin, code, ...aliases]);
}

export function standardQueries(policy: PolicySet, count: number): readonly StandardQuery[] {
  const names = namesOf(policy);
  const random = randomNumbers(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: count }, () => ({ city: pick(names), year: pick(YEARS) }));
}
