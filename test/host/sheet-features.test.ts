import assert from "node:assert/strict";
import { activeRange, rejection, useExcel } from "./excel-fixture";

describe("data validation", () => {
  useExcel();

  it("keeps list, number, date and custom rules with their types", async () => {
    await Excel.run(async (context) => {
      const rules: [string, Excel.DataValidationRule][] = [
        ["List", { list: { inCellDropDown: true, source: "是,否" } }],
        ["WholeNumber", { wholeNumber: { formula1: 0, operator: "GreaterThan" } }],
        ["Decimal", { decimal: { formula1: 0, formula2: 1, operator: "Between" } }],
        ["Date", { date: { formula1: "2021-01-01", operator: "GreaterThanOrEqualTo" } }],
        ["Custom", { custom: { formula: "=A1>0" } }],
      ];
      const validations = rules.map(([, rule], index) => {
        const { dataValidation } = activeRange(context, "A1").getOffsetRange(index, 0);
        dataValidation.rule = rule;
        return dataValidation.load("type,rule");
      });
      await context.sync();
      assert.deepEqual(
        validations.map(({ type, rule }) => [type, rule]),
        rules,
      );
    });
  });

  it("keeps prompt and alert, and loses all when cleared", async () => {
    await Excel.run(async (context) => {
      const { dataValidation } = activeRange(context, "A1:A9");
      dataValidation.rule = { list: { inCellDropDown: true, source: "=Sheet1!$D$1:$D$3" } };
      dataValidation.prompt = { message: "选一个", showPrompt: true, title: "类别" };
      dataValidation.errorAlert = { message: "不在表中", showAlert: true, style: "Stop", title: "错误" };
      dataValidation.load("prompt,errorAlert,ignoreBlanks");
      await context.sync();
      assert.deepEqual(dataValidation.prompt, { message: "选一个", showPrompt: true, title: "类别" });
      assert.equal(dataValidation.errorAlert.style, "Stop");
      assert.equal(dataValidation.ignoreBlanks, true);
      dataValidation.clear();
      dataValidation.load("type");
      await context.sync();
      assert.equal(dataValidation.type, "None");
    });
  });

  it("says where a range has rules in part of its cells, or several", async () => {
    await Excel.run(async (context) => {
      activeRange(context, "A1").dataValidation.rule = { custom: { formula: "=TRUE" } };
      const partly = activeRange(context, "A1:A2").dataValidation.load("type");
      activeRange(context, "B1").dataValidation.rule = { custom: { formula: "=FALSE" } };
      const several = activeRange(context, "A1:B1").dataValidation.load("type");
      await context.sync();
      assert.equal(partly.type, "Inconsistent");
      assert.equal(several.type, "MixedCriteria");
    });
  });

  it("refuses a rule that is none", async () => {
    const error = await rejection(
      Excel.run(async (context) => {
        activeRange(context, "A1").dataValidation.rule = { wholeNumber: {} as Excel.BasicDataValidation };
        await context.sync();
      }),
    );
    assert.equal(error.code, "InvalidArgument");
  });
});

describe("sheet protection", () => {
  useExcel();

  it("refuses writes to locked cells and takes those to unlocked ones", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B1:B9").format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true });
      sheet.protection.load("protected,options");
      const open = sheet.getRange("B1:B2");
      open.values = [[1], [2]];
      open.load("values");
      await context.sync();
      assert.equal(sheet.protection.protected, true);
      assert.equal(sheet.protection.options.allowFormatCells, true);
      assert.equal(sheet.protection.options.allowInsertRows, false);
      assert.deepEqual(open.values, [[1], [2]]);
    });
    for (const address of ["A1", "A1:B1"]) {
      const error = await rejection(
        Excel.run(async (context) => {
          activeRange(context, address).values = "x" as unknown as string[][];
          await context.sync();
        }),
      );
      assert.equal(error.code, "AccessDenied");
      assert.equal(error.message, "You cannot perform the requested operation.");
    }
  });

  it("refuses what its options do not allow", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect({ allowInsertRows: true });
      activeRange(context, "1:1").insert("Down");
      await context.sync();
    });
    const attempts: ((context: Excel.RequestContext) => void)[] = [
      (context) => activeRange(context, "1:1").delete("Up"),
      (context) => {
        activeRange(context, "A1").format.font.bold = true;
      },
      (context) => {
        activeRange(context, "A1").numberFormat = [["0.00"]];
      },
      (context) => {
        activeRange(context, "A1").format.columnWidth = 90;
      },
    ];
    for (const attempt of attempts) {
      const error = await rejection(
        Excel.run(async (context) => {
          attempt(context);
          await context.sync();
        }),
      );
      assert.equal(error.code, "AccessDenied");
    }
  });

  it("is lifted with the right password only", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect({}, "密码");
      await context.sync();
    });
    const error = await rejection(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().protection.unprotect("错");
        await context.sync();
      }),
    );
    assert.equal(error.code, "BadPassword");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.protection.unprotect("密码");
      sheet.protection.load("protected");
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      assert.equal(sheet.protection.protected, false);
    });
  });
});

describe("comments", () => {
  useExcel();

  it("stand at a cell, with replies, and can be resolved", async () => {
    await Excel.run(async (context) => {
      const { comments } = context.workbook;
      const comment = comments.add("Sheet1!B2", "依据豫医保〔2020〕5号").load("id,content,resolved");
      comment.replies.add("已核对");
      comment.resolved = true;
      const location = comment.getLocation().load("address");
      comments.load("items/content,items/resolved,items/replies/items/content");
      await context.sync();
      assert.equal(location.address, "Sheet1!B2");
      assert.deepEqual(
        comments.items.map(({ content, resolved, replies }) => [
          content,
          resolved,
          replies.items.map((reply) => reply.content),
        ]),
        [["依据豫医保〔2020〕5号", true, ["已核对"]]],
      );
    });
  });

  it("are found by cell and id, and deleted", async () => {
    await Excel.run(async (context) => {
      const { comments, worksheets } = context.workbook;
      const sheet = worksheets.getActiveWorksheet();
      comments.add(sheet.getRange("A1"), "一");
      sheet.comments.add("A2", "二");
      const byCell = comments.getItemByCell("Sheet1!A2").load("id,content,creationDate");
      await context.sync();
      assert.equal(byCell.content, "二");
      assert.ok(byCell.creationDate instanceof Date);
      comments.getItem(byCell.id).delete();
      const count = sheet.comments.getCount();
      await context.sync();
      assert.equal(count.value, 1);
    });
    const error = await rejection(
      Excel.run(async (context) => {
        context.workbook.comments.getItemByCell("Sheet1!A2").load("id");
        await context.sync();
      }),
    );
    assert.equal(error.code, "ItemNotFound");
  });

  it("move with inserted rows", async () => {
    await Excel.run(async (context) => {
      const comment = context.workbook.comments.add("Sheet1!A1", "一");
      activeRange(context, "1:3").insert("Down");
      const location = comment.getLocation().load("address");
      await context.sync();
      assert.equal(location.address, "Sheet1!A4");
    });
  });
});
