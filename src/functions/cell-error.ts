import { isNotSettled, type Problem } from "../engine/problem";
import { problemMessage } from "../explanation/problem-message";
import type { Wording } from "../explanation/wording";

/** The problem as a cell error: `#N/A` for what the notices leave open, `#VALUE!` for what was not understood. */
export function cellError(problem: Problem, wording: Wording, canAssume = true): CustomFunctions.Error {
  const code = isNotSettled(problem)
    ? CustomFunctions.ErrorCode.notAvailable
    : CustomFunctions.ErrorCode.invalidValue;
  return new CustomFunctions.Error(code, problemMessage(problem, wording, canAssume));
}
