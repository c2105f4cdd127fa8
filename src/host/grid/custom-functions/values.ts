/** An error as a cell value: its code ("#N/A") and, where one was given, the message that explains it. */
export interface CellError {
  readonly code: string;
  readonly message?: string;
}

export type Scalar = number | string | boolean;

/** One element of an argument: null is a blank cell. */
export type ArgumentElement = Scalar | null | { readonly code: string; readonly type: "CustomFunctionError" };
/** One argument: a matrix, null where it was omitted, a list of matrices for a repeating parameter. */
export type CustomFunctionArgument =
  readonly (readonly ArgumentElement[])[] | null | readonly (readonly (readonly ArgumentElement[])[])[];

/** One element of a result; null shows as 0, as in Excel. */
export type ResultElement = Scalar | null | CellError;
export type CustomFunctionResult = ResultElement | readonly (readonly ResultElement[])[];

/** What a call of a custom function gives at the moment it is asked for. */
export type CallOutcome =
  { readonly state: "pending" } | { readonly state: "done"; readonly result: CustomFunctionResult };

export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "code" in value && typeof value.code === "string";
}
