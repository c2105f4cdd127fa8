import assert from "node:assert/strict";
import { displayWidth } from "../../src/workbook-file/display-width";

describe("The display width of a text", () => {
  it("counts a Chinese character or full-width sign as two digits", () => {
    assert.equal(displayWidth("2021年"), 6);
    assert.equal(displayWidth("保费（元）"), 10);
    assert.equal(displayWidth("𠮷"), 2);
  });

  it("is that of the widest line", () => {
    assert.equal(displayWidth("人\n人数合计\na"), 8);
    assert.equal(displayWidth(""), 0);
  });
});
