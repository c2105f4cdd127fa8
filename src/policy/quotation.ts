import { Decimal } from "../engine/decimal";
import type { Force } from "../engine/figure";
import type { Unit } from "../engine/unit";
import {
  CHINESE_DIGITS,
  HALF,
  PERCENTAGE_POINTS,
  PERCENT_PREFIX,
  SOFT_WORDS,
  TWO_OF,
} from "./labels/notice-language";

/** Text as quotes are compared: NFKC (full width and half width alike) with all white space removed. */
export function normalizeText(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}

/** The ways a notice may write a number, for each unit. */
function writtenForms(value: Decimal, unit: Unit): readonly string[] {
  const plain = value.toString();
  switch (unit) {
    case "ratio": {
      const percent = value.times(100).toString();
      const forms = [`${percent}%`, `${PERCENT_PREFIX}${percent}`, `${percent}${PERCENTAGE_POINTS}`];
      return value.eq("0.5") ? [...forms, HALF] : forms;
    }
    case "count": {
      const digit = CHINESE_DIGITS[value.toNumber()];
      const forms = [plain, ...(digit ? [digit] : [])];
      return value.eq(2) ? [...forms, TWO_OF] : forms;
    }
    case "CNY/person/year":
    case "CNY":
    case "person":
    case "months":
    case "verdict":
      return [plain];
  }
}

/** Whether the passage states this figure, not as part of a longer number. */
export function statesFigure(passage: string, figure: string, unit: Unit): boolean {
  const normalized = normalizeText(passage);
  return writtenForms(new Decimal(figure), unit).some((form) => {
    const escaped = form.replace(/\./g, "\\.");
    return new RegExp(`(?<![\\d.])${escaped}(?![\\d]|\\.\\d)`, "u").test(normalized);
  });
}

/** The words that soften a figure wherever they stand; the word of a target also introduces exact figures. */
const ALWAYS_SOFT: readonly (keyof typeof SOFT_WORDS)[] = ["at-least", "in-principle", "about"];

/** The word in the passage that contradicts the force, or the word the force needs and the passage lacks. */
export function forceFault(
  passage: string,
  force: Force,
): { readonly kind: "softer" | "lacks"; readonly word: string } | null {
  const normalized = normalizeText(passage);
  if (force !== "exact") {
    const word = SOFT_WORDS[force];
    return normalized.includes(word) ? null : { kind: "lacks", word };
  }
  const softer = ALWAYS_SOFT.map((soft) => SOFT_WORDS[soft]).find((word) => normalized.includes(word));
  return softer === undefined ? null : { kind: "softer", word: softer };
}
