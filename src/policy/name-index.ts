import { editDistance } from "./edit-distance";
import type { LabelTable } from "./compiled-policy";
import { normalizeText } from "./quotation";

/** A typed name as it is looked up: full and half width alike, no white space, no difference of case. */
export function nameKey(name: string): string {
  return normalizeText(name).toLowerCase();
}

export type NameMatch<T> =
  | { readonly kind: "found"; readonly value: T }
  | { readonly kind: "ambiguous"; readonly candidates: readonly T[] }
  | { readonly kind: "unknown"; readonly nearest: readonly string[] };

const NEAREST_COUNT = 3;
/** So few choices fit into a message. */
const SHORT_LIST = 6;
const MEMO_LIMIT = 4096;

/** The names of one kind of thing; finds what is meant, or the nearest names when nothing is. */
export class NameIndex<T> {
  private readonly byKey = new Map<
    string,
    { readonly name: string; readonly rank: number; readonly values: T[] }
  >();
  private readonly memo = new Map<string, NameMatch<T>>();

  /**
   * A name of a lower rank number hides the same name of a higher one; equal ranks make it ambiguous.
   * Where it comes near to what was typed, it is suggested as `suggestion`.
   */
  add(name: string, value: T, rank = 0, suggestion = name): void {
    const key = nameKey(name);
    const known = this.byKey.get(key);
    if (!known || rank < known.rank) this.byKey.set(key, { name: suggestion, rank, values: [value] });
    else if (rank === known.rank && !known.values.includes(value)) known.values.push(value);
  }

  find(given: string): NameMatch<T> {
    const known = this.memo.get(given);
    if (known) return known;
    const match = this.look(given);
    if (this.memo.size >= MEMO_LIMIT) this.memo.clear();
    this.memo.set(given, match);
    return match;
  }

  private look(given: string): NameMatch<T> {
    const entry = this.byKey.get(nameKey(given));
    if (!entry) return { kind: "unknown", nearest: this.nearest(given) };
    const [value, ...others] = entry.values;
    if (value === undefined || others.length > 0) return { kind: "ambiguous", candidates: entry.values };
    return { kind: "found", value };
  }

  /** The names that differ least from what was typed, none where nothing comes near. */
  nearest(given: string): readonly string[] {
    const key = nameKey(given);
    const ranked = [...this.byKey.entries()]
      .map(([other, { name, rank, values }]) => ({
        name,
        values,
        rank,
        distance: editDistance(key, other),
        longest: Math.max(key.length, other.length),
      }))
      .filter(
        (candidate) =>
          candidate.distance < candidate.longest && candidate.distance <= Math.max(1, candidate.longest / 2),
      )
      .sort(
        (one, other) => one.distance / one.longest - other.distance / other.longest || one.rank - other.rank,
      );
    const seen = new Set<T>();
    const names: string[] = [];
    for (const { name, values } of ranked) {
      if (values.some((value) => seen.has(value))) continue;
      for (const value of values) seen.add(value);
      names.push(name);
      if (names.length === NEAREST_COUNT) break;
    }
    return names.length > 0 ? names : this.shortList();
  }

  /** Every choice by its first name, where there are only a few. */
  private shortList(): readonly string[] {
    const firstNames = new Map<T, string>();
    for (const { name, values } of this.byKey.values()) {
      for (const value of values) if (!firstNames.has(value)) firstNames.set(value, name);
    }
    return firstNames.size <= SHORT_LIST ? [...firstNames.values()] : [];
  }
}

/** Indexes label tables (one a language) by label, alias and id. */
export function indexLabels(tables: readonly LabelTable[]): NameIndex<string> {
  const index = new NameIndex<string>();
  for (const table of tables) {
    for (const [id, { label, aliases }] of Object.entries(table)) {
      for (const name of [label, ...(aliases ?? []), id]) index.add(name, id);
    }
  }
  return index;
}
