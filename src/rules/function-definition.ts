import type { Computation, Undetermined } from "../engine/computation";
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

interface DefinitionBase {
  readonly id: FunctionId;
  readonly inputs: readonly Input<unknown>[];
  /** True when an assumptions table may follow the inputs. */
  readonly takesAssumptions: boolean;
}

/** A function that gives one value for one set of arguments, and so maps over ranges. */
export interface ElementFunction extends DefinitionBase {
  readonly kind: "element";
  readonly prepare: (context: RuleContext) => (values: readonly unknown[]) => Computation;
}

/** A function that gives a whole table for one set of arguments. */
export interface TableFunction extends DefinitionBase {
  readonly kind: "table";
  readonly prepare: (context: RuleContext) => (values: readonly unknown[]) => Table | Undetermined;
}

export type FunctionDefinition = ElementFunction | TableFunction;

type InputsFor<A extends readonly unknown[]> = { readonly [K in keyof A]-?: Input<NonNullable<A[K]>> };

/** Defines a function over elements; the inputs stand in the order of the rule's parameters. */
export function elementFunction<A extends readonly unknown[]>(
  id: FunctionId,
  inputs: InputsFor<A>,
  takesAssumptions: boolean,
  rule: (context: RuleContext) => (...values: A) => Computation,
): ElementFunction {
  return {
    kind: "element",
    id,
    inputs: inputs,
    takesAssumptions,
    prepare: (context) => {
      const compute = rule(context);
      return (values) => compute(...(values as A));
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
    inputs: inputs,
    takesAssumptions,
    prepare: (context) => {
      const compute = rule(context);
      return (values) => compute(...(values as A));
    },
  };
}
