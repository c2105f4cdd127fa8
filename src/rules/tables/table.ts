import type { Computation, Explanation } from "../../engine/computation";
import type { Citation } from "../../engine/citation";
import type { Figure } from "../../engine/figure";
import type { FundingUnit } from "../../policy/compiled-policy";
import type { Source } from "../rule-context";

/** One cell of a table before it is put into words. */
export type TableCell =
  | {
      readonly kind: "label";
      readonly label: string;
      readonly parameters?: Readonly<Record<string, string | number>>;
    }
  | { readonly kind: "unit"; readonly unit: FundingUnit }
  | { readonly kind: "result"; readonly computation: Computation }
  | { readonly kind: "sources"; readonly sources: readonly Source[] }
  | { readonly kind: "citation"; readonly citation: Citation; readonly part: "number" | "clause" }
  | { readonly kind: "subject"; readonly figure: Figure }
  | { readonly kind: "period"; readonly figure: Figure }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number };

/** A table with its header row. */
export interface Table {
  readonly status: "table";
  readonly header: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly explanation: () => Explanation;
}

export function label(id: string, parameters?: Readonly<Record<string, string | number>>): TableCell {
  return parameters === undefined ? { kind: "label", label: id } : { kind: "label", label: id, parameters };
}

export function result(computation: Computation): TableCell {
  return { kind: "result", computation };
}

/** The explanations of many computations one after the other, each reading once. */
export function joinExplanations(computations: readonly Computation[]): Explanation {
  const parts = computations.flatMap((computation) =>
    computation.status === "undetermined" ? [] : [computation.explanation],
  );
  const readings = new Map(
    parts
      .flatMap(({ assumptions }) => assumptions)
      .map((each) => [JSON.stringify([each.id, each.parameters]), each]),
  );
  return { steps: parts.flatMap(({ steps }) => steps), assumptions: [...readings.values()] };
}
