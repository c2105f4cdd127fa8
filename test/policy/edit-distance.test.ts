import assert from "node:assert/strict";
import fc from "fast-check";
import { distance } from "fastest-levenshtein";
import { editDistance } from "../../src/policy/edit-distance";

const text = fc.string({ unit: fc.constantFrom("焦", "作", "市", "区", "a", "b"), maxLength: 40 });

describe("the edit distance", () => {
  it("is that of a well-known library for any two texts", () => {
    fc.assert(
      fc.property(text, text, (one, other) => assert.equal(editDistance(one, other), distance(one, other))),
    );
  });

  it("is the longer length where one text is empty", () => {
    assert.equal(editDistance("", "焦作市"), 3);
    assert.equal(editDistance("焦作市", ""), 3);
    assert.equal(editDistance("", ""), 0);
  });
});
