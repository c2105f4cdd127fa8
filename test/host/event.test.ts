import assert from "node:assert/strict";
import { activeRange, eventsDelivered, useExcel } from "./excel-fixture";

describe("events", () => {
  const excel = useExcel();

  /** Runs `register` in a context of its own, as an add-in does once at its start. */
  async function listen(register: (context: Excel.RequestContext) => void): Promise<void> {
    await Excel.run(async (context) => {
      register(context);
      await context.sync();
    });
  }

  it("tell of a new selection in the workbook and on the sheet", async () => {
    const seen: string[] = [];
    await listen(({ workbook }) => {
      workbook.onSelectionChanged.add(() => Promise.resolve(void seen.push("workbook")));
      workbook.worksheets
        .getActiveWorksheet()
        .onSelectionChanged.add(({ address }) => Promise.resolve(void seen.push(address)));
    });
    const sheetId = excel.model.selection().sheetId;
    excel.model.select({ sheetId, areas: [{ row: 1, column: 1, rows: 2, columns: 1 }] });
    await eventsDelivered();
    assert.deepEqual(seen.sort(), ["B2:B3", "workbook"]);
  });

  it("tell of the user's and the add-in's own changes, and who made them", async () => {
    const seen: unknown[] = [];
    await listen(({ workbook }) => {
      workbook.worksheets
        .getActiveWorksheet()
        .onChanged.add(({ address, changeType, source, triggerSource }) =>
          Promise.resolve(void seen.push([address, changeType, source, triggerSource])),
        );
    });
    excel.model.sheets()[0]?.write({ row: 0, column: 0, rows: 1, columns: 1 }, [[{ content: 1 }]]);
    await Excel.run(async (context) => {
      activeRange(context, "B1:B2").values = [[1], [2]];
      await context.sync();
    });
    await eventsDelivered();
    assert.deepEqual(seen, [
      ["A1", "RangeEdited", "Local", undefined],
      ["B1:B2", "RangeEdited", "Local", "ThisLocalAddin"],
    ]);
  });

  it("give the changed range", async () => {
    const addresses: string[] = [];
    const done = new Promise<void>((resolve) => {
      void listen(({ workbook }) => {
        workbook.worksheets.getActiveWorksheet().onChanged.add((event) =>
          Excel.run(async (context) => {
            const range = event.getRange(context).load("address");
            await context.sync();
            addresses.push(range.address);
            resolve();
          }),
        );
      }).then(() =>
        excel.model.sheets()[0]?.write({ row: 4, column: 2, rows: 1, columns: 1 }, [[{ content: 1 }]]),
      );
    });
    await done;
    assert.deepEqual(addresses, ["Sheet1!C5"]);
  });

  it("tell of inserted and deleted rows", async () => {
    const seen: unknown[] = [];
    await listen(({ workbook }) => {
      workbook.worksheets
        .getActiveWorksheet()
        .onChanged.add(({ address, changeType }) => Promise.resolve(void seen.push([address, changeType])));
    });
    await Excel.run(async (context) => {
      activeRange(context, "2:3").insert("Down");
      activeRange(context, "5:5").delete("Up");
      await context.sync();
    });
    await eventsDelivered();
    assert.deepEqual(seen, [
      ["2:3", "RowInserted"],
      ["5:5", "RowDeleted"],
    ]);
  });

  it("tell of sheets added, activated and deleted", async () => {
    const seen: string[] = [];
    await listen(({ workbook: { worksheets } }) => {
      worksheets.onAdded.add(() => Promise.resolve(void seen.push("added")));
      worksheets.onActivated.add(() => Promise.resolve(void seen.push("activated")));
      worksheets.onDeactivated.add(() => Promise.resolve(void seen.push("deactivated")));
      worksheets.onDeleted.add(() => Promise.resolve(void seen.push("deleted")));
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("二");
      sheet.activate();
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    await eventsDelivered();
    assert.deepEqual(seen, ["added", "deactivated", "activated", "deleted"]);
  });

  it("tell of changes inside a table and of no others", async () => {
    const seen: string[] = [];
    await listen(({ workbook }) => {
      const table = workbook.tables.add("A1:B3", true);
      table.onChanged.add(({ address }) => Promise.resolve(void seen.push(address)));
    });
    await Excel.run(async (context) => {
      activeRange(context, "B2").values = [[1]];
      activeRange(context, "D9").values = [[1]];
      await context.sync();
    });
    await eventsDelivered();
    assert.deepEqual(seen, ["B2"]);
  });

  it("stop when the handler is removed", async () => {
    const seen: string[] = [];
    let handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | null = null;
    await listen(({ workbook }) => {
      handler = workbook.worksheets
        .getActiveWorksheet()
        .onChanged.add(({ address }) => Promise.resolve(void seen.push(address)));
    });
    const added = handler as OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | null;
    assert.ok(added);
    await Excel.run(added.context, async (context) => {
      added.remove();
      await context.sync();
    });
    await Excel.run(async (context) => {
      activeRange(context, "A1").values = [[1]];
      await context.sync();
    });
    await eventsDelivered();
    assert.deepEqual(seen, []);
  });

  it("reach the older document API too", async () => {
    const changed = new Promise<string>((resolve) => {
      Office.context.document.addHandlerAsync(
        Office.EventType.DocumentSelectionChanged,
        (event: { type: string }) => resolve(event.type),
      );
    });
    await eventsDelivered();
    const sheetId = excel.model.selection().sheetId;
    excel.model.select({ sheetId, areas: [{ row: 3, column: 3, rows: 1, columns: 1 }] });
    assert.equal(await changed, "documentSelectionChanged");
  });
});
