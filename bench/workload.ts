import { loadedPolicy } from "../src/policy/loaded-policy";
import { Assumptions } from "../src/rules/assumptions";
import { fundingStandard } from "../src/rules/funding-standard";
import { RuleContext } from "../src/rules/rule-context";
import { paymentCases } from "./payment-cases";
import { standardQueries } from "./standard-queries";

export const ROWS = 100_000;
export const TIES = 7_000;

export const context = new RuleContext(loadedPolicy, Assumptions.NONE);
export const queries = standardQueries(loadedPolicy, ROWS);
export const payments = paymentCases(ROWS, TIES);

type Table = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** The standards by name and year as plain numbers: what a look-up without rules would hold. */
function standardTable(): Table {
  const standard = fundingStandard(context);
  const table = new Map<string, Map<number, number>>();
  for (const { city, year } of queries) {
    const match = loadedPolicy.places.find(city);
    if (match.kind !== "found") throw new Error(`"${city}" is not one place.`);
    const computation = standard(match.value, year);
    if (computation.status !== "computed") throw new Error(`${city} has no standard for ${year}.`);
    let years = table.get(city);
    if (years === undefined) table.set(city, (years = new Map<number, number>()));
    years.set(year, computation.value);
  }
  return table;
}

export const standards: Table = standardTable();

/** The shares of 2020 as doubles, by the class's id and by its label. */
export const shares: Table = new Map(
  [
    ["ordinary", 0.6],
    ["registered-poor", 0.65],
    ["普通参保居民", 0.6],
    ["建档立卡贫困人口", 0.65],
  ].map(([name, share]) => [name as string, new Map([[2020, share as number]])]),
);

/** The number under two keys that are known to be there. */
export function lookUp(table: Table, name: string, year: number): number {
  return table.get(name)?.get(year) ?? NaN;
}

/** How many payments in yuan are off by a fen or more. */
export function wrongPayments(results: readonly unknown[]): number {
  return results.filter((value, index) => Math.round(Number(value) * 100) !== payments[index]?.expected)
    .length;
}

/** How many standards are not what the annex says. */
export function wrongStandards(results: readonly unknown[]): number {
  return results.filter((value, index) => {
    const query = queries[index];
    return query === undefined || value !== lookUp(standards, query.city, query.year);
  }).length;
}
