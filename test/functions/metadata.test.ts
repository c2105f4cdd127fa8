import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zhCN } from "../../src/explanation/locales/zh-CN";
import * as functions from "../../src/functions/functions";
import { FUNCTIONS } from "../../src/rules/function-registry";

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
}

function read(name: string): readonly FunctionMetadata[] {
  const path = join(__dirname, "../../src/functions/generated", name);
  return (JSON.parse(readFileSync(path, "utf8")) as { functions: readonly FunctionMetadata[] }).functions;
}

/**
 * Saved workbooks hold these names and this order of arguments: a change here breaks them.
 * A bracket marks an argument that may be left out.
 */
const PINNED: readonly (readonly [id: string, english: string])[] = [
  ["DBFUND", "city, year, [assumptions]"],
  ["DBPREMIUM", "city, year, headcount, [assumptions]"],
  ["DBTABLE", "year, [assumptions]"],
  ["DBCOMPARE", "fromYear, toYear, [assumptions]"],
  ["SUBSIDY", "year, [level], [countyClass], [assumptions]"],
  ["CONTRIBUTION", "year, [basis], [assumptions]"],
  ["FUNDPLAN", "city, year, headcount, countyClass, [assumptions]"],
  ["ELIGIBLE", "amount, category, [dischargeDate], [assumptions]"],
  ["DBDEDUCTIBLE", "income, [personClass], [year]"],
  ["DBPAY", "eligible, deductible, [personClass], [year], [assumptions]"],
  ["WAITFREE", "case, [months]"],
  ["POLICYVALUE", "item, [year], [where], [assumptions]"],
  ["POLICYSOURCE", "item, [year], [where]"],
  ["POLICYLIST", "[year]"],
  ["POLICYVERSION", ""],
  ["EXPLAIN", "function, arguments…"],
];

function signature({ parameters }: FunctionMetadata): string {
  return parameters
    .map(({ name, optional, repeating }) => (repeating ? `${name}…` : optional ? `[${name}]` : name))
    .join(", ");
}

/** What Excel would read as a cell of either reference style. */
const CELL_ADDRESS = /^([A-Z]{1,3}\d{1,7}|R\d*C?\d*|C\d*)$/i;

describe("the metadata of the functions", () => {
  const chinese = read("functions.json");
  const english = read("functions-en-US.json");

  it("keeps ids, names and the order of arguments as they were released", () => {
    assert.deepEqual(
      english.map((each) => [each.id, signature(each)]),
      PINNED,
    );
  });

  it("has the same ids, names and argument kinds in both languages", () => {
    const bare = (all: readonly FunctionMetadata[]): unknown =>
      all.map(({ id, name, parameters }) => [
        id,
        name,
        parameters.map(({ name: _name, description: _description, ...kind }) => kind),
      ]);
    assert.deepEqual(bare(english), bare(chinese));
  });

  it("names a function as its id", () => {
    for (const { id, name } of [...chinese, ...english]) assert.equal(name, id);
  });

  it("uses names that Excel takes and that are no cell addresses", () => {
    for (const { name } of chinese) {
      assert.match(name, /^[A-Z][A-Z0-9_.]{0,30}$/);
      assert.doesNotMatch(name, CELL_ADDRESS);
    }
  });

  it("describes every function and argument in at most 255 characters", () => {
    for (const { id, description, parameters } of [...chinese, ...english]) {
      assert.ok(description.length > 0 && description.length <= 255, id);
      for (const { name, description: words } of parameters) {
        assert.ok(words.length > 0 && words.length <= 255, `${id} ${name}`);
      }
    }
  });

  it("is Chinese in one file and English in the other", () => {
    for (const { description } of chinese) assert.match(description, /\p{Script=Han}/u);
    for (const { description, parameters } of english) {
      assert.doesNotMatch(description, /\p{Script=Han}/u);
      for (const each of parameters)
        assert.doesNotMatch(`${each.name}${each.description}`, /\p{Script=Han}/u);
    }
  });

  it("gives no two arguments of a function one name", () => {
    for (const { id, parameters } of [...chinese, ...english]) {
      assert.equal(new Set(parameters.map(({ name }) => name)).size, parameters.length, id);
    }
  });

  it("names the arguments as the messages do, in the order in which the rules take them", () => {
    for (const [id, { inputs, takesAssumptions }] of FUNCTIONS) {
      const names = chinese.find((each) => each.id === id)?.parameters.map(({ name }) => name);
      const expected = [...inputs.map(({ name }) => name), ...(takesAssumptions ? ["assumptions"] : [])];
      assert.deepEqual(
        names,
        expected.map((name) => zhCN.inputs[name]),
        id,
      );
    }
  });

  it("makes optional what the rules can do without", () => {
    for (const [id, { inputs }] of FUNCTIONS) {
      const parameters = chinese.find((each) => each.id === id)?.parameters ?? [];
      inputs.forEach(({ name, optional }, index) => {
        assert.equal(parameters[index]?.optional ?? false, optional, `${id} ${name}`);
      });
    }
  });

  it("covers what is exported, and nothing else is", () => {
    assert.deepEqual(Object.keys(functions).sort(), PINNED.map(([id]) => id).sort());
    assert.deepEqual([...FUNCTIONS.keys(), "EXPLAIN"].sort(), PINNED.map(([id]) => id).sort());
  });
});
