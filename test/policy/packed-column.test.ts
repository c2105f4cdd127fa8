import assert from "node:assert/strict";
import fc from "fast-check";
import { packColumn } from "../../src/policy/pack-column";
import { unpackColumn, type ColumnValue, type PackedColumn } from "../../src/policy/packed-column";
import { readPolicy } from "../../src/policy/read-policy";
import { policySources } from "../../scripts/policy-sources";

function throughJson(packed: PackedColumn): PackedColumn {
  return JSON.parse(JSON.stringify(packed)) as PackedColumn;
}

function roundTrip(values: readonly ColumnValue[]): readonly ColumnValue[] {
  return unpackColumn(throughJson(packColumn(values)));
}

const text = fc.string({ unit: "grapheme", maxLength: 8 }).filter((each) => !/[|^~]/.test(each));
const key = fc.constantFrom("id", "label", "aliases", "at", "valid", "大病");
const texts = fc.array(fc.oneof(text, fc.constant(null), fc.constant(undefined)));
const things = fc.array(
  fc.record(
    {
      id: text,
      label: fc.option(text),
      aliases: fc.array(text),
      valid: fc.record({ from: text, to: text }, { noNullPrototype: true }),
    },
    { requiredKeys: ["id"], noNullPrototype: true },
  ),
);
const member = fc.record({ label: text, members: fc.array(text) }, { noNullPrototype: true });
const tables = fc.array(fc.dictionary(key, member, { noNullPrototype: true }));

describe("a packed column", () => {
  it("gives back texts, gaps and nulls", () => {
    fc.assert(fc.property(texts, (values) => assert.deepEqual(roundTrip(values), values)));
  });

  it("gives back objects with lists, optional keys and objects inside", () => {
    fc.assert(fc.property(things, (values) => assert.deepEqual(roundTrip(values), values)));
  });

  it("gives back tables from ids to objects", () => {
    const someEntry = tables.filter((each) => each.some((table) => Object.keys(table).length > 0));
    fc.assert(fc.property(someEntry, (values) => assert.deepEqual(roundTrip(values), values)));
  });

  it("gives back the policy of the source tree", () => {
    const reading = readPolicy(policySources());
    assert.ok(reading.ok);
    const policy = JSON.parse(JSON.stringify(reading.policy)) as ColumnValue;
    assert.deepEqual(roundTrip([policy])[0], policy);
  });

  it("refuses to write a text that cannot be told from its marks", () => {
    for (const mark of ["|", "a|b", "^", "~"]) assert.throws(() => packColumn([mark]), /cannot be told/);
  });

  it("refuses to write a number, which it could only give back as a text", () => {
    assert.throws(() => packColumn([{ count: 3 } as unknown as ColumnValue]), /holds 3/);
  });
});
