import assert from "node:assert/strict";
import fc from "fast-check";
import { UniformAreas } from "../../src/host/opening/uniform-areas";

describe("cells gathered into areas of one value", () => {
  it("make one area of a block", () => {
    const areas = new UniformAreas();
    for (const row of [4, 5, 6]) for (const column of [1, 2]) areas.set(row, column, "#FFF2CC");
    assert.deepEqual(areas.areas(), [{ area: { row: 4, column: 1, rows: 3, columns: 2 }, value: "#FFF2CC" }]);
  });

  it("cover every cell once, with its own value", () => {
    const cells = fc.uniqueArray(
      fc.record({ row: fc.nat(8), column: fc.nat(8), value: fc.constantFrom("a", "b") }),
      { selector: ({ row, column }) => `${row} ${column}` },
    );
    fc.assert(
      fc.property(cells, (given) => {
        const areas = new UniformAreas();
        for (const { row, column, value } of given) areas.set(row, column, value);
        const covered = areas.areas().flatMap(({ area, value }) =>
          Array.from({ length: area.rows * area.columns }, (_cell, index) => {
            const row = area.row + Math.floor(index / area.columns);
            return `${row} ${area.column + (index % area.columns)} ${String(value)}`;
          }),
        );
        const expected = given.map(({ row, column, value }) => `${row} ${column} ${value}`);
        assert.deepEqual(covered.sort(), expected.sort());
      }),
    );
  });
});
