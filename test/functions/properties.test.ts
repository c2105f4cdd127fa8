import assert from "node:assert/strict";
import fc from "fast-check";
import { Decimal } from "../../src/engine/decimal";
import type { Argument, Cell } from "../../src/functions/grid";
import { loadedPolicy } from "../../src/policy/loaded-policy";
import type { FunctionId } from "../../src/rules/function-definition";
import { functionDefinition, FUNCTIONS } from "../../src/rules/function-registry";
import { isCellError } from "../support/custom-functions-stand-in";
import { call, speak, useFunctions } from "./functions-fixture";

const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 300);
const IDS = [...FUNCTIONS.keys()];
const ELEMENT_IDS = IDS.filter((id) => functionDefinition(id).kind === "element" && id !== "POLICYVERSION");

const HEADER = ["项目", "对象", "年度", "数值", "依据"];

const years = fc.constantFrom<Cell>(2020, 2021, 2022, "2021年", 44469, "去年", null, "");
const places = fc.constantFrom<Cell>("焦作市", "焦作", "修武县", "410800", "zhengzhou", "石家庄", null, 0);
const amounts = fc.oneof(
  fc.integer({ min: 0, max: 10_000_000 }).map((fen) => fen / 100),
  fc.double(),
  fc.constantFrom<Cell>("1,200.50", "一千", -1, null, 0, ""),
);
const heads = fc.oneof(fc.integer({ min: -1, max: 2_000_000_000 }), fc.constantFrom<Cell>(1.5, null, "12"));
const categories = fc.constantFrom<Cell>("IN1", "IN2", "EX3A", "UN1", "封顶线以上", "丙类", "床位费", null);
const classes = fc.constantFrom<Cell>("比照县", "其余县", "贫困县", null);
const persons = fc.constantFrom<Cell>("普通", "建档立卡", "特困", "老人", null);
const items = fc.constantFrom<Cell>(...loadedPolicy.items.map(({ id }) => id), "财政补助标准", "没有", null);

/** Cells that mean something to an argument, by the argument's name. */
const CELLS: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  city: places,
  year: years,
  fromYear: years,
  toYear: years,
  headcount: heads,
  countyClass: classes,
  level: fc.constantFrom<Cell>("合计", "中央", "地方", "省", "村", null),
  basis: fc.constantFrom<Cell>("通知年度", "待遇年度", "收付年度", "财年", null),
  amount: amounts,
  category: categories,
  dischargeDate: fc.constantFrom<Cell>(44468, 44469, "2021-09-30", "2021年10月1日", "昨天", 60, null),
  income: amounts,
  personClass: persons,
  eligible: amounts,
  deductible: amounts,
  case: fc.constantFrom<Cell>("新生儿", "职工医保中断缴费", "大学生", null),
  months: fc.constantFrom<Cell>(0, 2, 3, 3.5, 4, "三", null),
  item: items,
  where: fc.oneof(places, classes, persons, categories),
};

function cellsOf(id: FunctionId): readonly fc.Arbitrary<Cell>[] {
  return functionDefinition(id).inputs.map(({ name }) => CELLS[name] ?? fc.constant(null));
}

const callsOf = (ids: readonly FunctionId[]): fc.Arbitrary<{ id: FunctionId; cells: readonly Cell[] }> =>
  fc.constantFrom(...ids).chain((id) => fc.tuple(...cellsOf(id)).map((cells) => ({ id, cells: cells })));

