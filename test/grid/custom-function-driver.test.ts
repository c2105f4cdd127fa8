import assert from "node:assert/strict";
import { cellsFrom } from "./fixtures/calculate-formulas";
import { type OpenWorkbook, openWorkbook } from "./fixtures/open-workbook";

describe("custom functions that answer later", () => {
  let book: OpenWorkbook;
  const sheet = () => {
    const [first] = book.model.sheets();
    assert.ok(first);
    return first;
  };
  const put = (row: number, column: number, content: string | number) =>
    sheet().write({ row, column, rows: 1, columns: 1 }, [[{ content }]]);
  const value = (row: number, column: number) => sheet().read(row, column).value;

  beforeEach(() => {
    book = openWorkbook([{ name: "甲", cells: cellsFrom([[1], [2], [3]]) }]);
  });

  afterEach(() => book.dispose());

  it("show #BUSY! as an error until they have answered", async () => {
    put(0, 1, "=ADDONE(A1)");
    await book.model.settled();
    const { value: shown, valueType } = sheet().read(0, 1);
    assert.deepEqual([shown, valueType], ["#BUSY!", "Error"]);
    await book.answered();
    assert.equal(value(0, 1), 2);
  });

  it("are all asked in one message, however many cells call them", async () => {
    const formulas = [1, 2, 3].map((row) => [{ content: `=ADDONE(A${row})` }]);
    sheet().write({ row: 0, column: 1, rows: 3, columns: 1 }, formulas);
    await book.answered();
    assert.deepEqual([value(0, 1), value(1, 1), value(2, 1)], [2, 3, 4]);
    assert.deepEqual(
      book.addIn.messages.map((message) => message.length),
      [3],
    );
  });

  it("are asked level by level along a chain of cells", async () => {
    put(0, 1, "=ADDONE(A1)");
    put(0, 2, "=ADDONE(B1)");
    put(0, 3, "=SUM(ADDONE(C1),1)");
    await book.answered();
    assert.equal(value(0, 3), 5);
    assert.equal(book.addIn.messages.flat().length, 3);
  });

  it("are not asked again when an edit leaves their arguments as they are", async () => {
    put(0, 1, "=ADDONE(A1)+A2");
    await book.answered();
    put(1, 0, 10);
    await book.answered();
    assert.equal(value(0, 1), 12);
    assert.equal(book.addIn.messages.flat().length, 1);
  });

  it("are asked again by a full calculation", async () => {
    put(0, 1, "=ADDONE(A1)");
    await book.answered();
    book.model.calculate(true);
    await book.answered();
    assert.equal(value(0, 1), 2);
    assert.equal(book.addIn.messages.flat().length, 2);
  });

  it("are not asked with the substitute of an error that is only a wait", async () => {
    put(0, 1, "=ADDONE(IFERROR(ADDONE(A1),-1))");
    await book.answered();
    assert.equal(value(0, 1), 3);
    const asked = book.addIn.messages.flat().map(({ values }) => values);
    assert.deepEqual(asked, [[[[1]]], [[[2]]]]);
  });

  it("are cancelled when their input changes before they answer, and asked anew", async () => {
    put(0, 1, "=ADDONE(A1)");
    await book.model.settled();
    put(0, 0, 5);
    await book.answered();
    assert.equal(value(0, 1), 6);
    assert.deepEqual(book.addIn.cancelled, [1]);
  });

  it("are cancelled when their formula is deleted before they answer", async () => {
    put(0, 1, "=ADDONE(A1)");
    await book.model.settled();
    put(0, 1, "");
    await book.answered();
    assert.equal(value(0, 1), "");
    assert.deepEqual(book.addIn.cancelled, [1]);
  });

  it("reach a cell that has moved down while they worked", async () => {
    put(2, 1, "=ADDONE(A3)");
    await book.model.settled();
    sheet().insertRows(1, 1);
    await book.answered();
    assert.equal(value(3, 1), 4);
    assert.equal(sheet().read(3, 1).formula, "=ADDONE(A4)");
  });

  it("spill when they answer, and give way to what stands in the way without being asked again", async () => {
    put(0, 1, "=GRID(2,2)");
    await book.answered();
    assert.deepEqual(sheet().spillArea(0, 1), { row: 0, column: 1, rows: 2, columns: 2 });
    assert.equal(value(1, 2), 11);
    put(1, 2, "占");
    await book.answered();
    assert.equal(value(0, 1), "#SPILL!");
    put(1, 2, "");
    await book.answered();
    assert.equal(value(1, 2), 11);
    assert.equal(book.addIn.messages.flat().length, 1);
  });

  it("leave their message with the cell until its formula gives a value", async () => {
    put(0, 1, "=UNSETTLED()");
    await book.answered();
    const cell = { unitId: book.unitId, sheetId: sheet().id, row: 0, column: 1 };
    assert.equal(value(0, 1), "#N/A");
    assert.equal(book.messages.at(cell), "现有文件没有规定");
    put(0, 1, "=ADDONE(A1)");
    await book.answered();
    assert.equal(book.messages.at(cell), undefined);
  });
});
