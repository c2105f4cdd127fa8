import { Decimal } from "../engine/decimal";
import type { Scope } from "../engine/figure";
import type { NotUnderstood, Problem } from "../engine/problem";
import type { Unit } from "../engine/unit";
import type { Item } from "../policy/compiled-policy";
import { ASSUMPTION_COLUMNS } from "../policy/labels/assumption-language";
import { nameKey } from "../policy/name-index";
import type { PolicySet } from "../policy/policy-set";
import { normalizeText } from "../policy/quotation";
import { isBlank, Refusal, shown, type RawValue } from "./inputs/input";
import { itemInput, memberInput, placeInput } from "./inputs/name-input";
import { readNumber } from "./inputs/number-input";
import { yearInput } from "./inputs/year-input";
import { ITEMS } from "./item-ids";

/** One row of the assumptions table, understood. */
export interface AssumptionRow {
  /** Position in the range, the header being row 1. */
  readonly row: number;
  readonly item: string;
  /** For whom it holds; empty for the whole province or every class. */
  readonly scope: Scope;
  /** null holds for every year. */
  readonly year: number | null;
  /** A decimal as text, or the word of a verdict. */
  readonly value: string;
  readonly basis: string;
}

type Column = keyof typeof ASSUMPTION_COLUMNS;
const COLUMNS = Object.keys(ASSUMPTION_COLUMNS) as Column[];

/** Scope key of a county, district or zone, which narrows its funding unit. */
export const PLACE_SCOPE = "place";

const MOST_PER_HEAD = new Decimal(100_000);
const MOST_MONEY = new Decimal("9999999999999.99");

/** The sharing of the local part changed with the year 2022, so a share never holds for every year. */
const NEEDS_YEAR: ReadonlySet<string> = new Set([ITEMS.provincialShare, ITEMS.cityShare, ITEMS.countyShare]);

const readItem = itemInput("item");
const readPlace = placeInput("where");
const readYear = yearInput("year");

function readScope(raw: string | number | boolean, item: Item, policy: PolicySet): Scope | Refusal {
  const dimension = item.dimension;
  if (policy.isWholeProvince(String(raw))) return {};
  if (dimension !== null && dimension !== "funding-unit") {
    const member = memberInput("where", dimension).read(raw, policy);
    return member instanceof Refusal ? member : { [dimension]: member };
  }
  if (dimension === null) {
    const countyClass = memberInput("where", "county-class").read(raw, policy);
    if (!(countyClass instanceof Refusal)) return { "county-class": countyClass };
  }
  const place = readPlace.read(raw, policy);
  if (place instanceof Refusal) return place;
  const unit = { "funding-unit": place.unit.id };
  return place.place === null ? unit : { ...unit, [PLACE_SCOPE]: place.place.name };
}

function readRatio(raw: string | number | boolean): number | null {
  const percent = typeof raw === "string" ? /^(.*)%$/.exec(normalizeText(raw)) : null;
  if (!percent) return readNumber(raw);
  const number = readNumber(percent[1] ?? "");
  return number === null ? null : new Decimal(number).times("0.01").toNumber();
}

function readValue(raw: string | number | boolean, unit: Unit, policy: PolicySet): string | Refusal {
  if (unit === "verdict") {
    const match = typeof raw === "boolean" ? null : policy.verdictNames.find(String(raw));
    if (match?.kind === "found") return match.value;
    return new Refusal({
      code: "unknown-name",
      input: "value",
      given: shown(raw),
      nearest: match?.kind === "unknown" ? match.nearest : [],
    });
  }
  const number = unit === "ratio" ? readRatio(raw) : readNumber(raw);
  const expected = unit === "ratio" ? "ratio" : unit === "count" || unit === "months" ? "number" : "amount";
  const invalid = (limit?: Decimal): Refusal =>
    new Refusal({
      code: "invalid-number",
      input: "value",
      given: shown(raw),
      expected,
      ...(limit ? { limit: limit.toString() } : {}),
    });
  if (number === null || number < 0) return invalid();
  const value = new Decimal(number);
  if (unit === "ratio" && value.gt(1)) return invalid(new Decimal(1));
  const most = unit === "CNY/person/year" ? MOST_PER_HEAD : MOST_MONEY;
  if (value.gt(most)) return invalid(most);
  return value.toString();
}

function understood(problem: Problem): NotUnderstood {
  return problem as NotUnderstood;
}

