import assert from "node:assert/strict";
import { activeRange, rejection, useExcel } from "./excel-fixture";

describe("Excel.Range", () => {
  const excel = useExcel();

  it("gives back the values, types and texts that were written", async () => {
    await Excel.run(async (context) => {
      const range = activeRange(context, "A1:D1");
      range.values = [["焦作市", 2021, true, ""]];
      range.load("values,valueTypes,text,address");
      await context.sync();
      assert.equal(range.address, "Sheet1!A1:D1");
      assert.deepEqual(range.values, [["焦作市", 2021, true, ""]]);
      assert.deepEqual(range.valueTypes, [["String", "Double", "Boolean", "Empty"]]);
      assert.deepEqual(range.text, [["焦作市", "2021", "TRUE", ""]]);
    });
  });

  it("gives back formulas beside constants", async () => {
    excel.open({ evaluate: () => 70 });
    await Excel.run(async (context) => {
      const range = activeRange(context, "A1:B1");
      range.formulas = [["焦作市", "=DBFUND(A1,2021)"]];
      range.load("formulas,values");
      await context.sync();
      assert.deepEqual(range.formulas, [["焦作市", "=DBFUND(A1,2021)"]]);
      assert.deepEqual(range.values, [["焦作市", 70]]);
    });
  });

  it("leaves a cell as it is where null is written", async () => {
    await Excel.run(async (context) => {
      const range = activeRange(context, "A1:B1");
      range.values = [[1, 2]];
      range.values = [[null, 3]];
      range.load("values");
      await context.sync();
      assert.deepEqual(range.values, [[1, 3]]);
    });
  });

  it("writes one value into every cell", async () => {
    await Excel.run(async (context) => {
      const range = activeRange(context, "A1:B2").load("values");
      range.values = 7 as unknown as number[][];
      range.load("values");
      await context.sync();
      assert.deepEqual(range.values, [
        [7, 7],
        [7, 7],
      ]);
    });
  });

  it("keeps number formats and takes text in a text cell as it stands", async () => {
    await Excel.run(async (context) => {
      const range = activeRange(context, "A1:B1");
      range.numberFormat = [["@", "#,##0.00"]];
      range.values = [["007", "2.50"]];
      range.load("values,numberFormat");
      await context.sync();
      assert.deepEqual(range.values, [["007", 2.5]]);
      assert.deepEqual(range.numberFormat, [["@", "#,##0.00"]]);
    });
  });

  it("refuses an array of the wrong size, with the code and the statement", async () => {
    const error = await rejection(
      Excel.run(async (context) => {
        activeRange(context, "A1:B1").values = [[1], [2]];
        await context.sync();
      }),
    );
    assert.equal(error.code, "InvalidArgument");
    assert.match(error.message, /doesn't match the size or dimensions/);
    assert.match(String(error.debugInfo.statement), /values = /);
  });

  it("finds neighbours, rows, columns and intersections", async () => {
    await Excel.run(async (context) => {
      const range = activeRange(context, "B2:D5");
      const found = {
        cell: range.getCell(1, 2),
        row: range.getRow(1),
        column: range.getColumn(0),
        lastCell: range.getLastCell(),
        offset: range.getOffsetRange(1, -1),
        resized: range.getResizedRange(1, 0),
        exact: range.getAbsoluteResizedRange(2, 2),
        bounding: range.getBoundingRect("F9"),
        common: range.getIntersection("A1:C3"),
        wholeRow: range.getEntireRow(),
        wholeColumn: range.getEntireColumn(),
        below: range.getRowsBelow(2),
        after: range.getColumnsAfter(1),
      };
      Object.values(found).forEach((one) => one.load("address"));
      await context.sync();
      const addresses = Object.fromEntries(
        Object.entries(found).map(([name, one]) => [name, one.address.replace("Sheet1!", "")]),
      );
      assert.deepEqual(addresses, {
        cell: "D3",
        row: "B3:D3",
        column: "B2:B5",
        lastCell: "D5",
        offset: "A3:C6",
        resized: "B2:D6",
        exact: "B2:C3",
        bounding: "B2:F9",
        common: "B2:C3",
        wholeRow: "2:5",
        wholeColumn: "B:D",
        below: "B6:D7",
        after: "E2:E5",
      });
    });
  });

  it("answers a missing intersection with a null object", async () => {
    await Excel.run(async (context) => {
      const none = activeRange(context, "A1").getIntersectionOrNullObject("B2").load("address");
      const some = activeRange(context, "A1:B2").getIntersectionOrNullObject("B2").load("address");
      await context.sync();
      assert.equal(none.isNullObject, true);
      assert.equal(some.isNullObject, false);
      assert.equal(some.address, "Sheet1!B2");
    });
  });

  it("gives null for the values of a whole column", async () => {
    await Excel.run(async (context) => {
      const column = activeRange(context, "B:B").load("values,address,isEntireColumn");
      await context.sync();
      assert.equal(column.values, null);
      assert.equal(column.address, "Sheet1!B:B");
      assert.equal(column.isEntireColumn, true);
    });
  });

  it("names the cells that are used", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const before = sheet.getUsedRangeOrNullObject().load("address");
      await context.sync();
      assert.equal(before.isNullObject, true);
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D4").values = [[2]];
      const used = sheet.getUsedRange().load("address");
      const within = sheet.getRange("C1:E9").getUsedRange(true).load("address");
      await context.sync();
      assert.equal(used.address, "Sheet1!B2:D4");
      assert.equal(within.address, "Sheet1!D4");
    });
  });

  it("knows where a formula spills to and which cell a value was spilled from", async () => {
    const matrix = [
      ["统筹区", "标准"],
      ["焦作市", 70],
    ];
    excel.open({ evaluate: () => matrix });
    await Excel.run(async (context) => {
      const anchor = activeRange(context, "B2");
      anchor.formulas = [["=DBTABLE(2021)"]];
      const spill = anchor.getSpillingToRangeOrNullObject().load("address,values");
      const parent = activeRange(context, "C3").getSpillParent().load("address");
      const none = activeRange(context, "A1").getSpillingToRangeOrNullObject();
      anchor.load("hasSpill");
      await context.sync();
      assert.equal(spill.address, "Sheet1!B2:C3");
      assert.deepEqual(spill.values, matrix);
      assert.equal(parent.address, "Sheet1!B2");
      assert.equal(anchor.hasSpill, true);
      assert.equal(none.isNullObject, true);
    });
  });

  it("finds the cells with formulas, with errors among them, and with constants", async () => {
    excel.open({ evaluate: (formula) => (formula === "=BAD()" ? "#NAME?" : 1) });
    await Excel.run(async (context) => {
      const range = activeRange(context, "A1:C3");
      range.formulas = [
        ["城市", "=F()", "=F()"],
        ["", "=F()", "=F()"],
        ["年度", "=BAD()", ""],
      ];
      const formulas = range.getSpecialCells("Formulas").load("address");
      const errors = range.getSpecialCells("Formulas", "Errors").load("address");
      const constants = range.getSpecialCells("Constants").load("address");
      const none = range.getSpecialCellsOrNullObject("Constants", "Numbers");
      await context.sync();
      assert.equal(formulas.address, "Sheet1!B1:C2,Sheet1!B3");
      assert.equal(errors.address, "Sheet1!B3");
      assert.equal(constants.address, "Sheet1!A1,Sheet1!A3");
      assert.equal(none.isNullObject, true);
    });
  });

  it("copies values over formulas", async () => {
    excel.open({ evaluate: () => 70 });
    await Excel.run(async (context) => {
      const range = activeRange(context, "A1");
      range.formulas = [["=DBFUND(B1,2021)"]];
      range.copyFrom("A1", "Values");
      range.load("formulas");
      await context.sync();
      assert.deepEqual(range.formulas, [[70]]);
    });
  });

  it("clears contents and formats apart", async () => {
    await Excel.run(async (context) => {
      const range = activeRange(context, "A1");
      range.values = [[5]];
      range.numberFormat = [["0.00"]];
      range.format.fill.color = "#ffff00";
      range.clear("Contents");
      range.load("values,numberFormat,format/fill/color");
      await context.sync();
      assert.deepEqual(range.values, [[""]]);
      assert.deepEqual(range.numberFormat, [["0.00"]]);
      assert.equal(range.format.fill.color, "#FFFF00");
      range.clear("Formats");
      range.load("numberFormat,format/fill/color");
      await context.sync();
      assert.deepEqual(range.numberFormat, [["General"]]);
      assert.equal(range.format.fill.color, "#FFFFFF");
    });
  });

  it("inserts and deletes whole rows", async () => {
    await Excel.run(async (context) => {
      const column = activeRange(context, "A1:A3");
      column.values = [[1], [2], [3]];
      activeRange(context, "2:2").insert("Down");
      const grown = activeRange(context, "A1:A4").load("values");
      await context.sync();
      assert.deepEqual(grown.values, [[1], [""], [2], [3]]);
      activeRange(context, "1:2").delete("Up");
      const shrunk = activeRange(context, "A1:A3").load("values");
      await context.sync();
      assert.deepEqual(shrunk.values, [[2], [3], [""]]);
    });
  });

  it("moves constants when part of a row is inserted, and refuses where a formula would have to move", async () => {
    await Excel.run(async (context) => {
      activeRange(context, "A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      activeRange(context, "A1").insert("Down");
      const all = activeRange(context, "A1:B3").load("values");
      await context.sync();
      assert.deepEqual(all.values, [
        ["", 2],
        [1, 4],
        [3, ""],
      ]);
    });
    const error = await rejection(
      Excel.run(async (context) => {
        activeRange(context, "A1").formulas = [["=1+1"]];
        activeRange(context, "A1").insert("Right");
        await context.sync();
      }),
    );
    assert.equal(error.code, "NotImplemented");
  });

  it("gives formats that differ within the range as null", async () => {
    await Excel.run(async (context) => {
      const range = activeRange(context, "A1:B1");
      range.getCell(0, 0).format.font.bold = true;
      range.format.font.load("bold,color");
      range.format.borders.getItem("EdgeBottom").style = "Continuous";
      const border = range.format.borders.getItem("EdgeBottom").load("style");
      await context.sync();
      assert.equal(range.format.font.bold, null);
      assert.equal(range.format.font.color, "#000000");
      assert.equal(border.style, "Continuous");
    });
  });

  it("sets column widths and fits columns to their texts", async () => {
    await Excel.run(async (context) => {
      const range = activeRange(context, "A1:B1");
      range.values = [["一个很长很长的标题", "短"]];
      range.format.autofitColumns();
      const wide = activeRange(context, "A1").load("format/columnWidth");
      const narrow = activeRange(context, "B1").load("format/columnWidth");
      await context.sync();
      assert.ok(wide.format.columnWidth > narrow.format.columnWidth);
      narrow.format.columnWidth = 120;
      narrow.load("format/columnWidth");
      await context.sync();
      assert.equal(narrow.format.columnWidth, 120);
    });
  });

  it("takes a bulk write that office.js sends in chunks", async () => {
    const rows = Array.from({ length: 1000 }, (_row, row) =>
      Array.from({ length: 5 }, (_column, column) => row * 5 + column),
    );
    await Excel.run(async (context) => {
      const range = activeRange(context, "A1:E1000");
      range.values = rows;
      await context.sync();
      range.load("values");
      await context.sync();
      assert.deepEqual(range.values, rows);
    });
  });

  it("stays reachable in later requests while it is tracked", async () => {
    await Excel.run(async (context) => {
      const range = activeRange(context, "A1");
      await context.sync();
      range.values = [["later"]];
      range.load("values");
      await context.sync();
      assert.deepEqual(range.values, [["later"]]);
    });
    assert.equal(excel.host.workbook.references.size, 0);
  });

  it("follows its cells when rows are inserted and deleted above it while it is tracked", async () => {
    await Excel.run(async (context) => {
      const range = activeRange(context, "B5:C6");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.track();
      await context.sync();
      activeRange(context, "2:3").insert("Down");
      await context.sync();
      range.load("address,values");
      await context.sync();
      assert.equal(range.address, "Sheet1!B7:C8");
      assert.deepEqual(range.values, [
        [1, 2],
        [3, 4],
      ]);
      activeRange(context, "1:1").delete("Up");
      await context.sync();
      range.load("address");
      await context.sync();
      assert.equal(range.address, "Sheet1!B6:C7");
      range.untrack();
      await context.sync();
    });
  });

  it("is lost when the cells that it tracks are deleted", async () => {
    const error = await rejection(
      Excel.run(async (context) => {
        const range = activeRange(context, "B5");
        range.track();
        await context.sync();
        activeRange(context, "5:5").delete("Up");
        await context.sync();
        range.load("address");
        await context.sync();
      }),
    );
    assert.equal(error.code, "InvalidReference");
  });

  it("refuses, naming the formula, to shift cells that a formula refers to, and leaves them", async () => {
    await Excel.run(async (context) => {
      activeRange(context, "A1:A3").values = [[1], [2], [3]];
      activeRange(context, "D9").formulas = [["=SUM($A$2:$A$3)"]];
      await context.sync();
    });
    for (const change of [
      (context: Excel.RequestContext) => void activeRange(context, "A1").insert("Down"),
      (context: Excel.RequestContext) => {
        activeRange(context, "A3").delete("Up");
      },
    ]) {
      const error = await rejection(
        Excel.run(async (context) => {
          change(context);
          await context.sync();
        }),
      );
      assert.equal(error.code, "NotImplemented");
      assert.match(error.message, /Sheet1!D9/);
    }
    await Excel.run(async (context) => {
      const cells = activeRange(context, "A1:A4").load("values");
      activeRange(context, "B1").insert("Down");
      await context.sync();
      assert.deepEqual(cells.values, [[1], [2], [3], [""]]);
    });
  });

  it("is selected and found again as the selection", async () => {
    await Excel.run(async (context) => {
      activeRange(context, "B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.getActiveCell().load("address");
      await context.sync();
      assert.equal(selected.address, "Sheet1!B2:C3");
      assert.equal(active.address, "Sheet1!B2");
    });
  });

  it("is refused as one range when several areas are selected, and given as areas", async () => {
    const [sheet] = excel.model.sheets();
    excel.model.select({
      sheetId: sheet?.id ?? "",
      areas: [
        { row: 0, column: 0, rows: 1, columns: 1 },
        { row: 4, column: 2, rows: 2, columns: 1 },
      ],
    });
    const error = await rejection(
      Excel.run(async (context) => {
        context.workbook.getSelectedRange().load("address");
        await context.sync();
      }),
    );
    assert.equal(error.code, "InvalidSelection");
    await Excel.run(async (context) => {
      const areas = context.workbook.getSelectedRanges().load("address,areaCount,areas/items/address");
      await context.sync();
      assert.equal(areas.address, "Sheet1!A1,Sheet1!C5:C6");
      assert.equal(areas.areaCount, 2);
      assert.deepEqual(
        areas.areas.items.map(({ address }) => address),
        ["Sheet1!A1", "Sheet1!C5:C6"],
      );
    });
  });
});
