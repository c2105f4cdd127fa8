import type { Language } from "../../src/policy/compiled-policy";
import type { FunctionId } from "../../src/rules/function-definition";

export type ExampleArgument = string | number | null;

/** The calls that the reference shows for a function, and the unit of what it gives. */
export interface FunctionExamples {
  readonly unit: string;
  readonly values: readonly (readonly ExampleArgument[])[];
  readonly refusals: readonly (readonly ExampleArgument[])[];
}

type Examples = Readonly<Record<FunctionId | "EXPLAIN", FunctionExamples>>;

const CHINESE: Examples = {
  DBFUND: {
    unit: "元/人·年",
    values: [
      ["焦作市", 2021],
      ["修武县", 2020],
    ],
    refusals: [
      ["焦做市", 2021],
      ["焦作市", 2022],
    ],
  },
  DBPREMIUM: {
    unit: "元",
    values: [
      ["焦作市", 2021, 100000],
      ["开封市", 2020, 123457],
    ],
    refusals: [
      ["焦作市", 2021, 1.5],
      ["焦作市", 2019, 100000],
    ],
  },
  DBTABLE: { unit: "元/人·年", values: [[2021], [2020]], refusals: [["去年"], [2022]] },
  DBCOMPARE: {
    unit: "元/人·年",
    values: [
      [2020, 2021],
      [2021, 2020],
    ],
    refusals: [[2020], [2021, 2022]],
  },
  SUBSIDY: {
    unit: "元/人·年",
    values: [[2021], [2021, "中央", "比照西部开发政策县"]],
    refusals: [
      [2021, "中央"],
      [2021, "省", "其余县"],
    ],
  },
  CONTRIBUTION: {
    unit: "元/人·年",
    values: [[2021], [2021, "待遇年度"]],
    refusals: [[2021, "财政年度"], [2022]],
  },
  FUNDPLAN: {
    unit: "元；人均标准为元/人·年",
    values: [
      ["焦作市", 2021, 100000, "其余县"],
      ["兰考县", 2020, 800000, "比照西部开发政策县"],
    ],
    refusals: [
      ["焦作市", 2021, -1, "其余县"],
      ["焦作市", 2022, 100000, "其余县"],
    ],
  },
  ELIGIBLE: {
    unit: "元",
    values: [
      [1200, "封顶线以上", "2021-09-30"],
      [1200, "EX3A", "2021-09-30"],
    ],
    refusals: [
      [1200, "床位费"],
      [1200, "IN1", "2021-09-29"],
    ],
  },
  DBDEDUCTIBLE: {
    unit: "元",
    values: [[23902.68], [23902.68, "建档立卡贫困人口", 2020]],
    refusals: [["两万"], [23902.68, "低保对象", 2021]],
  },
  DBPAY: {
    unit: "元，到分",
    values: [
      [50000, 11000, null, 2020],
      [50000, 11000, "建档立卡贫困人口", 2020],
    ],
    refusals: [
      [50000, -1],
      [50000, 11000, null, 2021],
    ],
  },
  WAITFREE: {
    unit: "TRUE",
    values: [["新生儿"], ["职工医保中断缴费", 3]],
    refusals: [["职工医保中断缴费"], ["职工医保中断缴费", 4]],
  },
  POLICYVALUE: {
    unit: "随项目",
    values: [
      ["财政补助标准", 2021],
      ["中央财政补助比例", 2021, "其余县"],
    ],
    refusals: [
      ["财政补住标准", 2021],
      ["大病保险封顶线", 2020],
    ],
  },
  POLICYSOURCE: {
    unit: "文字",
    values: [
      ["财政补助标准", 2021],
      ["大病保险筹资标准", 2021, "焦作市"],
    ],
    refusals: [
      ["大病保险筹资标准", 2021],
      ["个人缴费标准", 2022],
    ],
  },
  POLICYLIST: { unit: "随项目", values: [[2021], [2020]], refusals: [["今年"], [2019]] },
  POLICYVERSION: { unit: "文字", values: [[]], refusals: [] },
  EXPLAIN: {
    unit: "文字和数",
    values: [
      ["DBFUND", "焦作市", 2021],
      ["SUBSIDY", 2021, "地方", "其余县"],
    ],
    refusals: [["DBFOND", "焦作市", 2021]],
  },
};

