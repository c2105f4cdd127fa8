import assert from "node:assert/strict";
import { once, TransportErrorCode } from "../../src/host/core/fault";
import type { Outcome } from "../../src/taskpane/excel/session";
import type { InsertOutcome } from "../../src/taskpane/excel/insert";
import type { SheetContent } from "../../src/taskpane/excel/sheet-writer";
import * as helpers from "../../src/taskpane/office-helpers";
import { Workbook } from "../../src/taskpane/workbook";
import { eventsDelivered, useExcel } from "../host/excel-fixture";
import { snapshot } from "./workbook-snapshot";

const FORMULA = { kind: "formula", formula: '=DBFUND("焦作市",2021)' } as const;
const VALUE = { kind: "value", value: 70, source: "豫医保〔2021〕2号 第二条" } as const;
const TABLE = {
  kind: "formula",
  formula: "=DBTABLE(2021)",
  size: { rows: 3, columns: 2 },
  isBelow: true,
} as const;

function done<T>(outcome: Outcome<T> | Extract<InsertOutcome, { status: "occupied" }>): T {
  assert.equal(outcome.status, "done", JSON.stringify(outcome));
  return (outcome as { value: T }).value;
}

function faultOf(outcome: { readonly status: string }): unknown {
  assert.equal(outcome.status, "failed", JSON.stringify(outcome));
  return (outcome as unknown as { fault: unknown }).fault;
}

