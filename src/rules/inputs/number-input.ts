import { toExactNumber, type ExactNumber } from "../../engine/exact-number";
import type { NumberExpectation } from "../../engine/problem";
import { Refusal, shown, type Input } from "./input";

const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
const SIGNIFICANT_DIGITS = 15;

function significantDigits(text: string): number {
  return text.replace(/e.*$/i, "").replace(/[^\d]/g, "").replace(/^0+/, "").length;
}

/** Reads a number or a text that plainly is one (1200, "1,200.50", full-width digits); null for anything else. */
export function readNumber(raw: string | number | boolean): ExactNumber | null {
  if (typeof raw === "number") return Number.isFinite(raw) ? toExactNumber(raw) : null;
  if (typeof raw === "boolean") return null;
  const text = raw.normalize("NFKC").trim();
  if (!PLAIN.test(text) && !GROUPED.test(text)) return null;
  if (significantDigits(text) > SIGNIFICANT_DIGITS) return null;
  const number = Number(text.replace(/,/g, ""));
  return Number.isFinite(number) ? toExactNumber(number) : null;
}

interface Limits {
  readonly expected: NumberExpectation;
  readonly most: number;
  readonly whole: boolean;
}

function numberInput(name: string, { expected, most, whole }: Limits): Input<ExactNumber> {
  return {
    name,
    optional: false,
    zeroIsBlank: false,
    recurring: false,
    read: (raw) => {
      const number = readNumber(raw);
      if (number === null || number < 0 || (whole && !Number.isInteger(number))) {
        return new Refusal({ code: "invalid-number", input: name, given: shown(raw), expected });
      }
      if (number > most) {
        return new Refusal({
          code: "invalid-number",
          input: name,
          given: shown(raw),
          expected,
          limit: String(most),
        });
      }
      return number;
    },
  };
}

/** Ten trillion yuan: below it every amount in fen is exact in a cell. */
const MOST_MONEY = 9_999_999_999_999.99;
/** More people than any province has. */
const MOST_HEADS = 999_999_999;
const MOST_MONTHS = 1200;

/** An amount of money in yuan, 0 or more. */
export function amountInput(name: string): Input<ExactNumber> {
  return numberInput(name, { expected: "amount", most: MOST_MONEY, whole: false });
}

/** A number of people: whole, 0 or more. */
export function headcountInput(name: string): Input<ExactNumber> {
  return numberInput(name, { expected: "headcount", most: MOST_HEADS, whole: true });
}

export function monthsInput(name: string): Input<ExactNumber> {
  return numberInput(name, { expected: "months", most: MOST_MONTHS, whole: false });
}
