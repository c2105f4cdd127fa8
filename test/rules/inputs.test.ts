import assert from "node:assert/strict";
import { readDate } from "../../src/rules/inputs/date-input";
import { readNumber } from "../../src/rules/inputs/number-input";

describe("a number out of a cell", () => {
  for (const [given, number] of [
    [1200, 1200],
    ["1200", 1200],
    [" 1,200.50 ", 1200.5],
    ["１２００．５", 1200.5],
    ["+12", 12],
    ["-0", 0],
    [".5", 0.5],
    ["1e3", 1000],
    [0.1 + 0.2, 0.3],
  ] as const) {
    it(`is read from ${JSON.stringify(given)}`, () => {
      assert.ok(Object.is(readNumber(given), number));
    });
  }

  for (const given of [
    "",
    "1200元",
    "12万",
    "1,20",
    "0x10",
    "1e999",
    "1 2a",
    "一",
    "1.2345678901234567",
    true,
    NaN,
    Infinity,
  ]) {
    it(`is not read from ${String(given) || "nothing"}`, () => {
      assert.equal(readNumber(given), null);
    });
  }
});

describe("a day out of a cell", () => {
  for (const given of [
    44469,
    44469.5,
    "2021-09-30",
    "2021-9-30",
    "2021/9/30",
    "2021年9月30日",
    "2021年9月30号",
    " ２０２１－０９－３０ ",
  ]) {
    it(`is read from ${given}`, () => {
      assert.equal(readDate(given), "2021-09-30");
    });
  }

  for (const given of [
    "2021-09-31",
    "9/30/2021",
    "30.9.2021",
    "2021.9.30",
    "2021-09/30",
    "20210930",
    0,
    60,
    -5,
    true,
  ]) {
    it(`is not read from ${given}`, () => {
      assert.equal(readDate(given), null);
    });
  }
});
