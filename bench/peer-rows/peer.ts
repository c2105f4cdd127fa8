import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const PEERS = join(process.cwd(), "bench", "peers");

/** A standard is asked for by the unit's id: no peer knows a place by its other names. */
export interface UnitQuery {
  readonly unit: string;
  readonly year: number;
}

/** One value of the annexes, as a peer's table or rules take it. */
export interface UnitStandard extends UnitQuery {
  readonly standard: number;
}

export interface PaymentQuery {
  readonly eligible: number;
  readonly deductible: number;
  readonly isPoor: boolean;
}

/** How a peer works through many cases; the results stand in the order of the cases. */
export type Batch<Q> = (cases: readonly Q[]) => Promise<readonly unknown[]>;

/** A rules engine beside ours, taught the same two rules in its own language. */
export interface Peer {
  readonly name: string;
  /** How many cases a round takes: the slow ones would take hours over all of them. */
  readonly standardSample: number;
  readonly paymentSample: number;
  readonly standards: Batch<UnitQuery>;
  readonly payments: Batch<PaymentQuery>;
}

/** True when `npm run bench:peers` has installed the peers. */
export function arePeersInstalled(): boolean {
  return existsSync(join(PEERS, "node_modules"));
}

/** A peer's module and its version. */
export function loadPeer<T>(name: string): { readonly module: T; readonly version: string } {
  const manifest = readFileSync(join(PEERS, "node_modules", name, "package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { readonly version: string };
  return { module: createRequire(join(PEERS, "package.json"))(name) as T, version };
}
