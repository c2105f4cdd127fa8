import type { FundingUnit, Place } from "../policy/compiled-policy";
import { nameKey } from "../policy/name-index";
import { pinyinInitials } from "./pinyin-initials";

/** A funding unit, or a county, district or zone inside one. */
export interface FoundPlace {
  readonly unit: FundingUnit;
  readonly place: Place | null;
}

interface Entry extends FoundPlace {
  readonly names: readonly string[];
  readonly romanised: readonly string[];
  readonly initials: readonly string[];
  readonly code: string;
}

const LIMIT = 12;

/** How well a key fits, the least being the best; Infinity for not at all. */
function fit(entry: Entry, key: string): number {
  const ofUnit = entry.place === null ? 0 : 0.5;
  if (entry.names.includes(key) || entry.code === key) return ofUnit;
  if (entry.romanised.includes(key)) return 1 + ofUnit;
  if (entry.initials.includes(key)) return 2 + ofUnit;
  if (entry.names.some((name) => name.startsWith(key))) return 3 + ofUnit;
  if (entry.romanised.some((name) => name.startsWith(key))) return 4 + ofUnit;
  if (entry.initials.some((initials) => initials.startsWith(key))) return 5 + ofUnit;
  if (entry.names.some((name) => name.includes(key))) return 6 + ofUnit;
  return Infinity;
}

/** The initials of each name with and without its last character, which often is its rank and not romanised. */
function initialsOf({ name, aliases, pinyin }: Place): readonly string[] {
  const lengths = new Set([name, ...aliases].flatMap((each) => [each.length, each.length - 1]));
  return [...lengths].flatMap((syllables) => [...pinyinInitials(pinyin, syllables)]);
}

function entryOf(unit: FundingUnit, place: Place | null): Entry {
  const named = place ?? unit;
  return {
    unit,
    place,
    names: [named.name, ...named.aliases].map(nameKey),
    romanised: [named.pinyin, ...(place === null ? [nameKey(unit.english)] : [])],
    initials: initialsOf(named),
    code: named.code ?? "",
  };
}

/** Finds places while their name is being typed: by Chinese name, pinyin, initials of the pinyin, or code. */
export class PlaceSearch {
  private readonly entries: readonly Entry[];

  constructor(units: readonly FundingUnit[]) {
    this.entries = units.flatMap((unit) => [
      entryOf(unit, null),
      ...unit.places.map((place) => entryOf(unit, place)),
    ]);
  }

  /** The places that fit, the best first; the funding units themselves for an empty query. */
  find(query: string): readonly FoundPlace[] {
    const key = nameKey(query);
    if (key === "") return this.entries.filter(({ place }) => place === null);
    return this.entries
      .map((entry) => ({ entry, rank: fit(entry, key) }))
      .filter(({ rank }) => rank < Infinity)
      .sort((one, other) => one.rank - other.rank)
      .slice(0, LIMIT)
      .map(({ entry }) => entry);
  }
}
