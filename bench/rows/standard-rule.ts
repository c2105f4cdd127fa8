import type { Explanation } from "../../src/engine/computation";
import { loadedPolicy } from "../../src/policy/loaded-policy";
import { fundingStandard } from "../../src/rules/funding-standard";
import { compare } from "../measure";
import type { Row } from "../row";
import { context, lookUp, queries, ROWS, standards, wrongStandards } from "../workload";

export const STANDARD_WORK = "standard for (city, year), with its citation: the rule";

/** The limit of both look-ups: a Map of Maps that returns a number. */
export function plainLookUps(): number[] {
  const results = new Array<number>(ROWS);
  for (let index = 0; index < ROWS; index += 1) {
    const { city, year } = queries[index] as (typeof queries)[number];
    results[index] = lookUp(standards, city, year);
  }
  return results;
}

/** The standard for a city and a year, aliases resolved, with its citation: one call into the rule each. */
export function standardRule(): Row {
  const standard = fundingStandard(context);
  const ours = (): readonly unknown[] => {
    const results = new Array<unknown>(ROWS);
    for (let index = 0; index < ROWS; index += 1) {
      const { city, year } = queries[index] as (typeof queries)[number];
      const match = loadedPolicy.places.find(city);
      if (match.kind !== "found") throw new Error(`"${city}" is not one place.`);
      const computation = standard(match.value, year);
      if (computation.status !== "computed") throw new Error(`${city} has no standard for ${year}.`);
      // Its first step holds the figure with its notice, clause and quote.
      results[index] = computation.explanation;
    }
    return results;
  };
  const timing = compare(plainLookUps, ours);
  const values = ours().map((explanation) => {
    const [step] = (explanation as Explanation).steps;
    return step?.kind === "figure" && step.figure.citation.quotes.length > 0 ? step.value.toNumber() : null;
  });
  const perCall = 1e6 / ROWS;
  return {
    work: STANDARD_WORK,
    unit: "ns",
    ours: { name: "fundingStandard", value: timing.subject * perCall, wrong: wrongStandards(values) },
    limit: {
      name: "Map of Map returning a number",
      value: timing.limit * perCall,
      wrong: wrongStandards(plainLookUps()),
    },
    measure: timing.ratio,
    bound: 3,
    peers: [],
  };
}
