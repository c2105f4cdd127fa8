import type { Problem } from "../engine/problem";

/** What the user may have meant, to pick from: names for a name, loaded years for a year. */
export function suggestionsOf(problem: Problem): readonly string[] {
  switch (problem.code) {
    case "unknown-name":
    case "unknown-function":
      return problem.nearest;
    case "ambiguous-name":
      return problem.candidates;
    case "not-loaded":
      return problem.loadedYears.map(String);
    case "assumption-row":
      return suggestionsOf(problem.problem);
    default:
      return [];
  }
}
