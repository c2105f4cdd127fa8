import assert from "node:assert/strict";
import { ExcelHost } from "../../src/host/core/excel-host";
import { MemoryWorkbook } from "../../src/host/core/memory-workbook";
import {
  ActionType,
  ObjectPathType,
  type RequestBody,
  type ResponseBody,
} from "../../src/host/core/rich-api";
import { activeRange, useExcel } from "./excel-fixture";

describe("reading what was just written", () => {
  const excel = useExcel();

  it("waits for the calculation, inside one request too", async () => {
    excel.open({ evaluate: (formula) => formula.length });
    await Excel.run(async (context) => {
      const first = activeRange(context, "A1");
      first.formulas = [["=AB()"]];
      first.load("values");
      const second = activeRange(context, "A2");
      second.formulas = [["=ABC()"]];
      second.load("values");
      await context.sync();
      assert.deepEqual([first.values, second.values], [[[5]], [[6]]]);
    });
  });

  it("does not add a sheet twice when a request is run in two goes", async () => {
    excel.open({ evaluate: () => 1 });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("数据");
      const range = sheet.getRange("A1");
      range.formulas = [["=X()"]];
      range.load("values");
      sheet.getRange("A2").values = [[2]];
      context.workbook.worksheets.load("items/name");
      await context.sync();
      assert.deepEqual(range.values, [[1]]);
      assert.deepEqual(
        context.workbook.worksheets.items.map(({ name }) => name),
        ["Sheet1", "数据"],
      );
    });
  });

  it("does not wait when only formats are read", async () => {
    excel.open({ evaluate: () => 1 });
    await Excel.run(async (context) => {
      const range = activeRange(context, "A1");
      range.formulas = [["=X()"]];
      range.load("numberFormat,address");
      await context.sync();
      assert.equal(excel.model.dirty, true);
    });
  });

  it("goes on after one wait even when the workbook never comes to rest", async () => {
    const model = new MemoryWorkbook();
    model.calculate = () => undefined;
    model.dirty = true;
    excel.office.resetHost(model);
    await Excel.run(async (context) => {
      const range = activeRange(context, "A1").load("values");
      await context.sync();
      assert.deepEqual(range.values, [[""]]);
    });
  });
});

describe("requests under way", () => {
  const ready: RequestBody = {
    Actions: [
      {
        Id: 1,
        ActionType: ActionType.Method,
        ObjectPathId: 1,
        Name: "SetInvocationArrayResults",
        ArgumentInfo: { Arguments: [[[1, true, 2]]] },
      },
    ],
    ObjectPaths: {
      "1": { ObjectPathType: ObjectPathType.NewService, Name: "Microsoft.ExcelServices.CustomFunctions" },
    },
  };

  it("let results of custom functions pass while a workbook request waits for the calculation", async () => {
    const model = new MemoryWorkbook();
    let settle: () => void = () => undefined;
    model.settled = () => new Promise((resolve) => (settle = resolve));
    model.dirty = true;
    const host = new ExcelHost(model);
    const results: unknown[] = [];
    host.customFunctions.onResults((rows) => results.push(...rows));
    const reading: RequestBody = {
      Actions: [{ Id: 1, ActionType: ActionType.Query, ObjectPathId: 2, QueryInfo: { Select: ["values"] } }],
      ObjectPaths: {
        "1": { ObjectPathType: ObjectPathType.GlobalRoot },
        "2": { ObjectPathType: ObjectPathType.Method, Name: "GetActiveCell", ParentObjectPathId: 1 },
      },
    };
    const read = host.answer(reading, 100);
    await host.answer(ready, 100);
    assert.deepEqual(results, [{ id: 1, ok: true, value: 2 }]);
    settle();
    const reply = await read;
    assert.equal(reply.kind, "answer");
  });

  it("are answered one at a time, in the order in which they came", async () => {
    const host = new ExcelHost(new MemoryWorkbook());
    const add = (name: string): RequestBody => ({
      Actions: [{ Id: 1, ActionType: ActionType.Instantiate, ObjectPathId: 3 }],
      ObjectPaths: {
        "1": { ObjectPathType: ObjectPathType.GlobalRoot },
        "2": { ObjectPathType: ObjectPathType.Property, Name: "Worksheets", ParentObjectPathId: 1 },
        "3": {
          ObjectPathType: ObjectPathType.Method,
          Name: "Add",
          ParentObjectPathId: 2,
          ArgumentInfo: { Arguments: [name] },
        },
      },
    });
    await Promise.all(["一", "二", "三"].map((name) => host.answer(add(name), 100)));
    assert.deepEqual(
      host.workbook.sheets().map(({ name }) => name),
      ["Sheet1", "一", "二", "三"],
    );
  });

  it("with a broken object path are refused, not left hanging", async () => {
    const host = new ExcelHost(new MemoryWorkbook());
    const broken: RequestBody = {
      Actions: [{ Id: 1, ActionType: ActionType.Query, ObjectPathId: 9 }],
      ObjectPaths: { "1": { ObjectPathType: ObjectPathType.GlobalRoot } },
    };
    const reply = await host.answer(broken, 100);
    assert.ok(reply.kind === "answer");
    assert.equal((JSON.parse(reply.body) as ResponseBody).Error?.Code, "InvalidRequest");
  });
});
