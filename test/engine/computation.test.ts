import assert from "node:assert/strict";
import { Computed, NotApplicable, Undetermined, type Explanation } from "../../src/engine/computation";
import { isNotSettled, type Problem } from "../../src/engine/problem";

const NOTHING: Explanation = { steps: [], assumptions: [] };

describe("a computed value", () => {
  it("works out its explanation when somebody reads it, and once", () => {
    let worked = 0;
    const computed = new Computed(70, "CNY/person/year", () => {
      worked += 1;
      return NOTHING;
    });
    assert.equal(computed.value, 70);
    assert.equal(worked, 0);
    assert.equal(computed.explanation, NOTHING);
    assert.deepEqual([computed.steps, computed.assumptions], [[], []]);
    assert.equal(worked, 1);
  });
});

describe("the three outcomes", () => {
  it("are told apart by their status", () => {
    const outcomes = [
      new Computed(1, "CNY", () => NOTHING),
      new NotApplicable("category-excluded", null, () => NOTHING),
      new Undetermined({ code: "no-partner" }),
    ];
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ["computed", "not-applicable", "undetermined"],
    );
  });
});

describe("a problem", () => {
  it("is a gap of the notices or an argument not understood", () => {
    const gap: Problem = {
      code: "not-loaded",
      item: "resident.government-subsidy",
      at: {},
      year: 2022,
      loadedYears: [2020, 2021],
    };
    const misread: Problem = { code: "missing-input", input: "year" };
    assert.equal(isNotSettled(gap), true);
    assert.equal(isNotSettled({ code: "no-partner" }), true);
    assert.equal(isNotSettled(misread), false);
  });
});