describe("inserting into the workbook", () => {
  const excel = useExcel();
  const workbook = new Workbook({ loadHelpers: () => Promise.resolve(helpers) });
  const sheet = () => {
    const first = excel.model.sheets()[0];
    assert.ok(first);
    return first;
  };
  const select = (row: number, column: number, rows = 1, columns = 1) =>
    excel.model.select({ sheetId: sheet().id, areas: [{ row, column, rows, columns }] });

  it("puts a formula into the selected cell, as one step of undo", async () => {
    select(1, 1);
    const written = done(await workbook.insert(FORMULA));
    assert.deepEqual(written, { sheetId: sheet().id, address: "B2", shown: "Sheet1!B2" });
    assert.equal(sheet().read(1, 1).formula, FORMULA.formula);
    assert.equal(excel.model.undoSteps, 1);
  });

  it("puts a formula into the first cell of a selected block", async () => {
    select(2, 2, 3, 3);
    assert.equal(done(await workbook.insert(FORMULA)).address, "C3");
  });

  it("puts a value with its source as a comment, as one step of undo", async () => {
    select(0, 0);
    done(await workbook.insert(VALUE));
    assert.equal(sheet().read(0, 0).value, 70);
    assert.equal(sheet().read(0, 0).formula, null);
    assert.deepEqual(
      excel.host.workbook.comments.map(({ content }) => content),
      [VALUE.source],
    );
    assert.equal(excel.model.undoSteps, 1);
  });

  it("spills a table below the selection", async () => {
    select(4, 1, 2, 1);
    assert.equal(done(await workbook.insert(TABLE)).address, "B7:C9");
    assert.equal(sheet().read(6, 1).formula, TABLE.formula);
  });

  it("asks before it replaces contents, and writes nothing until it is told to", async () => {
    sheet().write({ row: 0, column: 0, rows: 1, columns: 1 }, [[{ content: "旧" }]]);
    select(0, 0);
    const before = snapshot(excel);
    const asked = await workbook.insert(FORMULA);
    assert.equal(asked.status, "occupied");
    assert.ok(asked.status === "occupied");
    assert.deepEqual([asked.target.shown, asked.filled], ["Sheet1!A1", 1]);
    assert.deepEqual(snapshot(excel), before);
    done(await workbook.insert(FORMULA, { target: asked.target, overwrite: true }));
    assert.equal(sheet().read(0, 0).formula, FORMULA.formula);
  });

  it("replaces what was agreed to, wherever the selection has gone", async () => {
    sheet().write({ row: 2, column: 1, rows: 1, columns: 1 }, [[{ content: "旧" }]]);
    select(0, 0);
    const asked = await workbook.insert(TABLE);
    assert.ok(asked.status === "occupied");
    assert.equal(asked.target.address, "A2:B4");
    select(20, 9);
    done(await workbook.insert(TABLE, { target: asked.target, overwrite: true }));
    assert.equal(sheet().read(1, 0).formula, TABLE.formula);
    assert.equal(sheet().read(2, 1).value, "");
  });

  it("asks where the cell has a comment already, and replaces it when told to", async () => {
    select(0, 0);
    done(await workbook.insert(VALUE));
    sheet().write({ row: 0, column: 0, rows: 1, columns: 1 }, [[{ content: "" }]]);
    const asked = await workbook.insert({ ...VALUE, source: "新" });
    assert.ok(asked.status === "occupied");
    done(await workbook.insert({ ...VALUE, source: "新" }, { target: asked.target, overwrite: true }));
    assert.deepEqual(
      excel.host.workbook.comments.map(({ content }) => content),
      ["新"],
    );
  });

  it("refuses a selection of several areas before anything is written", async () => {
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    excel.model.select({ sheetId: sheet().id, areas: [area, { ...area, row: 3 }] });
    assert.deepEqual(faultOf(await workbook.insert(FORMULA)), { kind: "no-cells-selected" });
    assert.equal(excel.model.undoSteps, 0);
  });

  it("refuses a whole column and a whole row", async () => {
    select(0, 1, 1_048_576, 1);
    assert.deepEqual(faultOf(await workbook.insert(FORMULA)), { kind: "whole-line", address: "Sheet1!B:B" });
    select(2, 0, 1, 16_384);
    assert.deepEqual(faultOf(await workbook.insert(FORMULA)), { kind: "whole-line", address: "Sheet1!3:3" });
    assert.equal(excel.model.undoSteps, 0);
  });

  it("refuses a table that does not fit on the sheet", async () => {
    select(1_048_574, 0);
    assert.deepEqual(faultOf(await workbook.insert(TABLE)), {
      kind: "off-the-sheet",
      address: "Sheet1!A1048575",
    });
  });

  it("refuses a locked cell of a protected sheet, and takes one that is not locked", async () => {
    await Excel.run(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.getRange("B1").format.protection.locked = false;
      active.protection.protect();
      await context.sync();
    });
    select(0, 0);
    assert.deepEqual(faultOf(await workbook.insert(FORMULA)), { kind: "protected-sheet", sheet: "Sheet1" });
    select(0, 1);
    done(await workbook.insert(FORMULA));
    assert.equal(sheet().read(0, 1).formula, FORMULA.formula);
  });

  it("says that a cell is being edited", async () => {
    excel.host.intercept = once({ kind: "transport", code: TransportErrorCode.InvalidApiCallInContext });
    assert.deepEqual(faultOf(await workbook.insert(FORMULA)), { kind: "cell-editing" });
    done(await workbook.insert(FORMULA));
  });

  it("says that Excel does not answer, and works when it answers again", async () => {
    const hasty = new Workbook({ timeout: 30 });
    excel.host.intercept = once({ kind: "silence" });
    assert.deepEqual(faultOf(await hasty.insert(FORMULA)), { kind: "no-answer", seconds: 0.03 });
    excel.office.resetHost(excel.model);
    done(await workbook.insert(FORMULA));
  });

  it("says which version is needed where Excel cannot spill or comment", async () => {
    const requirements = Office.context.requirements as { isSetSupported: unknown };
    const { isSetSupported } = requirements;
    requirements.isSetSupported = (_set: string, version = "1.1") => Number(version.split(".")[1]) < 10;
    try {
      const spilled = faultOf(await workbook.insert(TABLE));
      assert.deepEqual(spilled, { kind: "needs-newer-excel", requirement: "ExcelApi 1.12" });
      const commented = faultOf(await workbook.insert(VALUE));
      assert.deepEqual(commented, { kind: "needs-newer-excel", requirement: "ExcelApi 1.10" });
      done(await workbook.insert(FORMULA));
    } finally {
      requirements.isSetSupported = isSetSupported;
    }
  });
});

