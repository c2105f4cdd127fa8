import type { FundingUnit, Place } from "./compiled-policy";
import { CITY_PROPER, PINYIN_SUFFIXES, PLACE_SUFFIXES, PROVINCE_PREFIX } from "./labels/place-language";
import { NameIndex, type NameMatch } from "./name-index";
import { normalizeText } from "./quotation";

/** The funding unit a name stands for, and the county, district or zone that was named, if it was one. */
export interface PlaceMatch {
  readonly unit: FundingUnit;
  readonly place: Place | null;
}

const RANK = { unit: 0, unitShort: 1, place: 2, placeShort: 3 } as const;

function shortName(name: string): string | null {
  const suffix = PLACE_SUFFIXES.find((ending) => name.endsWith(ending) && name.length - ending.length >= 2);
  return suffix === undefined ? null : name.slice(0, -suffix.length);
}

/** Finds places by printed name, short name, older name, pinyin or GB/T 2260 code. */
export class PlaceIndex {
  private readonly names = new NameIndex<PlaceMatch>();

  constructor(private readonly units: readonly FundingUnit[]) {
    for (const unit of units) this.addUnit(unit);
  }

  private addUnit(unit: FundingUnit): void {
    const match: PlaceMatch = { unit, place: null };
    const proper = unit.kind === "prefecture-city" ? CITY_PROPER.map((ending) => unit.name + ending) : [];
    for (const name of [unit.name, unit.code, ...proper, ...unit.aliases]) {
      this.names.add(name, match, RANK.unit);
    }
    for (const name of [unit.pinyin, unit.english]) this.addPinyin(name, unit.name, match, RANK.unitShort);
    for (const name of [unit.name, ...unit.aliases]) this.addShort(name, match, RANK.unitShort);
    for (const place of unit.places) {
      const inner: PlaceMatch = { unit, place };
      for (const name of [place.name, ...place.aliases]) {
        this.names.add(name, inner, RANK.place);
        this.addShort(name, inner, RANK.placeShort);
      }
      if (place.code !== null) this.names.add(place.code, inner, RANK.place);
      this.addPinyin(place.pinyin, place.name, inner, RANK.placeShort);
    }
  }

  private addShort(name: string, match: PlaceMatch, rank: number): void {
    const short = shortName(name);
    if (short !== null) this.names.add(short, match, rank);
  }

  /** The romanised name with and without the ending that its Chinese form has. */
  private addPinyin(pinyin: string, name: string, match: PlaceMatch, rank: number): void {
    this.names.add(pinyin, match, rank, name);
    const suffix = PINYIN_SUFFIXES[name.slice(-1)];
    if (suffix === undefined) return;
    const isLong = pinyin.endsWith(suffix) && pinyin.length > suffix.length + 2;
    this.names.add(isLong ? pinyin.slice(0, -suffix.length) : `${pinyin}${suffix}`, match, rank, name);
  }

  /** What the name means; a name with its province or city before it (`焦作市修武县`) counts as well. */
  find(given: string): NameMatch<PlaceMatch> {
    const direct = this.names.find(given);
    if (direct.kind !== "unknown") return direct;
    const name = normalizeText(given);
    if (name.startsWith(PROVINCE_PREFIX) && name.length > PROVINCE_PREFIX.length) {
      return this.find(name.slice(PROVINCE_PREFIX.length));
    }
    const outer = this.units.find((unit) => name.startsWith(unit.name) && name.length > unit.name.length);
    if (outer) {
      const inner = this.names.find(name.slice(outer.name.length));
      if (inner.kind === "found" && (inner.value.unit === outer || inner.value.unit.parent === outer.id))
        return inner;
    }
    return direct;
  }
}
