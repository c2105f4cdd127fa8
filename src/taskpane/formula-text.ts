import type { FunctionId } from "../rules/function-definition";
import type { RawValue } from "../rules/inputs/input";

/** An argument of a formula: a value written out, or cells that are pointed at. */
export type FormulaArgument =
  | { readonly kind: "value"; readonly value: RawValue }
  | { readonly kind: "reference"; readonly address: string };

export function valueArgument(value: RawValue): FormulaArgument {
  return { kind: "value", value };
}

function literal(value: RawValue): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function argumentText(argument: FormulaArgument): string {
  return argument.kind === "reference" ? argument.address : literal(argument.value);
}

/** The formula that makes a call, as a user would type it; arguments left out at the end are not written. */
export function formulaText(id: FunctionId | "EXPLAIN", args: readonly FormulaArgument[]): string {
  const texts = args.map(argumentText);
  while (texts.at(-1) === "") texts.pop();
  return `=${id}(${texts.join(",")})`;
}

/** The formula that explains a call in a spilled table. */
export function explanationFormula(id: FunctionId, args: readonly FormulaArgument[]): string {
  return formulaText("EXPLAIN", [valueArgument(id), ...args]);
}
