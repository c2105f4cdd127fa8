import assert from "node:assert/strict";
import { dateSerial } from "../../src/workbook-file/date-serial";

describe("The serial number of a date", () => {
  it("counts days as Excel does", () => {
    assert.equal(dateSerial("1970-01-01"), 25_569);
    assert.equal(dateSerial("2021-09-30"), 44_469);
    assert.equal(dateSerial("2024-02-29"), 45_351);
  });

  it("refuses what is no day, or one that Excel counts wrongly", () => {
    for (const text of ["2021-02-29", "2021-9-30", "30.9.2021", "", "1900-02-28"]) {
      assert.throws(() => dateSerial(text), RangeError, text);
    }
  });
});