describe("reading the workbook", () => {
  const excel = useExcel();
  const workbook = new Workbook({ loadHelpers: () => Promise.resolve(helpers) });

  it("gives the selection with the content of its first cell", async () => {
    const [sheet] = excel.model.sheets();
    assert.ok(sheet);
    sheet.write({ row: 1, column: 0, rows: 1, columns: 2 }, [[{ content: "焦作市" }, { content: "=1+1" }]]);
    excel.model.select({ sheetId: sheet.id, areas: [{ row: 1, column: 0, rows: 1, columns: 2 }] });
    const selection = done(await workbook.readSelection());
    assert.deepEqual(selection, {
      sheetId: sheet.id,
      address: "A2:B2",
      shown: "Sheet1!A2:B2",
      cells: 2,
      value: "焦作市",
      formula: "",
    });
    const all = done(await workbook.readSelectedCells());
    assert.equal(all.values[0]?.length, 2);
  });

  it("refuses to read a whole column into a form", async () => {
    const [sheet] = excel.model.sheets();
    assert.ok(sheet);
    excel.model.select({ sheetId: sheet.id, areas: [{ row: 0, column: 0, rows: 1_048_576, columns: 1 }] });
    assert.deepEqual(faultOf(await workbook.readSelectedCells()), {
      kind: "whole-line",
      address: "Sheet1!A:A",
    });
  });

  it("tells of every change of the selection until it is told to stop", async () => {
    const [sheet] = excel.model.sheets();
    assert.ok(sheet);
    let changes = 0;
    const stop = done(await workbook.watchSelection(() => (changes += 1)));
    const select = (row: number) =>
      excel.model.select({ sheetId: sheet.id, areas: [{ row, column: 0, rows: 1, columns: 1 }] });
    select(1);
    await eventsDelivered();
    assert.equal(changes, 1);
    await stop();
    select(2);
    await eventsDelivered();
    assert.equal(changes, 1);
  });

  it("is a fault where there is no Excel", async () => {
    const page = globalThis as { Excel?: unknown };
    const { Excel: kept } = page;
    page.Excel = undefined;
    try {
      assert.deepEqual(faultOf(await workbook.readSelection()), { kind: "not-in-excel" });
    } finally {
      page.Excel = kept;
    }
  });
});

const CONTENT: SheetContent = {
  name: "依据表",
  title: "依据",
  note: "说明",
  columns: [
    { heading: "名称", width: 80 },
    { heading: "数值", width: 60 },
  ],
  rows: [
    ["标准", 70],
    ["=1+1", { ratio: 0.8 }],
  ],
};

describe("writing a sheet", () => {
  const excel = useExcel();
  const workbook = new Workbook({ loadHelpers: () => Promise.resolve(helpers) });
  const written = () => excel.model.sheets().find(({ name }) => name === CONTENT.name);

  it("makes it with its title, heading and rows, and texts that stay texts", async () => {
    const outcome = await workbook.writeSheet(CONTENT);
    assert.deepEqual(outcome, { status: "done", name: "依据表" });
    const sheet = written();
    assert.ok(sheet);
    assert.deepEqual(
      [sheet.read(0, 0).value, sheet.read(3, 1).value, sheet.read(4, 1).value, sheet.read(5, 1).value],
      ["依据", "数值", 70, 0.8],
    );
    assert.equal(sheet.read(5, 0).formula, null);
  });

  it("asks before it replaces one of that name, and then leaves one", async () => {
    await workbook.writeSheet(CONTENT);
    const before = snapshot(excel);
    assert.deepEqual(await workbook.writeSheet(CONTENT), { status: "exists", name: "依据表" });
    assert.deepEqual(snapshot(excel), before);
    const shorter = { ...CONTENT, rows: [["标准", 95]] };
    assert.equal((await workbook.writeSheet(shorter, { replace: true })).status, "done");
    assert.deepEqual(
      excel.model.sheets().map(({ name }) => name),
      ["Sheet1", "依据表"],
    );
    assert.equal(written()?.read(4, 1).value, 95);
    assert.equal(written()?.read(5, 1).value, "");
  });

  it("tells how far it is, and takes everything back when it is cancelled", async () => {
    const rows = Array.from({ length: 1200 }, (_, index) => ["行", index]);
    const shares: number[] = [];
    const controller = new AbortController();
    const outcome = await workbook.writeSheet(
      { ...CONTENT, rows },
      {
        signal: controller.signal,
        onProgress: (share) => {
          shares.push(share);
          if (shares.length === 2) controller.abort();
        },
      },
    );
    assert.deepEqual(faultOf(outcome), { kind: "cancelled" });
    assert.deepEqual(shares, [500 / 1200, 1000 / 1200]);
    assert.equal(written(), undefined);
  });
});
