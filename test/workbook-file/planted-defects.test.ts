import assert from "node:assert/strict";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { lintWorkbook } from "../../src/workbook-file/lint/lint-workbook";
import type { LintRule } from "../../src/workbook-file/lint/lint-finding";
import { writeWorkbook } from "../../src/workbook-file/write-workbook";
import { openXmlSdkErrors } from "./open-xml-sdk";
import { SAMPLE_WORKBOOK } from "./sample-workbook";

const PARTS = unzipSync(writeWorkbook(SAMPLE_WORKBOOK));

const BUDGET = "xl/worksheets/sheet1.xml";
const PARAMETERS = "xl/worksheets/sheet2.xml";
const CHARTS = "xl/worksheets/sheet3.xml";
const WORKBOOK = "xl/workbook.xml";
const STYLES = "xl/styles.xml";
const STRINGS = "xl/sharedStrings.xml";
const TABLE = "xl/tables/table1.xml";
const CHART = "xl/charts/chart1.xml";
const EXTENSION = "xl/webextensions/webextension1.xml";
const PANES = "xl/webextensions/taskpanes.xml";
const TYPES = "[Content_Types].xml";

type Parts = Record<string, Uint8Array>;

interface PlantedDefect {
  readonly name: string;
  /** The rule of our lint that must find it, or an error of Microsoft's validator by the start of its text. */
  readonly caughtBy: LintRule | { readonly sdk: string };
  readonly plant: (parts: Parts) => Parts;
}

/** Replaces text in one part; a defect that changes nothing would be none. */
function replace(path: string, from: string | RegExp, to: string): (parts: Parts) => Parts {
  return (parts) => {
    const before = strFromU8(parts[path] ?? new Uint8Array());
    const after = before.replace(from, to);
    assert.notEqual(after, before, `nothing to break in ${path}`);
    return { ...parts, [path]: strToU8(after) };
  };
}

function remove(path: string): (parts: Parts) => Parts {
  return (parts) => {
    assert.ok(path in parts);
    return Object.fromEntries(Object.entries(parts).filter(([name]) => name !== path));
  };
}

