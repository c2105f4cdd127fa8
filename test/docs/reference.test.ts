import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { referencePages } from "../../scripts/reference/reference-pages";

describe("the generated reference", () => {
  it("is what npm run docs writes now", async () => {
    for (const [path, page] of await referencePages()) {
      assert.equal(readFileSync(path, "utf8"), page, `${basename(path)} is stale: run npm run docs`);
    }
  });

  it("has a section with two live examples for every function", async () => {
    const pages = await referencePages();
    for (const [path, page] of pages) {
      if (!path.includes("functions")) continue;
      const sections = page.split(/^## /mu).slice(1);
      assert.equal(sections.length, 16);
      for (const section of sections) {
        const [id = ""] = section.split("\n");
        const examples = section.match(new RegExp(`^\`=${id}\\(`, "gmu")) ?? [];
        assert.ok(examples.length >= (id === "POLICYVERSION" ? 1 : 2), id);
      }
    }
  });
});
