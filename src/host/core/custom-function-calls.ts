import type { CustomFunctionChannel, RawInvocationResult } from "./custom-function-channel";
import { isRecord } from "./values";

export interface FunctionCall {
  /** The function's id in functions.json. */
  readonly id: string;
  /** One value or matrix a parameter, null for an omitted one. Trailing ones may be left out when the function is declared. */
  readonly args: readonly unknown[];
  /** Bits of `InvocationFlag`. */
  readonly flags?: number;
}

/** What a call gave. Matrices hold values, and CellFailure where an element is an error. */
export type FunctionOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** What functions.json says of a function, as far as calls need it. */
export interface FunctionDeclaration {
  readonly id: string;
  readonly parameters: readonly unknown[];
}

/** An error inside a returned matrix. */
export interface CellFailure {
  readonly error: string;
  readonly message: string;
}

/** Calls custom functions the way cells do, and waits for their values. */
export class CustomFunctionCalls {
  private readonly parameterCounts = new Map<string, number>();
  private readonly waiting = new Map<number, (result: RawInvocationResult) => void>();

  constructor(private readonly channel: CustomFunctionChannel) {
    channel.onResults((results) => {
      for (const result of results) {
        this.waiting.get(result.id)?.(result);
        this.waiting.delete(result.id);
      }
    });
  }

  /** Makes the parameters of functions known, so that calls may leave out trailing ones, as cells do. */
  declare(functions: readonly FunctionDeclaration[]): void {
    for (const { id, parameters } of functions) {
      this.parameterCounts.set(id.toUpperCase(), parameters.length);
    }
  }

  /** Sends all calls in one message and gives their outcomes in the same order. */
  async invoke(calls: readonly FunctionCall[]): Promise<FunctionOutcome[]> {
    await this.channel.ready;
    const invocations = calls.map(({ id, args, flags }) => ({
      id: this.channel.nextId(),
      functionId: id,
      args: this.padded(id, args),
      flags: flags ?? 0,
    }));
    const results = invocations.map(
      ({ id }) =>
        new Promise<RawInvocationResult>((resolve) => {
          this.waiting.set(id, resolve);
        }),
    );
    this.channel.send(invocations);
    return (await Promise.all(results)).map(outcome);
  }

  /** The runtime puts its own last argument behind those that come, so every parameter must have its place. */
  private padded(id: string, args: readonly unknown[]): readonly unknown[] {
    const missing = (this.parameterCounts.get(id.toUpperCase()) ?? 0) - args.length;
    return missing > 0 ? [...args, ...Array.from({ length: missing }, () => null)] : args;
  }
}

function outcome(result: RawInvocationResult): FunctionOutcome {
  if (!result.ok) {
    return { ok: false, code: result.code, message: result.message };
  }
  const failure = readFailure(result.value);
  if (failure !== null) {
    return { ok: false, code: failure.error, message: failure.message };
  }
  return { ok: true, value: Array.isArray(result.value) ? result.value.map(readRow) : result.value };
}

function readRow(row: unknown): unknown {
  return Array.isArray(row) ? row.map((element: unknown) => readFailure(element) ?? element) : row;
}

/** An error that a function returned (rather than threw), as a value or inside a matrix. */
function readFailure(value: unknown): CellFailure | null {
  if (!isRecord(value) || value["type"] !== "Error") {
    return null;
  }
  const { basicValue, code, message, errorMessage } = value;
  return {
    error: [basicValue, code].find((text): text is string => typeof text === "string") ?? "#VALUE!",
    message: [message, errorMessage].find((text): text is string => typeof text === "string") ?? "",
  };
}
