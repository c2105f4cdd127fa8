import assert from "node:assert/strict";
import { Wording } from "../../src/explanation/wording";
import { explainCall } from "../../src/explanation/explain-call";
import { computationValue, tableValues } from "../../src/explanation/table-values";
import { problemMessage } from "../../src/explanation/problem-message";
import type { PolicySet } from "../../src/policy/policy-set";
import { Assumptions } from "../../src/rules/assumptions";
import { BLANK, FunctionCall } from "../../src/rules/function-call";
import type { FunctionId } from "../../src/rules/function-definition";
import { functionDefinition } from "../../src/rules/function-registry";
import type { RawValue } from "../../src/rules/inputs/input";
import { RuleContext } from "../../src/rules/rule-context";
import { policyOf, SHIPPED, withNewNotice } from "./policy-fixture";

/** The cell of a call under another policy than the shipped one: a value, or the message of the refusal. */
function cell(policy: PolicySet, id: FunctionId, ...raws: RawValue[]): string | number | boolean {
  const wording = new Wording(policy, "zh-CN");
  const context = new RuleContext(policy, Assumptions.NONE);
  const result = new FunctionCall(functionDefinition(id), context).run(raws);
  if (result === BLANK) return "";
  assert.ok(result.status !== "table");
  const value = computationValue(result, wording);
  return typeof value === "object" ? problemMessage(value.problem, wording) : value;
}

function explained(policy: PolicySet, id: FunctionId, ...raws: RawValue[]): readonly (readonly unknown[])[] {
  const context = new RuleContext(policy, Assumptions.NONE);
  return explainCall(functionDefinition(id), raws, context, new Wording(policy, "zh-CN"));
}

const TEXT_2022 = `豫医保〔2022〕99号
关于试编2022年城乡居民基本医疗保障工作的通知
一、筹资标准。2022年人均财政补助标准达到每人每年611元。中央财政对比照西部开发政策县补助80%，对剩余县补助60%。
二、大病保险筹资标准分为101元、71元两个档次。
附件1
一、筹资标准为101元的统筹区
郑州市
二、筹资标准为71元的统筹区
其他统筹区`;

const NOTICE_2022 = `schema: policy-notice/1
notice:
  id: henan-2022-99
  number: 豫医保〔2022〕99号
  title: 关于试编2022年城乡居民基本医疗保障工作的通知
  issuers: [河南省医疗保障局]
  level: province
  region: henan
  issued: null
  text: henan-2022-99.txt
  forwards: []
parameters:
  - id: resident.government-subsidy
    unit: CNY/person/year
    by: []
    values:
      - value: "611"
        force: exact
        period: policy-year
        valid: { from: "2022-01-01", to: "2022-12-31" }
        cite: { clause: 一, quote: 2022年人均财政补助标准达到每人每年611元 }
  - id: resident.central-share
    unit: ratio
    by: [county-class]
    values:
      - value: "0.60"
        at: { county-class: other }
        force: exact
        period: policy-year
        valid: { from: "2022-01-01", to: "2022-12-31" }
        cite: { clause: 一, quote: 对剩余县补助60% }
  - id: critical-illness.funding
    unit: CNY/person/year
    by: [funding-unit]
    table:
      force: exact
      period: policy-year
      valid: { from: "2022-01-01", to: "2022-12-31" }
      cite: { clause: 二, quote: 大病保险筹资标准分为101元、71元两个档次 }
      annex: 附件1
      allowed: ["101", "71"]
      complete: false
      rows:
        - { heading: 一、筹资标准为101元的统筹区, value: "101", members: [zhengzhou] }
`;

describe("a new year", () => {
  const policy = policyOf(withNewNotice("henan-2022-99", NOTICE_2022, TEXT_2022));
  const shipped = policyOf(SHIPPED);

  it("is one new YAML file and its text", () => {
    assert.equal(cell(policy, "DBFUND", "郑州市", 2022), 101);
    assert.equal(cell(policy, "SUBSIDY", 2022), 611);
    assert.equal(cell(policy, "SUBSIDY", 2022, "中央", "其余县"), 366.6);
    assert.equal(cell(policy, "SUBSIDY", 2022, "地方", "其余县"), 244.4);
  });

  it("changes no year before it", () => {
    for (const year of [2020, 2021]) {
      for (const unit of shipped.units) {
        assert.equal(cell(policy, "DBFUND", unit.name, year), cell(shipped, "DBFUND", unit.name, year));
      }
      assert.equal(cell(policy, "SUBSIDY", year), cell(shipped, "SUBSIDY", year));
    }
  });

  it("gives no figure that its notice does not give", () => {
    assert.match(String(cell(policy, "DBFUND", "焦作市", 2022)), /没有已载文件规定；已载：2020年、2021年/);
    assert.match(String(cell(policy, "SUBSIDY", 2022, "中央", "比照县")), /没有已载文件规定/);
    assert.match(String(cell(policy, "CONTRIBUTION", 2022)), /没有已载文件规定/);
  });

  it("is cited from its own notice", () => {
    const sources = explained(policy, "DBFUND", "郑州市", 2022).map((row) => row[3]);
    assert.ok(sources.some((source) => String(source).startsWith("豫医保〔2022〕99号 第二条、附件1：“")));
  });
});

const CITY_TEXT = `焦医保〔2021〕99号
关于试编焦作市2021年标准的通知
一、焦作市2021年大病保险筹资标准为每人每年72.5元。
二、财政补助标准为每人每年750元。`;

