import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FUNCTIONS } from "../../src/rules/function-registry";
import { parseInline, parseMarkdown } from "../../src/taskpane/settings/parse-markdown";

const DOCS = join(__dirname, "../../docs");

describe("the documentation inside the pane", () => {
  it("keeps headings, paragraphs, lists and tables apart", () => {
    const kinds = parseMarkdown(
      "# A\n\ntext\nmore\n\n- one\n- two\n\n| a | b |\n| - | - |\n| `x\\|y` | 2 |",
    ).map(({ kind }) => kind);
    assert.deepEqual(kinds, ["heading", "paragraph", "list", "table"]);
  });

  it("reads code, bold and the words of a link, and takes nothing for HTML", () => {
    assert.deepEqual(parseInline("a `=B(1)` **c** [d](e.md) <b>f</b>"), [
      { kind: "text", text: "a " },
      { kind: "code", text: "=B(1)" },
      { kind: "text", text: " " },
      { kind: "strong", text: "c" },
      { kind: "text", text: " " },
      { kind: "text", text: "d" },
      { kind: "text", text: " <b>f</b>" },
    ]);
  });

  it("has a chapter for every function in both languages", () => {
    for (const file of ["functions.md", "functions.en-US.md"]) {
      const document = readFileSync(join(DOCS, file), "utf8");
      for (const id of FUNCTIONS.keys())
        assert.match(document, new RegExp(`^## .*${id}`, "m"), `${file} ${id}`);
    }
  });

  it("leaves no line of the reference out", () => {
    const document = readFileSync(join(DOCS, "functions.md"), "utf8");
    const rows = parseMarkdown(document).flatMap((block) => (block.kind === "table" ? block.rows : []));
    const lines = document.split("\n").filter((line) => line.startsWith("|") && !/^\|[\s:|-]+$/.test(line));
    const headers = parseMarkdown(document).filter(({ kind }) => kind === "table").length;
    assert.equal(rows.length + headers, lines.length);
  });
});
