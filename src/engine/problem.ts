import type { Citation } from "./citation";
import type { Scope } from "./figure";

/** What a number may be, with its limits, for a refusal to name. */
export type NumberExpectation = "amount" | "headcount" | "months" | "ratio" | "number";

/**
 * Why a call has no value, with the data of the case. The first group was not understood (`#VALUE!`),
 * the second was understood but is not settled by the loaded notices (`#N/A`).
 */
export type Problem = NotUnderstood | NotSettled;

export type NotUnderstood =
  | { readonly code: "missing-input"; readonly input: string }
  | {
      readonly code: "unknown-name";
      readonly input: string;
      readonly given: string;
      readonly nearest: readonly string[];
    }
  | {
      readonly code: "ambiguous-name";
      readonly input: string;
      readonly given: string;
      readonly candidates: readonly string[];
    }
  | {
      readonly code: "invalid-number";
      readonly input: string;
      readonly given: string;
      readonly expected: NumberExpectation;
      readonly limit?: string;
    }
  | {
      readonly code: "invalid-year";
      readonly input: string;
      readonly given: string;
      readonly dateGiven?: string;
    }
  | { readonly code: "invalid-date"; readonly input: string; readonly given: string }
  | { readonly code: "invalid-text"; readonly input: string; readonly given: string }
  | {
      readonly code: "not-one-cell";
      readonly input: string;
      readonly rows: number;
      readonly columns: number;
    }
  | { readonly code: "assumption-header"; readonly missing: readonly string[] }
  | {
      readonly code: "assumption-row";
      readonly row: number;
      readonly column: string;
      readonly problem: NotUnderstood;
    }
  | {
      readonly code: "assumption-conflict";
      readonly rows: readonly [number, number];
      readonly item: string;
    }
  | { readonly code: "shares-not-whole"; readonly year: number; readonly sum: string }
  | { readonly code: "unknown-function"; readonly given: string; readonly nearest: readonly string[] }
  | { readonly code: "too-many-arguments"; readonly function: string; readonly most: number }
  | { readonly code: "inexact-result"; readonly value: string };

export type NotSettled =
  | {
      readonly code: "not-loaded";
      readonly item: string;
      readonly at: Scope;
      readonly year: number | null;
      readonly loadedYears: readonly number[];
    }
  | {
      readonly code: "only-floor";
      readonly item: string;
      readonly year: number | null;
      readonly floor: string;
      readonly citation: Citation;
    }
  | {
      readonly code: "delegated";
      readonly item: string;
      readonly at: Scope;
      readonly year: number | null;
      readonly leftTo: string;
      readonly citation: Citation;
    }
  | {
      readonly code: "before-scope";
      readonly date: string;
      readonly from: string;
      readonly citation: Citation;
    }
  | {
      readonly code: "case-not-listed";
      readonly given: string;
      readonly listed: readonly string[];
      readonly citation: Citation;
    }
  | {
      readonly code: "beyond-months";
      readonly months: number;
      readonly limit: string;
      readonly citation: Citation;
    }
  | { readonly code: "no-partner" };

const NOT_SETTLED: Readonly<Record<NotSettled["code"], true>> = {
  "not-loaded": true,
  "only-floor": true,
  delegated: true,
  "before-scope": true,
  "case-not-listed": true,
  "beyond-months": true,
  "no-partner": true,
};

/** True for what the loaded notices leave open (`#N/A`), false for an argument that was not understood. */
export function isNotSettled(problem: Problem): problem is NotSettled {
  return problem.code in NOT_SETTLED;
}
