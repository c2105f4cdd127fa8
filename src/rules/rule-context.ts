import { yearOf } from "../engine/calendar";
import { Decimal } from "../engine/decimal";
import type { Figure, Scope } from "../engine/figure";
import type { Problem } from "../engine/problem";
import type { AmountStep } from "../engine/step";
import type { FigureQuery, PolicySet } from "../policy/policy-set";
import type { Assumptions, AssumptionRow } from "./assumptions";

/** Where a value comes from: a notice, or the caller's assumptions. */
export type Source =
  | { readonly kind: "figure"; readonly figure: Figure; readonly passedOver: readonly Figure[] }
  | { readonly kind: "assumed"; readonly row: AssumptionRow; readonly replaces: Figure | null };

export interface SourceQuery extends FigureQuery {
  /** Further members that an assumption may be for, such as the county class of a share. */
  readonly within?: Scope;
}

/** What a rule works with: the loaded policy and the caller's assumptions. */
export class RuleContext {
  constructor(
    readonly policy: PolicySet,
    readonly assumptions: Assumptions,
  ) {}

  /** The value that holds, or why there is none. */
  find(query: SourceQuery): Source | Problem {
    const year = typeof query.when === "number" ? query.when : yearOf(query.when);
    const resolution = this.policy.resolve(query);
    const scope = {
      ...(query.unit === undefined ? {} : { "funding-unit": query.unit }),
      ...query.within,
      ...query.at,
    };
    const row = this.assumptions.find(query.item, scope, year);
    if (row)
      return { kind: "assumed", row, replaces: resolution.kind === "figure" ? resolution.figure : null };
    switch (resolution.kind) {
      case "figure":
        return resolution;
      case "floor":
        return {
          code: "only-floor",
          item: query.item,
          year,
          floor: resolution.figure.value,
          citation: resolution.figure.citation,
        };
      case "delegated":
        return {
          code: "delegated",
          item: query.item,
          at: query.at,
          year,
          leftTo: resolution.delegation.leftTo,
          citation: resolution.delegation.citation,
        };
      case "missing":
        return {
          code: "not-loaded",
          item: query.item,
          at: query.at,
          year,
          loadedYears: resolution.loadedYears,
        };
    }
  }
}

export function isProblem(found: Source | Problem): found is Problem {
  return "code" in found;
}

/** The value of a source as an exact decimal. */
export function amountOf(source: Source): Decimal {
  return new Decimal(source.kind === "figure" ? source.figure.value : source.row.value);
}

/** The value of a source as a step of an explanation. */
export function stepOf(source: Source, policy: PolicySet): AmountStep {
  const item = source.kind === "figure" ? source.figure.item : source.row.item;
  const base = { label: `item:${item}`, value: amountOf(source), unit: policy.item(item).unit };
  return source.kind === "figure"
    ? { ...base, kind: "figure", figure: source.figure, passedOver: source.passedOver }
    : {
        ...base,
        kind: "assumed",
        row: source.row.row,
        basis: source.row.basis,
        scope: source.row.scope,
        year: source.row.year,
        replaces: source.replaces,
      };
}