/** The caller's own figures: they fill gaps of the notices and set figures aside, for one call. */
export class Assumptions {
  static readonly NONE = new Assumptions([]);

  private constructor(readonly rows: readonly AssumptionRow[]) {}

  /**
   * Reads a range with the header 项目, 对象, 年度, 数值, 依据 (in any order, or in English). Rows without a value
   * (or with a 0 and no basis) are places kept free; a row that is not understood, or two that contradict each other, refuse the whole table.
   */
  static read(range: readonly (readonly RawValue[])[], policy: PolicySet): Assumptions | Refusal {
    const [header = [], ...body] = range;
    const keys = header.map((cell) => (typeof cell === "string" ? nameKey(cell) : ""));
    const positions = new Map<Column, number>();
    for (const column of COLUMNS) {
      const position = keys.findIndex((key) =>
        (ASSUMPTION_COLUMNS[column] as readonly string[]).includes(key),
      );
      if (position >= 0) positions.set(column, position);
    }
    const missing = COLUMNS.filter((column) => !positions.has(column));
    if (missing.length > 0) return new Refusal({ code: "assumption-header", missing });

    const rows: AssumptionRow[] = [];
    for (const [index, cells] of body.entries()) {
      const row = index + 2;
      const cell = (column: Column): RawValue => cells[positions.get(column) ?? -1];
      // An empty cell may arrive as 0; a 0 that is meant has its basis beside it.
      if (isBlank(cell("value"), isBlank(cell("basis"), true))) continue;
      const read = Assumptions.readRow(row, cell, policy);
      if (read instanceof Refusal) return read;
      const rival = rows.find((other) => sameCase(other, read));
      if (!rival) rows.push(read);
      else if (rival.value !== read.value) {
        return new Refusal({ code: "assumption-conflict", rows: [rival.row, row], item: read.item });
      }
    }
    return rows.length === 0 ? Assumptions.NONE : new Assumptions(rows);
  }

  private static readRow(
    row: number,
    cell: (column: Column) => RawValue,
    policy: PolicySet,
  ): AssumptionRow | Refusal {
    const refuse = (column: Column, problem: Problem): Refusal =>
      new Refusal({ code: "assumption-row", row, column, problem: understood(problem) });
    const itemCell = cell("item");
    if (isBlank(itemCell, true)) return refuse("item", { code: "missing-input", input: "item" });
    const id = readItem.read(itemCell, policy);
    if (id instanceof Refusal) return refuse("item", id.problem);
    const item = policy.item(id);
    const whereCell = cell("where");
    const scope = isBlank(whereCell, true) ? {} : readScope(whereCell, item, policy);
    if (scope instanceof Refusal) return refuse("where", scope.problem);
    const yearCell = cell("year");
    const year = isBlank(yearCell, true) ? null : readYear.read(yearCell, policy);
    if (year instanceof Refusal) return refuse("year", year.problem);
    if (year === null && NEEDS_YEAR.has(id)) return refuse("year", { code: "missing-input", input: "year" });
    const valueCell = cell("value");
    if (valueCell === null || valueCell === undefined)
      return refuse("value", { code: "missing-input", input: "value" });
    const value = readValue(valueCell, item.unit, policy);
    if (value instanceof Refusal) return refuse("value", value.problem);
    const basisCell = cell("basis");
    return {
      row,
      item: id,
      scope,
      year,
      value,
      basis: isBlank(basisCell, true) ? "" : String(basisCell).trim(),
    };
  }

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }

  /** The row for this case; the most particular one where several hold. */
  find(item: string, scope: Scope, year: number): AssumptionRow | null {
    let best: AssumptionRow | null = null;
    for (const row of this.rows) {
      if (row.item !== item || (row.year !== null && row.year !== year)) continue;
      if (!Object.entries(row.scope).every(([key, member]) => scope[key] === member)) continue;
      if (best === null || particularity(row) > particularity(best)) best = row;
    }
    return best;
  }
}

function particularity(row: AssumptionRow): number {
  return Object.keys(row.scope).length * 2 + (row.year === null ? 0 : 1);
}

function sameCase(one: AssumptionRow, other: AssumptionRow): boolean {
  const keys = Object.keys(one.scope);
  return (
    one.item === other.item &&
    one.year === other.year &&
    keys.length === Object.keys(other.scope).length &&
    keys.every((key) => one.scope[key] === other.scope[key])
  );
}
