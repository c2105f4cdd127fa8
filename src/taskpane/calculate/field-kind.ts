import type { Dimension } from "../../policy/dimension";
import type { PolicyDesk } from "../policy-desk";

/** How a form asks for an argument. */
export type FieldKind =
  | { readonly kind: "place" }
  | { readonly kind: "year" }
  | { readonly kind: "number" }
  | { readonly kind: "text" }
  | { readonly kind: "options"; readonly options: readonly string[] };

const YEARS = new Set(["year", "fromYear", "toYear"]);
const NUMBERS = new Set(["headcount", "amount", "income", "eligible", "deductible", "months"]);
const MEMBERS: Readonly<Record<string, Dimension>> = {
  countyClass: "county-class",
  personClass: "person-class",
  category: "expense-category",
  case: "enrolment-case",
};
const CHOICES: Readonly<Record<string, string>> = {
  level: "subsidy-level",
  basis: "contribution-basis",
};

function memberLabels(desk: PolicyDesk, dimension: Dimension): readonly string[] {
  const members = desk.policy.labels[desk.language].dimensions[dimension]?.members ?? {};
  return Object.values(members).map(({ label }) => label);
}

/** For whom an item is asked: what to offer depends on the item that is chosen beside it. */
function subjectKind(desk: PolicyDesk, itemName: string): FieldKind {
  const match = desk.policy.itemNames.find(itemName);
  const dimension = match.kind === "found" ? desk.policy.item(match.value).dimension : null;
  if (dimension === null) return { kind: "text" };
  return dimension === "funding-unit"
    ? { kind: "place" }
    : { kind: "options", options: memberLabels(desk, dimension) };
}

/** The kind of field for an argument by its name; `itemName` is the item named in the same form, if any. */
export function fieldKind(desk: PolicyDesk, input: string, itemName = ""): FieldKind {
  if (input === "city") return { kind: "place" };
  if (input === "where") return subjectKind(desk, itemName);
  if (YEARS.has(input)) return { kind: "year" };
  if (NUMBERS.has(input)) return { kind: "number" };
  const labels = desk.policy.labels[desk.language];
  if (input === "item") {
    return { kind: "options", options: Object.values(labels.items).map(({ label }) => label) };
  }
  const dimension = MEMBERS[input];
  if (dimension !== undefined) return { kind: "options", options: memberLabels(desk, dimension) };
  const choice = labels.choices[CHOICES[input] ?? ""];
  if (choice === undefined) return { kind: "text" };
  return { kind: "options", options: Object.values(choice.members).map(({ label }) => label) };
}
