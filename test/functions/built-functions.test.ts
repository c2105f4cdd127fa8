import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FunctionOutcome } from "../../src/host/core/custom-function-calls";
import { bootOffice, type BootedOffice } from "../../src/host/node/boot-office";

const DIST = join(__dirname, "../../dist");

/** A single cell as the runtime hands it to a parameter of dimensionality matrix. */
function cell(value: unknown): readonly (readonly unknown[])[] | null {
  return value === null ? null : [[value]];
}

const ASSUMED = [
  ["项目", "对象", "年度", "数值", "依据"],
  ["大病保险筹资标准", "郑州市", 2022, 100, "预算"],
];

/** Calls as cells make them, with the first cell of what comes back. */
const SAMPLE: readonly (readonly [id: string, args: readonly unknown[], first: unknown])[] = [
  ["DBFUND", [cell("焦作市"), cell(2021)], 70],
  ["DBFUND", [cell("郑州市"), cell(2022), ASSUMED], 100],
  ["DBFUND", [[["焦作市"], ["郑州市"]], [[2021]]], 70],
  ["DBPREMIUM", [cell("开封市"), cell(2021), cell(123457)], 9629646],
  ["DBTABLE", [cell(2021)], "统筹区"],
  ["DBCOMPARE", [cell(2020), cell(2021)], "统筹区"],
  ["SUBSIDY", [cell(2021)], 580],
  ["SUBSIDY", [cell(2021), cell("中央"), cell("比照县")], 464],
  ["CONTRIBUTION", [cell(2021), cell("待遇年度")], 280],
  ["FUNDPLAN", [cell("焦作市"), cell(2021), cell(1000), cell("其余县")], "项目"],
  ["ELIGIBLE", [cell(1200), cell("封顶线以上"), cell(44469)], 1200],
  ["ELIGIBLE", [cell(1200), cell("EX3A")], 0],
  ["DBDEDUCTIBLE", [cell(23902.68)], 11951.34],
  ["DBPAY", [cell(50000), cell(11000), cell("建档立卡"), cell(2020)], 25350],
  ["WAITFREE", [cell("职工医保中断缴费"), cell(3)], true],
  ["POLICYVALUE", [cell("中央财政补助比例"), cell(2021), cell("其余县")], 0.6],
  ["POLICYSOURCE", [cell("医保不存在"), cell(2021)], { code: "#VALUE!", message: "项目“医保不存在”不认识" }],
  ["POLICYLIST", [cell(2021)], "编号"],
  ["EXPLAIN", [cell("DBFUND"), [cell("焦作市"), cell(2021)]], "步骤"],
  ["EXPLAIN", [cell("POLICYVERSION")], "步骤"],
  ["EXPLAIN", [cell("DBFUND"), [cell("郑州市"), cell(2022), ASSUMED]], "步骤"],
];

function firstOf(outcome: FunctionOutcome | undefined): unknown {
  if (!outcome?.ok) return outcome && { code: outcome.code, message: outcome.message };
  return Array.isArray(outcome.value) ? (outcome.value as unknown[][])[0]?.[0] : outcome.value;
}

describe("the built functions in Microsoft's own runtime", () => {
  let office: BootedOffice;

  before(async () => {
    office = await bootOffice();
    office.resetHost();
    office.loadScript(join(DIST, "functions.js"));
    const { functions } = JSON.parse(readFileSync(join(DIST, "functions.json"), "utf8")) as {
      functions: { id: string; parameters: unknown[] }[];
    };
    office.host.declareFunctions(functions);
  });

  for (const [id, args, first] of SAMPLE) {
    it(`answer ${id}(${JSON.stringify(args).slice(1, -1)})`, async () => {
      const [outcome] = await office.host.invoke([{ id, args }]);
      assert.deepEqual(firstOf(outcome), first);
    });
  }

  it("give EXPLAIN of every function the value of its cell, assumptions included", async () => {
    const calls = SAMPLE.filter(([id]) => id !== "EXPLAIN");
    const explained = await office.host.invoke(
      calls.map(([id, args]) => ({ id: "EXPLAIN", args: [cell(id), args] })),
    );
    calls.forEach(([id, args, first], index) => {
      const outcome = explained[index];
      const isRange = args.some((each) => Array.isArray(each) && each.length > 1 && each !== ASSUMED);
      if (isRange) {
        assert.deepEqual(outcome && { ok: outcome.ok }, { ok: false }, "EXPLAIN takes single cells");
        return;
      }
      assert.ok(outcome?.ok, `${id}: ${JSON.stringify(outcome)}`);
      const [, , amount] = (outcome.value as unknown[][]).at(-1) ?? [];
      if (typeof first === "number") assert.equal(amount, first, id);
      if (typeof first === "boolean") assert.equal(amount, "TRUE", id);
    });
  });

  it("give the version of the policy data", async () => {
    const [outcome] = await office.host.invoke([{ id: "POLICYVERSION", args: [] }]);
    assert.match(String(firstOf(outcome)), /^2020-2021\.5\+sha256\.[0-9a-f]{12}$/);
  });

  it("answer a column of 1,000 rows in one call", async () => {
    const units = ["焦作市", "郑州市", "洛阳市", "开封市"];
    const column = Array.from({ length: 1000 }, (_, index) => [units[index % units.length]]);
    const [outcome] = await office.host.invoke([{ id: "DBFUND", args: [column, [[2021]]] }]);
    assert.ok(outcome?.ok);
    const standards = [70, 95, 64, 78];
    assert.deepEqual(
      outcome.value,
      column.map((_row, index) => [standards[index % standards.length]]),
    );
  });
});
