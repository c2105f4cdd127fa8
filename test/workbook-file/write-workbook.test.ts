import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { read, type CellObject } from "@e965/xlsx";
import { parseAddress } from "../../src/workbook-file/cell-address";
import { typedFormula } from "../../src/workbook-file/formula/typed-formula";
import { lintWorkbook } from "../../src/workbook-file/lint/lint-workbook";
import { sheetCells } from "../../src/workbook-file/parts/sheet-cells";
import { readWorkbook } from "../../src/workbook-file/reader/read-workbook";
import type { CellContent } from "../../src/workbook-file/workbook-description";
import { writeWorkbook } from "../../src/workbook-file/write-workbook";
import { openXmlSdkErrors } from "./open-xml-sdk";
import { OFFICE_PROGRAMS, readWithLibreOffice, readWithOpenpyxl } from "./office-programs";
import { SAMPLE_WORKBOOK } from "./sample-workbook";

const BYTES = writeWorkbook(SAMPLE_WORKBOOK);

function plain(value: CellContent): string | number | boolean {
  return typeof value === "object" ? value.error : value;
}

/** The described values by address, spilled ones among them, of one sheet. */
function describedValues(name: string): Map<string, string | number | boolean> {
  const sheet = SAMPLE_WORKBOOK.sheets.find((each) => each.name === name);
  assert.ok(sheet !== undefined);
  return new Map(
    sheetCells(sheet).flatMap(({ address, value }) => (value === undefined ? [] : [[address, plain(value)]])),
  );
}

function peerValue(cell: CellObject): string | number | boolean | undefined {
  return cell.t === "e" ? cell.w : (cell.v as string | number | boolean);
}

describe("Writing a workbook", () => {
  it("gives the same bytes every time", () => {
    assert.deepEqual(writeWorkbook(SAMPLE_WORKBOOK), BYTES);
  });

  it("gives the same bytes in another time zone", () => {
    const script =
      'const { writeWorkbook } = require("./src/workbook-file/write-workbook");' +
      'const { SAMPLE_WORKBOOK } = require("./test/workbook-file/sample-workbook");' +
      'const { createHash } = require("node:crypto");' +
      'process.stdout.write(createHash("sha256").update(writeWorkbook(SAMPLE_WORKBOOK)).digest("hex"));';
    const elsewhere = execFileSync(process.execPath, ["--require", "tsx/cjs", "--eval", script], {
      encoding: "utf8",
      env: { ...process.env, TZ: "Pacific/Kiritimati" },
    });
    assert.equal(elsewhere, createHash("sha256").update(BYTES).digest("hex"));
  });

  it("passes our own lint", () => {
    assert.deepEqual(lintWorkbook(BYTES), []);
  });

  it("passes our own lint where a chart covers cells with empty texts", () => {
    const chart = {
      kind: "column",
      title: "保费",
      series: [{ name: "A1", categories: "A2:A3", values: "B2:B3" }],
      place: "D1:H9",
      alternativeText: "保费",
    } as const;
    const cells = {
      A1: { value: "保费" },
      A2: { value: "郑州市" },
      A3: { formula: '=""', value: "" },
      B2: { value: 1 },
      B3: { formula: '=""', value: "" },
    };
    const { fileName, properties } = SAMPLE_WORKBOOK;
    const book = { fileName, properties, sheets: [{ name: "表", cells, charts: [chart] }] };
    assert.deepEqual(lintWorkbook(writeWorkbook(book)), []);
  });

  it("passes Microsoft's Open XML SDK without an error", async () => {
    assert.deepEqual(await openXmlSdkErrors(BYTES), []);
  });

  it("is read back whole: the description read, written again, gives the same bytes", () => {
    assert.deepEqual(writeWorkbook(readWorkbook(BYTES, SAMPLE_WORKBOOK.fileName)), BYTES);
  });

  it("shows an independent reader the same values", () => {
    const book = read(BYTES, { type: "array" });
    assert.deepEqual(
      book.SheetNames,
      SAMPLE_WORKBOOK.sheets.map(({ name }) => name),
    );
    for (const name of book.SheetNames) {
      const cells = Object.entries(book.Sheets[name] ?? {}).filter(([address]) => !address.startsWith("!"));
      const values = cells
        .map(([address, cell]): [string, unknown] => [address, peerValue(cell as CellObject)])
        .filter(([, value]) => value !== undefined);
      assert.deepEqual(new Map(values), describedValues(name), name);
    }
  });

  it("shows an independent reader the same formulas", () => {
    const book = read(BYTES, { type: "array", xlfn: true });
    for (const sheet of readWorkbook(BYTES, "sample.xlsx").sheets) {
      const expected = Object.entries(sheet.cells).flatMap(([address, { formula }]) =>
        formula === undefined ? [] : [[address, formula]],
      );
      const cells = book.Sheets[sheet.name] ?? {};
      const found = expected.map(([address = ""]) => {
        const cell = cells[address] as CellObject | undefined;
        return [address, typedFormula(cell?.f ?? "")];
      });
      assert.deepEqual(found, expected, sheet.name);
    }
  });

  if (OFFICE_PROGRAMS.openpyxl) {
    it("shows openpyxl the same values", () => {
      const read = readWithOpenpyxl(BYTES);
      for (const { name } of SAMPLE_WORKBOOK.sheets) {
        const described = [...describedValues(name)].filter(([, value]) => value !== "");
        assert.deepEqual(new Map(Object.entries(read[name] ?? {})), new Map(described), name);
      }
    });
  }

  if (OFFICE_PROGRAMS.libreOffice) {
    it("shows LibreOffice, which lacks the add-in, the cached result of every plain formula", () => {
      const read = readWithLibreOffice(BYTES);
      for (const { name, cells } of SAMPLE_WORKBOOK.sheets) {
        for (const [address, { formula, value, dynamic, spill }] of Object.entries(cells)) {
          const isError = typeof value === "object";
          if (formula === undefined || value === undefined || dynamic === true || spill || isError) {
            continue;
          }
          const place = parseAddress(address);
          const shown = read[name]?.[(place?.row ?? 0) - 1]?.[(place?.column ?? 0) - 1] ?? "";
          const expected = typeof value === "boolean" ? String(value).toUpperCase() : String(value);
          assert.equal(shown, expected, `${name}!${address}`);
        }
      }
    });
  }
});

const absent = Object.entries(OFFICE_PROGRAMS)
  .filter(([, isFound]) => !isFound)
  .map(([program]) => program);
if (absent.length > 0) {
  process.stdout.write(`Workbook files are not opened in ${absent.join(" and ")}: not installed here.\n`);
}
