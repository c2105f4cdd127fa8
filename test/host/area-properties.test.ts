import assert from "node:assert/strict";
import { AreaProperties } from "../../src/host/core/area-properties";
import { parseAddress } from "../../src/host/core/address";

const at = (address: string) => parseAddress(address).area;

describe("properties of blocks of cells", () => {
  it("are what was set last", () => {
    const properties = new AreaProperties();
    properties.set(at("A1:B2"), "bold", true);
    properties.set(at("B2"), "bold", false);
    assert.equal(properties.get(at("A1"), "bold", false), true);
    assert.equal(properties.get(at("B2"), "bold", true), false);
  });

  it("are undefined where cells differ", () => {
    const properties = new AreaProperties();
    properties.set(at("A1"), "bold", true);
    assert.equal(properties.get(at("A1:A2"), "bold", false), undefined);
    assert.deepEqual(properties.distinct(at("A1:A2"), "bold", false), [true, false]);
  });

  it("hold for whole columns", () => {
    const properties = new AreaProperties();
    properties.set(at("B:B"), "width", 90);
    assert.equal(properties.get(at("B7"), "width", 48), 90);
    assert.equal(properties.get(at("C7"), "width", 48), 48);
  });

  it("are cleared in part of a block", () => {
    const properties = new AreaProperties();
    properties.set(at("A1:C3"), "fill.color", "#FF0000");
    properties.set(at("A1:C3"), "font.bold", true);
    properties.clear(at("B2"), "fill.");
    assert.equal(properties.get(at("B2"), "fill.color", null), null);
    assert.equal(properties.get(at("B2"), "font.bold", false), true);
    assert.equal(properties.get(at("A1:C1"), "fill.color", null), "#FF0000");
  });

  it("move with inserted rows and grow when the rows come inside", () => {
    const properties = new AreaProperties();
    properties.set(at("A2:A3"), "locked", false);
    properties.shiftRows(2, 2);
    assert.equal(properties.get(at("A2:A5"), "locked", true), false);
    properties.shiftColumns(0, 1);
    assert.equal(properties.get(at("A2"), "locked", true), true);
    assert.equal(properties.get(at("B2:B5"), "locked", true), false);
  });
});
