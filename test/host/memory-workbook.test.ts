import assert from "node:assert/strict";
import { MemoryWorkbook } from "../../src/host/core/memory-workbook";
import type { CellValue, SheetModel } from "../../src/host/core/workbook-model";

function firstSheet(workbook: MemoryWorkbook): SheetModel {
  const [sheet] = workbook.sheets();
  assert.ok(sheet);
  return sheet;
}

function put(sheet: SheetModel, row: number, column: number, content: CellValue): void {
  sheet.write({ row, column, rows: 1, columns: 1 }, [[{ content }]]);
}

describe("the workbook in memory", () => {
  it("is dirty from a write until it has settled, when it can calculate", async () => {
    const workbook = new MemoryWorkbook({ evaluate: () => 70 });
    put(firstSheet(workbook), 0, 0, "=F()");
    assert.equal(workbook.dirty, true);
    await workbook.settled();
    assert.equal(workbook.dirty, false);
    assert.equal(firstSheet(workbook).read(0, 0).value, 70);
  });

  it("keeps formulas without calculating them when it cannot", () => {
    const workbook = new MemoryWorkbook();
    put(firstSheet(workbook), 0, 0, "=F()");
    assert.equal(workbook.dirty, false);
    assert.equal(firstSheet(workbook).read(0, 0).formula, "=F()");
  });

  it("takes a spill back when its formula goes", async () => {
    const workbook = new MemoryWorkbook({ evaluate: () => [[1, 2]] });
    const sheet = firstSheet(workbook);
    put(sheet, 0, 0, "=F()");
    await workbook.settled();
    assert.deepEqual(sheet.spillArea(0, 0), { row: 0, column: 0, rows: 1, columns: 2 });
    assert.equal(sheet.read(0, 1).spilled, true);
    put(sheet, 0, 0, "");
    assert.equal(sheet.usedArea(), null);
  });

  it("tells errors from texts", () => {
    const workbook = new MemoryWorkbook();
    const sheet = firstSheet(workbook);
    put(sheet, 0, 0, "#N/A");
    put(sheet, 0, 1, "#tag");
    assert.equal(sheet.read(0, 0).valueType, "Error");
    assert.equal(sheet.read(0, 1).valueType, "String");
  });

  it("shows another sheet when the shown one is deleted", () => {
    const workbook = new MemoryWorkbook({ sheets: ["一", "二"] });
    const [one, two] = workbook.sheets();
    workbook.deleteSheet(one?.id ?? "");
    assert.equal(workbook.selection().sheetId, two?.id);
  });
});