function cityNotice(region: string): string {
  return `schema: policy-notice/1
notice:
  id: city-2021-99
  number: 焦医保〔2021〕99号
  title: 关于试编焦作市2021年标准的通知
  issuers: [焦作市医疗保障局]
  level: city
  region: ${region}
  issued: null
  text: city-2021-99.txt
  forwards: []
parameters:
  - id: critical-illness.funding
    unit: CNY/person/year
    by: [funding-unit]
    values:
      - value: "72.5"
        at: { funding-unit: jiaozuo }
        force: exact
        period: policy-year
        valid: { from: "2021-01-01", to: "2021-12-31" }
        cite: { clause: 一, quote: 大病保险筹资标准为每人每年72.5元 }
  - id: resident.government-subsidy
    unit: CNY/person/year
    by: []
    values:
      - value: "750"
        force: exact
        period: policy-year
        valid: { from: "2021-01-01", to: "2021-12-31" }
        cite: { clause: 二, quote: 财政补助标准为每人每年750元 }
`;
}

describe("a city's own notice", () => {
  const policy = policyOf(withNewNotice("city-2021-99", cityNotice("jiaozuo"), CITY_TEXT));

  it("prevails over the province's, which prevails over the nation's, and all are shown", () => {
    assert.equal(cell(policy, "DBFUND", "焦作市", 2021), 72.5);
    const rows = explained(policy, "DBFUND", "焦作市", 2021);
    const passed = rows.filter(([step]) => step === "未采用");
    assert.equal(passed.length, 1);
    assert.match(String(passed[0]?.[1]), /70/);
    assert.match(String(passed[0]?.[3]), /^豫医保〔2021〕2号 第二条、附件1：“/);
  });

  it("holds for its own county and district, and for no other city", () => {
    assert.equal(cell(policy, "DBFUND", "修武县", 2021), 72.5);
    assert.equal(cell(policy, "DBFUND", "新乡市", 2021), 70);
    assert.equal(cell(policy, "DBFUND", "焦作市", 2020), 78);
  });

  it("does not stand for the whole province", () => {
    assert.equal(cell(policy, "SUBSIDY", 2021), 580);
  });

  it("raises the city's own part alone: the centre pays on the province's standard", () => {
    const wording = new Wording(policy, "zh-CN");
    const context = new RuleContext(policy, Assumptions.NONE);
    const plan = new FunctionCall(functionDefinition("FUNDPLAN"), context).run([
      "焦作市",
      2021,
      10,
      "其余县",
    ]);
    assert.ok(plan !== BLANK && plan.status === "table");
    const perHead = tableValues(plan, wording).map((row) => [row[0], row[1]]);
    assert.deepEqual(perHead.slice(1, 6), [
      ["个人缴费", 320],
      ["财政补助", 750],
      ["其中中央", 348],
      ["其中地方", 402],
      ["筹资合计", 1070],
    ]);
  });
});

describe("the province's figure over the nation's", () => {
  it("shows what the nation says beside it, with its force", () => {
    const rows = explained(policyOf(SHIPPED), "SUBSIDY", 2021);
    const passed = rows.filter(([step]) => step === "未采用");
    assert.equal(passed.length, 1);
    assert.match(String(passed[0]?.[1]), /^不低于 580$/);
    assert.match(String(passed[0]?.[3]), /^医保发〔2021〕32号 第一条：“.*不低于580元”$/);
  });
});

describe("a floor alone", () => {
  const policy = policyOf({
    ...SHIPPED,
    notices: Object.fromEntries(
      Object.entries(SHIPPED.notices).filter(([name]) => name.startsWith("nation-")),
    ),
  });

  it("decides nothing: the cell names the floor and its clause", () => {
    assert.match(
      String(cell(policy, "SUBSIDY", 2021)),
      /2021年财政补助标准只有国家下限（不低于580）.*医保发〔2021〕32号 第一条/,
    );
  });

  it("is no floor where the notice says 原则上 or nothing", () => {
    assert.equal(cell(policy, "CONTRIBUTION", 2020), 280);
    assert.equal(cell(policy, "CONTRIBUTION", 2021), 320);
  });
});

describe("the order of the notice files", () => {
  it("does not matter", () => {
    const reversed = Object.fromEntries(
      Object.entries(SHIPPED.notices).map(([name, text], index, all) => [
        `${String(all.length - index)}-${name}`,
        text,
      ]),
    );
    const policy = policyOf({ ...SHIPPED, notices: reversed });
    const shipped = policyOf(SHIPPED);
    for (const unit of shipped.units) {
      for (const year of [2020, 2021]) {
        assert.equal(cell(policy, "DBFUND", unit.name, year), cell(shipped, "DBFUND", unit.name, year));
      }
    }
    assert.equal(cell(policy, "SUBSIDY", 2021), 580);
  });
});

describe("every unit in every year from 2019 to 2023", () => {
  const policy = policyOf(SHIPPED);

  for (const year of [2019, 2020, 2021, 2022, 2023]) {
    const isLoaded = year === 2020 || year === 2021;
    it(`has ${isLoaded ? "one figure" : "one gap that names the loaded years"} in ${year}`, () => {
      for (const unit of policy.units) {
        const value = cell(policy, "DBFUND", unit.name, year);
        const figures = policy
          .figuresOf("critical-illness.funding")
          .filter(
            ({ at, valid }) =>
              at["funding-unit"] === unit.id &&
              valid.from <= `${year}-12-31` &&
              (valid.to ?? "9999") >= `${year}-01-01`,
          );
        assert.equal(figures.length, isLoaded ? 1 : 0, unit.name);
        if (isLoaded) assert.equal(value, Number(figures[0]?.value), unit.name);
        else assert.match(String(value), new RegExp(`^${year}年.*${unit.name}.*已载：2020年、2021年`));
      }
    });
  }
});
