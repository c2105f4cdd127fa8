import assert from "node:assert/strict";
import type { ExcelErrorCode } from "../../src/host/core/excel-error";
import { once, TransportErrorCode } from "../../src/host/core/fault";
import { activeRange, rejection, useExcel } from "./excel-fixture";

describe("what the host refuses", () => {
  const excel = useExcel();

  it("names the member that it does not implement, to the add-in and in its list", async () => {
    const error = await rejection(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().charts.load("items");
        await context.sync();
      }),
    );
    assert.equal(error.code, "ApiNotFound");
    assert.match(error.message, /Worksheet\.Charts is not implemented/);
    assert.deepEqual([...excel.host.unknown], ["Worksheet.Charts"]);
  });

  it("names unknown properties, methods and setters alike", async () => {
    const attempts: ((context: Excel.RequestContext) => void)[] = [
      (context) => activeRange(context, "A1").load("hyperlink"),
      (context) => activeRange(context, "A1").merge(),
      (context) => {
        context.workbook.tables.add("A1:A2", true).showTotals = true;
      },
    ];
    for (const attempt of attempts) {
      const error = await rejection(
        Excel.run(async (context) => {
          attempt(context);
          await context.sync();
        }),
      );
      assert.equal(error.code, "ApiNotFound");
    }
    assert.deepEqual([...excel.host.unknown], ["Range.Hyperlink", "Range.Merge", "Table.ShowTotals (set)"]);
  });

  it("lets office.js itself reject members above the declared requirement set", async () => {
    const error = await rejection(
      Excel.run(async (context) => {
        activeRange(context, "A1").getDependents();
        await context.sync();
      }),
    );
    assert.equal(error.code, "ApiNotFound");
    assert.deepEqual([...excel.host.unknown], [], "the request never left the library");
  });

  it("keeps what stood before the failing action, and says which statement failed", async () => {
    const error = await rejection(
      Excel.run(async (context) => {
        activeRange(context, "A1").values = [["done"]];
        context.workbook.worksheets.getItem("没有").delete();
        activeRange(context, "A2").values = [["never"]];
        await context.sync();
      }),
    );
    assert.equal(error.code, "ItemNotFound");
    assert.equal(error.message, "The requested resource doesn't exist.");
    assert.match(String(error.debugInfo.statement), /getItem\("没有"\)|getItem\(/);
    const sheet = excel.model.sheets()[0];
    assert.equal(sheet?.read(0, 0).value, "done");
    assert.equal(sheet?.read(1, 0).value, "");
  });

  it("refuses a request and an answer of more than 5 MB as Excel on the web does", async () => {
    const long = "值".repeat(1_000_000);
    const request = await rejection(
      Excel.run(async (context) => {
        activeRange(context, "A1:F1").values = [[long, long, long, long, long, long]];
        await context.sync();
      }),
    );
    assert.equal(request.code, "RequestPayloadSizeLimitExceeded");
    const answer = await rejection(
      Excel.run(async (context) => {
        activeRange(context, "A1:F1").values = long as unknown as string[][];
        activeRange(context, "A1:F1").load("values");
        await context.sync();
      }),
    );
    assert.equal(answer.code, "ResponsePayloadSizeLimitExceeded");
  });

  it("reads no more than five million cells at once", async () => {
    const error = await rejection(
      Excel.run(async (context) => {
        activeRange(context, "A1:F1000000").load("values");
        await context.sync();
      }),
    );
    assert.equal(error.code, "RangeExceedsLimit");
  });
});

describe("an intercept", () => {
  const excel = useExcel();

  async function write(): Promise<void> {
    await Excel.run(async (context) => {
      activeRange(context, "A1").values = [[1]];
      await context.sync();
    });
  }

  it("makes the next request fail with a code of Excel's, once", async () => {
    const codes: ExcelErrorCode[] = [
      "InvalidOperationInCellEditMode",
      "AccessDenied",
      "ItemNotFound",
      "GeneralException",
      "RequestAborted",
    ];
    for (const code of codes) {
      excel.host.intercept = once({ kind: "error", code });
      const error = await rejection(write());
      assert.equal(error.code, code);
      await write();
    }
  });

  it("strikes at one member, after what stands before it was done", async () => {
    excel.host.intercept = once(
      { kind: "error", code: "AccessDenied", member: "NumberFormat" },
      "NumberFormat",
    );
    await write();
    const error = await rejection(
      Excel.run(async (context) => {
        const range = activeRange(context, "A2");
        range.values = [[2]];
        range.numberFormat = [["0"]];
        await context.sync();
      }),
    );
    assert.equal(error.code, "AccessDenied");
    assert.equal(error.debugInfo.errorLocation, "Range.numberFormat");
    assert.equal(excel.model.sheets()[0]?.read(1, 0).value, 2);
  });

  it("makes the transport refuse the whole request", async () => {
    const refusals: [number, string][] = [
      [TransportErrorCode.InvalidApiCallInContext, "InvalidOperationInCellEditMode"],
      [TransportErrorCode.ActivityLimitReached, "ActivityLimitReached"],
      [TransportErrorCode.RequestPayloadSizeLimitExceeded, "RequestPayloadSizeLimitExceeded"],
    ];
    for (const [number, code] of refusals) {
      excel.host.intercept = once({ kind: "transport", code: number });
      assert.equal((await rejection(write())).code, code);
    }
    assert.equal(excel.model.sheets()[0]?.read(0, 0).value, "");
  });

  it("keeps an answer back for ever without holding up later requests", async () => {
    excel.host.intercept = once({ kind: "silence" });
    let isAnswered = false;
    void write().then(() => {
      isAnswered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    excel.office.resetHost(excel.model);
    await write();
    assert.equal(isAnswered, false);
  });

  it("gives an answer late", async () => {
    excel.host.intercept = once({ kind: "delay", milliseconds: 40 });
    let isAnswered = false;
    const request = write().then(() => {
      isAnswered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    assert.equal(isAnswered, false);
    await request;
    assert.equal(excel.model.sheets()[0]?.read(0, 0).value, 1);
  });

  it("sees the members that a request touches", async () => {
    const seen: string[][] = [];
    excel.host.intercept = ({ members }) => {
      seen.push([...members]);
      return undefined;
    };
    await Excel.run(async (context) => {
      activeRange(context, "A1").load("numberFormat");
      await context.sync();
    });
    assert.ok(seen[0]?.includes("GetRange"));
    assert.ok(seen[0]?.includes("NumberFormat"));
  });
});
