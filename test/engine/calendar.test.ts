import assert from "node:assert/strict";
import {
  calendarYear,
  contains,
  fromExcelSerial,
  isoDate,
  LAST_SERIAL,
  overlaps,
  parseIsoDate,
  yearOf,
  type Interval,
  type IsoDate,
} from "../../src/engine/calendar";

function day(text: string): IsoDate {
  const date = parseIsoDate(text);
  assert.ok(date, `${text} is a day`);
  return date;
}

function interval(from: string, to: string | null): Interval {
  return { from: day(from), to: to === null ? null : day(to) };
}

/** Excel counts a 29 February 1900 that never was, so from March 1900 on its serials are days since 1899-12-30. */
function referenceDay(serial: number): string {
  const epoch = serial < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return new Date(epoch + serial * 86_400_000).toISOString().slice(0, 10);
}

describe("Excel's date serials", () => {
  for (const [serial, date] of [
    [1, "1900-01-01"],
    [31, "1900-01-31"],
    [32, "1900-02-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [366, "1900-12-31"],
    [367, "1901-01-01"],
    [36584, "2000-02-28"],
    [36585, "2000-02-29"],
    [36586, "2000-03-01"],
    [44468, "2021-09-29"],
    [44469, "2021-09-30"],
    [44470, "2021-10-01"],
    [LAST_SERIAL, "9999-12-31"],
  ] as const) {
    it(`read ${serial} as ${date}`, () => {
      assert.equal(fromExcelSerial(serial), date);
    });
  }

  it("have no day 60, Excel's 29 February 1900", () => {
    assert.equal(fromExcelSerial(60), null);
    assert.equal(fromExcelSerial(60.5), null);
  });

  it("drop the time of day", () => {
    assert.equal(fromExcelSerial(44469.999988), "2021-09-30");
  });

  it("end on 9999-12-31 and begin on 1900-01-01", () => {
    for (const serial of [LAST_SERIAL + 1, 0, 0.5, -1, NaN, Infinity, -Infinity]) {
      assert.equal(fromExcelSerial(serial), null, String(serial));
    }
  });

  it("agree with the calendar on every day of 1900 to 2200", () => {
    for (let serial = 1; serial < 109_940; serial += 1) {
      if (serial !== 60) assert.equal(fromExcelSerial(serial), referenceDay(serial));
    }
  });
});

describe("calendar days", () => {
  it("know the leap years of the Gregorian calendar", () => {
    for (const [year, leap] of [
      [1900, false],
      [2000, true],
      [2020, true],
      [2021, false],
      [2024, true],
      [2100, false],
      [2400, true],
    ] as const) {
      assert.equal(isoDate(year, 2, 29) !== null, leap, String(year));
    }
  });

  it("exist from 1900-01-01 to 9999-12-31 only", () => {
    assert.equal(isoDate(1899, 12, 31), null);
    assert.equal(isoDate(1900, 1, 1), "1900-01-01");
    assert.equal(isoDate(9999, 12, 31), "9999-12-31");
    assert.equal(isoDate(10000, 1, 1), null);
  });

  it("have no month 0 or 13 and no day 0 or 32", () => {
    for (const [month, dayOfMonth] of [
      [0, 1],
      [13, 1],
      [1, 0],
      [1, 32],
      [4, 31],
    ] as const) {
      assert.equal(isoDate(2021, month, dayOfMonth), null, `${month}-${dayOfMonth}`);
    }
  });

  it("are read from YYYY-MM-DD alone", () => {
    assert.equal(parseIsoDate("2021-09-30"), "2021-09-30");
    for (const text of ["2021-9-30", "2021/09/30", "2021-09-31", "", " 2021-09-30", "20210930"]) {
      assert.equal(parseIsoDate(text), null, text);
    }
  });

  it("give their year", () => {
    assert.equal(yearOf(day("2021-09-30")), 2021);
  });
});

describe("intervals", () => {
  it("hold their first and their last day and none beside them", () => {
    const year = calendarYear(2021);
    assert.equal(contains(year, day("2020-12-31")), false);
    assert.equal(contains(year, day("2021-01-01")), true);
    assert.equal(contains(year, day("2021-12-31")), true);
    assert.equal(contains(year, day("2022-01-01")), false);
  });

  it("without an end hold every later day", () => {
    const open = interval("2021-09-30", null);
    assert.equal(contains(open, day("2021-09-29")), false);
    assert.equal(contains(open, day("9999-12-31")), true);
  });

  it("overlap when they share a day, either way round", () => {
    const pairs: readonly (readonly [Interval, Interval, boolean])[] = [
      [interval("2020-01-01", "2020-12-31"), interval("2021-01-01", "2021-12-31"), false],
      [interval("2020-01-01", "2021-01-01"), interval("2021-01-01", "2021-12-31"), true],
      [interval("2021-09-30", null), interval("2020-01-01", "2021-09-29"), false],
      [interval("2021-09-30", null), interval("2020-01-01", "2021-09-30"), true],
      [interval("2021-09-30", null), interval("2022-01-01", null), true],
      [interval("2020-01-01", "2023-12-31"), interval("2021-01-01", "2021-01-01"), true],
    ];
    for (const [one, other, shared] of pairs) {
      assert.equal(overlaps(one, other), shared);
      assert.equal(overlaps(other, one), shared);
    }
  });
});
