import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { DivisionsFile } from "../../src/policy/notice-schema";

const { units } = parse(
  readFileSync(join(__dirname, "../../src/policy/divisions.yaml"), "utf8"),
) as DivisionsFile;

/** The city part of a GB/T 2260 code. */
const cityPart = (code: string): string => code.slice(0, 4);

describe("the divisions", () => {
  it("are 17 cities, one demonstration zone and 10 counties run by the province, in that order", () => {
    const kinds = units.map(({ kind }) => kind);
    assert.deepEqual(kinds, [
      ...Array<string>(17).fill("prefecture-city"),
      "demonstration-zone",
      ...Array<string>(10).fill("province-run-county"),
    ]);
  });

  it("put every place under the city its code names", () => {
    const strays = units.flatMap((unit) =>
      (unit.places ?? []).filter(({ code }) => code !== null && cityPart(code) !== cityPart(unit.code)),
    );
    assert.deepEqual(strays, []);
  });

  it("name for every county run by the province the city its code names, and only for those", () => {
    const parents = units.map(({ id, kind, code, parent }) => [
      id,
      kind === "province-run-county"
        ? units.find((unit) => unit.code === `${cityPart(code)}00`)?.id
        : undefined,
      parent,
    ]);
    assert.deepEqual(
      parents.filter(([, expected, actual]) => expected !== actual),
      [],
    );
  });

  it("give no code, name or older name to two places", () => {
    const words = units.flatMap((unit) => [
      ...[unit.name, unit.code, ...unit.aliases],
      ...(unit.places ?? []).flatMap(({ name, code, aliases }) => [
        name,
        ...(code === null ? [] : [code]),
        ...aliases,
      ]),
    ]);
    assert.deepEqual(
      words.filter((word, index) => words.indexOf(word) < index),
      [],
    );
  });

  it("have no code for zones, and one for every other place", () => {
    const odd = units.flatMap((unit) =>
      (unit.places ?? []).filter(({ kind, code }) => (kind === "zone") !== (code === null)),
    );
    assert.deepEqual(odd, []);
  });
});
