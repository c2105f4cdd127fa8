import assert from "node:assert/strict";
import { type OpenWorkbench, openWorkbench } from "../support/open-workbench";

declare global {
  interface Window {
    /** Set by these tests in the pane's page: what the add-in was told of. */
    eventsSeen?: string[];
  }
}

const FREE_CELL = "J5";

describe("the workbench over the protocol of Excel on the web", function () {
  this.timeout(60_000);
  let workbench: OpenWorkbench;

  before(async () => {
    workbench = await openWorkbench("https");
  });

  after(() => workbench.close());

  it("tells the add-in that it is in Excel on the web", async () => {
    const told = await workbench.pane.evaluate(() => [Office.context.host, Office.context.platform]);
    assert.deepEqual(told.map(String), ["Excel", "OfficeOnline"]);
  });

  it("shows the add-in's own pane beside the grid", async () => {
    await workbench.pane.getByRole("tab").first().waitFor();
  });

  it("shows the sample workbook calculated by the add-in's functions", async () => {
    const { values } = await workbench.get("大病保险筹资!B11:E11");
    assert.deepEqual(values, [["焦作市", 78, 70, -8]]);
    const { values: all } = await workbench.get("大病保险筹资!C4:G31");
    assert.deepEqual(
      all.flat().filter((value) => typeof value !== "number"),
      [],
    );
  });

  it("completes a typed name with the function's Chinese description and calculates what is typed", async () => {
    const { page } = workbench;
    await workbench.click(FREE_CELL);
    await page.keyboard.type("=DBF", { delay: 50 });
    await page.getByText("大病保险人均筹资标准").first().waitFor();
    await page.keyboard.press("Tab");
    await page.waitForFunction(() => document.body.innerText.includes("DBFUND("));
    await page.keyboard.type('"焦作市",2021)', { delay: 20 });
    await page.keyboard.press("Enter");
    await page.waitForFunction(([cell]) => handle().get(cell).formulas[0]?.[0] !== null, [
      FREE_CELL,
    ] as const);
    await workbench.idle();
    const { values, formulas } = await workbench.get(FREE_CELL);
    assert.deepEqual([formulas[0]?.[0], values[0]?.[0]], ['=DBFUND("焦作市",2021)', 70]);
  });

  it("gives 0 for an expense that the scope leaves out", async () => {
    await workbench.set("J6", '=ELIGIBLE(1200,"EX3A",DATE(2021,9,30))');
    assert.equal(await workbench.value("J6"), 0);
  });

  it("shows #N/A for a year without a document, and says so in Chinese in the status bar", async () => {
    await workbench.set("J7", '=DBFUND("焦作",2022)');
    const { values, messages } = await workbench.get("J7");
    assert.equal(values[0]?.[0], "#N/A");
    assert.match(messages[0]?.[0] ?? "", /2022/);
    await workbench.select("J7");
    const status = workbench.page.locator("#status");
    await status.getByText("#N/A").waitFor();
    assert.equal(await status.textContent(), `#N/A：${messages[0]?.[0]}`);
  });

  it("names the nearest unit for a misspelt one, in the popup over the cell too", async () => {
    await workbench.set("J8", '=DBFUND("焦做市",2021)');
    const { values, messages } = await workbench.get("J8");
    assert.equal(values[0]?.[0], "#VALUE!");
    assert.match(messages[0]?.[0] ?? "", /焦作市/);
    await workbench.hover("J8");
    await workbench.page.getByText(messages[0]?.[0] ?? "").waitFor();
  });

  it("spills a table with its header", async () => {
    await workbench.set("L5", "=DBTABLE(2021)");
    const { values } = await workbench.get("L5:P33");
    assert.deepEqual(values[0], ["统筹区", "类别", "档次", "筹资标准", "依据"]);
    assert.equal(values.filter((row) => row[0] !== "").length, 29);
    assert.equal(await workbench.value("L34"), "");
  });

  it("shows #SPILL! while something stands in the way, and the table again when it is gone", async () => {
    await workbench.set("L40", "=DBTABLE(2020)");
    await workbench.set("M42", "占");
    assert.equal(await workbench.value("L40"), "#SPILL!");
    await workbench.set("M42", "");
    assert.equal(await workbench.value("L40"), "统筹区");
  });

  it("calculates again when an input changes", async () => {
    await workbench.set("H5", "焦作");
    await workbench.set("H6", "=DBFUND(H5,2021)");
    await workbench.set("H5", "郑州");
    assert.equal(await workbench.value("H6"), 95);
  });

  it("tells the add-in of selections", async () => {
    const { pane } = workbench;
    await pane.evaluate(async () => {
      window.eventsSeen = [];
      await Excel.run(async (context) => {
        context.workbook.onSelectionChanged.add(async () => {
          const range = context.workbook.getSelectedRange();
          range.load("address");
          await context.sync();
          window.eventsSeen?.push(range.address);
        });
        await context.sync();
      });
    });
    await workbench.select("B4:C5");
    await pane.waitForFunction(() => window.eventsSeen?.includes("大病保险筹资!B4:C5") === true);
  });

  it("tells the add-in of a sheet that the user adds and deletes", async () => {
    const { pane, page } = workbench;
    await pane.evaluate(async () => {
      window.eventsSeen = [];
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.onAdded.add(() => {
          window.eventsSeen?.push("added");
          return Promise.resolve();
        });
        worksheets.onDeleted.add(() => {
          window.eventsSeen?.push("deleted");
          return Promise.resolve();
        });
        await context.sync();
      });
    });
    const shown = await workbench.page.evaluate(() => handle().host.workbook.sheets().length);
    await page.locator("[data-u-comp=sheet-bar-append-button]").first().click();
    await pane.waitForFunction(() => window.eventsSeen?.includes("added") === true);
    assert.equal(await page.evaluate(() => handle().host.workbook.sheets().length), shown + 1);
    await workbench.undo();
    await pane.waitForFunction(() => window.eventsSeen?.includes("deleted") === true);
    await workbench.select("大病保险筹资!A1");
  });

  it("lets the add-in read what cells hold and show", async () => {
    const read = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("大病保险筹资").getRange("C11:E11");
        range.load("values,formulas,text,numberFormat");
        await context.sync();
        return {
          values: range.values,
          formulas: range.formulas,
          text: range.text,
          formats: range.numberFormat,
        };
      }),
    );
    assert.deepEqual(read, {
      values: [[78, 70, -8]],
      formulas: [["=DBFUND($B11,C$3)", "=DBFUND($B11,D$3)", "=D11-C11"]],
      text: [["78.00", "70.00", "-8.00"]],
      formats: [["#,##0.00", "#,##0.00", "+#,##0.00;-#,##0.00;0.00"]],
    });
  });

  it("takes what the add-in writes in one go as one undo step", async () => {
    await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("大病保险筹资");
        sheet.getRange("H20:I20").values = [["焦作市", 2021]];
        sheet.getRange("H21").formulas = [["=DBFUND(H20,I20)"]];
        sheet.getRange("H21").numberFormat = [["0.0"]];
        await context.sync();
      }),
    );
    await workbench.idle();
    assert.deepEqual((await workbench.get("H20:I21")).texts, [
      ["焦作市", "2021"],
      ["70.0", ""],
    ]);
    await workbench.undo();
    assert.deepEqual((await workbench.get("H20:I21")).values, [
      ["", ""],
      ["", ""],
    ]);
  });

  it("makes no request to another machine and no error on the console", () => {
    assert.deepEqual(workbench.complaints, []);
  });

  it("knows every member of the Excel API that the add-in has used", async () => {
    assert.deepEqual(await workbench.page.evaluate(() => [...handle().host.unknown]), []);
  });
});

describe("the workbench over the native bridge", function () {
  this.timeout(60_000);
  let workbench: OpenWorkbench;

  before(async () => {
    workbench = await openWorkbench("http");
  });

  after(() => workbench.close());

  it("runs the add-in on plain http as in Excel on Windows, functions and all", async () => {
    const told = await workbench.pane.evaluate(() => [Office.context.host, Office.context.platform]);
    assert.deepEqual(told.map(String), ["Excel", "PC"]);
    await workbench.pane.getByRole("tab").first().waitFor();
    await workbench.set(FREE_CELL, '=DBFUND("焦作市",2021)');
    assert.equal(await workbench.value(FREE_CELL), 70);
    assert.deepEqual(workbench.complaints, []);
  });
});
