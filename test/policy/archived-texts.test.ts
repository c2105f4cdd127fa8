import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(__dirname, "../../assets/notices");

/** The recorded digests, by file name, as `sha256sum` writes them. */
function recordedDigests(): Map<string, string> {
  const lines = readFileSync(join(FOLDER, "SHA256SUMS"), "utf8").trim().split("\n");
  return new Map(
    lines.map((line) => {
      const [digest = "", name = ""] = line.split(/\s+/u);
      return [name, digest];
    }),
  );
}

const archivedTexts = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));

describe("the archived texts of the notices", () => {
  it("are each in the list of digests, and the list names no other file", () => {
    assert.deepEqual([...recordedDigests().keys()].sort(), [...archivedTexts].sort());
  });

  for (const name of archivedTexts) {
    it(`have not changed since they were archived: ${name}`, () => {
      const digest = createHash("sha256")
        .update(readFileSync(join(FOLDER, name)))
        .digest("hex");
      assert.equal(digest, recordedDigests().get(name));
    });

    it(`are UTF-8 without a byte order mark or carriage returns: ${name}`, () => {
      const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
        readFileSync(join(FOLDER, name)),
      );
      assert.doesNotMatch(text, /^\uFEFF|\r/u);
    });
  }
});
