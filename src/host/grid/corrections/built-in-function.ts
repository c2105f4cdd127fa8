import type { Ctor } from "@univerjs/core";
import type { BaseFunction } from "@univerjs/engine-formula";

/** A function as the formula plugin takes it: its class and the name it answers to. */
export type RegisteredFunction = [Ctor<BaseFunction>, string];

/** The engine's own class for a function, to be extended; throws when the engine no longer has it. */
export function builtInFunction(table: readonly (readonly unknown[])[], name: string): Ctor<BaseFunction> {
  const entry = table.find((candidate) => candidate[1] === name);
  if (entry === undefined) throw new Error(`The formula engine has no function ${name}`);
  return entry[0] as Ctor<BaseFunction>;
}
