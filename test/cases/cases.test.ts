import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FUNCTIONS } from "../../src/rules/function-registry";
import { useFunctions } from "../functions/functions-fixture";
import { functionsSubject } from "./case-subject";
import { readCaseFiles } from "./read-case-files";
import { faultsOfCase } from "./run-case";

const files = readCaseFiles();
const cases = files.flatMap((file) => file.cases);

describe("the policy cases", () => {
  useFunctions();

  for (const { name, rule, basis, cases: ofFile } of files) {
    describe(`${rule}（${basis}；${name}）`, () => {
      for (const each of ofFile) {
        it(`${each.函数} ${each.名称}`, () => {
          assert.deepEqual(faultsOfCase(each, functionsSubject), []);
        });
      }
    });
  }
});

describe("the files of cases", () => {
  it("are all read, and nothing else lies in the folder but their runner", () => {
    const read = new Set(files.map(({ name }) => name));
    const strays = readdirSync(__dirname).filter((name) => !read.has(name) && !name.endsWith(".ts"));
    assert.deepEqual(strays, []);
    assert.ok(readFileSync(join(__dirname, "funding-standard.cases.yaml"), "utf8").length > 0);
  });

  it("hold at least 150 cases, no two of one name in a file", () => {
    assert.ok(cases.length >= 150, `${cases.length} cases`);
    for (const { name, cases: ofFile } of files) {
      const names = ofFile.map((each) => `${each.函数} ${each.名称}`);
      assert.deepEqual(
        names.filter((title, index) => names.indexOf(title) < index),
        [],
        name,
      );
    }
  });

  for (const id of FUNCTIONS.keys()) {
    it(`answer for ${id}: how much, by which steps, under which clause, and when not`, () => {
      const ofFunction = cases.filter((each) => each.函数 === id);
      const answers = {
        howMuch: ofFunction.some(
          ({ 应得, 应含 }) => (应得 !== undefined && 应得 !== "") || 应含 !== undefined,
        ),
        bySteps: ofFunction.some(({ 说明 }) => 说明 !== undefined),
        underClause: ofFunction.some(({ 引用 }) => 引用 !== undefined),
        whenNot: ofFunction.some(({ 应报 }) => 应报 !== undefined),
      };
      const ofVersion = { howMuch: true, bySteps: false, underClause: false, whenNot: false };
      const all = { howMuch: true, bySteps: true, underClause: true, whenNot: true };
      assert.deepEqual(answers, id === "POLICYVERSION" ? ofVersion : all);
    });
  }

  it("ask EXPLAIN for values, formulas, clauses and reasons", () => {
    const explained = cases.filter((each) => each.函数 === "EXPLAIN").map(({ 取 }) => 取?.列);
    assert.deepEqual(new Set(explained), new Set(["金额", "算式", "依据"]));
  });

  it("state all 56 critical-illness standards", () => {
    const standards = cases.filter(({ 名称 }) => /^20(20|21)年附件1：/.test(名称));
    assert.equal(standards.length, 56);
  });
});
