import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const FOLDER = join(ROOT, "docs/decisions");

const records = readdirSync(FOLDER)
  .sort()
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), "utf8") }));

/** The files of the repository that a page names in code marks. */
function namedFiles(text: string): readonly string[] {
  return [...text.matchAll(/`((?:test|src|scripts|docs|assets)\/[\w./-]+\.\w+)`/g)].map(
    ([, path]) => path ?? "",
  );
}

describe("the decision records", () => {
  it("are numbered without a gap or a double", () => {
    assert.deepEqual(
      records.map(({ name }) => Number(name.slice(0, 4))),
      records.map((_record, index) => index + 1),
    );
  });

  for (const { name, text } of records) {
    it(`begin with their number and have sections: ${name}`, () => {
      assert.match(text, new RegExp(`^# ${Number(name.slice(0, 4))}\\. `));
      assert.match(text, /^Date: \d{4}-\d{2}-\d{2}\. Status: \w+/m);
      assert.ok((text.match(/^## /gm) ?? []).length >= 2);
    });

    it(`name files that are there: ${name}`, () => {
      assert.deepEqual(
        namedFiles(text).filter((path) => !existsSync(join(ROOT, path))),
        [],
      );
    });
  }
});

describe("the architecture page", () => {
  it("names files that are there", () => {
    const text = readFileSync(join(ROOT, "docs/architecture.md"), "utf8");
    const files = namedFiles(text);
    assert.ok(files.length > 5);
    assert.deepEqual(
      files.filter((path) => !existsSync(join(ROOT, path))),
      [],
    );
  });
});
