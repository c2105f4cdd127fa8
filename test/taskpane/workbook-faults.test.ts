import assert from "node:assert/strict";
import type { ExcelErrorCode } from "../../src/host/core/excel-error";
import { TransportErrorCode, type Fault } from "../../src/host/core/fault";
import { nameKey } from "../../src/policy/name-index";
import { ASSUMPTION_COLUMNS } from "../../src/policy/labels/assumption-language";
import { newAssumptionsTable } from "../../src/taskpane/assumptions/new-assumptions-table";
import { ScannedWorkbook } from "../../src/taskpane/formulas/scanned-workbook";
import { PolicyDesk } from "../../src/taskpane/policy-desk";
import * as helpers from "../../src/taskpane/office-helpers";
import { Workbook } from "../../src/taskpane/workbook";
import { useExcel } from "../host/excel-fixture";
import { snapshot } from "./workbook-snapshot";

interface Operation {
  readonly name: string;
  readonly run: (workbook: Workbook, sheetId: string) => Promise<{ readonly status: string }>;
}

const TEXTS = {
  sheetName: "假定参数",
  title: "假定参数",
  note: "说明",
  itemList: "可选项目",
  subjectList: "可选对象",
  warningTitle: "名称",
  warning: "请选",
};
const TABLE = newAssumptionsTable(new PolicyDesk("zh-CN"), TEXTS);
const SHEET = {
  name: "依据表",
  title: "依据",
  note: "",
  columns: [{ heading: "名称", width: 80 }],
  rows: [["一"], ["二"]],
};

/** Every operation of the pane on a workbook in which A1 is filled, B1 has a comment, and 依据表 and a table stand. */
const OPERATIONS: readonly Operation[] = [
  { name: "reading the selection", run: (workbook) => workbook.readSelection() },
  { name: "reading the selected cells", run: (workbook) => workbook.readSelectedCells() },
  {
    name: "reading cells by name",
    run: (workbook, sheetId) => workbook.readValues({ sheetId, address: "A1" }),
  },
  { name: "watching the selection", run: (workbook) => workbook.watchSelection(() => undefined) },
  {
    name: "inserting a formula",
    run: (workbook, sheetId) =>
      workbook.insert(
        { kind: "formula", formula: "=DBFUND(1,2)" },
        { target: { sheetId, address: "A1" }, overwrite: true },
      ),
  },
  {
    name: "inserting a table",
    run: (workbook, sheetId) =>
      workbook.insert(
        { kind: "formula", formula: "=DBTABLE(2021)", size: { rows: 3, columns: 2 } },
        { target: { sheetId, address: "A1" }, overwrite: true },
      ),
  },
  {
    name: "inserting a value with its source",
    run: (workbook, sheetId) =>
      workbook.insert(
        { kind: "value", value: 70, source: "新" },
        { target: { sheetId, address: "A1" }, overwrite: true },
      ),
  },
  {
    name: "replacing a value with its source",
    run: (workbook, sheetId) =>
      workbook.insert(
        { kind: "value", value: 70, source: "新" },
        { target: { sheetId, address: "B1" }, overwrite: true },
      ),
  },
  { name: "showing cells", run: (workbook, sheetId) => workbook.show({ sheetId, address: "C3" }) },
  { name: "scanning the workbook", run: (workbook) => ScannedWorkbook.read(workbook, {}) },
  { name: "writing a new sheet", run: (workbook) => workbook.writeSheet({ ...SHEET, name: "新表" }) },
  { name: "replacing a sheet", run: (workbook) => workbook.writeSheet(SHEET, { replace: true }) },
  {
    name: "finding assumptions tables",
    run: (workbook) => workbook.findTables(Object.values(ASSUMPTION_COLUMNS), nameKey),
  },
  { name: "making an assumptions table", run: (workbook) => workbook.createTable(TABLE) },
  { name: "reading a table", run: (workbook) => workbook.readTable("假定参数") },
  { name: "watching a table", run: (workbook) => workbook.watchTable("假定参数", () => undefined) },
  { name: "inserting a template's sheets", run: (workbook) => workbook.insertSheets("UEsDBA==") },
  { name: "opening a template", run: (workbook) => workbook.openAsNewWorkbook("UEsDBA==") },
  { name: "calculating everything", run: (workbook) => workbook.recalculate() },
];

/** Codes that Excel documents for requests that cannot be done. */
const CODES: readonly ExcelErrorCode[] = [
  "AccessDenied",
  "GeneralException",
  "InvalidOperationInCellEditMode",
  "InvalidReference",
  "ItemNotFound",
  "RequestAborted",
  "NotImplemented",
];

describe("an Excel that fails each call of the pane once", () => {
  const excel = useExcel();
  const workbook = new Workbook({ loadHelpers: () => Promise.resolve(helpers) });

  async function prepare(): Promise<string> {
    excel.open({});
    excel.host.hooks.insertSheets = () => [];
    excel.host.hooks.openWorkbook = () => undefined;
    const [sheet] = excel.model.sheets();
    assert.ok(sheet);
    sheet.write({ row: 0, column: 0, rows: 1, columns: 2 }, [[{ content: "旧" }, { content: "=A1" }]]);
    await Excel.run(async (context) => {
      context.workbook.comments.add("Sheet1!B1", "旧");
      await context.sync();
    });
    await workbook.writeSheet(SHEET);
    await workbook.createTable(TABLE);
    return sheet.id;
  }

  /** Lets one request of an operation fail; says how many requests there were. */
  async function failAt(
    operation: Operation,
    position: number,
    fault: Fault,
  ): Promise<{ readonly requests: number; readonly members: readonly string[] }> {
    const sheetId = await prepare();
    const before = snapshot(excel);
    let requests = 0;
    let members: readonly string[] = [];
    excel.host.intercept = (request) => {
      requests += 1;
      if (requests !== position + 1) return undefined;
      members = request.members;
      return fault;
    };
    const outcome = await operation.run(workbook, sheetId);
    excel.host.intercept = null;
    const told = `${operation.name}, request ${position}, ${JSON.stringify(fault)}: ${outcome.status}`;
    if (requests > position && outcome.status === "failed") {
      assert.deepEqual(snapshot(excel), before, told);
    }
    const again = await operation.run(workbook, sheetId);
    const isThere = outcome.status === "done" && again.status === "exists";
    assert.ok(again.status === "done" || isThere, `${told}, then ${JSON.stringify(again)}`);
    return { requests, members };
  }

  for (const operation of OPERATIONS) {
    it(`${operation.name}: the sheet stays whole and the pane goes on`, async () => {
      const sheetId = await prepare();
      let requests = 0;
      excel.host.intercept = () => {
        requests += 1;
        return undefined;
      };
      assert.equal((await operation.run(workbook, sheetId)).status, "done", "without a fault");
      assert.ok(requests > 0);
      for (let position = 0; position < requests; position += 1) {
        for (const code of CODES) {
          const { members } = await failAt(operation, position, { kind: "error", code });
          if (code !== "GeneralException") continue;
          for (const member of members) await failAt(operation, position, { kind: "error", code, member });
        }
        const refusal = { kind: "transport", code: TransportErrorCode.InvalidApiCallInContext } as const;
        await failAt(operation, position, refusal);
      }
    });
  }
});
