import { fromExcelSerial } from "../../engine/calendar";
import { YEAR_SUFFIXES } from "../../policy/labels/date-language";
import { normalizeText } from "../../policy/quotation";
import { readDate } from "./date-input";
import { Refusal, shown, type Input } from "./input";

const FIRST_YEAR = 1949;
const LAST_YEAR = 2199;
/** Date serials of the years that are taken: what a cell formatted as a date holds. */
const FIRST_SERIAL = 18264;

function isYear(number: number): boolean {
  return Number.isInteger(number) && number >= FIRST_YEAR && number <= LAST_YEAR;
}

const YEAR_TEXT = new RegExp(`^(\\d{4})(${YEAR_SUFFIXES.join("|")})?$`);

/** A calendar year: 2021, "2021" or with a year suffix. A date is refused with the day that it seems to be. */
export function yearInput(name: string): Input<number> {
  return {
    name,
    optional: false,
    zeroIsBlank: true,
    recurring: true,
    read: (raw) => {
      if (typeof raw === "number" && isYear(raw)) return raw;
      const given = shown(raw);
      if (typeof raw === "string") {
        const match = YEAR_TEXT.exec(normalizeText(raw));
        if (match && isYear(Number(match[1]))) return Number(match[1]);
        const date = readDate(raw);
        return new Refusal({
          code: "invalid-year",
          input: name,
          given,
          ...(date ? { dateGiven: date } : {}),
        });
      }
      const date = typeof raw === "number" && raw >= FIRST_SERIAL ? fromExcelSerial(raw) : null;
      return new Refusal({ code: "invalid-year", input: name, given, ...(date ? { dateGiven: date } : {}) });
    },
  };
}
