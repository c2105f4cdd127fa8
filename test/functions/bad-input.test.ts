import assert from "node:assert/strict";
import type { Argument, Cell } from "../../src/functions/grid";
import type { FunctionId } from "../../src/rules/function-definition";
import { functionDefinition, FUNCTIONS } from "../../src/rules/function-registry";
import { isCellError } from "../support/custom-functions-stand-in";
import { call, speak, useFunctions } from "./functions-fixture";

interface CellError {
  readonly code: string;
  readonly message: string;
}

function errorOf(id: FunctionId | "EXPLAIN", ...args: readonly Argument[]): CellError {
  const result = call(id, ...args);
  assert.ok(isCellError(result), `${id} gave ${JSON.stringify(result)}`);
  return result;
}

/** Arguments with which each function has a value. */
const GOOD: Readonly<Record<FunctionId, readonly Cell[]>> = {
  DBFUND: ["焦作市", 2021],
  DBPREMIUM: ["焦作市", 2021, 1000],
  DBTABLE: [2021],
  DBCOMPARE: [2020, 2021],
  SUBSIDY: [2021, "中央", "其余县"],
  CONTRIBUTION: [2021, "通知年度"],
  FUNDPLAN: ["焦作市", 2021, 1000, "其余县"],
  ELIGIBLE: [1200, "IN1", "2021-09-30"],
  DBDEDUCTIBLE: [24000, "普通参保居民", 2020],
  DBPAY: [50000, 11000, "普通参保居民", 2020],
  WAITFREE: ["职工医保中断缴费", 2],
  POLICYVALUE: ["中央财政补助比例", 2021, "其余县"],
  POLICYSOURCE: ["中央财政补助比例", 2021, "其余县"],
  POLICYLIST: [2021],
  POLICYVERSION: [],
};

function withArgument(id: FunctionId, position: number, value: Argument): readonly Argument[] {
  return GOOD[id].map((good, index): Argument => (index === position ? value : good));
}

