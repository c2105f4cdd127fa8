import type { IWorkbookData } from "@univerjs/core";
import type { WorkbookDescription } from "../../../workbook-file/workbook-description";
import { ExcelHost } from "../../core/excel-host";
import type { HostWorkbook } from "../../core/host-workbook";
import { channelRuntime } from "../../grid/custom-functions/channel-runtime";
import { readCustomFunctionMetadata } from "../../grid/custom-functions/metadata";
import { drawConditionalFormats } from "../../opening/draw-conditional-formats";
import { insertSheets } from "../../opening/insert-sheets";
import { readBase64Workbook } from "../../opening/read-base64";
import { takeSheetFeatures } from "../../opening/sheet-features";
import { workbookData } from "../../opening/workbook-data";
import { createHandle } from "./create-handle";
import { explainErrorsInPopup, explainErrorsInStatusBar } from "./error-display";
import { fetchWorkbook, requestedWorkbook } from "./requested-workbook";
import { type FunctionSource, GridView } from "./grid-view";
import { noteCharts } from "./note-charts";
import { openPane, seamOf } from "./pane";
import { keepLockedCells } from "./protect-cells";
import { sampleWorkbook } from "./sample-workbook";
import "./workbench.css";

const EMPTY_WORKBOOK: WorkbookDescription = {
  fileName: "工作簿.xlsx",
  properties: { title: "", creator: "", created: "" },
  sheets: [{ name: "Sheet1", cells: {} }],
};
/** The canvas draws with what is loaded, and does not draw again when a font comes. */
const FONTS = ["Microsoft YaHei", "等线"].flatMap((name) => [`11px "${name}"`, `bold 11px "${name}"`]);
const CREATED_FILE_NAME = "新工作簿.xlsx";

async function openWorkbench(): Promise<void> {
  const metadata = readCustomFunctionMetadata(await fetchText("/functions.json"));
  const requested = requestedWorkbook(location);
  const description = requested === null ? null : await fetchWorkbook(requested);
  await Promise.all(FONTS.map((font) => document.fonts.load(font, "示例1")));
  const source: FunctionSource = {
    metadata,
    nextId: () => host.customFunctions.nextId(),
    runtime: () => channelRuntime(host.customFunctions),
  };
  let view = new GridView(
    element("grid"),
    description === null ? sampleWorkbook : snapshotOf(description),
    source,
  );
  const host: ExcelHost = new ExcelHost(view.workbook);
  if (description !== null) takeFeatures(view, host.workbook, description);
  let opening = show(view, host);
  await opening;

  host.hooks.openWorkbook = (base64) => {
    const created = base64 === null ? EMPTY_WORKBOOK : readBase64Workbook(base64, CREATED_FILE_NAME);
    const replace = (): GridView => {
      view.dispose();
      view = new GridView(element("grid"), snapshotOf(created), source);
      return view;
    };
    opening = host
      .replaceWorkbook(
        () => replace().workbook,
        (book) => takeFeatures(view, book, created),
      )
      .then(() => show(view, host));
    opening.catch(sayNotOpened);
  };
  host.hooks.insertSheets = (base64, options) =>
    insertSheets({ univer: view.univer, model: view.workbook, book: host.workbook }, base64, options);
  window.workbench = createHandle(
    host,
    () => opening.then(() => view),
    () => view,
  );
  openPane(host, element("pane"), seamOf(location.protocol));
}

let unitCount = 0;

function snapshotOf(description: WorkbookDescription): IWorkbookData {
  unitCount += 1;
  return workbookData(description, `workbook-${unitCount}`).snapshot;
}

function takeFeatures(view: GridView, book: HostWorkbook, { sheets }: WorkbookDescription): void {
  book.sheets().forEach(({ id }, index) => {
    const sheet = sheets[index];
    if (sheet === undefined) return;
    takeSheetFeatures(book, id, sheet);
    drawConditionalFormats(view.univer, view.unitId, id, sheet.conditionalFormats ?? []);
  });
}

async function show(view: GridView, host: ExcelHost): Promise<void> {
  element("workbook-name").textContent = view.workbook.name;
  await view.connect();
  keepLockedCells(view.univer, view.workbook, () => host.workbook, sayInStatusBar);
  noteCharts(view.workbook, () => host.workbook, element("note"));
  explainErrorsInPopup(view.univer, view.messages);
  explainErrorsInStatusBar(view.univer, view.unitId, view.workbook, view.messages, element("status"));
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

function sayInStatusBar(fault: string): void {
  const status = element("status");
  status.classList.add("error");
  status.textContent = fault;
}

function sayNotOpened(error: unknown): void {
  sayInStatusBar(`工作簿没有打开：${error instanceof Error ? error.message : String(error)}`);
  throw error;
}

openWorkbench().catch(sayNotOpened);
