import assert from "node:assert/strict";
import { activeRange, rejection, useExcel } from "./excel-fixture";

describe("Excel.Workbook", () => {
  const excel = useExcel();

  it("tells its name and calculation engine", async () => {
    await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.load("name,calculationEngineVersion,readOnly");
      workbook.application.load("calculationMode,calculationState");
      await context.sync();
      assert.equal(workbook.name, "工作簿1.xlsx");
      assert.equal(workbook.calculationEngineVersion, 191029);
      assert.equal(workbook.readOnly, false);
      assert.equal(workbook.application.calculationMode, "Automatic");
      assert.equal(workbook.application.calculationState, "Done");
    });
  });

  it("keeps names for ranges and constants, in the workbook and on sheets", async () => {
    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getActiveWorksheet();
      names.add("假定参数", sheet.getRange("A1:E5"), "assumptions");
      names.add("年度", "=2021");
      sheet.names.add("城市", '="焦作市"');
      names.load("items/name,items/formula,items/type,items/value,items/scope,items/comment");
      sheet.names.load("items/name,items/value,items/scope");
      const range = names.getItem("假定参数").getRange().load("address");
      const none = names.getItemOrNullObject("没有");
      await context.sync();
      assert.deepEqual(
        names.items.map((item) => [
          item.name,
          item.formula as unknown,
          item.type,
          item.value as unknown,
          item.scope,
          item.comment,
        ]),
        [
          ["假定参数", "=Sheet1!$A$1:$E$5", "Range", "Sheet1!$A$1:$E$5", "Workbook", "assumptions"],
          ["年度", "=2021", "Double", 2021, "Workbook", ""],
        ],
      );
      assert.deepEqual(
        sheet.names.items.map(({ name, value, scope }) => [name, value as unknown, scope]),
        [["城市", "焦作市", "Worksheet"]],
      );
      assert.equal(range.address, "Sheet1!A1:E5");
      assert.equal(none.isNullObject, true);
      names.getItem("年度").delete();
      const byName = sheet.getRange("假定参数").load("address");
      const count = names.getCount();
      await context.sync();
      assert.equal(byName.address, "Sheet1!A1:E5");
      assert.equal(count.value, 1);
    });
  });

  it("refuses a name that is a cell address or is taken", async () => {
    const codes: string[] = [];
    for (const name of ["DBF2026", "年度"]) {
      const error = await rejection(
        Excel.run(async (context) => {
          context.workbook.names.getItemOrNullObject("年度");
          context.workbook.names.add("年度", "=1");
          context.workbook.names.add(name, "=2");
          await context.sync();
        }),
      );
      codes.push(error.code);
      excel.open({});
    }
    assert.deepEqual(codes, ["InvalidArgument", "ItemAlreadyExists"]);
  });

  it("keeps settings, with dates as dates", async () => {
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("scenario", { year: 2021 });
      settings.add("saved", new Date(0));
      const scenario = settings.getItem("scenario").load("value");
      const saved = settings.getItem("saved").load("value");
      const none = settings.getItemOrNullObject("none");
      settings.load("items/key");
      await context.sync();
      assert.deepEqual(scenario.value, { year: 2021 });
      assert.deepEqual(saved.value, new Date(0));
      assert.equal(none.isNullObject, true);
      assert.deepEqual(
        settings.items.map(({ key }) => key),
        ["scenario", "saved"],
      );
      settings.getItem("scenario").delete();
      const count = settings.getCount();
      await context.sync();
      assert.equal(count.value, 1);
    });
  });

  it("keeps custom XML parts and finds them by namespace", async () => {
    await Excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add('<p:data xmlns:p="urn:policy" v="1"/>').load("id,namespaceUri");
      customXmlParts.add("<other/>");
      const found = customXmlParts.getByNamespace("urn:policy").getOnlyItem();
      const xml = found.getXml();
      const count = customXmlParts.getCount();
      const none = customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject();
      await context.sync();
      assert.equal(part.namespaceUri, "urn:policy");
      assert.equal(xml.value, '<p:data xmlns:p="urn:policy" v="1"/>');
      assert.equal(count.value, 2);
      assert.equal(none.isNullObject, true);
    });
  });

  it("keeps document properties, custom ones too", async () => {
    await Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = "2021年预算";
      properties.custom.add("policyVersion", "2021-1");
      properties.load("title");
      properties.custom.load("items/key,items/value,items/type");
      await context.sync();
      assert.equal(properties.title, "2021年预算");
      assert.deepEqual(
        properties.custom.items.map(({ key, value, type }) => [key, value as unknown, type]),
        [["policyVersion", "2021-1", "String"]],
      );
    });
  });

  it("hands a new workbook to the page that opens it", async () => {
    const opened: (string | null)[] = [];
    excel.host.hooks.openWorkbook = (base64) => opened.push(base64);
    await Excel.createWorkbook("UEs=");
    assert.deepEqual(opened, ["UEs="]);
  });

  it("hands sheets of another workbook to the page, with the options", async () => {
    const asked: unknown[] = [];
    excel.host.hooks.insertSheets = (base64, options) => {
      asked.push([base64, options]);
      return ["{new-sheet}"];
    };
    await Excel.run(async (context) => {
      const ids = context.workbook.insertWorksheetsFromBase64("UEs=", { positionType: "End" });
      await context.sync();
      assert.deepEqual(ids.value, ["{new-sheet}"]);
    });
    assert.deepEqual(asked, [["UEs=", { positionType: "End" }]]);
  });

  it("says that nothing opens workbooks where no hook is set", async () => {
    const error = await rejection(Excel.createWorkbook("UEs="));
    assert.equal(error.code, "NotImplemented");
    assert.match(error.message, /host\.hooks\.openWorkbook/);
  });

  it("makes one undo step of all that a request changes", async () => {
    await Excel.run(async (context) => {
      activeRange(context, "A1").values = [[1]];
      activeRange(context, "B1").values = [[2]];
      context.workbook.worksheets.getActiveWorksheet().getRange("3:3").insert("Down");
      await context.sync();
    });
    assert.equal(excel.model.undoSteps, 1);
  });
});
