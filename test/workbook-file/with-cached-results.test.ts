import assert from "node:assert/strict";
import { withCachedResults, type FormulaResult } from "../../src/workbook-file/with-cached-results";
import type { CellDescription, WorkbookDescription } from "../../src/workbook-file/workbook-description";

function cached(cell: CellDescription, result: FormulaResult | undefined): CellDescription | undefined {
  const workbook: WorkbookDescription = {
    fileName: "plan.xlsx",
    properties: { title: "预算", creator: "预算科", created: "2026-01-01T00:00:00Z" },
    sheets: [{ name: "预算", cells: { A1: cell } }],
  };
  return withCachedResults(workbook, () => result).sheets[0]?.cells.A1;
}

describe("Giving formulas their cached results", () => {
  it("puts one value beside its formula", () => {
    assert.deepEqual(cached({ formula: "=1+1" }, 2), { formula: "=1+1", value: 2 });
  });

  it("replaces a result that was there", () => {
    assert.deepEqual(cached({ formula: "=1+1", value: 3 }, 2), { formula: "=1+1", value: 2 });
  });

  it("takes rows of values for a spill", () => {
    assert.deepEqual(cached({ formula: "=B1:B2", spill: [] }, [[1], [2]]), {
      formula: "=B1:B2",
      spill: [[1], [2]],
    });
  });

  it("keeps a spill a spill where it gives one value", () => {
    assert.deepEqual(cached({ formula: "=B1:B2", spill: [] }, 1), { formula: "=B1:B2", spill: [[1]] });
  });

  it("leaves constants and formulas without a result as they are", () => {
    assert.deepEqual(cached({ value: 1 }, 2), { value: 1 });
    assert.deepEqual(cached({ formula: "=1+1" }, undefined), { formula: "=1+1" });
  });
});
