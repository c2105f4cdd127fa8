import assert from "node:assert/strict";
import { assert as assertProperty, integer, property, record } from "fast-check";
import { formatAddress, formatArea, parseAddress, tryParseAddress } from "../../src/host/core/address";
import {
  boundingArea,
  cellCount,
  contains,
  intersection,
  shiftColumns,
  shiftRows,
  subtract,
} from "../../src/host/core/area";

const areas = record({
  row: integer({ min: 0, max: 20 }),
  column: integer({ min: 0, max: 20 }),
  rows: integer({ min: 1, max: 9 }),
  columns: integer({ min: 1, max: 9 }),
}).map((area) => ({ ...area }));

describe("addresses", () => {
  it("are read as they are written", () => {
    assertProperty(
      property(areas, (area) => {
        assert.deepEqual(parseAddress(formatArea(area)).area, area);
        assert.deepEqual(parseAddress(formatArea(area, true)).area, area);
      }),
    );
  });

  it("name cells, blocks, whole rows and whole columns", () => {
    const written = ["A1", "A1:C3", "$B$2", "XFD1048576", "B:D", "3:4"];
    assert.deepEqual(
      written.map((text) => formatArea(parseAddress(text).area)),
      ["A1", "A1:C3", "B2", "XFD1048576", "B:D", "3:4"],
    );
  });

  it("quote the names of sheets that need it", () => {
    const { area } = parseAddress("A1");
    assert.equal(formatAddress("数据", area), "数据!A1");
    assert.equal(formatAddress("2021年 预算", area), "'2021年 预算'!A1");
    assert.equal(formatAddress("It's", area), "'It''s'!A1");
    assert.equal(formatAddress("FY2021", area), "'FY2021'!A1");
    assert.equal(parseAddress("'It''s'!A1").sheetName, "It's");
  });

  it("are told from names and from what lies off the sheet", () => {
    const texts = ["年度", "DBFUND", "A0", "XFE1", "A1048577", "A1:", "A1:B2:C3", "A", "1", "A1:3"];
    assert.deepEqual(
      texts.filter((text) => tryParseAddress(text) !== null),
      [],
    );
  });
});

describe("blocks of cells", () => {
  it("cut apart leave every cell once", () => {
    assertProperty(
      property(areas, areas, (area, cut) => {
        const rest = subtract(area, cut);
        const common = intersection(area, cut);
        const left = rest.reduce((sum, part) => sum + cellCount(part), 0);
        assert.equal(left + (common === null ? 0 : cellCount(common)), cellCount(area));
        assert.ok(rest.every((part) => contains(area, part) && intersection(part, cut) === null));
      }),
    );
  });

  it("lie within what bounds them", () => {
    assertProperty(
      property(areas, areas, (one, other) => {
        const around = boundingArea(one, other);
        assert.ok(contains(around, one) && contains(around, other));
      }),
    );
  });

  it("come back where they were when inserted rows are deleted again", () => {
    const counts = integer({ min: 1, max: 5 });
    assertProperty(
      property(areas, integer({ min: 0, max: 30 }), counts, (area, at, count) => {
        const down = shiftRows(area, at, count);
        assert.deepEqual(down === null ? null : shiftRows(down, at, -count), area);
        const right = shiftColumns(area, at, count);
        assert.deepEqual(right === null ? null : shiftColumns(right, at, -count), area);
      }),
    );
  });

  it("shrink by the rows deleted inside them and vanish with all of them", () => {
    const area = { row: 2, column: 0, rows: 4, columns: 1 };
    assert.deepEqual(shiftRows(area, 3, -2), { ...area, rows: 2 });
    assert.deepEqual(shiftRows(area, 0, -3), { ...area, row: 0, rows: 3 });
    assert.equal(shiftRows(area, 1, -9), null);
  });
});