const ENGLISH: Examples = {
  DBFUND: {
    unit: "yuan per person and year",
    values: [
      ["Jiaozuo", 2021],
      ["xiuwu", 2020],
    ],
    refusals: [
      ["Jaozuo", 2021],
      ["Jiaozuo", 2022],
    ],
  },
  DBPREMIUM: {
    unit: "yuan",
    values: [
      ["Jiaozuo", 2021, 100000],
      ["Kaifeng", 2020, 123457],
    ],
    refusals: [
      ["Jiaozuo", 2021, 1.5],
      ["Jiaozuo", 2019, 100000],
    ],
  },
  DBTABLE: { unit: "yuan per person and year", values: [[2021], [2020]], refusals: [["last year"], [2022]] },
  DBCOMPARE: {
    unit: "yuan per person and year",
    values: [
      [2020, 2021],
      [2021, 2020],
    ],
    refusals: [[2020], [2021, 2022]],
  },
  SUBSIDY: {
    unit: "yuan per person and year",
    values: [[2021], [2021, "central", "west-policy"]],
    refusals: [
      [2021, "central"],
      [2021, "province", "other"],
    ],
  },
  CONTRIBUTION: {
    unit: "yuan per person and year",
    values: [[2021], [2021, "benefit year"]],
    refusals: [[2021, "fiscal year"], [2022]],
  },
  FUNDPLAN: {
    unit: "yuan; per head in yuan per person and year",
    values: [
      ["Jiaozuo", 2021, 100000, "other"],
      ["Lankao", 2020, 800000, "west-policy"],
    ],
    refusals: [
      ["Jiaozuo", 2021, -1, "other"],
      ["Jiaozuo", 2022, 100000, "other"],
    ],
  },
  ELIGIBLE: {
    unit: "yuan",
    values: [
      [1200, "above the cap", "2021-09-30"],
      [1200, "EX3A", "2021-09-30"],
    ],
    refusals: [
      [1200, "bed charge"],
      [1200, "IN1", "2021-09-29"],
    ],
  },
  DBDEDUCTIBLE: {
    unit: "yuan",
    values: [[23902.68], [23902.68, "registered-poor", 2020]],
    refusals: [["much"], [23902.68, "minimum-allowance", 2021]],
  },
  DBPAY: {
    unit: "yuan, to the fen",
    values: [
      [50000, 11000, null, 2020],
      [50000, 11000, "registered-poor", 2020],
    ],
    refusals: [
      [50000, -1],
      [50000, 11000, null, 2021],
    ],
  },
  WAITFREE: {
    unit: "TRUE",
    values: [["newborn"], ["employee gap", 3]],
    refusals: [["employee gap"], ["employee gap", 4]],
  },
  POLICYVALUE: {
    unit: "as the item",
    values: [
      ["subsidy", 2021],
      ["central share", 2021, "other"],
    ],
    refusals: [
      ["subsydy", 2021],
      ["cap", 2020],
    ],
  },
  POLICYSOURCE: {
    unit: "text",
    values: [
      ["subsidy", 2021],
      ["critical-illness funding", 2021, "Jiaozuo"],
    ],
    refusals: [
      ["critical-illness funding", 2021],
      ["contribution", 2022],
    ],
  },
  POLICYLIST: { unit: "as the item", values: [[2021], [2020]], refusals: [["this year"], [2019]] },
  POLICYVERSION: { unit: "text", values: [[]], refusals: [] },
  EXPLAIN: {
    unit: "text and numbers",
    values: [
      ["DBFUND", "Jiaozuo", 2021],
      ["SUBSIDY", 2021, "local", "other"],
    ],
    refusals: [["DBFOND", "Jiaozuo", 2021]],
  },
};

/** The examples of the reference in each language. */
export const FUNCTION_EXAMPLES: Readonly<Record<Language, Examples>> = {
  "zh-CN": CHINESE,
  "en-US": ENGLISH,
};
