import assert from "node:assert/strict";
import {
  type IWorkbookData,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { ExcelHost } from "../../src/host/core/excel-host";
import { ErrorMessages } from "../../src/host/grid/custom-functions/error-messages";
import { formulaFunctions } from "../../src/host/grid/formula-functions";
import { createHeadlessUniver } from "../../src/host/grid/headless-univer";
import { UniverWorkbook } from "../../src/host/grid/univer-workbook";
import { insertSheets } from "../../src/host/opening/insert-sheets";
import { readBase64Workbook } from "../../src/host/opening/read-base64";
import { takeSheetFeatures } from "../../src/host/opening/sheet-features";
import { workbookData } from "../../src/host/opening/workbook-data";
import { readWorkbook } from "../../src/workbook-file/reader/read-workbook";
import type { WorkbookDescription } from "../../src/workbook-file/workbook-description";
import { writeWorkbook } from "../../src/workbook-file/write-workbook";

const DESCRIPTION: WorkbookDescription = {
  fileName: "预算.xlsx",
  properties: { title: "预算", creator: "测试", created: "2026-01-01T00:00:00Z" },
  names: [{ name: "比例", formula: "=0.5" }],
  sheets: [
    {
      name: "明细",
      cells: {
        A1: { value: "项目", style: { font: { bold: true }, fill: "#2F5597" } },
        B1: { value: "金额", style: { font: { bold: true }, fill: "#2F5597" } },
        A2: { value: "甲" },
        B2: { value: 10, style: { unlocked: true, numberFormat: "#,##0.00" } },
        A3: { value: "乙" },
        B3: { value: 20, style: { unlocked: true, numberFormat: "#,##0.00" } },
        D1: { formula: "=SUM(明细表[金额])*比例", value: 15 },
        D2: { formula: "=SEQUENCE(2)", spill: [[1], [2]] },
        D5: { value: true },
        D6: { value: { error: "#N/A" } },
        D7: { value: "007" },
      },
      columns: { "A:B": { width: 20 }, C: { hidden: true } },
      rows: { 1: { height: 30 } },
      merges: ["A5:B6"],
      frozen: { rows: 1, columns: 1 },
      tables: [{ name: "明细表", range: "A1:B3", columns: [{ name: "项目" }, { name: "金额" }] }],
      validations: [{ range: "A2:A3", rule: { kind: "list", source: ["甲", "乙"] } }],
      protection: { allow: ["sort"] },
      print: { area: "A1:D7", titleRows: "1:1", orientation: "landscape", fitToWidth: 1 },
      gridLines: false,
      tabColor: "#1F4E79",
    },
    { name: "底稿", cells: { A1: { formula: "=明细!D1", value: 15 } }, visibility: "veryHidden" },
  ],
};

function open(description: WorkbookDescription) {
  const messages = new ErrorMessages();
  const univer = createHeadlessUniver(formulaFunctions([], () => ({ state: "pending" }), messages));
  const { snapshot } = workbookData(description, "opened");
  const unit = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, snapshot);
  univer.__getInjector().get(IUniverInstanceService).focusUnit("opened");
  const model = new UniverWorkbook(univer, unit);
  const host = new ExcelHost(model);
  model.sheets().forEach(({ id }, index) => {
    const sheet = description.sheets[index];
    if (sheet !== undefined) takeSheetFeatures(host.workbook, id, sheet);
  });
  return { univer, unit, model, host };
}

