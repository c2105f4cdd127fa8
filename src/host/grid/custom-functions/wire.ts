import { z } from "zod";
import type { Answer, Invocation } from "./invocation-ledger";
import type { CustomFunctionResult, ResultElement } from "./values";

/** The category and types of the messages that carry custom functions to the add-in. */
export const CUSTOM_FUNCTION_MESSAGES = { category: 1, invoke: 1000, cancel: 1001 } as const;

const CANCELABLE = 1;
const ERRORS_ALLOWED = 4;

/** The codes that office.js gives for a thrown error; every other one shows as #VALUE!. */
const THROWN_ERROR_CODES: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

const errorElement = z.object({
  type: z.literal("Error"),
  basicValue: z.string(),
  message: z.string().optional(),
});
const element = z.union([z.number(), z.string(), z.boolean(), z.null(), errorElement]);
const resultRow = z.union([
  z.tuple([z.number(), z.literal(true), z.union([element, z.array(z.array(element))])]).rest(z.unknown()),
  z.tuple([z.number(), z.literal(false), z.unknown(), z.number()]).rest(z.unknown()),
]);

/** The text of the message that asks office.js for one call. */
export function invocationMessage({ id, metadata, values }: Invocation): string {
  const flags =
    (metadata.options.cancelable ? CANCELABLE : 0) | (metadata.allowErrorForDataTypeAny ? ERRORS_ALLOWED : 0);
  return JSON.stringify([id, metadata.id, values, null, flags, null]);
}

export function cancellationMessage(invocationId: number): string {
  return JSON.stringify({ invocationId });
}

function readElement(value: z.infer<typeof element>): ResultElement {
  if (typeof value !== "object" || value === null) return value;
  return value.message === undefined
    ? { code: value.basicValue }
    : { code: value.basicValue, message: value.message };
}

function readResult(value: z.infer<typeof element> | z.infer<typeof element>[][]): CustomFunctionResult {
  return Array.isArray(value) ? value.map((row) => row.map(readElement)) : readElement(value);
}

/** Reads one row of office.js's SetInvocationArrayResults. Throws when it is not one. */
export function readAnswer(row: unknown): Answer {
  const parsed = resultRow.parse(row);
  if (parsed[1]) return { invocationId: parsed[0], result: readResult(parsed[2]) };
  const code = THROWN_ERROR_CODES[parsed[3]] ?? "#VALUE!";
  const message = typeof parsed[2] === "string" && parsed[2] !== "" ? parsed[2] : undefined;
  return { invocationId: parsed[0], result: message === undefined ? { code } : { code, message } };
}
