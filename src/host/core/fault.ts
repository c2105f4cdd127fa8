import type { ExcelErrorCode } from "./excel-error";
import type { RequestBody } from "./rich-api";

/** What an intercepted request meets instead of its ordinary answer. */
export type Fault =
  /** Excel refuses; with a member, only when the request comes to it, after what stands before it was done. */
  | {
      readonly kind: "error";
      readonly code: ExcelErrorCode;
      readonly message?: string;
      readonly member?: string;
    }
  /** The whole request is refused before Excel reads it; the numbers are in `TransportErrorCode`. */
  | { readonly kind: "transport"; readonly code: number }
  /** No answer, ever. */
  | { readonly kind: "silence" }
  /** The ordinary answer, late. */
  | { readonly kind: "delay"; readonly milliseconds: number };

/** Refusals that office.js knows as numbers (`errorCodes` in its sources). */
export const TransportErrorCode = {
  InvalidApiCallInContext: 5004,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
} as const;

const CODE_BY_NUMBER: ReadonlyMap<number, ExcelErrorCode> = new Map<number, ExcelErrorCode>([
  [TransportErrorCode.InvalidApiCallInContext, "InvalidOperationInCellEditMode"],
  [TransportErrorCode.ActivityLimitReached, "ActivityLimitReached"],
  [TransportErrorCode.RequestPayloadSizeLimitExceeded, "RequestPayloadSizeLimitExceeded"],
  [TransportErrorCode.ResponsePayloadSizeLimitExceeded, "ResponsePayloadSizeLimitExceeded"],
  [TransportErrorCode.AccessDenied, "AccessDenied"],
]);

/** Excel's code for a transport's number; GeneralException for one that has none. */
export function errorCodeOf(transportNumber: number): ExcelErrorCode {
  return CODE_BY_NUMBER.get(transportNumber) ?? "GeneralException";
}

/** A request as an intercept sees it. */
export interface HostRequest {
  readonly body: RequestBody;
  /** The wire names of every property and method that the request touches: "GetRange", "Formulas"… */
  readonly members: readonly string[];
}

/** Asked before every request; undefined lets it through. */
export type Intercept = (request: HostRequest) => Fault | undefined;

/** An intercept that strikes once: the next request, or the next one that touches the given member. */
export function once(fault: Fault, member?: string): Intercept {
  let isSpent = false;
  return ({ members }) => {
    if (isSpent || (member !== undefined && !members.includes(member))) {
      return undefined;
    }
    isSpent = true;
    return fault;
  };
}

export function membersOf(body: RequestBody): string[] {
  const named = [...Object.values(body.ObjectPaths), ...body.Actions].flatMap(({ Name }) => Name ?? []);
  const queried = body.Actions.flatMap(({ QueryInfo }) => QueryInfo?.Select ?? [])
    .flatMap((path) => path.split("/"))
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1));
  return [...new Set([...named, ...queried])];
}
