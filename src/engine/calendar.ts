/** A calendar day as `YYYY-MM-DD`; such texts compare as the days do. */
export type IsoDate = string & { readonly __brand: "IsoDate" };

/** From the first day to the last, both included; `to: null` has no end yet. */
export interface Interval {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, "0");
}

/** The day, or null when the calendar has no such day (the years 1900 to 9999 only, as in Excel). */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const exists =
    Number.isInteger(year) && year >= 1900 && year <= 9999 && day >= 1 && day <= monthLength(year, month);
  return exists ? (`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate) : null;
}

/** Reads `YYYY-MM-DD`; null when it is not a day. */
export function parseIsoDate(text: string): IsoDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export const LAST_SERIAL = 2958465;

/**
 * The day of a date serial of Excel's 1900 system, its time of day dropped; null outside 1 to 2958465.
 * Serial 60 is Excel's 29 February 1900, which never was: null.
 */
export function fromExcelSerial(serial: number): IsoDate | null {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= LAST_SERIAL) || whole === 60) return null;
  let remaining = whole < 60 ? whole : whole - 1;
  let year = 1900;
  for (;;) {
    const length = isLeap(year) ? 366 : 365;
    if (remaining <= length) break;
    remaining -= length;
    year += 1;
  }
  let month = 1;
  while (remaining > monthLength(year, month)) {
    remaining -= monthLength(year, month);
    month += 1;
  }
  return isoDate(year, month, remaining);
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** The whole calendar year. */
export function calendarYear(year: number): Interval {
  return { from: `${pad(year, 4)}-01-01` as IsoDate, to: `${pad(year, 4)}-12-31` as IsoDate };
}

export function contains(interval: Interval, date: IsoDate): boolean {
  return interval.from <= date && (interval.to === null || date <= interval.to);
}

export function overlaps(one: Interval, other: Interval): boolean {
  return (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to);
}
