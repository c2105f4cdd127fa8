import assert from "node:assert/strict";
import type { Argument } from "../../src/functions/grid";
import { isCellError } from "../support/custom-functions-stand-in";
import { call, useFunctions } from "./functions-fixture";

const HEADER = ["项目", "对象", "年度", "数值", "依据"];

function explained(...args: readonly Argument[]): readonly (readonly unknown[])[] {
  const rows = call("EXPLAIN", ...args);
  assert.ok(Array.isArray(rows), JSON.stringify(rows));
  return rows as readonly (readonly unknown[])[];
}

function textOf(rows: readonly (readonly unknown[])[]): string {
  return rows.map((row) => row.join(" ")).join("\n");
}

function refusal(id: Parameters<typeof call>[0], ...args: readonly Argument[]): string {
  const result = call(id, ...args);
  assert.ok(isCellError(result), JSON.stringify(result));
  return result.message;
}

describe("an assumption whose value is 0", () => {
  useFunctions();

  it("is a place kept free when its basis is empty, since an empty cell may arrive as 0", () => {
    assert.equal(call("DBFUND", "郑州市", 2021, [HEADER, ["大病保险筹资标准", "郑州", 2021, 0, 0]]), 95);
    assert.equal(call("DBPAY", 50000, 11000, "", 2020, [HEADER, ["大病保险封顶线", 0, 2020, 0, 0]]), 23400);
  });

  it("is 0 when its basis is given", () => {
    assert.equal(call("DBFUND", "郑州市", 2021, [HEADER, ["大病保险筹资标准", "郑州", 2021, 0, "停缴"]]), 0);
  });
});

describe("the explanation of a table with cells that have no value", () => {
  useFunctions();

  it("says why, for each reason once", () => {
    const assumed = [HEADER, ["财政补助标准", "", 2022, 610, "测算"]];
    const text = textOf(explained("FUNDPLAN", "焦作市", 2022, 10, "其余县", assumed));
    assert.match(text, /无结果 2022年个人缴费标准没有已载文件规定/);
    assert.match(text, /无结果 2022年中央财政补助比例（其余县）没有已载文件规定/);
  });
});

describe("the explanation of an assumed figure", () => {
  useFunctions();

  it("does not say that the annex sets it", () => {
    const assumed = [HEADER, ["大病保险筹资标准", "郑州市", 2021, 80, "市府决定"]];
    assert.doesNotMatch(textOf(explained("DBFUND", "郑州市", 2021, assumed)), /按省附件执行/);
  });

  it("does not say that a place takes the figure of its city when it has one of its own", () => {
    const assumed = [HEADER, ["大病保险筹资标准", "修武县", 2021, 66, "区局"]];
    assert.doesNotMatch(textOf(explained("DBFUND", "修武县", 2021, assumed)), /按所在的焦作市执行/);
  });

  it("does not speak of a notice that does not exist", () => {
    const assumed = [HEADER, ["个人缴费标准", "", 2022, 350, "测算"]];
    assert.doesNotMatch(textOf(explained("CONTRIBUTION", 2022, null, assumed)), /2022年通知/);
  });

  it("says that a standard lies below the one of the notice", () => {
    const assumed = [HEADER, ["财政补助标准", "", 2021, 500, "低"]];
    const text = textOf(explained("SUBSIDY", 2021, null, null, assumed));
    assert.match(text, /假定标准500元低于文件标准580元/);
  });
});

describe("the source of a line of the funding plan", () => {
  useFunctions();

  it("names the assumption and the notice that the line rests on", () => {
    const assumed = [HEADER, ["财政补助标准", "", 2020, 750, "郑财"]];
    const plan = call("FUNDPLAN", "郑州市", 2020, 10, "其余县", assumed) as readonly (readonly unknown[])[];
    assert.equal(plan[4]?.[4], "假定（假定参数第2行：郑财）；豫医保〔2020〕5号 第一条");
  });

  it("is empty where the line has no value", () => {
    const assumed = [HEADER, ["财政补助标准", "", 2022, 610, "测算"]];
    const plan = call("FUNDPLAN", "焦作市", 2022, 10, "其余县", assumed) as readonly (readonly unknown[])[];
    assert.equal(plan[5]?.[4], "");
  });
});

describe("a name that is not known", () => {
  useFunctions();

  it("is answered with printed names, also when it is romanised", () => {
    assert.match(refusal("DBFUND", "jiaozou", 2021), /是否指：焦作市/);
    assert.match(refusal("DBFUND", "Jiaozuo City", 2021), /焦作市/);
  });

  it("is not made up of a romanised name and the ending of another kind of place", () => {
    assert.match(refusal("DBFUND", "jiaozuoxian", 2021), /不认识/);
  });

  it("is answered with all choices where there are only a few", () => {
    assert.match(refusal("SUBSIDY", 2021, "国家", "其余县"), /合计、中央、地方、省、市、县/);
  });

  it("is no exempt case when the notice names a narrower one", () => {
    assert.match(refusal("WAITFREE", "低收入人口"), /不在文件所列/);
  });
});

describe("shares of province and city that exceed the whole", () => {
  useFunctions();

  it("are refused before the county's is given", () => {
    const assumed = [
      HEADER,
      ["地方部分省级比例", "", 2021, "30%", "x"],
      ["地方部分市级比例", "", 2021, "90%", "x"],
    ];
    assert.match(refusal("SUBSIDY", 2021, "省", "其余县", assumed), /合计为1\.2/);
  });
});

describe("EXPLAIN with arguments inside its first text", () => {
  useFunctions();

  it("is refused instead of leaving them unread", () => {
    assert.match(refusal("EXPLAIN", '=DBFUND("焦作市",2021)'), /DBFUND/);
    assert.match(refusal("EXPLAIN", 'DBFUND("郑州市",2020)', "焦作市", 2021), /DBFUND/);
  });
});

describe("the part of a city that is no county", () => {
  useFunctions();

  it("is known by the endings that budgets give it", () => {
    assert.equal(call("DBFUND", "焦作市本级", 2021), 70);
    assert.equal(call("DBFUND", "焦作市直", 2021), 70);
    assert.equal(call("DBFUND", "省直管巩义", 2021), 78);
  });
});
