import type { Computation, Undetermined } from "../engine/computation";
import type { ElementRule } from "./element-rule";
import type { Input } from "./inputs/input";
import type { RuleContext } from "./rule-context";
import type { Table } from "./tables/table";

export type FunctionId =
  | "DBFUND"
  | "DBPREMIUM"
  | "DBTABLE"
  | "DBCOMPARE"
  | "SUBSIDY"
  | "CONTRIBUTION"
  | "FUNDPLAN"
  | "ELIGIBLE"
  | "DBDEDUCTIBLE"
  | "DBPAY"
  | "WAITFREE"
  | "POLICYVALUE"
  | "POLICYSOURCE"
  | "POLICYLIST"
  | "POLICYVERSION";

/** A rule that takes its values as one list, in the order of the function's inputs. */
export interface PreparedRule<R> {
  readonly compute: (values: readonly unknown[]) => R;
  /** The number alone, as ElementRule gives it; null without such a way. */
  readonly amount: ((values: readonly unknown[]) => number | null) | null;
}

interface DefinitionBase {
  readonly id: FunctionId;
  readonly inputs: readonly Input<unknown>[];
  /** True when an assumptions table may follow the inputs. */
  readonly takesAssumptions: boolean;
}

/** A function that gives one value for one set of arguments, and so maps over ranges. */
export interface ElementFunction extends DefinitionBase {
  readonly kind: "element";
  readonly prepare: (context: RuleContext) => PreparedRule<Computation>;
}

/** A function that gives a whole table for one set of arguments. */
export interface TableFunction extends DefinitionBase {
  readonly kind: "table";
  readonly prepare: (context: RuleContext) => PreparedRule<Table | Undetermined>;
}

export type FunctionDefinition = ElementFunction | TableFunction;

const MOST_INPUTS = 4;

/** A function of a list as the rule takes it; a fixed number of arguments is much faster than spreading the list. */
function byPosition<A extends readonly unknown[], R>(
  rule: (...values: A) => R,
): (values: readonly unknown[]) => R {
  const positional = rule as unknown as (one: unknown, two: unknown, three: unknown, four: unknown) => R;
  return (values) => positional(values[0], values[1], values[2], values[3]);
}

function atMostFour(id: FunctionId, inputs: readonly Input<unknown>[]): readonly Input<unknown>[] {
  if (inputs.length > MOST_INPUTS) throw new Error(`${id} has more than ${MOST_INPUTS} inputs.`);
  return inputs;
}

type InputsFor<A extends readonly unknown[]> = { readonly [K in keyof A]-?: Input<NonNullable<A[K]>> };

/** Defines a function over elements; the inputs stand in the order of the rule's parameters. */
export function elementFunction<A extends readonly unknown[]>(
  id: FunctionId,
  inputs: InputsFor<A>,
  takesAssumptions: boolean,
  rule: (context: RuleContext) => ElementRule<A>,
): ElementFunction {
  return {
    kind: "element",
    id,
    inputs: atMostFour(id, inputs),
    takesAssumptions,
    prepare: (context) => {
      const ready = rule(context);
      return { compute: byPosition(ready), amount: ready.amount ? byPosition(ready.amount) : null };
    },
  };
}

/** Defines a function that spills a table. */
export function tableFunction<A extends readonly unknown[]>(
  id: FunctionId,
  inputs: InputsFor<A>,
  takesAssumptions: boolean,
  rule: (context: RuleContext) => (...values: A) => Table | Undetermined,
): TableFunction {
  return {
    kind: "table",
    id,
    inputs: atMostFour(id, inputs),
    takesAssumptions,
    prepare: (context) => ({ compute: byPosition(rule(context)), amount: null }),
  };
}
