import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { useExcel } from "./excel-fixture";

/**
 * The host leans on names that Microsoft does not document. Each has a test of its own, so that another
 * version of office.js fails here and says why, not somewhere in the workbench.
 */
describe("what office.js must have for the host to work", () => {
  useExcel();

  const folder = dirname(require.resolve("@microsoft/office-js/package.json"));
  const source = (file: string) => readFileSync(join(folder, "dist", file), "utf8");

  it("is version 1.1.110", () => {
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
    assert.equal(version, "1.1.110");
  });

  it("has the switch that checks members against the declared sets", () => {
    const { CommonUtility } = OfficeExtension as unknown as {
      CommonUtility: { _doApiNotSupportedCheck: boolean };
    };
    assert.equal(CommonUtility._doApiNotSupportedCheck, true);
    assert.ok(source("excel-web-16.00.debug.js").includes("CommonUtility._doApiNotSupportedCheck"));
  });

  it("keeps the functions that were associated under upper-case ids", () => {
    CustomFunctions.associate("canary", () => 1);
    const { _association } = CustomFunctions as unknown as {
      _association: { mappings: Record<string, unknown> };
    };
    assert.equal(typeof _association.mappings["CANARY"], "function");
  });

  const names: Readonly<Record<string, readonly string[]>> = {
    "office.debug.js": ["GetHostInfo", "hostInfoValue", "disableLogging"],
    "excel-win32-16.01.debug.js": [
      "_richApiNativeBridge",
      "onMessageFromHost",
      "window.external.GetContext",
      "GetSupportedMatrix",
      "GetSettings",
      "dispidRichApiMessageEvent: 33",
      "dispidAppCommandInvokedEvent: 39",
      "_KeepReference",
      "_RegisterDataChangedEvent",
      "_ValidateArraySize",
      "Microsoft.ExcelServices.CustomFunctions",
      "Microsoft.InternalService.AddinInternalService",
      "Microsoft.AppRuntime.AppRuntimeService",
      "SetInvocationArrayResults",
    ],
    "excel-web-16.00.debug.js": [
      "ContextActivationManager_getAppContextAsync",
      "richApiMessage",
      "appCommandInvoked",
      "documentSelectionChanged",
      "_requirementMatrix",
      "CreateAndOpenWorkbook",
      "ooeRequestPayloadSizeLimitExceeded: 5103",
    ],
  };
  for (const [file, wanted] of Object.entries(names)) {
    for (const name of wanted) {
      it(`has ${name} in ${file}`, () => {
        assert.ok(source(file).includes(name), `${name} is gone from ${file}`);
      });
    }
  }
});
