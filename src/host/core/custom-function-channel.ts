import { EventCategory, type EventEntry } from "./rich-api";
import { isRecord } from "./values";

/** Entry types of the custom-functions category. */
const MessageType = { Invocation: 1000, Cancel: 1001 } as const;

/** Bits of an invocation's flags. */
export const InvocationFlag = { Cancelable: 1, Streaming: 2, AllowErrors: 4, RichValues: 8 } as const;

/** One call as the add-in's runtime takes it. */
export interface Invocation {
  readonly id: number;
  /** The function's id in functions.json. */
  readonly functionId: string;
  /** One value or matrix a parameter; null for an omitted one. */
  readonly args: readonly unknown[];
  readonly flags?: number;
  /** The calling cell, for functions that ask for it. */
  readonly address?: string | null;
  readonly parameterAddresses?: readonly string[] | null;
}

/** One answer as the add-in's runtime sends it. */
export type RawInvocationResult =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly code: CellErrorCode; readonly message: string };

export type CellErrorCode = "#N/A" | "#DIV/0!" | "#NUM!" | "#VALUE!" | "#NULL!";

/** The numbers by which the runtime names the errors that a function throws; every other one shows as #VALUE!. */
const ERROR_BY_NUMBER: ReadonlyMap<unknown, CellErrorCode> = new Map<unknown, CellErrorCode>([
  [1, "#N/A"],
  [5, "#DIV/0!"],
  [6, "#NUM!"],
  [7, "#VALUE!"],
  [8, "#NULL!"],
]);

/** Counted over all hosts of a process: a late result must not meet a new host's call. */
let lastInvocationId = 0;

/** The way from cells to the add-in's custom functions and back: office.js's own runtime at the other end. */
export class CustomFunctionChannel {
  /** Resolves when the add-in's runtime has said that it takes invocations. */
  readonly ready: Promise<void>;
  private announceReady: () => void = () => undefined;
  private readonly listeners = new Set<(results: readonly RawInvocationResult[]) => void>();

  constructor(
    private readonly deliver: (entries: readonly EventEntry[]) => void,
    /** Numbers of the runtime's optional features that this host grants. */
    readonly enabledFeatures: readonly number[],
  ) {
    this.ready = new Promise((resolve) => {
      this.announceReady = resolve;
    });
  }

  /** An invocation id that was not used before. */
  nextId(): number {
    return ++lastInvocationId;
  }

  /** Sends all invocations in one message. */
  send(invocations: readonly Invocation[]): void {
    this.deliver(
      invocations.map(({ id, functionId, args, address, flags, parameterAddresses }) =>
        entry(MessageType.Invocation, [
          id,
          functionId,
          args,
          address ?? null,
          flags ?? 0,
          parameterAddresses ?? null,
        ]),
      ),
    );
  }

  /** Tells the runtime that nobody waits for this invocation any more. */
  cancel(id: number): void {
    this.deliver([entry(MessageType.Cancel, { invocationId: id })]);
  }

  /** Calls the listener with the results of every message; gives the way to stop. */
  onResults(listener: (results: readonly RawInvocationResult[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** For the service object: the runtime is ready. */
  markReady(): void {
    this.announceReady();
  }

  /** For the service object: results as they came, in either of the runtime's two forms. */
  accept(rows: readonly unknown[]): void {
    const results = rows.map(readResult);
    for (const listener of this.listeners) {
      listener(results);
    }
  }
}

function entry(type: number, message: unknown): EventEntry {
  return { category: EventCategory.CustomFunction, type, targetId: "", message: JSON.stringify(message) };
}

function readResult(row: unknown): RawInvocationResult {
  if (Array.isArray(row)) {
    const [id, ok, value, code] = row as readonly unknown[];
    return result(id, ok === true, value, code);
  }
  if (isRecord(row)) {
    return result(row["id"], row["failed"] !== true, row["value"], row["errorCode"]);
  }
  throw new TypeError("The custom-functions runtime sent a result that is neither a row nor an object.");
}

function result(id: unknown, ok: boolean, value: unknown, code: unknown): RawInvocationResult {
  if (typeof id !== "number") {
    throw new TypeError("The custom-functions runtime sent a result without an invocation id.");
  }
  if (ok) {
    return { id, ok, value };
  }
  return {
    id,
    ok,
    code: ERROR_BY_NUMBER.get(code) ?? "#VALUE!",
    message: typeof value === "string" ? value : "",
  };
}
