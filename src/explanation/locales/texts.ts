import type { NumberExpectation } from "../../engine/problem";

type Parameters = Readonly<Record<string, string | number>>;

/** The sentences of one language. Names and figures come in as parameters; no figure stands in a text. */
export interface Texts {
  /** What an argument is called, by its name in the functions' signatures. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The columns of an assumptions table. */
  readonly assumptionColumns: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, (parameters: Parameters) => string>>;
  readonly planItems: Readonly<Record<string, string>>;
  readonly tier: (position: number) => string;
  readonly readings: Readonly<Record<string, (parameters: Parameters) => string>>;
  readonly conditions: Readonly<Record<string, (parameters: Parameters) => string>>;
  readonly yesNo: (holds: boolean) => string;
  readonly expectations: Readonly<Record<NumberExpectation, string>>;
  readonly explanation: {
    readonly header: readonly [string, string, string, string];
    readonly input: string;
    readonly result: string;
    readonly noResult: string;
    readonly blank: string;
    readonly reading: string;
    readonly note: string;
    readonly passedOver: string;
    readonly given: string;
    readonly assumed: (row: number, basis: string) => string;
    readonly assumedInstead: (value: string, source: string) => string;
    readonly constant: string;
    readonly rounding: (places: number) => string;
    readonly unstated: string;
    readonly derived: string;
    readonly largerOf: (one: string, other: string) => string;
    readonly smallerOf: (one: string, other: string) => string;
    readonly table: (rows: number) => string;
  };
  readonly problems: {
    readonly missingInput: (input: string) => string;
    readonly unknownName: (input: string, given: string, nearest: string) => string;
    readonly ambiguousName: (input: string, given: string, candidates: string) => string;
    readonly invalidNumber: (input: string, given: string, expected: string, limit: string | null) => string;
    readonly invalidYear: (input: string, given: string) => string;
    readonly yearIsDate: (input: string, given: string, date: string) => string;
    readonly invalidDate: (input: string, given: string) => string;
    readonly invalidText: (input: string, given: string) => string;
    readonly notOneCell: (input: string, rows: number, columns: number) => string;
    readonly assumptionHeader: (missing: string) => string;
    readonly assumptionRow: (row: number, column: string, problem: string) => string;
    readonly assumptionConflict: (one: number, other: number, item: string) => string;
    readonly sharesNotWhole: (year: number, sum: string) => string;
    readonly unknownFunction: (given: string, nearest: string) => string;
    readonly tooManyArguments: (functionName: string, most: number) => string;
    readonly inexactResult: (value: string) => string;
    readonly notLoaded: (item: string, subject: string, year: string, loaded: string) => string;
    readonly onlyFloor: (item: string, year: string, floor: string, source: string) => string;
    readonly delegated: (item: string, subject: string, leftTo: string, source: string) => string;
    readonly beforeScope: (date: string, from: string, source: string) => string;
    readonly caseNotListed: (given: string, listed: string, source: string) => string;
    readonly beyondMonths: (months: number, limit: string, source: string) => string;
    /** What to do where an assumption may fill the gap; follows the sentence that names it. */
    readonly mayAssume: string;
    readonly noPartner: string;
  };
  readonly citation: {
    readonly clause: (clause: string) => string;
    readonly annex: (annex: string) => string;
    readonly quote: (quotes: readonly string[]) => string;
    readonly separator: string;
  };
  readonly list: (items: readonly string[]) => string;
  readonly period: { readonly year: (year: number) => string; readonly from: (date: string) => string };
  readonly percent: (percent: string) => string;
}
