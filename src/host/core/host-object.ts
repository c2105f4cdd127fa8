import type { Arguments } from "./arguments";

export type MemberKind = "scalar" | "navigation" | "method";

/** An object of the Excel API as the protocol sees it: named members, nothing about what they do. */
export interface HostObject {
  /** The class's name in the Excel API. */
  readonly typeName: string;
  /** What the object stands for: a range, a table… */
  readonly target: unknown;
  readonly isNull: boolean;
  /** Names of the properties that a bare `load()` gives. */
  readonly scalarNames: readonly string[];
  /** What the client needs to name this object again: Id, _Id or _ReferenceId. */
  identity(): Readonly<Record<string, unknown>>;
  kindOf(member: string): MemberKind | null;
  /** True when the member's value comes out of the calculation. */
  isCalculated(member: string): boolean;
  read(member: string): unknown;
  write(member: string, value: unknown): void;
  navigate(member: string): HostObject;
  call(member: string, args: Arguments): unknown;
  /** The members of a collection; null when this is none. */
  items(): readonly HostObject[] | null;
  /** The member of a collection with this key. */
  item(key: unknown): HostObject;
}