const DEFECTS: readonly PlantedDefect[] = [
  {
    name: "validations before conditional formats",
    caughtBy: "element-order",
    plant: replace(
      BUDGET,
      /(<conditionalFormatting.*<\/conditionalFormatting>)(<dataValidations.*<\/dataValidations>)/s,
      "$2$1",
    ),
  },
  {
    name: "an element that no sheet has",
    caughtBy: { sdk: "Sch_InvalidElementContent" },
    plant: replace(BUDGET, "<sheetData>", "<budget/><sheetData>"),
  },
  {
    name: "a table column that is not its header",
    caughtBy: "table",
    plant: replace(TABLE, 'name="标准"', 'name="准标"'),
  },
  {
    name: "two table columns of one name",
    caughtBy: "table",
    plant: replace(TABLE, 'name="标准"', 'name="城市"'),
  },
  {
    name: "a table narrower than its columns",
    caughtBy: "table",
    plant: replace(TABLE, 'ref="A1:C5"', 'ref="A1:B5"'),
  },
  {
    name: "a table called like a cell",
    caughtBy: "table",
    plant: replace(TABLE, 'displayName="表城市"', 'displayName="DB2021"'),
  },
  {
    name: "a merge across a table",
    caughtBy: "table",
    plant: replace(
      PARAMETERS,
      "<pageMargins",
      '<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells><pageMargins',
    ),
  },
  {
    name: "a drawing that is not there",
    caughtBy: "relationship",
    plant: remove("xl/drawings/drawing3.xml"),
  },
  {
    name: "a chart without a content type",
    caughtBy: "content-type",
    plant: replace(TYPES, /<Override PartName="\/xl\/charts\/chart1.xml"[^>]*>/, ""),
  },
  {
    name: "a dangling table part",
    caughtBy: "relationship",
    plant: replace(PARAMETERS, '<tablePart r:id="rId1"', '<tablePart r:id="rId9"'),
  },
  {
    name: "a style that is not there",
    caughtBy: "style-index",
    plant: replace(BUDGET, / s="\d+"/, ' s="999"'),
  },
  {
    name: "a font that is not there",
    caughtBy: "style-index",
    plant: replace(STYLES, 'fontId="1"', 'fontId="99"'),
  },
  {
    name: "a number format that is not there",
    caughtBy: "style-index",
    plant: replace(STYLES, /<xf numFmtId="164"/, '<xf numFmtId="199"'),
  },
  {
    name: "a false count of formats",
    caughtBy: "style-count",
    plant: replace(STYLES, /<cellXfs count="\d+"/, '<cellXfs count="1"'),
  },
  {
    name: "a conditional style that is not there",
    caughtBy: "conditional-format",
    plant: replace(BUDGET, 'dxfId="0"', 'dxfId="77"'),
  },
  {
    name: "two rules of one priority",
    caughtBy: "conditional-format",
    plant: replace(BUDGET, 'priority="2"', 'priority="1"'),
  },
  {
    name: "a shared string that is not there",
    caughtBy: "cell-value",
    plant: replace(BUDGET, /(<c r="A2"[^>]*><v>)\d+/, "$19999"),
  },
  {
    name: "a false count of shared strings",
    caughtBy: "shared-strings",
    plant: replace(STRINGS, /uniqueCount="\d+"/, 'uniqueCount="1"'),
  },
  {
    name: "a cell of an unknown type",
    caughtBy: "cell-value",
    plant: replace(BUDGET, /(<c r="A2"[^>]*)t="s"/, '$1t="x"'),
  },
  {
    name: "NaN in a cell",
    caughtBy: "cell-value",
    plant: replace(BUDGET, /(<c r="D4"[^>]*><f>[^<]*<\/f><v>)[^<]*/, "$1NaN"),
  },
  {
    name: "a number cached as text",
    caughtBy: "cell-value",
    plant: replace(BUDGET, '<c r="D4"', '<c r="D4" t="str"'),
  },
  {
    name: "a truth value spelt out",
    caughtBy: "cell-value",
    plant: replace(BUDGET, /(<c r="B10" t="b"><v>)1/, "$1TRUE"),
  },
  {
    name: "#NAME? as a cached result",
    caughtBy: "cell-value",
    plant: replace(BUDGET, "<v>#VALUE!</v>", "<v>#NAME?</v>"),
  },
  {
    name: "a formula without its cached result",
    caughtBy: "cell-value",
    plant: replace(BUDGET, /(<c r="D4"[^>]*><f>[^<]*<\/f>)<v>[^<]*<\/v>/, "$1"),
  },
  {
    name: "rows out of order",
    caughtBy: "cell-order",
    plant: replace(BUDGET, /(<row r="5".*?<\/row>)(<row r="6".*?<\/row>)/s, "$2$1"),
  },
  {
    name: "a cell twice",
    caughtBy: "cell-order",
    plant: replace(BUDGET, /(<c r="A5"[^>]*>.*?<\/c>)/, "$1$1"),
  },
  {
    name: "merges that overlap",
    caughtBy: "merge",
    plant: replace(
      BUDGET,
      '<mergeCells count="1"><mergeCell ref="A1:F1"/>',
      '<mergeCells count="2"><mergeCell ref="A1:F1"/><mergeCell ref="F1:G1"/>',
    ),
  },
  {
    name: "an unbalanced formula",
    caughtBy: "formula",
    plant: replace(BUDGET, "<f>SUM(D4:D6)</f>", "<f>SUM(D4:D6</f>"),
  },
  {
    name: "a formula with its equals sign",
    caughtBy: "formula",
    plant: replace(BUDGET, "<f>SUM(D4:D6)</f>", "<f>=SUM(D4:D6)</f>"),
  },
  {
    name: "a custom function without its prefix",
    caughtBy: "formula",
    plant: replace(BUDGET, "<f>_xldudf_DBFUND($A4", "<f>DBFUND($A4"),
  },
  {
    name: "a newer function without its prefix",
    caughtBy: "formula",
    plant: replace(PARAMETERS, "_xlfn.XLOOKUP(", "XLOOKUP("),
  },
  {
    name: "a worksheet function with half its prefix",
    caughtBy: "formula",
    plant: replace(PARAMETERS, "_xlfn._xlws.SORT(", "_xlfn.SORT("),
  },
  {
    name: "a volatile function",
    caughtBy: "formula",
    plant: replace(BUDGET, "<f>SUM(D4:D6)</f>", "<f>SUM(OFFSET(D4,0,0,3,1))</f>"),
  },
  {
    name: "a formula on a sheet that is not there",
    caughtBy: "formula",
    plant: replace(BUDGET, "<f>SUM(D4:D6)</f>", "<f>SUM(没有!D4:D6)</f>"),
  },
  { name: "a spill mark without metadata", caughtBy: "dynamic-array", plant: remove("xl/metadata.xml") },
  {
    name: "a spill without its mark",
    caughtBy: "dynamic-array",
    plant: replace(PARAMETERS, /(<c r="E2"[^>]*) cm="1"/, "$1"),
  },
  {
    name: "a spill over a table",
    caughtBy: "table",
    plant: replace(PARAMETERS, 'ref="E2:F3"', 'ref="B2:F3"'),
  },
  { name: "a control character", caughtBy: "well-formed", plant: replace(STRINGS, "郑州市", "郑州\u000B市") },
  { name: "a tag that is not closed", caughtBy: "well-formed", plant: replace(BUDGET, "</sheetData>", "") },
  {
    name: "a name with a blank",
    caughtBy: "defined-name",
    plant: replace(WORKBOOK, 'name="城市列表"', 'name="城市 列表"'),
  },
  {
    name: "a name like a cell",
    caughtBy: "defined-name",
    plant: replace(WORKBOOK, 'name="城市列表"', 'name="DB2021"'),
  },
  {
    name: "two names of one spelling",
    caughtBy: "defined-name",
    plant: replace(WORKBOOK, 'name="城市列表"', 'name="人数"'),
  },
  {
    name: "printed titles without their sheet",
    caughtBy: "defined-name",
    plant: replace(WORKBOOK, /'预算'!(\$A:\$A,)/, "$1"),
  },
  {
    name: "two sheets of one name",
    caughtBy: "sheet-name",
    plant: replace(WORKBOOK, 'name="图表"', 'name="预算"'),
  },
  {
    name: "a sheet name of 32 characters",
    caughtBy: "sheet-name",
    plant: replace(WORKBOOK, 'name="隐藏"', `name="${"表".repeat(32)}"`),
  },
  {
    name: "a calculation asked for on opening",
    caughtBy: "calculation",
    plant: replace(WORKBOOK, "<calcPr ", '<calcPr fullCalcOnLoad="1" '),
  },
  {
    name: "the number of an older calculation engine",
    caughtBy: "calculation",
    plant: replace(WORKBOOK, 'calcId="191029"', 'calcId="171027"'),
  },
  {
    name: "a list of more than 255 characters",
    caughtBy: "validation",
    plant: replace(
      BUDGET,
      '<formula1>"2020,2021"</formula1>',
      `<formula1>"${"2020,".repeat(60)}"</formula1>`,
    ),
  },
  {
    name: "a list from a name that is not there",
    caughtBy: "validation",
    plant: replace(BUDGET, "<formula1>城市列表</formula1>", "<formula1>没有</formula1>"),
  },
  {
    name: "a prompt of more than 255 characters",
    caughtBy: "validation",
    plant: replace(BUDGET, 'prompt="请从列表中选择"', `prompt="${"选".repeat(256)}"`),
  },
  {
    name: "an overlong footer",
    caughtBy: "header-footer",
    plant: replace(BUDGET, "<oddFooter>", `<oddFooter>${"预".repeat(256)}`),
  },
  {
    name: "a chart on cells that are not there",
    caughtBy: "chart-cache",
    plant: replace(CHART, "'预算'", "'没有'"),
  },
  {
    name: "a chart whose cache differs from its cells",
    caughtBy: "chart-cache",
    plant: replace(CHART, "<c:v>11400000</c:v>", "<c:v>1</c:v>"),
  },
  {
    name: "chart elements out of order",
    caughtBy: { sdk: "Sch_UnexpectedElement" },
    plant: replace(CHART, /(<c:grouping [^>]*>)(<c:varyColors [^>]*>)/, "$2$1"),
  },
  {
    name: "an attribute that no chart sheet knows",
    caughtBy: { sdk: "Sch_UndeclaredAttribute" },
    plant: replace(CHARTS, "<sheetData>", '<sheetData budget="1">'),
  },
  {
    name: "a note without its box",
    caughtBy: "note",
    plant: replace("xl/drawings/vmlDrawing1.vml", /<v:shape .*?<\/v:shape>/s, ""),
  },
  {
    name: "an add-in without its id",
    caughtBy: "web-extension",
    plant: replace(EXTENSION, /<we:reference id="[^"]*"/, "<we:reference"),
  },
  {
    name: "a custom function that is not listed",
    caughtBy: "web-extension",
    plant: replace(EXTENSION, "_xldudf_DBFUND", "_xldudf_SUBSIDY"),
  },
  {
    name: "a pane neither shown nor hidden",
    caughtBy: "web-extension",
    plant: replace(PANES, 'visibility="0"', 'visibility="maybe"'),
  },
];

describe("A broken workbook file", () => {
  for (const { name, caughtBy, plant } of DEFECTS) {
    it(`is caught: ${name}`, async () => {
      const broken = zipSync(plant(PARTS));
      if (typeof caughtBy === "string") {
        const rules = lintWorkbook(broken).map(({ rule }) => rule);
        assert.ok(rules.includes(caughtBy), `found ${rules.join(", ") || "nothing"}`);
      } else {
        const errors = await openXmlSdkErrors(broken);
        assert.ok(
          errors.some((error) => error.startsWith(caughtBy.sdk)),
          errors.join("\n"),
        );
      }
    });
  }
});
