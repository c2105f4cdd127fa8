import assert from "node:assert/strict";
import type { WorkbookDescription } from "../../src/workbook-file/workbook-description";
import { writeWorkbook } from "../../src/workbook-file/write-workbook";
import { type OpenWorkbench, openWorkbench } from "../support/open-workbench";

const HANDED_OVER: WorkbookDescription = {
  fileName: "handed-over.xlsx",
  properties: { title: "移交", creator: "测试", created: "2026-01-01T00:00:00Z" },
  customFunctions: ["DBFUND"],
  names: [{ name: "年度", formula: "='标准'!$B$1" }],
  sheets: [
    {
      name: "标准",
      cells: {
        A1: { value: "年度" },
        B1: { value: 2021, style: { unlocked: true, fill: "#FFF2CC" } },
        A3: { value: "统筹区" },
        B3: { value: "人数" },
        A4: { value: "焦作市" },
        B4: { value: 10, style: { unlocked: true } },
        A5: { value: "郑州市" },
        B5: { value: 20, style: { unlocked: true } },
        A7: { formula: "=DBFUND(A4,年度)*B4", value: 700 },
        B7: { formula: "=SUM(单位[人数])", value: 30 },
      },
      tables: [{ name: "单位", range: "A3:B5", columns: [{ name: "统筹区" }, { name: "人数" }] }],
      validations: [{ range: "B4:B5", rule: { kind: "whole", when: { operator: "greaterThan", value: 0 } } }],
      conditionalFormats: [
        { range: "A4:B7", rules: [{ kind: "expression", formula: "=B4>15", style: { fill: "#FBE0DD" } }] },
      ],
      protection: {},
      frozen: { rows: 3 },
    },
    { name: "汇总", cells: { A1: { formula: "=标准!A7", value: 700 } } },
    { name: "清单", cells: { A1: { value: "x" } }, visibility: "hidden" },
  ],
};

const BASE64 = Buffer.from(writeWorkbook(HANDED_OVER)).toString("base64");

/** The names of the sheets, as the add-in lists them. */
function sheetNames(workbench: OpenWorkbench): Promise<string[]> {
  return workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );
}

for (const protocol of ["https", "http"] as const) {
  const seam = protocol === "https" ? "the protocol of Excel on the web" : "the native bridge";

  describe(`workbooks that the add-in hands over, through ${seam}`, function () {
    this.timeout(60_000);
    let workbench: OpenWorkbench;

    before(async () => {
      workbench = await openWorkbench(protocol);
    });

    after(() => workbench.close());

    it("are inserted with all their sheets behind the others, and calculated by the add-in", async () => {
      const ids = await workbench.pane.evaluate(
        (base64) =>
          Excel.run(async (context) => {
            const inserted = context.workbook.insertWorksheetsFromBase64(base64, { positionType: "End" });
            await context.sync();
            return inserted.value;
          }),
        BASE64,
      );
      await workbench.idle();
      assert.equal(ids.length, 3);
      assert.deepEqual(await sheetNames(workbench), ["大病保险筹资", "合规自付", "标准", "汇总", "清单"]);
      assert.deepEqual((await workbench.get("标准!A7:B7")).values, [[700, 30]]);
      assert.equal(await workbench.value("汇总!A1"), 700);
    });

    it("take other names when they are inserted again, and refer to their own cells", async () => {
      await workbench.pane.evaluate(
        (base64) =>
          Excel.run(async (context) => {
            context.workbook.insertWorksheetsFromBase64(base64, {
              positionType: "Before",
              relativeTo: "合规自付",
              sheetNamesToInsert: ["标准", "汇总"],
            });
            await context.sync();
          }),
        BASE64,
      );
      await workbench.idle();
      assert.deepEqual((await sheetNames(workbench)).slice(0, 4), [
        "大病保险筹资",
        "标准 (2)",
        "汇总 (2)",
        "合规自付",
      ]);
      await workbench.set("标准 (2)!B1", 2020);
      assert.equal(await workbench.value("汇总 (2)!A1"), 780);
      assert.equal(await workbench.value("汇总!A1"), 700);
    });

    it("go away with one undo (after one that takes back the entry above)", async () => {
      await workbench.undo();
      await workbench.undo();
      assert.deepEqual(await sheetNames(workbench), ["大病保险筹资", "合规自付", "标准", "汇总", "清单"]);
    });

    it("are refused when they are no workbooks, and the sheets stay as they are", async () => {
      const before = await sheetNames(workbench);
      const code = await workbench.pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.insertWorksheetsFromBase64("bm8gd29ya2Jvb2s=");
          await context.sync();
          return null;
        }).catch((error: OfficeExtension.Error) => error.code),
      );
      assert.equal(code, "InvalidArgument");
      assert.deepEqual(await sheetNames(workbench), before);
    });

    it("open in place of the present one, and the pane goes on working", async () => {
      await workbench.pane.evaluate((base64) => Excel.createWorkbook(base64), BASE64);
      await workbench.idle();
      assert.deepEqual(await sheetNames(workbench), ["标准", "汇总", "清单"]);
      assert.deepEqual((await workbench.get("标准!A7:B7")).values, [[700, 30]]);
      await workbench.pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("标准").getRange("B4").values = [[100]];
          await context.sync();
        }),
      );
      await workbench.idle();
      assert.equal(await workbench.value("汇总!A1"), 7000);
    });

    it("bring their tables, protection and rules, which the add-in can read", async () => {
      const seen = await workbench.pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("标准");
          const table = context.workbook.tables.getItem("单位");
          const body = table.getDataBodyRange().load("values");
          const validation = sheet.getRange("B4:B5").dataValidation.load("type,rule");
          sheet.protection.load("protected");
          const name = context.workbook.names.getItem("年度").getRange().load("values");
          await context.sync();
          return {
            body: body.values,
            type: String(validation.type),
            rule: validation.rule,
            isProtected: sheet.protection.protected,
            name: name.values,
          };
        }),
      );
      assert.deepEqual(seen, {
        body: [
          ["焦作市", 100],
          ["郑州市", 20],
        ],
        type: "WholeNumber",
        rule: { wholeNumber: { operator: "GreaterThan", formula1: 0 } },
        isProtected: true,
        name: [[2021]],
      });
    });

    it("refuse the add-in their locked cells", async () => {
      const code = await workbench.pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("标准").getRange("A7").values = [[1]];
          await context.sync();
          return null;
        }).catch((error: OfficeExtension.Error) => error.code),
      );
      assert.equal(code, "AccessDenied");
    });

    it("leave selections and typed formulas working in the workbook that is open now", async () => {
      await workbench.set("汇总!C3", '=DBFUND("郑州市",2021)');
      assert.equal(await workbench.value("汇总!C3"), 95);
      await workbench.pane.evaluate(async () => {
        window.eventsSeen = [];
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem("汇总").onChanged.add((event) => {
            window.eventsSeen?.push(event.address);
            return Promise.resolve();
          });
          await context.sync();
        });
      });
      await workbench.set("汇总!D4", 5);
      await workbench.pane.waitForFunction(() => window.eventsSeen?.includes("D4") === true);
    });

    it("may be empty", async () => {
      await workbench.pane.evaluate(() => Excel.createWorkbook());
      await workbench.idle();
      assert.deepEqual(await sheetNames(workbench), ["Sheet1"]);
      await workbench.set("A1", '=DBFUND("焦作市",2021)');
      assert.equal(await workbench.value("A1"), 70);
    });

    it("make no error on the console", () => {
      assert.deepEqual(workbench.complaints, []);
    });
  });
}
