import { fromExcelSerial, isoDate, type IsoDate } from "../../engine/calendar";
import { CHINESE_DATE } from "../../policy/labels/date-language";
import { normalizeText } from "../../policy/quotation";
import { Refusal, shown, type Input } from "./input";

const NUMERIC_DATE = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/;

/** Reads an Excel date serial or a day written year first; null when it is none. */
export function readDate(raw: string | number | boolean): IsoDate | null {
  if (typeof raw === "number") return fromExcelSerial(raw);
  if (typeof raw === "boolean") return null;
  const text = normalizeText(raw);
  const numeric = NUMERIC_DATE.exec(text);
  if (numeric) return isoDate(Number(numeric[1]), Number(numeric[3]), Number(numeric[4]));
  const chinese = CHINESE_DATE.exec(text);
  if (chinese) return isoDate(Number(chinese[1]), Number(chinese[2]), Number(chinese[3]));
  return null;
}

/** A calendar day, from a date cell or a text such as 2021-09-30 or 2021/9/30. */
export function dateInput(name: string): Input<IsoDate> {
  return {
    name,
    optional: false,
    zeroIsBlank: true,
    recurring: true,
    read: (raw) => readDate(raw) ?? new Refusal({ code: "invalid-date", input: name, given: shown(raw) }),
  };
}
