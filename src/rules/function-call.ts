import { Undetermined, type Computation } from "../engine/computation";
import type { FunctionDefinition } from "./function-definition";
import { isBlank, Refusal, type Input, type RawValue } from "./inputs/input";
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

const READ_LIMIT = 65536;

/** Reads raw arguments of one function and computes; keeps what recurs in a column. */
export class FunctionCall {
  private readonly compute: (values: readonly unknown[]) => Computation | Table;
  private readonly readings: readonly Map<RawValue, unknown>[];

  constructor(
    private readonly definition: FunctionDefinition,
    private readonly context: RuleContext,
  ) {
    this.compute = definition.prepare(context);
    this.readings = definition.inputs.map(() => new Map<RawValue, unknown>());
  }

  /** The result for these raw values, in the order of the function's inputs. */
  run(raws: readonly RawValue[]): CallResult {
    const { inputs } = this.definition;
    const values: unknown[] = [];
    for (let index = 0; index < inputs.length; index += 1) {
      const input = inputs[index] as Input<unknown>;
      const raw = raws[index];
      if (isBlank(raw, input.zeroIsBlank)) {
        if (!input.optional) {
          if (allBlank(inputs, raws)) return BLANK;
          if (input.assumable !== true) return new Undetermined({ code: "missing-input", input: input.name });
        }
        values.push(undefined);
        continue;
      }
      const value = input.recurring
        ? this.readRecurring(index, input, raw)
        : input.read(raw, this.context.policy);
      if (value instanceof Refusal) {
        return allBlank(inputs, raws) ? BLANK : new Undetermined(value.problem);
      }
      values.push(value);
    }
    return this.compute(values);
  }

  private readRecurring(index: number, input: Input<unknown>, raw: string | number | boolean): unknown {
    const known = this.readings[index] as Map<RawValue, unknown>;
    let value = known.get(raw);
    if (value === undefined) {
      value = input.read(raw, this.context.policy);
      if (known.size >= READ_LIMIT) known.clear();
      known.set(raw, value);
    }
    return value;
  }
}
