import assert from "node:assert/strict";
import { calculateWorkbook } from "../../src/host/grid/headless";
import { calculateFormulas, cellsFrom, type FormulaBench } from "./fixtures/calculate-formulas";
import { toyFunctions } from "./fixtures/toy-functions";

const data = [
  [1, "苏州"],
  [2, null],
  ["三", "=1/0"],
] as const;

describe("a custom function in the grid", () => {
  let bench: FormulaBench;
  const valueOf = (formula: string) => bench.cell(formula).value;

  before(async () => {
    bench = await calculateFormulas(
      [
        "SHAPE(数据!A1)",
        "SHAPE(5)",
        "SHAPE(数据!A1:B2)",
        "SHAPE({1,2,3;3,4,5})",
        "PRESENCE(1,,3)",
        "PRESENCE(1)",
        "PRESENCE(数据!B2)",
        "PRESENCE(数据!A1:B2)",
        "PRESENCE(TRUE)",
        "PRESENCE()",
        "ADDONE(1,2)",
        "ADDONE(数据!A1:A3)",
        "ADDONE(数据!B3)",
        "ADDONE(数据!A1:B3)",
        "UNSETTLED()",
        'IFERROR(UNSETTLED(),"接住")',
        "UNSETTLED()+1",
        'ADDONE("甲")&UNSETTLED()',
        "GRID(2,2)",
        "SUM(GRID(2,3))",
        "ADDONE(GRID(2,2))",
        'ECHO("007")',
        'ECHO("2024-05")',
        'ECHO("TRUE")',
        'ECHO("{1,2}")',
        "COUNTALL(1,2,数据!A1:A3)",
        "COUNTALL()",
        "RETURNSNULL()",
        "addone(1)",
      ],
      data,
    );
  });

  it("gets a single cell and a constant as a matrix of one element", () => {
    assert.equal(valueOf("SHAPE(数据!A1)"), "1x1");
    assert.equal(valueOf("SHAPE(5)"), "1x1");
  });

  it("gets a range and an array constant in their own shape", () => {
    assert.equal(valueOf("SHAPE(数据!A1:B2)"), "2x2");
    assert.equal(valueOf("SHAPE({1,2,3;3,4,5})"), "2x3");
  });

  it("gets null for an omitted argument", () => {
    assert.equal(valueOf("PRESENCE(1,,3)"), "[[1]] omitted [[3]]");
    assert.equal(valueOf("PRESENCE(1)"), "[[1]] omitted omitted");
  });

  it("gets null inside the matrix for a blank cell", () => {
    assert.equal(valueOf("PRESENCE(数据!B2)"), "[[null]] omitted omitted");
    assert.equal(valueOf("PRESENCE(数据!A1:B2)"), '[[1,"苏州"],[2,null]] omitted omitted');
  });

  it("gets a truth value as such", () => {
    assert.equal(valueOf("PRESENCE(TRUE)"), "[[true]] omitted omitted");
  });

  it("is #VALUE! with too few or too many arguments", () => {
    assert.equal(valueOf("PRESENCE()"), "#VALUE!");
    assert.equal(valueOf("ADDONE(1,2)"), "#VALUE!");
  });

  it("is not called with an error, which becomes its value", () => {
    assert.equal(valueOf("ADDONE(数据!B3)"), "#DIV/0!");
    assert.equal(valueOf("ADDONE(数据!A1:B3)"), "#DIV/0!");
  });

  it("shows the code of an error it throws and keeps the message", () => {
    const cell = bench.cell("UNSETTLED()");
    assert.equal(cell.value, "#N/A");
    assert.equal(cell.isError, true);
    assert.equal(cell.message, "现有文件没有规定");
  });

  it("keeps the message when the error passes through the rest of the formula", () => {
    assert.equal(bench.cell("UNSETTLED()+1").message, "现有文件没有规定");
  });

  it("keeps the messages of all calls of one formula apart from those of earlier passes", () => {
    assert.equal(bench.cell('ADDONE("甲")&UNSETTLED()').isError, true);
    assert.notEqual(bench.cell('ADDONE("甲")&UNSETTLED()').message, null);
  });

  it("leaves no message where its error is caught", () => {
    const cell = bench.cell('IFERROR(UNSETTLED(),"接住")');
    assert.equal(cell.value, "接住");
    assert.equal(cell.message, null);
  });

  it("puts an error of one element into that element's cell, with its message", () => {
    const formula = "ADDONE(数据!A1:A3)";
    assert.deepEqual(
      [0, 1, 2].map((row) => bench.cell(formula, row).value),
      [2, 3, "#VALUE!"],
    );
    assert.equal(bench.cell(formula, 2).message, '"三" 不是数');
    assert.equal(bench.cell(formula, 1).message, null);
  });

  it("spills a matrix and says how large it is", () => {
    const anchor = bench.cell("GRID(2,2)");
    assert.deepEqual(anchor.spill, { rows: 2, columns: 2 });
    assert.equal(anchor.spilled, false);
    assert.equal(anchor.formula, "=GRID(2,2)");
    const corner = bench.cell("GRID(2,2)", 1, 1);
    assert.deepEqual([corner.value, corner.spilled, corner.formula], [11, true, null]);
  });

  it("feeds its matrix to other functions", () => {
    assert.equal(valueOf("SUM(GRID(2,3))"), 36);
    assert.equal(bench.cell("ADDONE(GRID(2,2))", 1, 1).value, 12);
  });

  it("gives and gets texts that look like numbers, dates, truth values or arrays unchanged", () => {
    for (const text of ["007", "2024-05", "TRUE", "{1,2}"]) assert.equal(valueOf(`ECHO("${text}")`), text);
  });

  it("gets all values of a repeating parameter as one list", () => {
    assert.equal(valueOf("COUNTALL(1,2,数据!A1:A3)"), 3);
    assert.equal(valueOf("COUNTALL()"), 0);
  });

  it("shows 0 for null", () => {
    assert.equal(valueOf("RETURNSNULL()"), 0);
  });

  it("is found under its name in small letters", () => {
    assert.equal(valueOf("addone(1)"), 2);
  });
});

