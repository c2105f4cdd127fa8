import assert from "node:assert/strict";
import { enUS } from "../../src/explanation/locales/en-US";
import { zhCN } from "../../src/explanation/locales/zh-CN";
import { explainCall } from "../../src/explanation/explain-call";
import { Wording } from "../../src/explanation/wording";
import type { Language } from "../../src/policy/compiled-policy";
import { loadedPolicy } from "../../src/policy/loaded-policy";
import { Assumptions } from "../../src/rules/assumptions";
import type { FunctionId } from "../../src/rules/function-definition";
import { functionDefinition } from "../../src/rules/function-registry";
import type { RawValue } from "../../src/rules/inputs/input";
import { RuleContext } from "../../src/rules/rule-context";

/** The paths of all texts of a locale. */
function keysOf(texts: unknown, path = ""): readonly string[] {
  if (typeof texts !== "object" || texts === null || Array.isArray(texts)) return [path];
  return Object.entries(texts).flatMap(([key, value]) => keysOf(value, `${path}.${key}`));
}

function explained(language: Language, id: FunctionId, ...raws: RawValue[]): string {
  const wording = new Wording(loadedPolicy, language);
  const context = new RuleContext(loadedPolicy, Assumptions.NONE);
  return explainCall(functionDefinition(id), raws, context, wording)
    .map((row) => row.join(" | "))
    .join("\n");
}

describe("the texts of the two languages", () => {
  it("have the same keys", () => {
    assert.deepEqual([...keysOf(enUS)].sort(), [...keysOf(zhCN)].sort());
  });

  it("of the labels have a label for every id in both", () => {
    const { "zh-CN": chinese, "en-US": english } = loadedPolicy.labels;
    assert.deepEqual(Object.keys(english.items).sort(), Object.keys(chinese.items).sort());
  });
});

describe("an explanation in English", () => {
  it("names the unit in English where a reading speaks of it", () => {
    const text = explained("en-US", "DBFUND", "jiaozuo", 2021);
    assert.match(text, /Reading \| Jiaozuo: the standard falls from 78 to 70 yuan in 2021/);
    assert.match(explained("en-US", "DBFUND", "xiuwu", 2020), /takes the figure of Jiaozuo/);
  });
});

describe("an explanation in Chinese", () => {
  it("of a local subsidy stands line for line as it is signed off here", () => {
    assert.equal(
      explained("zh-CN", "SUBSIDY", 2021, "地方", "比照县"),
      [
        "步骤 | 算式 | 金额 | 依据",
        "财政补助标准 | 2021年 | 580 | 豫医保〔2021〕2号 第一条：“城乡居民医保人均补助标准新增30元，达到每人每年580元”",
        "注 | 通知只写“2021年”，起止日为推定 |  | 豫医保〔2021〕2号 第一条",
        "未采用 | 不低于 580 |  | 医保发〔2021〕32号 第一条：“居民医保人均财政补助标准新增30元，达到每人每年不低于580元”",
        "中央补助的计算基数 | 580与580中取小 | 580 | ",
        "中央财政补助比例 | 2021年、比照西部开发政策县 | 0.8 | 豫医保〔2021〕2号 第一条：“中央财政对我省54个比照西部开发政策县补助80%，对剩余县（市、区）补助60%”",
        "注 | 54个县的名单未附；通知未写地方高出标准的部分是否计入补助基数 |  | 豫医保〔2021〕2号 第一条",
        "中央财政补助 | 580 × 80% | 464 | ",
        "地方财政补助 | 580 − 464 | 116 | ",
        "结果 |  | 116 | ",
      ].join("\n"),
    );
  });
});
