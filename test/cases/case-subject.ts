import { callExplanation } from "../../src/explanation/explain-call";
import { problemMessage } from "../../src/explanation/problem-message";
import { computationValue, tableValues, type TableValue } from "../../src/explanation/table-values";
import { Wording } from "../../src/explanation/wording";
import { isNotSettled, type Problem } from "../../src/engine/problem";
import { callFunction, explainFunction } from "../../src/functions/call-function";
import type { Argument } from "../../src/functions/grid";
import type { PolicySet } from "../../src/policy/policy-set";
import { Assumptions } from "../../src/rules/assumptions";
import { BLANK, FunctionCall } from "../../src/rules/function-call";
import type { FunctionId } from "../../src/rules/function-definition";
import { functionDefinition } from "../../src/rules/function-registry";
import { Refusal } from "../../src/rules/inputs/input";
import { RuleContext } from "../../src/rules/rule-context";
import { isCellError } from "../support/custom-functions-stand-in";
import type { Scalar } from "./case-file";

export interface CaseError {
  readonly code: string;
  readonly message: string;
}

export type CaseCell = string | number | boolean | CaseError;

/** What a call gave: one cell, or the rows of a table. */
export type CaseResult = CaseCell | readonly (readonly CaseCell[])[];

export interface CaseCall {
  readonly id: FunctionId;
  readonly inputs: readonly Scalar[];
  readonly assumptions: readonly (readonly Scalar[])[] | null;
}

/** What the cases are put to. */
export interface CaseSubject {
  readonly result: (call: CaseCall) => CaseResult;
  /** The lines of EXPLAIN for the same call, without their header. */
  readonly explanation: (call: CaseCall) => readonly (readonly CaseCell[])[];
}

export function isCaseError(cell: CaseResult): cell is CaseError {
  return typeof cell === "object" && "code" in cell;
}

function normalized(value: unknown): CaseCell {
  if (isCellError(value)) return { code: value.code, message: value.message };
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new Error(`The function gave ${String(value)}.`);
}

function attempt(run: () => unknown): CaseResult {
  try {
    const value = run();
    return Array.isArray(value)
      ? (value as unknown[][]).map((row) => row.map(normalized))
      : normalized(value);
  } catch (thrown) {
    if (isCellError(thrown)) return normalized(thrown);
    throw thrown;
  }
}

function argumentsOf({ id, inputs, assumptions }: CaseCall): readonly Argument[] {
  if (assumptions === null) return inputs;
  const blanks = Array<null>(functionDefinition(id).inputs.length - inputs.length).fill(null);
  return [...inputs, ...blanks, assumptions];
}

/** The functions themselves, called as Excel calls them. */
export const functionsSubject: CaseSubject = {
  result: (call) => attempt(() => callFunction(call.id, argumentsOf(call))),
  explanation: (call) => {
    const rows = attempt(() => explainFunction(call.id, argumentsOf(call)));
    if (!Array.isArray(rows)) throw new Error(`EXPLAIN gave ${JSON.stringify(rows)}.`);
    return (rows as readonly (readonly CaseCell[])[]).slice(1);
  },
};

/** The rules over any policy, for cases put to figures that were changed. */
export function policySubject(policy: PolicySet): CaseSubject {
  const wording = new Wording(policy, "zh-CN");
  const error = (problem: Problem): CaseError => ({
    code: isNotSettled(problem) ? "#N/A" : "#VALUE!",
    message: problemMessage(problem, wording),
  });
  const cell = (value: TableValue): CaseCell => (typeof value === "object" ? error(value.problem) : value);
  const unassumed = new RuleContext(policy, Assumptions.NONE);
  const calls = new Map<FunctionId, FunctionCall>();
  const callFor = ({ id, assumptions }: CaseCall): FunctionCall | Refusal => {
    if (assumptions !== null) {
      const read = Assumptions.read(assumptions, policy);
      if (read instanceof Refusal) return read;
      return new FunctionCall(functionDefinition(id), new RuleContext(policy, read));
    }
    let known = calls.get(id);
    if (!known) calls.set(id, (known = new FunctionCall(functionDefinition(id), unassumed)));
    return known;
  };
  return {
    result: (call) => {
      const function_ = callFor(call);
      if (function_ instanceof Refusal) return error(function_.problem);
      const result = function_.run(call.inputs);
      if (result === BLANK) return "";
      if (result.status === "table") return tableValues(result, wording).map((row) => row.map(cell));
      return cell(computationValue(result, wording));
    },
    explanation: (call) => {
      const function_ = callFor(call);
      if (function_ instanceof Refusal) return [["", error(function_.problem).message, "", ""]];
      return callExplanation(
        function_.run(call.inputs),
        wording,
        functionDefinition(call.id).takesAssumptions,
      );
    },
  };
}
