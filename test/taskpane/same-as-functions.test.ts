import assert from "node:assert/strict";
import { LANGUAGES } from "../../src/policy/compiled-policy";
import type { FunctionId } from "../../src/rules/function-definition";
import type { RawValue } from "../../src/rules/inputs/input";
import { PolicyDesk } from "../../src/taskpane/policy-desk";
import { isCellError } from "../support/custom-functions-stand-in";
import { call, speak, useFunctions } from "../functions/functions-fixture";

const CALLS: readonly (readonly [FunctionId, ...RawValue[]])[] = [
  ["DBFUND", "焦作市", 2021],
  ["DBFUND", "焦作", "2021年"],
  ["DBFUND", "修武县", 2020],
  ["DBFUND", "焦做市", 2021],
  ["DBFUND", "焦作市", 2022],
  ["DBFUND", "焦作市", "12"],
  ["DBPREMIUM", "焦作市", 2021, 2_900_000],
  ["DBPREMIUM", "焦作市", 2021, 1.5],
  ["SUBSIDY", 2021],
  ["SUBSIDY", 2021, "中央", "其余县"],
  ["SUBSIDY", 2021, "省", "其余县"],
  ["CONTRIBUTION", 2021, "待遇年度"],
  ["ELIGIBLE", 100, "IN1", "2021-09-30"],
  ["ELIGIBLE", 100, "EX3A"],
  ["ELIGIBLE", 100, "UN1"],
  ["ELIGIBLE", 100, "IN1", "2021-01-01"],
  ["DBDEDUCTIBLE", 30_000, "建档立卡贫困人口", 2020],
  ["DBPAY", 50_000, 12_000, null, 2020],
  ["WAITFREE", "新生儿"],
  ["WAITFREE", "其他"],
  ["POLICYVALUE", "合规自付范围", 2021, "IN2"],
  ["POLICYSOURCE", "财政补助标准", 2021],
  ["POLICYVERSION"],
];

describe("what the pane shows of a call", () => {
  useFunctions();

  for (const language of LANGUAGES) {
    const desk = new PolicyDesk(language);
    for (const [id, ...raws] of CALLS) {
      it(`${id}(${raws.join()}) is what the cell shows, with the same sentence and steps (${language})`, () => {
        speak(language);
        const cell = call(id, ...raws);
        const answer = desk.ask(id, raws);
        if (isCellError(cell)) assert.equal(answer.message, cell.message);
        else assert.equal(answer.value, cell);
        const [, ...steps] = call("EXPLAIN", id, ...raws) as unknown[][];
        assert.deepEqual(answer.steps, steps);
      });
    }

    it(`a table is what the function spills (${language})`, () => {
      speak(language);
      const { table } = desk.ask("DBTABLE", [2021]);
      assert.deepEqual(table, call("DBTABLE", 2021));
    });
  }
});
