import assert from "node:assert/strict";
import { bootOffice } from "../../src/host/node/boot-office";
import { useExcel } from "./excel-fixture";

function saveSettings(): Promise<string> {
  return new Promise((resolve) =>
    Office.context.document.settings.saveAsync(({ status }) => resolve(String(status))),
  );
}

describe("office.js in Node", () => {
  const excel = useExcel();

  it("believes that it is in Excel on Windows", () => {
    assert.deepEqual(excel.office.info, { host: "Excel", platform: "PC" });
  });

  it("is started once a process", async () => {
    assert.equal(await bootOffice(), excel.office);
  });

  it("shows the host's display language", () => {
    assert.equal(Office.context.displayLanguage, "zh-CN");
  });

  it("tells the theme's colours", () => {
    assert.equal(Office.context.officeTheme.bodyBackgroundColor, "#ffffff");
  });

  it("knows the declared requirement sets and no higher ones", () => {
    const { requirements } = Office.context;
    assert.equal(requirements.isSetSupported("ExcelApi", "1.14"), true);
    assert.equal(requirements.isSetSupported("ExcelApi", "1.15"), false);
    assert.equal(requirements.isSetSupported("SharedRuntime", "1.1"), true);
    assert.equal(requirements.isSetSupported("CustomFunctionsRuntime", "1.3"), true);
    assert.equal(requirements.isSetSupported("CustomFunctionsRuntime", "1.4"), false);
  });

  it("saves document settings into the workbook, where workbook.settings finds them", async () => {
    Office.context.document.settings.set("dataVersion", "2021-1");
    assert.equal(await saveSettings(), "succeeded");
    assert.equal(excel.host.workbook.settings.get("dataVersion"), "2021-1");
    await Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem("dataVersion").load("value");
      await context.sync();
      assert.equal(setting.value, "2021-1");
    });
    Office.context.document.settings.remove("dataVersion");
    await saveSettings();
    assert.deepEqual(excel.host.workbook.settings.keys(), []);
  });

  it("refuses aloud a call of the older document API that it cannot answer", async () => {
    const result = await new Promise<Office.AsyncResult<unknown>>((resolve) =>
      Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, resolve),
    );
    assert.equal(String(result.status), "failed");
    assert.deepEqual(excel.office.bridge.refused.slice(-1), [64]);
  });

  it("shows and hides the task pane, and keeps the startup behaviour", async () => {
    await Office.addin.hide();
    assert.equal(excel.host.app.taskPaneVisible, false);
    await Office.addin.showAsTaskpane();
    assert.equal(excel.host.app.taskPaneVisible, true);
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    assert.equal(excel.host.app.startupBehavior, "Load");
    assert.equal(await Office.addin.getStartupBehavior(), Office.StartupBehavior.load);
  });

  it("runs the function of a ribbon command", async () => {
    const ran = new Promise<string>((resolve) => {
      Office.actions.associate("sayHello", (event: Office.AddinCommands.Event) => {
        resolve(event.source.id);
        event.completed();
      });
    });
    excel.office.bridge.invokeCommand("sayHello", "HelloButton");
    assert.equal(await ran, "HelloButton");
  });
});
