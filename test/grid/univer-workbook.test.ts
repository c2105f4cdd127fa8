import assert from "node:assert/strict";
import type { CellArea, SheetsChange, StructureChange } from "../../src/host/core/workbook-model";
import { cellsFrom } from "./fixtures/calculate-formulas";
import { type OpenWorkbook, openWorkbook } from "./fixtures/open-workbook";

const cell = (row: number, column: number): CellArea => ({ row, column, rows: 1, columns: 1 });

describe("the grid as a workbook model", () => {
  let book: OpenWorkbook;
  const sheet = () => {
    const [first] = book.model.sheets();
    assert.ok(first);
    return first;
  };

  beforeEach(() => {
    book = openWorkbook([{ name: "甲", cells: cellsFrom([[1], [2]]) }]);
  });

  afterEach(() => book.dispose());

  describe("writing", () => {
    it("calculates a formula and tells its parts", async () => {
      sheet().write(cell(0, 1), [[{ content: "=A1+A2", numberFormat: "0.00" }]]);
      assert.equal(book.model.dirty, true);
      await book.model.settled();
      assert.deepEqual(sheet().read(0, 1), {
        value: 3,
        valueType: "Double",
        formula: "=A1+A2",
        text: "3.00",
        numberFormat: "0.00",
        spilled: false,
      });
      assert.equal(book.model.dirty, false);
    });

    it("keeps a formula when only its format is written", async () => {
      sheet().write(cell(0, 1), [[{ content: "=A1*1000" }]]);
      sheet().write(cell(0, 1), [[{ numberFormat: "#,##0" }]]);
      await book.model.settled();
      assert.deepEqual([sheet().read(0, 1).formula, sheet().read(0, 1).text], ["=A1*1000", "1,000"]);
    });

    it("reads texts as Excel does when code writes them", () => {
      const contents = [
        "2.50",
        "007",
        "TRUE",
        "60%",
        "2021-09-30",
        "2021年9月30日",
        "'007",
        "焦作市",
        "2021-02-30",
      ];
      sheet().write({ row: 5, column: 0, rows: 1, columns: contents.length }, [
        contents.map((content) => ({ content })),
      ]);
      const values = contents.map((_content, column) => sheet().read(5, column).value);
      assert.deepEqual(values, [2.5, 7, true, 0.6, 44469, 44469, "007", "焦作市", "2021-02-30"]);
      assert.equal(sheet().read(5, 4).text, "2021/9/30");
    });

    it("leaves texts alone in cells with the text format", () => {
      sheet().write(cell(5, 0), [[{ content: "007", numberFormat: "@" }]]);
      assert.equal(sheet().read(5, 0).value, "007");
    });

    it("leaves null alone and clears with an empty text", async () => {
      sheet().write({ row: 0, column: 0, rows: 2, columns: 1 }, [[null], [{ content: "" }]]);
      await book.model.settled();
      assert.deepEqual([sheet().read(0, 0).value, sheet().read(1, 0).valueType], [1, "Empty"]);
    });

    it("makes room for cells beyond the grid's edge", () => {
      sheet().write(cell(5000, 200), [[{ content: 7 }]]);
      assert.equal(sheet().read(5000, 200).value, 7);
    });

    it("is one undo step in a batch, and comes back with redo", async () => {
      book.model.batch(() => {
        sheet().write(cell(0, 3), [[{ content: 1 }]]);
        sheet().write(cell(1, 3), [[{ content: 2 }]]);
        sheet().write(cell(2, 3), [[{ content: "=SUM(D1:D2)" }]]);
      });
      await book.model.settled();
      const column = () => [0, 1, 2].map((row) => sheet().read(row, 3).value);
      assert.deepEqual(column(), [1, 2, 3]);
      book.undo();
      assert.deepEqual(column(), ["", "", ""]);
      book.redo();
      await book.model.settled();
      assert.deepEqual(column(), [1, 2, 3]);
    });

    it("is told to listeners, with who wrote it", () => {
      const changes: unknown[] = [];
      book.model.onCellsChanged((change) => changes.push([change.area, change.source]));
      sheet().write(cell(3, 1), [[{ content: 1 }]]);
      book.model.batch(() => sheet().write(cell(4, 1), [[{ content: 1 }]]));
      assert.deepEqual(changes, [
        [cell(3, 1), "user"],
        [cell(4, 1), "add-in"],
      ]);
    });

    it("says nothing to listeners about results of a calculation or changes of style", async () => {
      sheet().write(cell(0, 1), [[{ content: "=A1+1" }]]);
      await book.model.settled();
      let changes = 0;
      book.model.onCellsChanged(() => (changes += 1));
      sheet().write(cell(0, 1), [[{ numberFormat: "0.0" }]]);
      sheet().show(cell(0, 1), { bold: true, fillColor: "#DDEBF7", columnWidth: 80 });
      book.model.calculate(true);
      await book.model.settled();
      assert.equal(changes, 0);
      assert.equal(sheet().read(0, 1).formula, "=A1+1");
    });
  });

  describe("the used area", () => {
    it("encloses contents and spills", async () => {
      sheet().write(cell(3, 2), [[{ content: "=SEQUENCE(2,3)" }]]);
      await book.model.settled();
      assert.deepEqual(sheet().usedArea(), { row: 0, column: 0, rows: 5, columns: 5 });
    });

    it("is null on an empty sheet", () => {
      assert.equal(book.model.addSheet("空").usedArea(), null);
    });
  });

  describe("sheets", () => {
    it("are added behind the others without being shown", () => {
      const active = book.model.selection().sheetId;
      const added = book.model.addSheet("数据");
      assert.deepEqual(
        book.model.sheets().map(({ name }) => name),
        ["甲", "数据"],
      );
      assert.equal(book.model.selection().sheetId, active);
      added.name = "改名";
      assert.equal(book.model.sheets()[1]?.name, "改名");
    });

    it("are moved, hidden and deleted", () => {
      const added = book.model.addSheet("数据");
      book.model.moveSheet(added.id, 0);
      assert.equal(book.model.sheets()[0]?.id, added.id);
      added.visible = false;
      assert.equal(added.visible, false);
      added.visible = true;
      assert.equal(added.visible, true);
      book.model.deleteSheet(added.id);
      assert.equal(book.model.sheets().length, 1);
    });
  });

  it("tells of sheets that come and go, by undo too", () => {
    const changes: SheetsChange[] = [];
    book.model.onSheetsChanged((change) => changes.push(change));
    const { id } = book.model.addSheet("丙");
    book.undo();
    book.redo();
    book.model.deleteSheet(id);
    assert.deepEqual(changes, [
      { kind: "added", sheetId: id },
      { kind: "deleted", sheetId: id },
      { kind: "added", sheetId: id },
      { kind: "deleted", sheetId: id },
    ]);
  });

  it("keeps the selection it is given", () => {
    const areas = [{ row: 1, column: 1, rows: 2, columns: 3 }] as const;
    book.model.select({ sheetId: sheet().id, areas });
    assert.deepEqual(book.model.selection(), { sheetId: sheet().id, areas });
  });

  it("calculates with defined names and lists them", async () => {
    book.model.setName({ name: "比例", formula: "=0.6", sheetId: null });
    book.model.setName({ name: "两格", formula: "=甲!$A$1:$A$2", sheetId: null });
    sheet().write(cell(0, 1), [[{ content: "=SUM(两格)*比例" }]]);
    await book.model.settled();
    assert.equal(sheet().read(0, 1).value, 1.8);
    book.model.setName({ name: "比例", formula: "=0.5", sheetId: null });
    await book.model.settled();
    assert.equal(sheet().read(0, 1).value, 1.5);
    book.model.deleteName("比例", null);
    assert.deepEqual(book.model.names(), [{ name: "两格", formula: "=甲!$A$1:$A$2", sheetId: null }]);
  });

  it("moves formulas with inserted and deleted rows and columns, and tells of each", async () => {
    sheet().write(cell(1, 1), [[{ content: "=A2*10" }]]);
    await book.model.settled();
    const changes: StructureChange[] = [];
    book.model.onStructureChanged((change) => changes.push(change));
    sheet().insertRows(0, 2);
    sheet().insertColumns(0, 1);
    await book.model.settled();
    assert.deepEqual([sheet().read(3, 2).formula, sheet().read(3, 2).value], ["=B4*10", 20]);
    sheet().deleteRows(0, 2);
    sheet().deleteColumns(0, 1);
    await book.model.settled();
    assert.equal(sheet().read(1, 1).formula, "=A2*10");
    const sheetId = sheet().id;
    assert.deepEqual(changes, [
      { sheetId, axis: "rows", index: 0, count: 2 },
      { sheetId, axis: "columns", index: 0, count: 1 },
      { sheetId, axis: "rows", index: 0, count: -2 },
      { sheetId, axis: "columns", index: 0, count: -1 },
    ]);
  });
});
