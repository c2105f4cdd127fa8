import { calendarYear, contains, overlaps, yearOf, type Interval, type IsoDate } from "../engine/calendar";
import { LEVELS, type Figure, type Scope } from "../engine/figure";
import type {
  CompiledPolicy,
  DateRule,
  Delegation,
  FundingUnit,
  Item,
  LabelTable,
  Labels,
  Notice,
  Principle,
} from "./compiled-policy";
import { lazy } from "./lazy";
import { WHOLE_PROVINCE } from "./labels/assumption-language";
import { indexLabels, nameKey, type NameIndex } from "./name-index";
import type { Dimension } from "./dimension";
import { DIMENSIONS } from "./dimension";
import { PlaceIndex } from "./place-index";

/** What is asked of the loaded notices: an item, for which member of its dimension, in which year or on which day. */
export interface FigureQuery {
  readonly item: string;
  readonly at: Scope;
  readonly when: number | IsoDate;
  /** The funding unit whose own (city) notices may prevail. */
  readonly unit?: string;
}

/** What the loaded notices answer. Nothing is carried forward: a year without a figure is missing. */
export type Resolution =
  | { readonly kind: "figure"; readonly figure: Figure; readonly passedOver: readonly Figure[] }
  | { readonly kind: "floor"; readonly figure: Figure }
  | { readonly kind: "delegated"; readonly delegation: Delegation }
  | { readonly kind: "missing"; readonly loadedYears: readonly number[] };

function sameScope(one: Scope, other: Scope): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

