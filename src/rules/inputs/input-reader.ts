import type { PolicySet } from "../../policy/policy-set";
import { isBlank, type Input, type RawValue } from "./input";

const MEMORY_LIMIT = 65536;

/** Reads the raw values of one argument down a column, and remembers the readings that recur. */
export class InputReader {
  private readonly known = new Map<RawValue, unknown>();
  private lastRaw: RawValue = undefined;
  private lastReading: unknown = undefined;

  constructor(
    private readonly input: Input<unknown>,
    private readonly policy: PolicySet,
  ) {}

  /** What the raw value means, or a Refusal; undefined for a blank. */
  read(raw: RawValue): unknown {
    if (!this.input.recurring) return this.interpret(raw);
    if (raw !== this.lastRaw) {
      this.lastReading = this.recall(raw);
      this.lastRaw = raw;
    }
    return this.lastReading;
  }

  private interpret(raw: RawValue): unknown {
    return isBlank(raw, this.input.zeroIsBlank) ? undefined : this.input.read(raw, this.policy);
  }

  private recall(raw: RawValue): unknown {
    const known = this.known.get(raw);
    if (known !== undefined) return known;
    const reading = this.interpret(raw);
    if (this.known.size >= MEMORY_LIMIT) this.known.clear();
    this.known.set(raw, reading);
    return reading;
  }
}
