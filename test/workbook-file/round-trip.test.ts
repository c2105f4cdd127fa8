import assert from "node:assert/strict";
import fc from "fast-check";
import { formatAddress } from "../../src/workbook-file/cell-address";
import { formulaTokens } from "../../src/workbook-file/formula/formula-tokens";
import { lintWorkbook } from "../../src/workbook-file/lint/lint-workbook";
import { readWorkbook } from "../../src/workbook-file/reader/read-workbook";
import type { CellDescription, WorkbookDescription } from "../../src/workbook-file/workbook-description";
import { writeWorkbook } from "../../src/workbook-file/write-workbook";

const TEXT = fc
  .string({ unit: "grapheme", maxLength: 40 })
  .filter((text) => !/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/u.test(text));
const TRICKY = fc.constantFrom(
  "_x0041_",
  "__x000a_x",
  " ",
  "\n",
  "\t\t",
  "&amp;",
  "<c>",
  "]]>",
  '"',
  "'",
  "=1+1",
);
const NUMBER = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const CONTENT = fc.oneof(
  TEXT,
  fc.array(fc.oneof(TEXT, TRICKY), { maxLength: 4 }).map((texts) => texts.join("")),
  NUMBER,
  fc.boolean(),
  fc.constantFrom({ error: "#N/A" }, { error: "#DIV/0!" }),
);

const CELL = fc.oneof(
  CONTENT.map((value) => ({ value })),
  CONTENT.map((value) => ({ formula: '=IF(A1>0,"是 & <否>",B2)', value })),
);

const CELLS = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 30 }), CELL), { maxLength: 40 })
  .map((entries) =>
    Object.fromEntries(entries.map(([row, column, cell]) => [formatAddress({ row, column }), cell])),
  );

function workbookOf(cells: Record<string, CellDescription>): WorkbookDescription {
  return {
    fileName: "plan.xlsx",
    properties: { title: "", creator: "", created: "2026-01-01T00:00:00Z" },
    sheets: [{ name: "数据", cells }],
  };
}

describe("A workbook of any values", () => {
  it("is read back as it was described", () => {
    fc.assert(
      fc.property(CELLS, (cells) => {
        const read = readWorkbook(writeWorkbook(workbookOf(cells)), "plan.xlsx");
        assert.deepEqual(read.sheets[0]?.cells, cells);
      }),
      { numRuns: 60 },
    );
  });

  it("passes the lint", () => {
    fc.assert(
      fc.property(CELLS, (cells) => {
        // A formula whose text result reads as a number is a mistake in our workbooks, though Excel allows it.
        const sound = Object.entries(cells).filter(
          ([, { value }]) => !(typeof value === "string" && /\d/.test(value)),
        );
        const workbook = workbookOf(Object.fromEntries(sound));
        assert.deepEqual(lintWorkbook(writeWorkbook(workbook)), []);
      }),
      { numRuns: 30 },
    );
  });
});

describe("Splitting any text into formula tokens", () => {
  it("loses no character", () => {
    const parts = fc.constantFrom(
      "A1",
      "$B$2:C3",
      "'表 1'!",
      "表[@列]",
      "SUM(",
      ")",
      "#N/A",
      "#",
      "@",
      '"a""b"',
      "{",
      ";",
      "1E+5",
      "人数",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string({ maxLength: 5 }))), (pieces) => {
        const text = pieces.join("");
        const tokens = formulaTokens(text);
        assert.equal(tokens.map((token) => token.text).join(""), text);
      }),
    );
  });
});