/** Years that an interval touches; an open one counts its first year only. */
function yearsOf({ from, to }: Interval): readonly number[] {
  const first = yearOf(from);
  const last = to === null ? first : yearOf(to);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The loaded policy, indexed for look-up; read and indexed no sooner than somebody asks. */
export class PolicySet {
  private readonly compiled: () => CompiledPolicy;

  /** Takes the policy, or how to read it when it is needed. */
  constructor(policy: CompiledPolicy | (() => CompiledPolicy)) {
    this.compiled = typeof policy === "function" ? lazy(policy) : () => policy;
  }

  get hash(): string {
    return this.compiled().hash;
  }

  get notices(): readonly Notice[] {
    return this.compiled().notices;
  }

  get figures(): readonly Figure[] {
    return this.compiled().figures;
  }

  get items(): readonly Item[] {
    return this.compiled().items;
  }

  get units(): readonly FundingUnit[] {
    return this.compiled().units;
  }

  get delegations(): readonly Delegation[] {
    return this.compiled().delegations;
  }

  get labels(): CompiledPolicy["labels"] {
    return this.compiled().labels;
  }

  get places(): PlaceIndex {
    return this.placeIndex();
  }

  get itemNames(): NameIndex<string> {
    return this.itemNameIndex();
  }

  get verdictNames(): NameIndex<string> {
    return this.verdictNameIndex();
  }

  private readonly placeIndex = lazy(() => new PlaceIndex(this.units));
  private readonly itemNameIndex = lazy(() => this.indexNames(({ items }) => items));
  private readonly verdictNameIndex = lazy(() => this.indexNames(({ verdicts }) => verdicts));
  private readonly itemById = lazy(() => new Map(this.items.map((item) => [item.id, item])));
  private readonly noticeById = lazy(() => new Map(this.notices.map((notice) => [notice.id, notice])));
  private readonly figuresByItem = lazy(() => {
    const byItem = new Map<string, Figure[]>();
    for (const figure of this.figures) {
      const list = byItem.get(figure.item);
      if (list) list.push(figure);
      else byItem.set(figure.item, [figure]);
    }
    return byItem;
  });
  private readonly memberNames = lazy(
    () =>
      new Map(
        DIMENSIONS.map((dimension) => [
          dimension,
          this.indexNames(({ dimensions }) => dimensions[dimension]?.members ?? {}),
        ]),
      ),
  );
  private readonly choiceNames = lazy(
    () =>
      new Map(
        Object.keys(this.labels["zh-CN"].choices).map((choice) => [
          choice,
          this.indexNames(({ choices }) => choices[choice]?.members ?? {}),
        ]),
      ),
  );

  private indexNames(tableOf: (labels: Labels) => LabelTable): NameIndex<string> {
    return indexLabels(Object.values(this.labels).map(tableOf));
  }

  item(id: string): Item {
    return required(this.itemById().get(id), `item "${id}"`);
  }

  notice(id: string): Notice {
    return required(this.noticeById().get(id), `notice "${id}"`);
  }

  /** The first day on which any loaded figure holds. */
  get firstDay(): IsoDate {
    return required(this.figures.map(({ valid }) => valid.from).sort()[0], "figure");
  }

  /** True for the words that mean all of Henan. */
  isWholeProvince(given: string): boolean {
    return WHOLE_PROVINCE.includes(nameKey(given));
  }

  /** The names of a dimension's members; funding units are found through `places`. */
  members(dimension: Dimension): NameIndex<string> {
    return required(this.memberNames().get(dimension), `dimension "${dimension}"`);
  }

  /** The names of a fixed choice, such as the levels of the subsidy. */
  choices(id: string): NameIndex<string> {
    return required(this.choiceNames().get(id), `choice "${id}"`);
  }

  /** Sentences of the notices that bear on an item, in the given year's notices. */
  principlesAbout(item: string, year: number): readonly Principle[] {
    const ofYear = new Set(
      this.figures
        .filter((figure) => overlaps(figure.valid, calendarYear(year)))
        .map(({ citation }) => citation.notice),
    );
    return this.compiled().principles.filter(
      (principle) => principle.about === item && ofYear.has(principle.citation.notice),
    );
  }

  dateRule(item: string): DateRule | null {
    return this.compiled().dateRules.find((rule) => rule.item === item) ?? null;
  }

  /** The years that the figures of one notice are for. */
  yearsOfNotice(id: string): readonly number[] {
    const years = this.figures
      .filter(({ citation }) => citation.notice === id)
      .flatMap(({ valid }) => yearsOf(valid));
    return [...new Set(years)].sort((one, other) => one - other);
  }

  figuresOf(item: string): readonly Figure[] {
    return this.figuresByItem().get(item) ?? [];
  }

  /** All years for which the item has a figure for this case. */
  loadedYears(item: string, at: Scope): readonly number[] {
    const years = this.figuresOf(item)
      .filter((figure) => sameScope(figure.at, at))
      .flatMap(({ valid }) => yearsOf(valid));
    return [...new Set(years)].sort((one, other) => one - other);
  }

  /** The figure in force: city over province over nation; a floor alone decides nothing. */
  resolve({ item, at, when, unit }: FigureQuery): Resolution {
    const inForce = (valid: Interval): boolean =>
      typeof when === "number" ? overlaps(valid, calendarYear(when)) : contains(valid, when);
    const candidates = this.figuresOf(item)
      .filter((figure) => sameScope(figure.at, at) && inForce(figure.valid))
      .filter((figure) => figure.level !== "city" || this.notice(figure.citation.notice).region === unit)
      .sort((one, other) => LEVELS.indexOf(other.level) - LEVELS.indexOf(one.level));
    const chosen = candidates.find(({ force }) => force !== "at-least");
    if (chosen)
      return { kind: "figure", figure: chosen, passedOver: candidates.filter((figure) => figure !== chosen) };
    const floor = candidates[0];
    if (floor) return { kind: "floor", figure: floor };
    const delegation = this.delegations.find(
      (each) =>
        each.item === item &&
        (Object.keys(each.at).length === 0 || sameScope(each.at, at)) &&
        (each.valid === null || inForce(each.valid)),
    );
    if (delegation) return { kind: "delegated", delegation };
    return { kind: "missing", loadedYears: this.loadedYears(item, at) };
  }
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The policy has no ${what}.`);
  return value;
}
