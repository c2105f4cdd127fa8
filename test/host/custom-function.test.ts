import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InvocationFlag } from "../../src/host/core/custom-function-channel";
import { useExcel } from "./excel-fixture";

describe("calls of custom functions", () => {
  const excel = useExcel();

  before(() => {
    const { ErrorCode } = CustomFunctions;
    CustomFunctions.associate("PLUS", (a: number, b: number) => a + b);
    CustomFunctions.associate("LATER", (a: number) => Promise.resolve(a * 2));
    CustomFunctions.associate("OMITTED", (value: unknown) => (value === null ? "null" : typeof value));
    CustomFunctions.associate("SHAPE", (cells: unknown[][]) => `${cells.length}x${cells[0]?.length ?? 0}`);
    CustomFunctions.associate("SPILL", () => [
      ["统筹区", 70],
      ["郑州市", new CustomFunctions.Error(ErrorCode.notAvailable, "未载入")],
    ]);
    CustomFunctions.associate("THROWS", () => {
      const error: unknown = new CustomFunctions.Error(ErrorCode.notAvailable, "未载入2022年的通知");
      throw error;
    });
    CustomFunctions.associate("RETURNS", () => new CustomFunctions.Error(ErrorCode.invalidValue, "城市不明"));
    CustomFunctions.associate("BREAKS", () => {
      throw new TypeError("a bug");
    });
  });

  it("give values and matrices, of promises too, in the order of the calls", async () => {
    const outcomes = await excel.host.invoke([
      { id: "LATER", args: [21] },
      { id: "PLUS", args: [1, 2] },
      { id: "plus", args: [3, 4] },
      { id: "SHAPE", args: [[["焦作市"], ["濮阳市"]]] },
    ]);
    assert.deepEqual(outcomes, [
      { ok: true, value: 42 },
      { ok: true, value: 3 },
      { ok: true, value: 7 },
      { ok: true, value: "2x1" },
    ]);
  });

  it("give the code and message of an error that was thrown or returned", async () => {
    const outcomes = await excel.host.invoke([
      { id: "THROWS", args: [] },
      { id: "RETURNS", args: [] },
    ]);
    assert.deepEqual(outcomes, [
      { ok: false, code: "#N/A", message: "未载入2022年的通知" },
      { ok: false, code: "#VALUE!", message: "城市不明" },
    ]);
  });

  it("give an error inside a matrix in its own place", async () => {
    const [outcome] = await excel.host.invoke([{ id: "SPILL", args: [] }]);
    assert.deepEqual(outcome, {
      ok: true,
      value: [
        ["统筹区", 70],
        ["郑州市", { error: "#N/A", message: "未载入" }],
      ],
    });
  });

  it("hand an omitted argument over as null", async () => {
    const [outcome] = await excel.host.invoke([{ id: "OMITTED", args: [null] }]);
    assert.deepEqual(outcome, { ok: true, value: "null" });
  });

  it("show a bug and an unknown function as #VALUE!, without a message", async () => {
    const outcomes = await excel.host.invoke([
      { id: "BREAKS", args: [] },
      { id: "NOSUCH", args: [] },
    ]);
    assert.deepEqual(outcomes, [
      { ok: false, code: "#VALUE!", message: "" },
      { ok: false, code: "#VALUE!", message: "" },
    ]);
  });

  it("hand errors over as CustomFunctions.Error where the function takes them", async () => {
    CustomFunctions.associate("ERRORCODE", (value: unknown) =>
      value instanceof CustomFunctions.Error ? value.code : "none",
    );
    const [outcome] = await excel.host.invoke([
      {
        id: "ERRORCODE",
        args: [{ code: "#N/A", type: "CustomFunctionError" }],
        flags: InvocationFlag.AllowErrors,
      },
    ]);
    assert.deepEqual(outcome, { ok: true, value: "#N/A" });
  });

  it("cancel a streaming function that nobody waits for", async () => {
    const cancelled = new Promise<string>((resolve) => {
      CustomFunctions.associate("TICK", (invocation: CustomFunctions.StreamingInvocation<number>) => {
        invocation.setResult(1);
        invocation.onCanceled = () => resolve("cancelled");
      });
    });
    const { customFunctions } = excel.host;
    const id = customFunctions.nextId();
    const first = new Promise<unknown>((resolve) => {
      customFunctions.onResults((results) => resolve(results.find((result) => result.id === id)));
    });
    customFunctions.send([
      { id, functionId: "TICK", args: [], flags: InvocationFlag.Cancelable | InvocationFlag.Streaming },
    ]);
    assert.deepEqual(await first, { id, ok: true, value: 1 });
    customFunctions.cancel(id);
    assert.equal(await cancelled, "cancelled");
  });

  it("reach the functions of a build, with trailing parameters left out", async () => {
    const folder = mkdtempSync(join(tmpdir(), "functions-"));
    const script = join(folder, "functions.js");
    const metadata = join(folder, "functions.json");
    const source = 'function (a, b) { return a + "|" + (b === null ? "null" : typeof b); }';
    writeFileSync(script, `CustomFunctions.associate("FROMFILE", ${source});`);
    writeFileSync(metadata, JSON.stringify({ functions: [{ id: "FROMFILE", parameters: [{}, {}] }] }));
    excel.office.loadFunctions({ script, metadata });
    rmSync(folder, { recursive: true });
    const host = excel.office.resetHost();
    assert.deepEqual(await host.invoke([{ id: "FROMFILE", args: ["焦作"] }]), [
      { ok: true, value: "焦作|null" },
    ]);
  });
});
