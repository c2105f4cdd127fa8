import assert from "node:assert/strict";
import { useFunctions } from "../functions/functions-fixture";
import { readCaseFile } from "./case-file";
import { functionsSubject } from "./case-subject";
import { workOut } from "./hand-arithmetic";
import { faultsOfCase } from "./run-case";

const HEAD = "规则: 试\n依据: 试\n";
const CASE = "  - 名称: 试\n    函数: DBFUND\n    参数: { 统筹区: 焦作市, 年度: 2021 }\n";

function faultsOf(lines: string): readonly string[] {
  const [only] = readCaseFile("试", `${HEAD}算例:\n${CASE}${lines}`).cases;
  assert.ok(only);
  return faultsOfCase(only, functionsSubject);
}

describe("a file of cases", () => {
  for (const [fault, source, says] of [
    ["is empty", "", /expected object/i],
    ["has no cases", HEAD, /没有算例/],
    ["has an empty list of cases", `${HEAD}算例: []\n`, /算例/],
    ["has a key nobody reads", `${HEAD}算例:\n${CASE}    应得: 70\n    备注: 试\n`, /备注/],
    ["has a key twice", `${HEAD}算例:\n${CASE}    应得: 70\n    应得: 78\n`, /unique/],
    ["has a case with nothing expected", `${HEAD}算例:\n${CASE}`, /须写其一/],
    [
      "has a case with a value and a refusal",
      `${HEAD}算例:\n${CASE}    应得: 70\n    应报: { 错误: "#N/A", 提示: 试 }\n`,
      /须写其一/,
    ],
    [
      "has a table line of the wrong length",
      `${HEAD}算例表:\n  - { 名称: 试, 函数: DBFUND, 列: [统筹区, 应得], 行: [[焦作市]] }\n`,
      /第1行有1格，应有2格/,
    ],
  ] as const) {
    it(`is refused when it ${fault}`, () => {
      assert.throws(() => readCaseFile("试", source), says);
    });
  }
});

describe("a case", () => {
  useFunctions();

  it("passes when value, arithmetic, clause and words are as it says", () => {
    assert.deepEqual(
      faultsOf(
        "    应得: 70\n    算式: 78 − 8\n    引用: [豫医保〔2021〕2号 第二条、附件1]\n    说明: [2021年、焦作市]\n",
      ),
      [],
    );
  });

  for (const [fault, lines, says] of [
    ["the value is another", "    应得: 78\n", /应得78，实得70/],
    ["the value is off by a fen", '    应得: "70.01"\n', /应得70\.01，实得70/],
    [
      "the arithmetic gives another value",
      "    应得: 70\n    算式: 70 + 1\n",
      /算式70 \+ 1得71，与应得70不符/,
    ],
    ["the arithmetic is no arithmetic", "    应得: 70\n    算式: 七十\n", /看不懂/],
    [
      "the clause is not cited",
      "    应得: 70\n    引用: [豫医保〔2021〕2号 第三条]\n",
      /没有引用豫医保〔2021〕2号 第三条/,
    ],
    ["the words are not there", "    应得: 70\n    说明: [不存在的话]\n", /没有写“不存在的话”/],
    [
      "a value comes where a refusal was due",
      '    应报: { 错误: "#N/A", 提示: 没有 }\n',
      /应报#N\/A，实得70/,
    ],
    ["a text was due", "    应得: 纳入\n", /应得纳入，实得70/],
    ["part of a text was due", "    应含: 纳入\n", /应含“纳入”，实得70/],
  ] as const) {
    it(`fails when ${fault}`, () => {
      assert.match(faultsOf(lines).join("\n"), says);
    });
  }

  it("fails on a function or a parameter that is not there", () => {
    const read = (source: string): readonly string[] => {
      const [only] = readCaseFile("试", `${HEAD}算例:\n${source}`).cases;
      assert.ok(only);
      return faultsOfCase(only, functionsSubject);
    };
    assert.match(read("  - { 名称: 试, 函数: DBFOND, 应得: 70 }\n").join(), /没有函数“DBFOND”/);
    assert.match(
      read("  - { 名称: 试, 函数: DBFUND, 参数: { 城市: 焦作市 }, 应得: 70 }\n").join(),
      /没有参数“城市”；参数有：统筹区、年度/,
    );
  });

  it("fails when a refusal says something else", () => {
    const [only] = readCaseFile(
      "试",
      `${HEAD}算例:\n  - { 名称: 试, 函数: DBFUND, 参数: [焦作市, 2022], 应报: { 错误: "#VALUE!", 提示: 三月 } }\n`,
    ).cases;
    assert.ok(only);
    const faults = faultsOfCase(only, functionsSubject).join("\n");
    assert.match(faults, /应报#VALUE!，实报#N\/A/);
    assert.match(faults, /提示中应有“三月”/);
  });
});

describe("hand arithmetic", () => {
  for (const [text, value] of [
    ["580 × 80% × 100000", "46400000"],
    ["550 − 550 × 60%", "220"],
    ["(320 + 580) × 3", "2700"],
    ["（320 + 580）÷ 3 × 3", "900"],
    ["四舍五入(0.10 × 65%)", "0.07"],
    ["四舍五入(0.025 × 60%)", "0.02"],
    ["取大(0，10 − 11) × 60%", "0"],
    ["取小(293400, 100000)", "100000"],
    ["10 − 3 − 2", "5"],
  ] as const) {
    it(`works out ${text}`, () => {
      assert.equal(workOut(text).toDecimalPlaces(20).toString(), value);
    });
  }

  for (const text of ["", "1 +", "1 2", "(1", "取大(1)", "x", "1 ** 2"]) {
    it(`refuses “${text}”`, () => {
      assert.throws(() => workOut(text), /算式/);
    });
  }
});
