/** What an item may be given for: a unit, a class, a category. */
export const DIMENSIONS = [
  "funding-unit",
  "county-class",
  "person-class",
  "expense-category",
  "region-group",
  "enrolment-case",
] as const;

export type Dimension = (typeof DIMENSIONS)[number];
