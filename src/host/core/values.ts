import { ExcelError } from "./excel-error";

/** Reads a text from a request. Throws InvalidArgument. */
export function asText(value: unknown): string {
  if (typeof value !== "string") {
    throw new ExcelError("InvalidArgument");
  }
  return value;
}

/** Reads a finite number from a request. Throws InvalidArgument. */
export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new ExcelError("InvalidArgument");
  }
  return value;
}

/** Reads a whole number from a request. Throws InvalidArgument. */
export function asInteger(value: unknown): number {
  const number = asNumber(value);
  if (!Number.isInteger(number)) {
    throw new ExcelError("InvalidArgument");
  }
  return number;
}

/** Reads a truth value from a request. Throws InvalidArgument. */
export function asBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") {
    throw new ExcelError("InvalidArgument");
  }
  return value;
}

/** Reads one of the given words from a request. Throws InvalidArgument. */
export function asOneOf<Word extends string>(words: readonly Word[], value: unknown): Word {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) {
    throw new ExcelError("InvalidArgument");
  }
  return word;
}

/** Reads an object of named values from a request. Throws InvalidArgument. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) {
    throw new ExcelError("InvalidArgument");
  }
  return value;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
