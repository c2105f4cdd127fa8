import { type BuiltFunction, column } from "../built-functions";
import { compare } from "../measure";
import type { Row } from "../row";
import { lookUp, queries, ROWS, standards, wrongStandards } from "../workload";

/** The same as one range call of DBFUND through the adapter. */
export function standardRange(dbfund: BuiltFunction): Row {
  const cities = column(queries.map(({ city }) => city));
  const years = column(queries.map(({ year }) => year));
  const limit = (): readonly (readonly number[])[] => {
    const results = new Array<readonly number[]>(ROWS);
    for (let index = 0; index < ROWS; index += 1) {
      results[index] = [lookUp(standards, cities[index]?.[0] as string, years[index]?.[0] as number)];
    }
    return results;
  };
  const ours = (): readonly (readonly unknown[])[] => dbfund(cities, years, null);
  const timing = compare(limit, ours);
  const perCall = 1e6 / ROWS;
  return {
    work: "the same as one range call of DBFUND: the adapter",
    unit: "ns",
    ours: { name: "DBFUND", value: timing.subject * perCall, wrong: wrongStandards(ours().flat()) },
    limit: { name: "loop over a Map of Map on the same arrays", value: timing.limit * perCall, wrong: 0 },
    measure: timing.ratio,
    bound: 6,
    peers: [],
  };
}
