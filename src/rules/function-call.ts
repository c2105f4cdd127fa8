import { Undetermined, type Computation } from "../engine/computation";
import type { FunctionDefinition, PreparedRule } from "./function-definition";
import { isBlank, Refusal, type Input, type RawValue } from "./inputs/input";
import { InputReader } from "./inputs/input-reader";
import type { RuleContext } from "./rule-context";
import type { Table } from "./tables/table";

/** A call whose required arguments are all blank: the cell stays empty. */
export const BLANK = Symbol("blank");

export type CallResult = Computation | Table | typeof BLANK;

function isZero(raw: RawValue): boolean {
  return raw === 0;
}

/**
 * True when every required argument is blank. An empty cell may arrive as the number 0: beside another blank
 * argument that cannot be 0 itself, a 0 amount is blank too.
 */
function allBlank(inputs: readonly Input<unknown>[], raws: readonly RawValue[]): boolean {
  let certain = false;
  let required = 0;
  for (let index = 0; index < inputs.length; index += 1) {
    const input = inputs[index];
    if (!input || input.optional) continue;
    required += 1;
    const raw = raws[index];
    if (isBlank(raw, input.zeroIsBlank)) certain = true;
    else if (!isZero(raw)) return false;
  }
  return required > 0 && certain;
}

/** Reads raw arguments of one function and computes; keeps what recurs in a column. */
export class FunctionCall {
  private readonly rule: PreparedRule<Computation | Table>;
  private readonly readers: readonly InputReader[];
  /** The values of the call in hand: one array for all calls, since a column makes a hundred thousand of them. */
  private readonly values: unknown[];

  constructor(
    private readonly definition: FunctionDefinition,
    context: RuleContext,
  ) {
    this.rule = definition.prepare(context);
    this.readers = definition.inputs.map((input) => new InputReader(input, context.policy));
    this.values = definition.inputs.map(() => undefined);
  }

  /** The result for these raw values, in the order of the function's inputs. */
  run(raws: readonly RawValue[]): CallResult {
    return this.readValues(raws) ?? this.rule.compute(this.values);
  }

  /** The same, but a bare number where the rule has one at hand: what most cells of a long column need. */
  amountOrResult(raws: readonly RawValue[]): number | CallResult {
    return this.readValues(raws) ?? this.rule.amount?.(this.values) ?? this.rule.compute(this.values);
  }

  /** Reads the values of a call; the result, where there is nothing to compute with. */
  private readValues(raws: readonly RawValue[]): CallResult | null {
    const { readers, values } = this;
    for (let index = 0; index < readers.length; index += 1) {
      const value = (readers[index] as InputReader).read(raws[index]);
      if (value === undefined || (typeof value === "object" && value instanceof Refusal)) {
        const stop = this.stopAt(index, value, raws);
        if (stop !== null) return stop;
      }
      values[index] = value;
    }
    return null;
  }

  /** The end of a call at an argument that is blank or was refused; null where a blank may stand. */
  private stopAt(index: number, refusal: Refusal | undefined, raws: readonly RawValue[]): CallResult | null {
    const { inputs } = this.definition;
    const input = inputs[index] as Input<unknown>;
    if (refusal === undefined && input.optional) return null;
    if (allBlank(inputs, raws)) return BLANK;
    if (refusal !== undefined) return new Undetermined(refusal.problem);
    return input.assumable === true ? null : new Undetermined({ code: "missing-input", input: input.name });
  }
}
