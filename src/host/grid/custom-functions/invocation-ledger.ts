import { cellKey, type CellPosition } from "./cell-position";
import type { CustomFunctionMetadata } from "./metadata";
import type { CallOutcome, CustomFunctionArgument, CustomFunctionResult } from "./values";

/** A call on its way to the add-in. */
export interface Invocation {
  readonly id: number;
  readonly metadata: CustomFunctionMetadata;
  readonly values: readonly CustomFunctionArgument[];
}

export interface Answer {
  readonly invocationId: number;
  readonly result: CustomFunctionResult;
}

interface Call {
  readonly cell: CellPosition;
  readonly invocation: Invocation;
  /** The last pass in which the cell's formula made this call. */
  lastPass: number;
  result: CustomFunctionResult | undefined;
}

type CallsOfCell = Map<string, Call>;

/**
 * Remembers, for each cell, the calls its formula made and their results. A first call is queued and stays pending; the
 * pass after its result has come finds the result here.
 */
export class InvocationLedger {
  private readonly cells = new Map<string, CallsOfCell>();
  private readonly pending = new Map<number, Call>();
  private readonly visited = new Set<string>();
  private readonly queue = new Map<number, Invocation>();
  private pass = 0;

  /** `nextId` gives ids that no other call to the same add-in bears. */
  constructor(private readonly nextId: () => number) {}

  /** How many calls have not been answered. */
  get pendingCount(): number {
    return this.pending.size;
  }

  startPass(): void {
    this.pass += 1;
    this.visited.clear();
  }

  ask(
    metadata: CustomFunctionMetadata,
    cell: CellPosition,
    values: readonly CustomFunctionArgument[],
  ): CallOutcome {
    const key = cellKey(cell);
    const calls: CallsOfCell = this.cells.get(key) ?? new Map<string, Call>();
    this.cells.set(key, calls);
    this.visited.add(key);

    const signature = `${metadata.id} ${JSON.stringify(values)}`;
    const known = calls.get(signature);
    if (known !== undefined) {
      known.lastPass = this.pass;
      return known.result === undefined ? { state: "pending" } : { state: "done", result: known.result };
    }
    const invocation = { id: this.nextId(), metadata, values };
    const call: Call = { cell, invocation, lastPass: this.pass, result: undefined };
    calls.set(signature, call);
    this.pending.set(invocation.id, call);
    this.queue.set(invocation.id, invocation);
    return { state: "pending" };
  }

  /** Takes the results in and returns the cells that wait for them. Answers to dropped calls are ignored. */
  settle(answers: readonly Answer[]): CellPosition[] {
    const cells = new Map<string, CellPosition>();
    for (const { invocationId, result } of answers) {
      const call = this.pending.get(invocationId);
      if (call === undefined) continue;
      this.pending.delete(invocationId);
      call.result = result;
      cells.set(cellKey(call.cell), call.cell);
    }
    return [...cells.values()];
  }

  /** Drops the calls that the visited cells no longer make; returns the ids of those under way. */
  dropUnused(): number[] {
    const cancelled: number[] = [];
    for (const key of this.visited) {
      const calls = this.cells.get(key);
      for (const [signature, call] of calls ?? []) {
        if (call.lastPass === this.pass) continue;
        calls?.delete(signature);
        if (this.withdraw(call)) cancelled.push(call.invocation.id);
      }
    }
    return cancelled;
  }

  /** Drops the pending calls of cells that fail the test; returns the ids of those under way. */
  dropPendingUnless(keeps: (cell: CellPosition) => boolean): number[] {
    const cancelled: number[] = [];
    for (const call of [...this.pending.values()]) {
      if (keeps(call.cell)) continue;
      this.cells.delete(cellKey(call.cell));
      if (this.withdraw(call)) cancelled.push(call.invocation.id);
    }
    return cancelled;
  }

  /** The calls to send now; each is given out once. */
  takeQueue(): Invocation[] {
    const invocations = [...this.queue.values()];
    this.queue.clear();
    return invocations;
  }

  /** Forgets every result, so that the next pass asks again. */
  forgetResults(): void {
    for (const calls of this.cells.values()) {
      for (const [signature, call] of calls) if (call.result !== undefined) calls.delete(signature);
    }
  }

  clear(): void {
    this.cells.clear();
    this.pending.clear();
    this.visited.clear();
    this.queue.clear();
  }

  /** True when the call had already been given out, so that the add-in must be told. */
  private withdraw(call: Call): boolean {
    const id = call.invocation.id;
    if (!this.pending.delete(id)) return false;
    return !this.queue.delete(id);
  }
}