/** What is said of a text that no argument understands, by argument; in Chinese and in English. */
const NOT_UNDERSTOOD: Readonly<Record<string, readonly [RegExp, RegExp]>> = {
  city: [/^统筹区“@#不懂”不认识$/, /^The city "@#不懂" is not known$/],
  year: [/^年度“@#不懂”不是年度/, /^The year "@#不懂" is no year/],
  fromYear: [/^起始年度“@#不懂”不是年度/, /^The from year "@#不懂" is no year/],
  toYear: [/^比较年度“@#不懂”不是年度/, /^The to year "@#不懂" is no year/],
  headcount: [/^参保人数“@#不懂”应为0或以上的整数/, /^The headcount "@#不懂" should be a whole number/],
  level: [/^负担层级“@#不懂”不认识/, /^The level "@#不懂" is not known/],
  countyClass: [/^县类别“@#不懂”不认识/, /^The county class "@#不懂" is not known/],
  basis: [/^年度口径“@#不懂”不认识/, /^The basis "@#不懂" is not known/],
  amount: [/^金额“@#不懂”应为0或以上的金额/, /^The amount "@#不懂" should be an amount/],
  category: [/^费用类别“@#不懂”不认识/, /^The category "@#不懂" is not known/],
  dischargeDate: [/^出院日期“@#不懂”不是日期/, /^The discharge date "@#不懂" is no date/],
  income: [/^居民人均可支配收入“@#不懂”应为/, /^The income "@#不懂" should be an amount/],
  personClass: [/^人员类别“@#不懂”不认识/, /^The person class "@#不懂" is not known/],
  eligible: [/^合规自付金额“@#不懂”应为/, /^The eligible amount "@#不懂" should be an amount/],
  deductible: [/^起付线“@#不懂”应为/, /^The deductible "@#不懂" should be an amount/],
  months: [/^中断缴费月数“@#不懂”应为/, /^The months "@#不懂" should be a number of months/],
  item: [/^项目“@#不懂”不认识/, /^The item "@#不懂" is not known/],
  where: [/^对象“@#不懂”不认识/, /^The where "@#不懂" is not known/],
};

describe("the arguments that the tests below start from", () => {
  useFunctions();

  for (const id of FUNCTIONS.keys()) {
    it(`give ${id} a value`, () => {
      const result = call(id, ...GOOD[id]);
      assert.ok(!isCellError(result), isCellError(result) ? result.message : "");
    });
  }
});

describe("an argument that is not understood", () => {
  useFunctions();

  for (const [id, { inputs }] of FUNCTIONS) {
    inputs.forEach(({ name }, position) => {
      // Any text is a case that may be asked; what the notice does not list is #N/A.
      if (name === "case") return;
      it(`is named by ${id} in both languages: ${name}`, () => {
        const [chinese, english] = NOT_UNDERSTOOD[name] ?? [/^$/, /^$/];
        const args = withArgument(id, position, "@#不懂");
        const error = errorOf(id, ...args);
        assert.equal(error.code, "#VALUE!");
        assert.match(error.message, chinese);
        speak("en-US");
        assert.match(errorOf(id, ...args).message, english);
      });

      it(`is refused by ${id} when it is TRUE: ${name}`, () => {
        assert.equal(errorOf(id, ...withArgument(id, position, true)).code, "#VALUE!");
      });
    });
  }
});

describe("a misspelt name", () => {
  useFunctions();

  for (const [id, position, given, nearest] of [
    ["DBFUND", 0, "焦做市", "焦作市"],
    ["DBFUND", 0, "zhengzou", "郑州市"],
    ["SUBSIDY", 1, "中夬", "中央"],
    ["SUBSIDY", 2, "比照西部开发县市", "比照西部开发县"],
    ["CONTRIBUTION", 1, "通知年", "通知年度"],
    ["ELIGIBLE", 1, "封顶线以上合规费", "封顶线以上合规费用"],
    ["DBPAY", 2, "建档立卡贫困人", "建档立卡贫困人口"],
    ["POLICYVALUE", 0, "中央财政补助比列", "中央财政补助比例"],
  ] as const) {
    it(`brings the nearest one: ${given}`, () => {
      const { code, message } = errorOf(id, ...withArgument(id, position, given));
      assert.equal(code, "#VALUE!");
      assert.match(message, new RegExp(`是否指：${nearest}(、|$)`));
    });
  }

  it("of a function brings the nearest one", () => {
    assert.match(errorOf("EXPLAIN", "DBFOND", "焦作市", 2021).message, /^没有函数“DBFOND”，是否指：DBFUND/);
  });

  it("that fits two places names both", () => {
    const { code, message } = errorOf("DBFUND", "qixian", 2021);
    assert.equal(code, "#VALUE!");
    assert.match(message, /“qixian”不止一处：开封市杞县、鹤壁市淇县，请写全称/);
  });
});

describe("a required argument that is missing", () => {
  useFunctions();

  for (const [id, { inputs }] of FUNCTIONS) {
    const required = inputs.filter(({ optional }) => !optional);
    if (required.length < 2) continue;
    inputs.forEach(({ name, optional, zeroIsBlank }, position) => {
      if (optional) return;
      for (const blank of [null, undefined, "", "  ", ...(zeroIsBlank ? [0] : [])]) {
        it(`is asked for by ${id}: ${name} as ${JSON.stringify(blank) ?? "undefined"}`, () => {
          const { code, message } = errorOf(id, ...withArgument(id, position, blank));
          assert.equal(code, "#VALUE!");
          assert.match(message, /^未给.+，请补上$/);
        });
      }
    });

    it(`leaves ${id} empty when all required arguments are blank`, () => {
      for (const blank of [null, ""]) {
        const result = call(id, ...inputs.map(() => blank));
        assert.deepEqual(result, functionDefinition(id).kind === "element" ? "" : [[""]]);
      }
    });
  }

  it("shows as an empty cell where a whole row of a filled-down column is blank", () => {
    const result = call("DBFUND", [["焦作市"], [null], [""], [0]], [[2021], [null], [""], [0]]);
    assert.deepEqual(result, [[70], [""], [""], [""]]);
  });

  it("shows as an empty cell where an empty amount arrives as 0 beside an empty category", () => {
    assert.equal(call("ELIGIBLE", 0, 0, 0), "");
    assert.equal(call("ELIGIBLE", 0, "IN1"), 0);
  });
});

describe("a number out of range", () => {
  useFunctions();

  for (const [id, position, given, says] of [
    ["DBPREMIUM", 2, -1, /参保人数“-1”应为0或以上的整数/],
    ["DBPREMIUM", 2, 0.5, /参保人数“0.5”应为0或以上的整数/],
    ["DBPREMIUM", 2, 1e9, /参保人数“1000000000”超出范围，最多999999999/],
    ["FUNDPLAN", 2, -1, /参保人数“-1”/],
    ["ELIGIBLE", 0, -0.01, /金额“-0.01”应为0或以上的金额/],
    ["ELIGIBLE", 0, 1e13, /金额“10000000000000”超出范围/],
    ["ELIGIBLE", 0, NaN, /金额“NaN”应为/],
    ["ELIGIBLE", 0, Infinity, /金额“Infinity”应为/],
    ["DBPAY", 1, -1, /起付线“-1”应为/],
    ["WAITFREE", 1, -1, /中断缴费月数“-1”应为/],
    ["DBFUND", 1, 21, /年度“21”不是年度/],
    ["DBFUND", 1, 20210, /年度“20210”是日期|年度“20210”不是年度/],
    ["DBFUND", 1, 2021.5, /年度“2021.5”不是年度/],
    ["ELIGIBLE", 2, 60, /出院日期“60”不是日期/],
    ["ELIGIBLE", 2, 2958466, /出院日期“2958466”不是日期/],
    ["ELIGIBLE", 2, -1, /出院日期“-1”不是日期/],
  ] as const) {
    it(`is refused by ${id}: ${given}`, () => {
      const { code, message } = errorOf(id, ...withArgument(id, position, given));
      assert.equal(code, "#VALUE!");
      assert.match(message, says);
    });
  }
});

describe("a date where a year belongs", () => {
  useFunctions();

  for (const given of [44469, "2021-09-30", "2021/9/30", "2021年9月30日"]) {
    it(`is named as the date it is: ${given}`, () => {
      const { code, message } = errorOf("DBFUND", "焦作市", given);
      assert.equal(code, "#VALUE!");
      assert.match(message, /是日期（2021-09-30），请给年度，例如YEAR\(日期\)/);
    });
  }
});

describe("a wrong shape", () => {
  useFunctions();

  it("is refused where one cell is wanted", () => {
    for (const [id, args, says] of [
      ["DBTABLE", [[[2020], [2021]]], /年度只能是一个单元格，给了2行1列/],
      ["DBCOMPARE", [2020, [[2020, 2021]]], /比较年度只能是一个单元格，给了1行2列/],
      ["FUNDPLAN", [[["焦作市"], ["郑州市"]], 2021, 1, "其余县"], /统筹区只能是一个单元格，给了2行1列/],
      ["POLICYLIST", [[[2020, 2021]]], /年度只能是一个单元格/],
      ["EXPLAIN", [[["DBFUND"], ["SUBSIDY"]]], /函数名只能是一个单元格/],
      ["EXPLAIN", ["DBFUND", [["焦作市"], ["郑州市"]], 2021], /统筹区只能是一个单元格/],
    ] as const) {
      const { code, message } = errorOf(id, ...(args as readonly Argument[]));
      assert.equal(code, "#VALUE!");
      assert.match(message, says);
    }
  });

  it("leaves each cell without a partner #N/A, and says so", () => {
    const result = call("DBPREMIUM", [["焦作市"], ["郑州市"], ["洛阳市"]], 2021, [[1], [2]]) as unknown[][];
    assert.deepEqual([result[0]?.[0], result[1]?.[0]], [70, 190]);
    const last = result[2]?.[0];
    assert.ok(isCellError(last));
    assert.deepEqual([last.code, last.message], ["#N/A", "区域大小不一致，此单元格没有对应的参数"]);
  });

  it("never fails a range whole: every error sits in its own cell", () => {
    const result = call(
      "DBFUND",
      [["焦作市"], ["焦做市"], ["郑州市"], [null]],
      [[2021], [2021], [2022], [2021]],
    );
    const cells = (result as unknown[][]).map(([cell]) => (isCellError(cell) ? cell.code : cell));
    assert.deepEqual(cells, [70, "#VALUE!", "#N/A", "#VALUE!"]);
  });

  it("passes an error of another cell on, in its own cell", () => {
    const broken = { code: "#DIV/0!", message: "" } as unknown as Cell;
    const result = call("DBPREMIUM", "焦作市", 2021, [[1], [broken]]) as unknown[][];
    assert.equal(result[0]?.[0], 70);
    assert.equal((result[1]?.[0] as CellError).code, "#DIV/0!");
    assert.equal(errorOf("DBTABLE", broken).code, "#DIV/0!");
  });

  it("of too many arguments is refused", () => {
    assert.match(errorOf("POLICYLIST", 2021, 2021).message, /POLICYLIST最多1个参数/);
    assert.match(errorOf("EXPLAIN", "WAITFREE", "新生儿", null, 1).message, /WAITFREE最多2个参数/);
  });

  it("of a cell that holds no plain value is refused as that", () => {
    const picture = { type: "WebImage", address: "" } as unknown as Cell;
    assert.match(errorOf("DBFUND", picture, 2021).message, /统筹区“\{…\}”不认识/);
  });

  it("of a rich data type counts as the value it shows", () => {
    const formatted = { type: "FormattedNumber", basicValue: 2021 } as unknown as Cell;
    assert.equal(call("DBFUND", "焦作市", formatted), 70);
  });
});

const ROW = ["大病保险筹资标准", "郑州市", 2022, 100, "试"] as const;

describe("an assumptions table", () => {
  useFunctions();
  const read = (...table: readonly (readonly Cell[])[]): unknown => call("DBFUND", "郑州市", 2022, table);
  const refused = (...table: readonly (readonly Cell[])[]): string =>
    errorOf("DBFUND", "郑州市", 2022, table).message;

  it("is read by its header, in whatever order the columns stand and whatever else there is", () => {
    assert.equal(read(["项目", "对象", "年度", "数值", "依据"], ROW), 100);
    assert.equal(
      read(
        ["备注", "依据", "数值", "年度", "对象", "项目"],
        ["", "试", 100, 2022, "郑州市", "大病保险筹资标准"],
      ),
      100,
    );
  });

  it("may have an English header", () => {
    assert.equal(read(["item", "where", "year", "value", "basis"], ROW), 100);
    assert.equal(read(["Item", " Where ", "YEAR", "Value", "Source"], ROW), 100);
  });

  it("without a header is refused with the columns it lacks", () => {
    assert.match(refused(ROW), /假定参数缺少表头：项目、对象、年度、数值、依据/);
    assert.match(refused(["项目", "对象", "数值", "依据"], ["财政补助标准", "", 1, ""]), /缺少表头：年度/);
  });

  it("that is blank is none", () => {
    const error = errorOf("DBFUND", "郑州市", 2022, [
      [null, null],
      ["", 0],
    ]);
    assert.equal(error.code, "#N/A");
  });

  it("that is one cell of text is refused", () => {
    assert.match(errorOf("DBFUND", "郑州市", 2021, "假定").message, /假定参数缺少表头/);
  });

  const header = ["项目", "对象", "年度", "数值", "依据"];
  for (const [fault, row, says] of [
    [
      "an unknown item",
      ["大病标准线", "郑州市", 2022, 100, ""],
      /第3行（含表头）“项目”：项目“大病标准线”不认识/,
    ],
    ["no item", [null, "郑州市", 2022, 100, ""], /第3行（含表头）“项目”：未给项目/],
    [
      "an unknown place",
      ["大病保险筹资标准", "郑洲", 2022, 100, ""],
      /第3行（含表头）“对象”：对象“郑洲”不认识/,
    ],
    [
      "a date for a year",
      ["大病保险筹资标准", "郑州市", 44469, 100, ""],
      /第3行（含表头）“年度”：年度“44469”是日期/,
    ],
    [
      "a text for a value",
      ["大病保险筹资标准", "郑州市", 2022, "百元", ""],
      /第3行（含表头）“数值”：数值“百元”应为/,
    ],
    ["a negative value", ["大病保险筹资标准", "郑州市", 2022, -1, ""], /第3行（含表头）“数值”：数值“-1”应为/],
    [
      "a value beyond belief",
      ["大病保险筹资标准", "郑州市", 2022, 1e9, ""],
      /第3行（含表头）“数值”：.*最多100000/,
    ],
    ["a ratio above 1", ["中央财政补助比例", "其余县", 2022, 60, ""], /第3行（含表头）“数值”：.*最多1$/],
    [
      "a verdict that is none",
      ["合规自付范围", "IN1", 2022, "也许", ""],
      /第3行（含表头）“数值”：数值“也许”不认识/,
    ],
    [
      "an error of another cell",
      ["大病保险筹资标准", "郑州市", 2022, { code: "#REF!", message: "" }, ""],
      /第3行（含表头）“数值”：数值“#REF!”应为/,
    ],
    ["a share without a year", ["地方部分省级比例", "", "", 0.3, ""], /第3行（含表头）“年度”：未给年度/],
  ] as const) {
    it(`with ${fault} is refused with its row number`, () => {
      const error = errorOf("DBFUND", "郑州市", 2022, [header, ROW, row as unknown as readonly Cell[]]);
      assert.equal(error.code, "#VALUE!");
      assert.match(error.message, says);
    });
  }

  it("with two values for one case names both rows", () => {
    const message = refused(header, ROW, ["财政补助标准", "", 2022, 1, ""], [...ROW.slice(0, 3), 101, "试"]);
    assert.match(message, /第2行与第4行对“大病保险筹资标准”给了不同数值/);
  });

  it("refuses in English as well", () => {
    speak("en-US");
    assert.match(refused(ROW), /^The assumptions table lacks the columns item, where, year, value, basis/);
    assert.match(
      refused(header, [...ROW.slice(0, 3), "x", ""]),
      /^Assumptions, row 2 \(the header is row 1\), "value"/,
    );
    assert.match(refused(header, ROW, [...ROW.slice(0, 3), 101, ""]), /rows 2 and 3 give different values/);
  });

  it("is refused whole, also by a function that has no use for the bad row", () => {
    const error = errorOf("CONTRIBUTION", 2021, null, [header, ["大病标准线", "", 2022, 1, ""]]);
    assert.equal(error.code, "#VALUE!");
  });
});

describe("what the notices leave open", () => {
  useFunctions();

  for (const [id, args, chinese, english] of [
    ["DBFUND", ["焦作市", 2022], /已载：2020年、2021年/, /loaded: 2020, 2021/],
    ["SUBSIDY", [2021, "省", "其余县"], /豫政办〔2018〕89号/, /豫政办〔2018〕89号/],
    ["ELIGIBLE", [1, "IN1", "2021-09-29"], /早于2021-09-30/, /before 2021-09-30/],
    ["ELIGIBLE", [1, "UN1"], /尚无文件/, /尚无文件/],
    ["DBPAY", [1, 0, "特困", 2021], /后续规定/, /后续规定/],
    ["WAITFREE", ["大学生"], /不在文件所列/, /not among the exempt cases/],
    ["WAITFREE", ["职工医保中断缴费", 4], /超过3个月/, /over 3/],
    ["POLICYVALUE", ["大病保险封顶线", 2020], /有条件的地区/, /有条件的地区/],
    ["POLICYLIST", [2019], /已载：2020年、2021年/, /loaded: 2020, 2021/],
  ] as const) {
    it(`is #N/A with the reason: ${id}(${args.join(", ")})`, () => {
      const error = errorOf(id, ...args);
      assert.equal(error.code, "#N/A");
      assert.match(error.message, chinese);
      speak("en-US");
      const inEnglish = errorOf(id, ...args);
      assert.equal(inEnglish.code, "#N/A");
      assert.match(inEnglish.message, english);
    });
  }
});

describe("nothing", () => {
  useFunctions();

  it("is silently 0: a 0 comes from a 0 given, an amount below the deductible or an excluded category", () => {
    assert.equal(call("DBPREMIUM", "焦作市", 2021, 0), 0);
    assert.equal(call("DBPAY", 100, 200, null, 2020), 0);
    assert.equal(call("ELIGIBLE", 1200, "EX3A"), 0);
    for (const [id, { inputs }] of FUNCTIONS) {
      inputs.forEach((_input, position) => {
        for (const bad of ["@#不懂", true, -1, "1.2.3"]) {
          const result = call(id, ...withArgument(id, position, bad));
          assert.notEqual(result, 0, `${id} argument ${position} ${String(bad)}`);
        }
      });
    }
  });
});

describe("messages", () => {
  useFunctions();

  it("stay short enough for the tooltip of a cell", () => {
    const calls: readonly (readonly [FunctionId, readonly Argument[]])[] = [
      ["DBFUND", ["焦作市", 2022]],
      ["SUBSIDY", [2021, "省", "其余县"]],
      ["ELIGIBLE", [1, "IN1", "2021-09-29"]],
      ["ELIGIBLE", [1, "UN1"]],
      ["DBPAY", [1, 0, "特困", 2021]],
      ["WAITFREE", ["大学生"]],
      ["DBFUND", ["焦做市", 2021]],
      ["DBFUND", ["郑州市", 2021, [["项目"]]]],
    ];
    for (const [id, args] of calls) {
      const { message } = errorOf(id, ...args);
      assert.ok(message.length <= 100, `${message.length}: ${message}`);
    }
  });
});

describe("the advice of a refusal", () => {
  useFunctions();

  it("points to the assumptions where the function takes them", () => {
    assert.match(errorOf("DBFUND", "焦作市", 2022).message, /可在假定参数中填列$/);
  });

  it("does not point there where the function takes none", () => {
    assert.doesNotMatch(errorOf("DBDEDUCTIBLE", 30000, "普通参保居民", 2021).message, /假定参数/);
    assert.doesNotMatch(errorOf("POLICYSOURCE", "财政补助标准", 2022).message, /假定参数/);
  });
});
