import assert from "node:assert/strict";
import { utils, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { readWorkbook } from "../../src/workbook-file/reader/read-workbook";
import { UnreadableWorkbookError } from "../../src/workbook-file/reader/unreadable-workbook-error";
import { stampWebExtension } from "../../src/workbook-file/stamp-web-extension";
import { writeWorkbook } from "../../src/workbook-file/write-workbook";
import { SAMPLE_WORKBOOK } from "./sample-workbook";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook as another program might write it: prefixed names, absolute targets, single quotes. */
function foreignWorkbook(sheetData: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id='${id}' Type='${RELATIONSHIPS}/${type}' Target='${target}'/>`;
  const files: Record<string, string> = {
    "_rels/.rels": `<Relationships>${relationship("R1", "officeDocument", "/book/main.xml")}</Relationships>`,
    "book/main.xml":
      "<?xml version='1.0'?><x:workbook xmlns:x='main' xmlns:o='rel'><x:sheets>" +
      "<x:sheet name='数据' sheetId='7' o:id='R9'/></x:sheets></x:workbook>",
    "book/_rels/main.xml.rels": `<Relationships>${relationship("R9", "worksheet", "pages/one.xml")}${relationship(
      "R10",
      "sharedStrings",
      "strings.xml",
    )}${relationship("R11", "styles", "styles.xml")}${relationship("R12", "theme", "theme.xml")}</Relationships>`,
    "book/pages/one.xml": `<!-- a comment --><x:worksheet xmlns:x='main'><x:sheetData>${sheetData}</x:sheetData></x:worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

function cellsOf(bytes: Uint8Array) {
  return readWorkbook(bytes, "foreign.xlsx").sheets[0]?.cells;
}

describe("Reading a workbook", () => {
  it("gives values, formulas as typed and styles of our own file as they were described", () => {
    const read = readWorkbook(writeWorkbook(SAMPLE_WORKBOOK), "sample.xlsx");
    const [budget] = read.sheets;
    assert.deepEqual(budget?.cells.C4, SAMPLE_WORKBOOK.sheets[0]?.cells.C4);
    assert.deepEqual(budget?.cells.A10, SAMPLE_WORKBOOK.sheets[0]?.cells.A10);
    assert.deepEqual(budget?.cells.D10, SAMPLE_WORKBOOK.sheets[0]?.cells.D10);
    assert.deepEqual(budget?.merges, ["A1:F1"]);
    assert.deepEqual(budget?.validations, SAMPLE_WORKBOOK.sheets[0]?.validations);
    assert.deepEqual(budget?.conditionalFormats, SAMPLE_WORKBOOK.sheets[0]?.conditionalFormats);
    assert.deepEqual(budget?.columns, SAMPLE_WORKBOOK.sheets[0]?.columns);
    assert.deepEqual(budget?.notes, SAMPLE_WORKBOOK.sheets[0]?.notes);
    assert.deepEqual(
      read.names,
      [...(SAMPLE_WORKBOOK.names ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
    assert.deepEqual(read.webExtension, SAMPLE_WORKBOOK.webExtension);
    assert.deepEqual(read.properties, SAMPLE_WORKBOOK.properties);
  });

  it("gives a spill back to the formula it came from", () => {
    const read = readWorkbook(writeWorkbook(SAMPLE_WORKBOOK), "sample.xlsx").sheets[1]?.cells;
    const described = SAMPLE_WORKBOOK.sheets[1]?.cells;
    assert.deepEqual(read?.E2, described?.E2);
    assert.deepEqual(read?.F3, described?.F3);
    assert.equal(read?.E3, undefined);
  });

  it("understands what another library writes", () => {
    const sheet = utils.aoa_to_sheet([
      ["城市", "标准"],
      ["焦作市", 70],
      [true, null],
    ]);
    sheet.B3 = { t: "n", v: 70, f: "SUM(B2:B2)" };
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "数据");
    const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
    assert.deepEqual(cellsOf(bytes), {
      A1: { value: "城市" },
      B1: { value: "标准" },
      A2: { value: "焦作市" },
      B2: { value: 70 },
      A3: { value: true },
      B3: { value: 70, formula: "=SUM(B2:B2)" },
    });
  });

  it("follows other programs' prefixes, targets and quotes, and counts cells without an address", () => {
    const cells = cellsOf(
      foreignWorkbook(
        "<x:row><x:c><x:v>1</x:v></x:c><x:c t='inlineStr'><x:is><x:t>二</x:t></x:is></x:c></x:row>",
      ),
    );
    assert.deepEqual(cells, { A1: { value: 1 }, B1: { value: "二" } });
  });

  it("fills shared formulas into each of their cells", () => {
    const cells = cellsOf(
      foreignWorkbook(
        "<x:row r='1'><x:c r='C1'><x:f t='shared' ref='C1:C2' si='0'>A1*$B$1</x:f><x:v>1</x:v></x:c></x:row>" +
          "<x:row r='2'><x:c r='C2'><x:f t='shared' si='0'/><x:v>2</x:v></x:c></x:row>",
      ),
    );
    assert.deepEqual(cells, {
      C1: { value: 1, formula: "=A1*$B$1" },
      C2: { value: 2, formula: "=A2*$B$1" },
    });
  });

  it("understands a custom function as Excel itself saves it", () => {
    const cells = cellsOf(
      foreignWorkbook(
        "<x:row r='1'><x:c r='A1' cm='1'><x:f t='array' ref='A1'>_xldudf_DBFUND(\"焦作市\",2021)</x:f><x:v>70</x:v></x:c></x:row>",
      ),
    );
    assert.deepEqual(cells, { A1: { value: 70, formula: '=DBFUND("焦作市",2021)', dynamic: true } });
  });

  it("joins rich text, leaves out readings and resolves escapes", () => {
    const cells = cellsOf(
      foreignWorkbook("<x:row r='1'><x:c r='A1' t='s'><x:v>0</x:v></x:c></x:row>", {
        "book/strings.xml":
          "<sst><si><r><t>大病</t></r><r><rPr><b/></rPr><t>保险&#10;_x005F_x0041_</t></r><rPh><t>da</t></rPh></si></sst>",
      }),
    );
    assert.deepEqual(cells, { A1: { value: "大病保险\n_x0041_" } });
  });

  it("resolves theme colours with their tint, and formats known by number", () => {
    const cells = cellsOf(
      foreignWorkbook("<x:row r='1'><x:c r='A1' s='1'><x:v>1</x:v></x:c></x:row>", {
        "book/theme.xml":
          "<theme><themeElements><clrScheme><accent1><srgbClr val='000080'/></accent1></clrScheme></themeElements></theme>",
        "book/styles.xml":
          "<styleSheet><fonts><font><sz val='10'/><name val='宋体'/></font></fonts>" +
          "<fills><fill/><fill><patternFill patternType='solid'><fgColor theme='4' tint='0.5'/></patternFill></fill></fills>" +
          "<cellXfs><xf/><xf numFmtId='14' fillId='1'/></cellXfs></styleSheet>",
      }),
    );
    assert.deepEqual(cells, { A1: { value: 1, style: { fill: "#8080C0", numberFormat: "yyyy/m/d" } } });
  });

  it("says of bytes that are no workbook what they are not", () => {
    assert.throws(() => readWorkbook(strToU8("not a zip"), "a.xlsx"), UnreadableWorkbookError);
    assert.throws(() => readWorkbook(zipSync({ "a.txt": strToU8("a") }), "a.xlsx"), UnreadableWorkbookError);
  });
});

describe("Stamping a file for another deployment channel", () => {
  it("changes the add-in's reference and nothing else", () => {
    const { webExtension } = SAMPLE_WORKBOOK;
    assert.ok(webExtension !== undefined);
    const shared = { ...webExtension, channel: { kind: "share", path: "\\\\server\\add-ins" } } as const;
    assert.deepEqual(
      stampWebExtension(writeWorkbook(SAMPLE_WORKBOOK), SAMPLE_WORKBOOK.fileName, shared),
      writeWorkbook({ ...SAMPLE_WORKBOOK, webExtension: shared }),
    );
  });
});