describe("a headless calculation", () => {
  it("gives the same for a second workbook with the same LET and LAMBDA formulas", async () => {
    const outline = {
      sheets: [{ name: "甲", cells: cellsFrom([["=LET(x,2,x+1)"], ["=LAMBDA(x,x*2)(21)"]]) }],
    };
    const values = () =>
      calculateWorkbook(outline, toyFunctions, (book) => [
        book.cell("甲", 0, 0).value,
        book.cell("甲", 1, 0).value,
      ]);
    assert.deepEqual(await values(), [3, 42]);
    assert.deepEqual(await values(), [3, 42]);
  });

  it("applies number formats to the shown text and leaves the value exact", async () => {
    const cells = [{ row: 0, column: 0, content: "=1234.5678", numberFormat: "#,##0.00" }];
    const cell = await calculateWorkbook({ sheets: [{ name: "甲", cells }] }, toyFunctions, (book) =>
      book.cell("甲", 0, 0),
    );
    assert.deepEqual([cell.value, cell.text, cell.numberFormat], [1234.5678, "1,234.57", "#,##0.00"]);
  });

  it("shows #SPILL! where a result has no room", async () => {
    const outline = {
      sheets: [
        {
          name: "甲",
          cells: cellsFrom([
            ["=GRID(2,2)", null],
            [null, "占"],
          ]),
        },
      ],
    };
    const anchor = await calculateWorkbook(outline, toyFunctions, (book) => book.cell("甲", 0, 0));
    assert.deepEqual([anchor.value, anchor.spill], ["#SPILL!", null]);
  });

  it("works for a workbook without formulas", async () => {
    const outline = { sheets: [{ name: "甲", cells: cellsFrom([[7]]) }] };
    assert.equal(await calculateWorkbook(outline, toyFunctions, (book) => book.cell("甲", 0, 0).value), 7);
  });

  it("rejects when a custom function fails with something that is not an error value", async () => {
    const failing = {
      ...toyFunctions,
      code: {
        ...toyFunctions.code,
        ADDONE: () => {
          throw new TypeError("fault of the code");
        },
      },
    };
    const outline = { sheets: [{ name: "甲", cells: cellsFrom([["=ADDONE(1)"]]) }] };
    await assert.rejects(
      calculateWorkbook(outline, failing, () => null),
      AggregateError,
    );
  });

  it("refuses a custom function that bears the name of a built-in one", async () => {
    const [first] = toyFunctions.metadata;
    assert.ok(first);
    const clashing = { metadata: [{ ...first, name: "SUM" }], code: {} };
    await assert.rejects(
      calculateWorkbook({ sheets: [{ name: "甲", cells: [] }] }, clashing, () => null),
      /Built-in functions have these names already: SUM/,
    );
  });
});
