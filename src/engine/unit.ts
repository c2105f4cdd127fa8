/** What a number counts. `verdict` is for decisions, which carry a word instead of a number. */
export const UNITS = ["CNY/person/year", "CNY", "ratio", "person", "count", "months", "verdict"] as const;

export type Unit = (typeof UNITS)[number];
