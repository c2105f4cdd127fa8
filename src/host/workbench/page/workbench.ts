import {
  type IWorkbookData,
  LifecycleService,
  LifecycleStages,
  type Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import "@univerjs/preset-sheets-core/lib/index.css";
import { ExcelHost } from "../../core/excel-host";
import { channelRuntime } from "../../grid/custom-functions/channel-runtime";
import { CustomFunctionDriver } from "../../grid/custom-functions/custom-function-driver";
import { ErrorMessages } from "../../grid/custom-functions/error-messages";
import { functionDescriptions } from "../../grid/custom-functions/function-class";
import { InvocationLedger } from "../../grid/custom-functions/invocation-ledger";
import { readCustomFunctionMetadata } from "../../grid/custom-functions/metadata";
import { formulaFunctions } from "../../grid/formula-functions";
import { UniverWorkbook } from "../../grid/univer-workbook";
import { createHandle } from "./create-handle";
import { explainErrorsInPopup, explainErrorsInStatusBar } from "./error-display";
import { createPageUniver } from "./page-univer";
import { openPane, seamOf } from "./pane";
import { sampleWorkbook } from "./sample-workbook";
import "./workbench.css";

async function openWorkbench(): Promise<void> {
  const metadata = readCustomFunctionMetadata(await fetchText("/functions.json"));
  await Promise.all(
    ["11px", "bold 11px"].map((font) => document.fonts.load(`${font} "Microsoft YaHei"`, "示例")),
  );
  const messages = new ErrorMessages();
  const ledger: InvocationLedger = new InvocationLedger(() => host.customFunctions.nextId());
  const functions = formulaFunctions(metadata, (...call) => ledger.ask(...call), messages);
  const univer = createPageUniver("grid", functions, functionDescriptions(metadata));
  const unit = openSample(univer);
  const unitId = unit.getUnitId();
  const workbook = new UniverWorkbook(univer, unit);
  const host = new ExcelHost(workbook);
  const driver = new CustomFunctionDriver(univer, ledger, messages, channelRuntime(host.customFunctions));

  // Before it is drawn the grid does not listen to calculations.
  await univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  workbook.calculate(true);
  explainErrorsInPopup(univer, messages);
  explainErrorsInStatusBar(univer, unitId, workbook, messages, element("status"));
  element("workbook-name").textContent = workbook.name;
  window.workbench = createHandle({ univer, unitId, workbook, driver, messages, host });
  openPane(host, element("pane"), seamOf(location.protocol));
}

function openSample(univer: Univer): Workbook {
  return univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, sampleWorkbook);
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`);
  return response.text();
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element ${id}`);
  return found;
}

openWorkbench().catch((error: unknown) => {
  const status = element("status");
  status.classList.add("error");
  status.textContent = `工作台没有打开：${error instanceof Error ? error.message : String(error)}`;
  throw error;
});
