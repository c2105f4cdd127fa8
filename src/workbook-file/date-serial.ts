const DAY_IN_MILLISECONDS = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** Excel's number (1900 system) for a day written 2021-09-30. Throws a RangeError for a day that is none. */
export function dateSerial(isoDate: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(isoDate) ? Date.parse(`${isoDate}T00:00:00Z`) : NaN;
  const isRealDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(isoDate);
  if (!isRealDay || isoDate < "1900-03-01") {
    throw new RangeError(`${isoDate} is not a day from 1900-03-01 on, written like 2021-09-30`);
  }
  return time / DAY_IN_MILLISECONDS + SERIAL_OF_1970;
}
