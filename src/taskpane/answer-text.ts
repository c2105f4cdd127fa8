import type { Unit } from "../engine/unit";
import type { Wording } from "../explanation/wording";
import type { Cited } from "./cited-figures";
import type { Answer } from "./policy-desk";

/** A plain decimal with its thousands set apart. */
export function grouped(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

function numberText(value: number, unit: Unit | null, wording: Wording): string {
  return unit === "ratio" ? wording.amount(String(value), unit) : grouped(String(value));
}

/** A result as people read it; the error of the cell where there is no value. */
export function answerText({ value, unit, problem }: Answer, wording: Wording, notSettled: boolean): string {
  if (problem !== null) return notSettled ? "#N/A" : "#VALUE!";
  if (value === null) return "";
  if (typeof value === "number") return numberText(value, unit, wording);
  return typeof value === "boolean" ? String(value).toUpperCase() : value;
}

/** The name of a unit that is set beside a number; ratios and verdicts name themselves. */
export function unitText(unit: Unit | null, wording: Wording): string {
  return unit === null || unit === "ratio" || unit === "verdict" ? "" : wording.unit(unit);
}

/** The sources of a value in lines, for a comment beside it. */
export function sourceNote(cited: readonly Cited[], wording: Wording): string {
  return cited.map(({ citation }) => wording.citation(citation)).join("\n");
}