describe("a workbook of a file, opened in the grid", () => {
  let opened: ReturnType<typeof open>;

  before(async () => {
    opened = open(readWorkbook(writeWorkbook(DESCRIPTION), DESCRIPTION.fileName));
    opened.model.calculate(true);
    await opened.model.settled();
  });

  after(() => opened.univer.dispose());

  const cell = (address: [row: number, column: number]) => opened.model.sheets()[0]?.read(...address);

  it("holds values of every kind, and results that are calculated", () => {
    assert.equal(cell([1, 1])?.value, 10);
    assert.equal(cell([1, 1])?.text, "10.00");
    assert.equal(cell([0, 3])?.value, 15);
    assert.deepEqual([cell([1, 3])?.value, cell([2, 3])?.value, cell([2, 3])?.spilled], [1, 2, true]);
    assert.equal(cell([4, 3])?.value, true);
    assert.equal(cell([5, 3])?.valueType, "Error");
    assert.equal(cell([6, 3])?.value, "007");
    assert.equal(opened.model.sheets()[1]?.read(0, 0).value, 15);
  });

  it("has its references to tables as references to cells", () => {
    assert.equal(cell([0, 3])?.formula, "=SUM($B$2:$B$3)*比例");
  });

  it("looks as it does in the file", () => {
    const sheet = opened.unit.getSheets()[0];
    assert.ok(sheet !== undefined);
    const style = opened.unit.getStyles().getStyleByCell(sheet.getCellRaw(0, 0));
    assert.deepEqual([style?.bl, style?.bg], [1, { rgb: "#2F5597" }]);
    assert.deepEqual([sheet.getColumnWidth(0), sheet.getColVisible(2)], [160, false]);
    assert.equal(sheet.getRowHeight(0), 40);
    assert.deepEqual(sheet.getMergeData(), [{ startRow: 4, endRow: 5, startColumn: 0, endColumn: 1 }]);
    assert.deepEqual(sheet.getFreeze(), { xSplit: 1, ySplit: 1, startRow: 1, startColumn: 1 });
  });

  it("gives the host its tables, rules, protection, print set-up and visibility", () => {
    const { workbook } = opened.host;
    const [sheet, hidden] = workbook.sheets();
    assert.ok(sheet !== undefined && hidden !== undefined);
    const state = workbook.sheetState(sheet.id);
    assert.deepEqual(
      workbook.tables.map(({ name, area }) => ({ name, area })),
      [{ name: "明细表", area: { row: 0, column: 0, rows: 3, columns: 2 } }],
    );
    assert.deepEqual(state.validations.get({ row: 1, column: 0, rows: 2, columns: 1 }, "Rule", null), {
      list: { inCellDropDown: true, source: "甲,乙" },
    });
    assert.equal(state.protection?.options["allowSort"], true);
    assert.equal(state.protection.options["allowInsertRows"], false);
    assert.equal(
      state.formats.get({ row: 1, column: 1, rows: 2, columns: 1 }, "protection.Locked", true),
      false,
    );
    assert.equal(state.pageLayout.get("Orientation"), "Landscape");
    assert.deepEqual([state.showGridlines, state.tabColor], [false, "#1F4E79"]);
    assert.deepEqual([hidden.visible, workbook.sheetState(hidden.id).veryHidden], [false, true]);
  });
});

describe("sheets of a file, inserted into an open workbook", () => {
  const base64 = Buffer.from(writeWorkbook(DESCRIPTION)).toString("base64");
  let opened: ReturnType<typeof open>;

  beforeEach(() => {
    opened = open({ ...DESCRIPTION, sheets: [{ name: "说明", cells: {} }], names: [] });
  });

  afterEach(() => opened.univer.dispose());

  const names = () => opened.model.sheets().map(({ name }) => name);
  const insert = (options: Record<string, unknown> = {}) =>
    insertSheets({ univer: opened.univer, model: opened.model, book: opened.host.workbook }, base64, options);

  it("are calculated there, with their names and tables", async () => {
    const ids = insert();
    await opened.model.settled();
    assert.deepEqual(names(), ["说明", "明细", "底稿"]);
    assert.deepEqual(
      opened.model
        .sheets()
        .slice(1)
        .map(({ id }) => id),
      ids,
    );
    assert.equal(opened.model.sheets()[2]?.read(0, 0).value, 15);
    assert.deepEqual(opened.model.names(), [{ name: "比例", formula: "=0.5", sheetId: null }]);
    assert.equal(opened.host.workbook.tables[0]?.sheetId, ids[0]);
  });

  it("come where they are wanted", () => {
    insert({ positionType: "Beginning", sheetNamesToInsert: ["底稿"] });
    insert({ positionType: "After", relativeTo: "底稿", sheetNamesToInsert: ["明细"] });
    assert.deepEqual(names(), ["底稿", "明细", "说明"]);
  });

  it("are refused where a sheet is not there or the text is no workbook", () => {
    assert.throws(() => insert({ sheetNamesToInsert: ["无此表"] }), { code: "ItemNotFound" });
    assert.throws(() => insert({ positionType: "Before", relativeTo: "无此表" }), { code: "ItemNotFound" });
    for (const text of ["bm8gd29ya2Jvb2s=", "不是base64"]) {
      assert.throws(() => readBase64Workbook(text, "a.xlsx"), { code: "InvalidArgument" }, text);
    }
    assert.deepEqual(names(), ["说明"]);
  });
});
