import assert from "node:assert/strict";
import { activeRange, rejection, useExcel } from "./excel-fixture";

/** A table over A1:B3 of the active sheet. */
function addTable(context: Excel.RequestContext): Excel.Table {
  activeRange(context, "A1:B3").values = [
    ["统筹区", "标准"],
    ["焦作市", 70],
    ["濮阳市", 72],
  ];
  return context.workbook.tables.add("A1:B3", true);
}

describe("Excel.Table", () => {
  useExcel();

  it("has a name, a style and its header, body and whole ranges", async () => {
    await Excel.run(async (context) => {
      const table = addTable(context);
      table.name = "筹资标准";
      table.style = "TableStyleLight9";
      table.load("name,style,showHeaders,showTotals");
      const header = table.getHeaderRowRange().load("values");
      const body = table.getDataBodyRange().load("address,values");
      const whole = table.getRange().load("address");
      await context.sync();
      assert.equal(table.name, "筹资标准");
      assert.equal(table.style, "TableStyleLight9");
      assert.deepEqual([table.showHeaders, table.showTotals], [true, false]);
      assert.deepEqual(header.values, [["统筹区", "标准"]]);
      assert.equal(body.address, "Sheet1!A2:B3");
      assert.equal(whole.address, "Sheet1!A1:B3");
    });
  });

  it("is found by name and id, in the workbook and on its sheet", async () => {
    await Excel.run(async (context) => {
      addTable(context).load("id,name");
      await context.sync();
      const { tables, worksheets } = context.workbook;
      const byName = tables.getItem("table1").load("id");
      const onSheet = worksheets.getActiveWorksheet().tables.load("items/name,count");
      const none = tables.getItemOrNullObject("没有");
      await context.sync();
      const byId = tables.getItem(byName.id).load("name");
      await context.sync();
      assert.equal(byId.name, "Table1");
      assert.deepEqual(
        onSheet.items.map(({ name }) => name),
        ["Table1"],
      );
      assert.equal(onSheet.count, 1);
      assert.equal(none.isNullObject, true);
    });
  });

  it("adds rows at the end and in the middle", async () => {
    await Excel.run(async (context) => {
      const table = addTable(context);
      table.rows.add(undefined, [
        ["许昌市", 68],
        ["漯河市", 66],
      ]);
      table.rows.add(0, [["郑州市", 75]]);
      const body = table.getDataBodyRange().load("values,address");
      table.rows.load("count,items/values,items/index");
      await context.sync();
      assert.equal(body.address, "Sheet1!A2:B6");
      assert.deepEqual(body.values, [
        ["郑州市", 75],
        ["焦作市", 70],
        ["濮阳市", 72],
        ["许昌市", 68],
        ["漯河市", 66],
      ]);
      assert.equal(table.rows.count, 5);
      assert.deepEqual(table.rows.items[1]?.values, [["焦作市", 70]]);
    });
  });

  it("moves what stands below when rows are added", async () => {
    await Excel.run(async (context) => {
      const table = addTable(context);
      activeRange(context, "A4:C4").values = [["备注", "", "右"]];
      table.rows.add(undefined, [["许昌市", 68]]);
      const below = activeRange(context, "A4:C5").load("values");
      await context.sync();
      assert.deepEqual(below.values, [
        ["许昌市", 68, "右"],
        ["备注", "", ""],
      ]);
    });
  });

  it("deletes a row", async () => {
    await Excel.run(async (context) => {
      const table = addTable(context);
      table.rows.getItemAt(0).delete();
      const whole = table.getRange().load("address,values");
      await context.sync();
      assert.equal(whole.address, "Sheet1!A1:B2");
      assert.deepEqual(whole.values, [
        ["统筹区", "标准"],
        ["濮阳市", 72],
      ]);
    });
  });

  it("has columns with names, values and ranges, and takes new ones", async () => {
    await Excel.run(async (context) => {
      const table = addTable(context);
      table.columns.add(undefined, [["依据"], ["通知一"], ["通知二"]]);
      const standard = table.columns.getItem("标准").load("values,index,id,name");
      const body = table.columns.getItemAt(2).getDataBodyRange().load("values,address");
      table.columns.load("items/name");
      await context.sync();
      assert.deepEqual(standard.values, [["标准"], [70], [72]]);
      assert.equal(standard.index, 1);
      assert.equal(body.address, "Sheet1!C2:C3");
      assert.deepEqual(body.values, [["通知一"], ["通知二"]]);
      assert.deepEqual(
        table.columns.items.map(({ name }) => name),
        ["统筹区", "标准", "依据"],
      );
    });
  });

  it("is resized under the same header only", async () => {
    await Excel.run(async (context) => {
      const table = addTable(context);
      table.resize("A1:C9");
      const whole = table.getRange().load("address");
      const header = table.getHeaderRowRange().load("values");
      await context.sync();
      assert.equal(whole.address, "Sheet1!A1:C9");
      assert.deepEqual(header.values, [["统筹区", "标准", "Column3"]]);
    });
    const error = await rejection(
      Excel.run(async (context) => {
        context.workbook.tables.getItemAt(0).resize("A2:B9");
        await context.sync();
      }),
    );
    assert.equal(error.code, "InvalidArgument");
  });

  it("gets a header row of its own when the range has none", async () => {
    await Excel.run(async (context) => {
      activeRange(context, "A1:B1").values = [[1, 2]];
      const table = context.workbook.tables.add("A1:B1", false);
      const whole = table.getRange().load("values");
      await context.sync();
      assert.deepEqual(whole.values, [
        ["Column1", "Column2"],
        [1, 2],
      ]);
    });
  });

  it("may not lie over another table or share its name", async () => {
    const overlap = await rejection(
      Excel.run(async (context) => {
        addTable(context);
        context.workbook.tables.add("B2:C4", true);
        await context.sync();
      }),
    );
    assert.equal(overlap.code, "MergedRangeConflict");
    const name = await rejection(
      Excel.run(async (context) => {
        context.workbook.tables.add("F1:F2", true).name = "Table1";
        await context.sync();
      }),
    );
    assert.equal(name.code, "ItemAlreadyExists");
  });

  it("becomes a plain range or goes with its cells", async () => {
    await Excel.run(async (context) => {
      const range = addTable(context).convertToRange().load("values");
      const count = context.workbook.tables.getCount();
      await context.sync();
      assert.equal(range.values[1]?.[0], "焦作市");
      assert.equal(count.value, 0);
      context.workbook.tables.add("A1:B3", true).delete();
      const emptied = activeRange(context, "A1:B3").getUsedRangeOrNullObject(true);
      await context.sync();
      assert.equal(emptied.isNullObject, true);
    });
  });

  it("follows the rows that are inserted above it", async () => {
    await Excel.run(async (context) => {
      const table = addTable(context);
      activeRange(context, "1:2").insert("Down");
      const whole = table.getRange().load("address");
      await context.sync();
      assert.equal(whole.address, "Sheet1!A3:B5");
    });
  });
});
