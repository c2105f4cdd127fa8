import assert from "node:assert/strict";
import { rejection, useExcel } from "./excel-fixture";

describe("Excel.Worksheet and its collection", () => {
  const excel = useExcel();

  it("adds a sheet at the end without showing it", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("数据").load("name,position");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      assert.equal(sheet.name, "数据");
      assert.equal(sheet.position, 1);
      assert.equal(active.name, "Sheet1");
    });
  });

  it("gives a sheet without a name the next free one", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add().load("name");
      await context.sync();
      assert.equal(sheet.name, "Sheet2");
    });
  });

  it("refuses a name that is taken, too long or holds forbidden characters", async () => {
    const codes: string[] = [];
    for (const name of ["sheet1", "一".repeat(32), "a/b"]) {
      const error = await rejection(
        Excel.run(async (context) => {
          context.workbook.worksheets.add(name);
          await context.sync();
        }),
      );
      codes.push(error.code);
    }
    assert.deepEqual(codes, ["ItemAlreadyExists", "InvalidArgument", "InvalidArgument"]);
  });

  it("answers a missing sheet with a null object or ItemNotFound, as asked", async () => {
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("没有").load("name");
      const some = context.workbook.worksheets.getItemOrNullObject("sheet1").load("name");
      await context.sync();
      assert.equal(none.isNullObject, true);
      assert.equal(some.isNullObject, false);
      assert.equal(some.name, "Sheet1");
    });
    const error = await rejection(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("没有").load("name");
        await context.sync();
      }),
    );
    assert.equal(error.code, "ItemNotFound");
    assert.equal(error.debugInfo.errorLocation, "WorksheetCollection.getItem");
    assert.match(String(error.debugInfo.statement), /getItem\(/);
  });

  it("lists, moves, renames, hides and deletes sheets", async () => {
    excel.open({ sheets: ["一", "二", "三"] });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("三").position = 0;
      worksheets.getItem("一").visibility = "Hidden";
      worksheets.getItem("二").name = "贰";
      worksheets.load("items/name,items/visibility,items/position");
      const visible = worksheets.getCount(true);
      await context.sync();
      assert.deepEqual(
        worksheets.items.map(({ name, visibility, position }) => [name, visibility, position]),
        [
          ["三", "Visible", 0],
          ["一", "Hidden", 1],
          ["贰", "Visible", 2],
        ],
      );
      assert.equal(visible.value, 2);
      worksheets.getItem("贰").delete();
      const next = worksheets.getFirst(true).load("name");
      const count = worksheets.getCount();
      await context.sync();
      assert.equal(next.name, "三");
      assert.equal(count.value, 2);
    });
  });

  it("keeps the last visible sheet", async () => {
    const error = await rejection(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().delete();
        await context.sync();
      }),
    );
    assert.equal(error.code, "InvalidOperation");
  });

  it("activates a sheet", async () => {
    excel.open({ sheets: ["一", "二"] });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("二").activate();
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      assert.equal(active.name, "二");
      assert.equal(cell.address, "二!A1");
    });
  });

  it("finds ranges by indexes, by several addresses and on other sheets", async () => {
    excel.open({ sheets: ["Sheet1", "汇总 表"] });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("汇总 表");
      const byIndexes = sheet.getRangeByIndexes(1, 2, 3, 4).load("address");
      const areas = sheet.getRanges("A1:B2,D4").load("address");
      const whole = sheet.getRange().load("address,isEntireColumn,isEntireRow");
      await context.sync();
      assert.equal(byIndexes.address, "'汇总 表'!C2:F4");
      assert.equal(areas.address, "'汇总 表'!A1:B2,'汇总 表'!D4");
      assert.equal(whole.address, "'汇总 表'!1:1048576");
      assert.equal(whole.isEntireColumn && whole.isEntireRow, true);
    });
  });

  it("freezes rows and columns and says where", async () => {
    await Excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getActiveWorksheet();
      const none = freezePanes.getLocationOrNullObject();
      freezePanes.freezeRows(2);
      const rows = freezePanes.getLocationOrNullObject().load("address");
      freezePanes.freezeAt("A1:B1");
      const both = freezePanes.getLocation().load("address");
      await context.sync();
      assert.equal(none.isNullObject, true);
      assert.equal(rows.address, "Sheet1!1:2");
      assert.equal(both.address, "Sheet1!A1:B1");
      freezePanes.unfreeze();
      const gone = freezePanes.getLocationOrNullObject();
      await context.sync();
      assert.equal(gone.isNullObject, true);
    });
  });

  it("keeps the page layout", async () => {
    await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintArea("A1:F40");
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.setPrintMargins("Inches", { left: 0.5, top: 1 });
      pageLayout.headersFooters.defaultForAllPages.centerHeader = "预算表";
      pageLayout.load("orientation,zoom,leftMargin,topMargin,headersFooters/defaultForAllPages/centerHeader");
      const area = pageLayout.getPrintArea().load("address");
      const titles = pageLayout.getPrintTitleRows().load("address");
      const columns = pageLayout.getPrintTitleColumnsOrNullObject();
      await context.sync();
      assert.equal(pageLayout.orientation, "Landscape");
      assert.deepEqual(pageLayout.zoom, { horizontalFitToPages: 1, verticalFitToPages: 0 });
      assert.equal(pageLayout.leftMargin, 36);
      assert.equal(pageLayout.topMargin, 72);
      assert.equal(pageLayout.headersFooters.defaultForAllPages.centerHeader, "预算表");
      assert.equal(area.address, "Sheet1!A1:F40");
      assert.equal(titles.address, "Sheet1!1:2");
      assert.equal(columns.isNullObject, true);
    });
  });
});
