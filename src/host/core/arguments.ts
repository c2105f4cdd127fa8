import { ExcelError } from "./excel-error";
import type { HostObject } from "./host-object";
import { asBoolean, asInteger, asOneOf, asRecord, asText } from "./values";

/** The arguments of one call. An argument left out and one given as null are the same. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  /** The argument as it came, null when it was left out. */
  at(index: number): unknown {
    return this.values[index] ?? null;
  }

  text(index: number): string {
    return asText(this.at(index));
  }

  optionalText(index: number): string | null {
    return this.at(index) === null ? null : this.text(index);
  }

  integer(index: number): number {
    return asInteger(this.at(index));
  }

  optionalInteger(index: number): number | null {
    return this.at(index) === null ? null : this.integer(index);
  }

  flag(index: number, whenOmitted: boolean): boolean {
    return this.at(index) === null ? whenOmitted : asBoolean(this.at(index));
  }

  oneOf<Word extends string>(index: number, words: readonly Word[], whenOmitted: Word): Word {
    return this.at(index) === null ? whenOmitted : asOneOf(words, this.at(index));
  }

  record(index: number): Readonly<Record<string, unknown>> {
    return asRecord(this.at(index));
  }

  /** The target of an object that was passed, when it is of the given class. */
  target<Target>(index: number, kind: abstract new (...args: never[]) => Target): Target | null {
    const value = this.at(index);
    return isHostObject(value) && value.target instanceof kind ? value.target : null;
  }
}

/** Reads a target that must have been given. Throws InvalidArgument. */
export function required<Target>(target: Target | null): Target {
  if (target === null) {
    throw new ExcelError("InvalidArgument");
  }
  return target;
}

function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "typeName" in value && "target" in value;
}