/** Any value at all: what no Excel would send as well as what it does. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(undefined, NaN, Infinity, -Infinity, -0, { code: "#REF!", message: "" }),
  fc.array(fc.array(fc.jsonValue(), { maxLength: 4 }), { maxLength: 4 }),
  fc
    .array(fc.oneof(years, places, amounts, items), { maxLength: 4 })
    .map((column) => column.map((cell) => [cell])),
);

function assertCell(value: unknown, where: string): void {
  if (isCellError(value)) return;
  assert.ok(["string", "number", "boolean"].includes(typeof value), `${where}: ${String(value)}`);
  if (typeof value === "number")
    assert.ok(Number.isFinite(value) && !Object.is(value, -0), `${where}: ${value}`);
}

function assertResult(result: unknown, where: string): void {
  if (!Array.isArray(result)) {
    assertCell(result, where);
    return;
  }
  assert.ok(result.length > 0, where);
  const widths = new Set(result.map((row: unknown) => (row as readonly unknown[]).length));
  assert.equal(widths.size, 1, `${where} gave rows of several lengths`);
  for (const row of result as readonly (readonly unknown[])[])
    for (const cell of row) assertCell(cell, where);
}

/** A result with its error objects as plain texts, for comparison. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return isCellError(value) ? `${value.code} ${value.message}` : value;
}

describe("any arguments whatever", () => {
  useFunctions();

  for (const id of [...IDS, "EXPLAIN"] as const) {
    it(`give ${id} values or cell errors and nothing else`, () => {
      fc.assert(
        fc.property(fc.array(anything, { maxLength: 7 }), (args) => {
          assertResult(call(id, ...(args as Argument[])), id);
        }),
        { numRuns: RUNS },
      );
    });
  }

  it("give EXPLAIN of any function values or cell errors and nothing else", () => {
    fc.assert(
      fc.property(fc.constantFrom(...IDS), fc.array(anything, { maxLength: 7 }), (id, args) => {
        assertResult(call("EXPLAIN", id, ...(args as Argument[])), `EXPLAIN ${id}`);
      }),
      { numRuns: RUNS },
    );
  });

  it("that look like a call give values or cell errors and nothing else", () => {
    fc.assert(
      fc.property(callsOf(IDS), ({ id, cells }) => {
        assertResult(call(id, ...cells), id);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("ranges", () => {
  useFunctions();

  it("give element by element what single calls give", () => {
    const calls = fc
      .constantFrom(...ELEMENT_IDS)
      .chain((id) =>
        fc
          .array(fc.tuple(...cellsOf(id)) as fc.Arbitrary<readonly Cell[]>, { minLength: 1, maxLength: 6 })
          .map((rows) => ({ id, rows })),
      );
    fc.assert(
      fc.property(calls, ({ id, rows }) => {
        const columns = functionDefinition(id).inputs.map((_input, index) =>
          rows.map((cells) => [cells[index]]),
        );
        const ranged = call(id, ...columns);
        const single = rows.map((cells) => [call(id, ...cells)]);
        const only = single.length === 1 ? single[0]?.[0] : undefined;
        assert.deepEqual(plain(ranged), isCellError(only) ? plain(only) : plain(single));
      }),
      { numRuns: RUNS },
    );
  });

  it("stretch a single row over a column, as Excel's own arithmetic does", () => {
    const units = fc.uniqueArray(fc.constantFrom(...loadedPolicy.units.map(({ name }) => name)), {
      minLength: 2,
    });
    fc.assert(
      fc.property(units, (names) => {
        const result = call(
          "DBFUND",
          names.map((name) => [name]),
          [[2020, 2021, 2022]],
        );
        const expected = names.map((name) => [2020, 2021, 2022].map((year) => call("DBFUND", name, year)));
        assert.deepEqual(plain(result), plain(expected));
      }),
      { numRuns: Math.min(RUNS, 1000) },
    );
  });

  it("leave a cell without a partner #N/A and the others as they are", () => {
    const result = call("DBFUND", [["焦作市"], ["郑州市"], ["洛阳市"]], [[2021], [2020]]) as unknown[][];
    assert.deepEqual([result[0]?.[0], result[1]?.[0]], [70, 95]);
    assert.ok(isCellError(result[2]?.[0]));
    assert.equal(result[2]?.[0].code, "#N/A");
  });
});

const SHARES = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .filter(([province, city]) => province + city <= 100)
  .map(([province, city]) => [province / 100, city / 100, (100 - province - city) / 100] as const);

function decimal(value: unknown): Decimal {
  assert.equal(typeof value, "number", JSON.stringify(value));
  return new Decimal(value as number);
}

describe("the levels of the subsidy", () => {
  useFunctions();
  const standards = fc.integer({ min: 0, max: 200_000 }).map((fen) => fen / 100);
  const loadedYear = fc.constantFrom(2020, 2021);
  const anyClass = fc.constantFrom("比照县", "其余县");

  it("add up: central and local are the whole", () => {
    fc.assert(
      fc.property(loadedYear, anyClass, fc.option(standards), (year, county, standard) => {
        const assumed = standard === null ? null : [HEADER, ["财政补助标准", "", year, standard, "试"]];
        const whole = decimal(call("SUBSIDY", year, "合计", county, assumed));
        const central = decimal(call("SUBSIDY", year, "中央", county, assumed));
        const local = decimal(call("SUBSIDY", year, "地方", county, assumed));
        assert.ok(central.plus(local).eq(whole));
      }),
      { numRuns: RUNS },
    );
  });

  it("add up: province, city and county are the local part under shares that come to 1", () => {
    fc.assert(
      fc.property(loadedYear, anyClass, SHARES, (year, county, [province, city, rest]) => {
        const assumed = [
          HEADER,
          ["地方部分省级比例", "", year, province, "试"],
          ["地方部分市级比例", "", year, city, "试"],
          ["地方部分县级比例", "", year, rest, "试"],
        ];
        const parts = ["省", "市", "县"].map((level) =>
          decimal(call("SUBSIDY", year, level, county, assumed)),
        );
        const local = decimal(call("SUBSIDY", year, "地方", county, assumed));
        assert.ok(Decimal.sum(...parts).eq(local));
      }),
      { numRuns: RUNS },
    );
  });

  it("tie to the fen in a funding plan, whatever is assumed", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...loadedPolicy.units.map(({ name }) => name)),
        loadedYear,
        fc.integer({ min: 0, max: 99_999_999 }),
        anyClass,
        fc.integer({ min: 1, max: 20_000_000 }).map((integer) => integer / 10_000),
        (city, year, headcount, county, standard) => {
          const assumed = [HEADER, ["财政补助标准", "", year, standard, "试"]];
          const plan = call("FUNDPLAN", city, year, headcount, county, assumed) as unknown[][];
          const amount = (item: string): Decimal => decimal(plan.find(([name]) => name === item)?.[3]);
          assert.ok(amount("其中中央").plus(amount("其中地方")).eq(amount("财政补助")));
          assert.ok(amount("个人缴费").plus(amount("财政补助")).eq(amount("筹资合计")));
          for (const [, , , yuan] of plan.slice(1)) assert.ok(decimal(yuan).decimalPlaces() <= 2);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

const ASSUMED_ROWS = fc.uniqueArray(
  fc.record({
    item: fc.constantFrom("大病保险筹资标准", "财政补助标准", "个人缴费标准"),
    where: fc.constantFrom("", "郑州市", "焦作市", "修武县"),
    year: fc.constantFrom<Cell>("", 2021, 2022),
    value: fc.integer({ min: 1, max: 1000 }),
  }),
  { selector: ({ item, where, year }) => JSON.stringify([item, where, year]), minLength: 1, maxLength: 8 },
);

describe("rows of the assumptions", () => {
  useFunctions();

  it("that do not conflict may stand in any order", () => {
    fc.assert(
      fc.property(
        ASSUMED_ROWS,
        fc.infiniteStream(fc.nat()),
        fc.constantFrom("郑州市", "修武县", "焦作市", "新乡市"),
        fc.constantFrom(2021, 2022),
        (assumed, order, city, year) => {
          const rows = assumed.map(({ item, where, year: of, value }) => [item, where, of, value, ""]);
          const ranked = rows.map((row) => [order.next().value ?? 0, row] as const);
          const shuffled = ranked.sort(([one], [other]) => one - other).map(([, row]) => row);
          for (const [id, ...args] of [
            ["DBFUND", city, year],
            ["SUBSIDY", year, null, null],
            ["CONTRIBUTION", year, null],
          ] as const) {
            assert.deepEqual(
              plain(call(id, ...args, [HEADER, ...rows])),
              plain(call(id, ...args, [HEADER, ...shuffled])),
            );
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("that conflict are an error naming both", () => {
    fc.assert(
      fc.property(ASSUMED_ROWS, fc.nat(), fc.nat(), (assumed, pick, at) => {
        const rows = assumed.map(({ item, where, year, value }) => [item, where, year, value, ""]);
        const chosen = pick % rows.length;
        const [item, where, year, value] = rows[chosen] as [string, string, Cell, number];
        const position = chosen + 1 + (at % (rows.length - chosen));
        rows.splice(position, 0, [item, where, year, value + 1, ""]);
        const error = call("DBFUND", "郑州市", 2021, [HEADER, ...rows]);
        assert.ok(isCellError(error));
        assert.equal(error.code, "#VALUE!");
        assert.ok(
          error.message.includes(`第${chosen + 2}行与第${position + 2}行对“${item}”`),
          `${error.message} for ${JSON.stringify(rows)}`,
        );
      }),
      { numRuns: RUNS },
    );
  });
});

describe("EXPLAIN", () => {
  useFunctions();

  it("ends in what the cell shows, for every function and any arguments", () => {
    fc.assert(
      fc.property(callsOf(IDS), ({ id, cells }) => {
        const result = call(id, ...cells);
        const explained = call("EXPLAIN", id, ...cells) as unknown[][];
        assert.ok(Array.isArray(explained), JSON.stringify(explained));
        const [step, formula, amount] = explained.at(-1) ?? [];
        if (isCellError(result)) {
          assert.deepEqual([step, formula, amount], ["无结果", result.message, result.code]);
        } else if (Array.isArray(result)) {
          const isBlank = result.length === 1 && (result[0] as unknown[])[0] === "";
          assert.deepEqual(
            [step, formula],
            isBlank ? ["参数为空，单元格留空", ""] : ["结果", `共${result.length}行`],
          );
        } else if (result === "") {
          assert.equal(step, "参数为空，单元格留空");
        } else {
          const shown = typeof result === "boolean" ? String(result).toUpperCase() : result;
          assert.deepEqual([step, amount], ["结果", shown]);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe("Chinese and English", () => {
  useFunctions();

  it("give the same numbers and the same error codes", () => {
    const bare = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(bare);
      if (isCellError(value)) return value.code;
      return typeof value === "string" && value !== "" ? "text" : value;
    };
    fc.assert(
      fc.property(callsOf(IDS), ({ id, cells }) => {
        speak("zh-CN");
        const chinese = call(id, ...cells);
        speak("en-US");
        const english = call(id, ...cells);
        assert.deepEqual(bare(english), bare(chinese));
      }),
      { numRuns: RUNS },
    );
  });
});
