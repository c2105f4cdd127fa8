import assert from "node:assert/strict";
import { InvalidWorkbookError } from "../../src/workbook-file/invalid-workbook-error";
import { describeFault, type WorkbookFault } from "../../src/workbook-file/workbook-fault";
import type {
  CellDescription,
  SheetDescription,
  TableDescription,
  ValidationRule,
  WorkbookDescription,
} from "../../src/workbook-file/workbook-description";
import { writeWorkbook } from "../../src/workbook-file/write-workbook";
import { SAMPLE_WORKBOOK } from "./sample-workbook";

function workbookWith(
  sheet: Partial<SheetDescription>,
  rest: Partial<WorkbookDescription> = {},
): WorkbookDescription {
  return {
    fileName: "plan.xlsx",
    properties: { title: "预算", creator: "预算科", created: "2026-01-01T00:00:00Z" },
    customFunctions: ["DBFUND"],
    sheets: [{ name: "预算", cells: {}, ...sheet }],
    ...rest,
  };
}

function withCell(place: string, cell: CellDescription): WorkbookDescription {
  return workbookWith({ cells: { [place]: cell } });
}

function withFormula(formula: string): WorkbookDescription {
  return workbookWith(
    { cells: { B2: { formula, value: 1 } } },
    {
      sheets: [
        { name: "预算", cells: { B2: { formula, value: 1 } } },
        { name: "参数", cells: {} },
      ],
    },
  );
}

function withValidation(rule: ValidationRule): WorkbookDescription {
  return workbookWith({ validations: [{ range: "B2", rule }] });
}

function withTable(
  table: Partial<TableDescription>,
  sheet: Partial<SheetDescription> = {},
): WorkbookDescription {
  const columns = [{ name: "城市" }, { name: "标准" }];
  return workbookWith({
    cells: { A1: { value: "城市" }, B1: { value: "标准" } },
    tables: [{ name: "表城市", range: "A1:B3", columns, ...table }],
    ...sheet,
  });
}

function withName(name: string, formula = "=预算!$A$1"): WorkbookDescription {
  return workbookWith({}, { names: [{ name, formula }] });
}

function faultsOf(workbook: WorkbookDescription): readonly WorkbookFault[] {
  try {
    writeWorkbook(workbook);
  } catch (error) {
    assert.ok(error instanceof InvalidWorkbookError);
    return error.faults;
  }
  return [];
}

interface RefusedDescription {
  readonly title: string;
  readonly workbook: WorkbookDescription;
  readonly place: string | null;
  readonly problem: RegExp;
}

const REFUSED: readonly RefusedDescription[] = [
  {
    title: "a formula without its cached result",
    workbook: withCell("B2", { formula: "=1+1" }),
    place: "B2",
    problem: /no cached result/,
  },
  {
    title: "a spill that was not calculated",
    workbook: withCell("B2", { formula: "=DBFUND(A1,2021)", spill: [] }),
    place: "B2",
    problem: /no cached result/,
  },
  {
    title: "a cached #NAME?",
    workbook: withCell("B2", { formula: "=1", value: { error: "#NAME?" } }),
    place: "B2",
    problem: /cached result is #NAME\?/,
  },
  { title: "NaN", workbook: withCell("B2", { value: NaN }), place: "B2", problem: /NaN is no number/ },
  {
    title: "infinity in a spill",
    workbook: withCell("B2", { formula: "=A1:A2", spill: [[1], [Infinity]] }),
    place: "B2",
    problem: /Infinity is no number/,
  },
  {
    title: "a control character",
    workbook: withCell("B2", { value: "a\u0007b" }),
    place: "B2.value",
    problem: /U\+0007/,
  },
  {
    title: "half a surrogate pair",
    workbook: withCell("B2", { value: "a\uD800b" }),
    place: "B2.value",
    problem: /U\+D800/,
  },
  {
    title: "a carriage return in a note",
    workbook: workbookWith({ notes: { A1: { text: "a\r\nb" } } }),
    place: "notes.A1.text",
    problem: /U\+000D/,
  },
  {
    title: "a key that is no cell",
    workbook: withCell("$B$2", { value: 1 }),
    place: "$B$2",
    problem: /no cell/,
  },
  {
    title: "a text longer than a cell",
    workbook: withCell("B2", { value: "长".repeat(32_768) }),
    place: "B2",
    problem: /32768 characters/,
  },
  {
    title: "a formula without its equals sign",
    workbook: withFormula("SUM(A1)"),
    place: "B2",
    problem: /does not begin/,
  },
  { title: "an unbalanced formula", workbook: withFormula("=SUM(A1"), place: "B2", problem: /\) is missing/ },
  {
    title: "two operands side by side",
    workbook: withFormula("=A1 A2"),
    place: "B2",
    problem: /operator is missing before A2/,
  },
  {
    title: "semicolons between arguments",
    workbook: withFormula("=SUM(A1;A2)"),
    place: "B2",
    problem: /; stands outside/,
  },
  {
    title: "Chinese punctuation in a formula",
    workbook: withFormula("=SUM(A1，A2)"),
    place: "B2",
    problem: /，/,
  },
  {
    title: "an unknown function",
    workbook: withFormula("=DBFOUND(A1)"),
    place: "B2",
    problem: /no function DBFOUND/,
  },
  {
    title: "a stored name in a formula",
    workbook: withFormula("=_xlfn.XLOOKUP(A1,A2,A3)"),
    place: "B2",
    problem: /stored name/,
  },
  {
    title: "a volatile function",
    workbook: withFormula("=TODAY()"),
    place: "B2",
    problem: /recalculated on every opening/,
  },
  {
    title: "a name that is not defined",
    workbook: withFormula("=人数*2"),
    place: "B2",
    problem: /no name 人数/,
  },
  {
    title: "a sheet that is not there",
    workbook: withFormula("=没有!A1"),
    place: "B2",
    problem: /no sheet 没有/,
  },
  {
    title: "a table that is not there",
    workbook: withFormula("=SUM(表[列])"),
    place: "B2",
    problem: /no table 表/,
  },
  {
    title: "a custom call on another sheet's cell",
    workbook: withFormula("=DBFUND(参数!A1,2021)"),
    place: "B2",
    problem: /from another sheet/,
  },
  {
    title: "array arithmetic in a plain formula",
    workbook: withFormula("=SUM(A1:A3*2)"),
    place: "B2",
    problem: /operator on A1:A3/,
  },
  { title: "#REF! in a formula", workbook: withFormula("=SUM(#REF!)"), place: "B2", problem: /#REF!/ },
  { title: "a name like a cell", workbook: withName("DB2021"), place: "DB2021", problem: /as a cell/ },
  { title: "a name like a cell in R1C1", workbook: withName("R1C1"), place: "R1C1", problem: /as a cell/ },
  {
    title: "a name with a blank",
    workbook: withName("城市 列表"),
    place: "城市 列表",
    problem: /no name that Excel allows/,
  },
  {
    title: "a name called like a function",
    workbook: withName("DBFUND"),
    place: "DBFUND",
    problem: /function is called so/,
  },
  {
    title: "a name whose reference lacks its sheet",
    workbook: withName("城市", "=$A$1"),
    place: "城市",
    problem: /lacks its sheet/,
  },
  {
    title: "two names of one spelling",
    workbook: workbookWith(
      {},
      {
        names: [
          { name: "a_", formula: "=预算!A1" },
          { name: "A_", formula: "=预算!A2" },
        ],
      },
    ),
    place: "A_",
    problem: /two names/,
  },
  {
    title: "a table and a name of one spelling",
    workbook: { ...withTable({}), names: [{ name: "表城市", formula: "=预算!$A$1" }] },
    place: "表城市",
    problem: /two names/,
  },
  {
    title: "a sheet name of 32 characters",
    workbook: workbookWith({ name: "表".repeat(32) }),
    place: null,
    problem: /32 characters/,
  },
  {
    title: "a sheet name with a slash",
    workbook: workbookWith({ name: "收入/支出" }),
    place: null,
    problem: /holds one of/,
  },
  {
    title: "two sheets of one name",
    workbook: workbookWith(
      {},
      {
        sheets: [
          { name: "A", cells: {} },
          { name: "a", cells: {} },
        ],
      },
    ),
    place: null,
    problem: /two sheets/,
  },
  {
    title: "a hidden first sheet",
    workbook: workbookWith({ visibility: "hidden" }),
    place: null,
    problem: /hidden/,
  },
  {
    title: "a table header that is not its column",
    workbook: withTable({ columns: [{ name: "城市" }, { name: "准标" }] }),
    place: "B1",
    problem: /does not hold the text 准标/,
  },
  {
    title: "two table columns of one name",
    workbook: withTable({ columns: [{ name: "城市" }, { name: "城市" }] }),
    place: "B1",
    problem: /two columns/,
  },
  {
    title: "a table wider than its columns",
    workbook: withTable({ range: "A1:C3" }),
    place: "表城市",
    problem: /3 columns wide/,
  },
  {
    title: "a table without a row",
    workbook: withTable({ range: "A1:B1" }),
    place: "表城市",
    problem: /no row/,
  },
  {
    title: "a table column that names no column",
    workbook: withTable({ columns: [{ name: "城市" }, { name: "标准", formula: "=[@没有]" }] }),
    place: "表城市[标准]",
    problem: /no column 没有/,
  },
  {
    title: "a merge across a table",
    workbook: withTable({}, { merges: ["B2:C2"] }),
    place: "表城市",
    problem: /overlaps the merge B2:C2/,
  },
  {
    title: "merges that overlap",
    workbook: workbookWith({ merges: ["A1:B1", "B1:C1"] }),
    place: "B1:C1",
    problem: /overlaps the merge A1:B1/,
  },
  {
    title: "a value under a merge",
    workbook: workbookWith({ merges: ["A1:B1"], cells: { B1: { value: 1 } } }),
    place: "B1",
    problem: /lies under/,
  },
  {
    title: "a spill onto a value",
    workbook: workbookWith({ cells: { A1: { formula: "=B1:B2", spill: [[1], [2]] }, A2: { value: 3 } } }),
    place: "A2",
    problem: /lies under the spill of A1/,
  },
  {
    title: "a spill of uneven rows",
    workbook: withCell("A1", { formula: "=B1:C2", spill: [[1, 2], [3]] }),
    place: "A1",
    problem: /differ in length/,
  },
  {
    title: "a list of more than 255 characters",
    workbook: withValidation({ kind: "list", source: Array.from({ length: 60 }, () => "焦作市焦作") }),
    place: "B2",
    problem: /more than 255/,
  },
  {
    title: "a list entry with a comma",
    workbook: withValidation({ kind: "list", source: ["a,b"] }),
    place: "B2",
    problem: /cannot stand in a list/,
  },
  {
    title: "a table in a validation",
    workbook: withValidation({ kind: "list", source: "=表[列]" }),
    place: "B2",
    problem: /validation cannot use/,
  },
  {
    title: "a custom function in a validation",
    workbook: withValidation({ kind: "custom", formula: "=DBFUND(A1,2021)>0" }),
    place: "B2",
    problem: /validation cannot call/,
  },
  {
    title: "two validations of one cell",
    workbook: workbookWith({
      validations: [
        { range: "B2:B9", rule: { kind: "list", source: ["a"] } },
        { range: "B9", rule: { kind: "list", source: ["b"] } },
      ],
    }),
    place: "B9",
    problem: /two validations/,
  },
  {
    title: "an overlong prompt",
    workbook: workbookWith({
      validations: [
        { range: "B2", rule: { kind: "list", source: ["a"] }, prompt: { text: "选".repeat(256) } },
      ],
    }),
    place: "B2",
    problem: /prompt has 256/,
  },
  {
    title: "an overlong error title",
    workbook: workbookWith({
      validations: [
        { range: "B2", rule: { kind: "list", source: ["a"] }, error: { title: "错".repeat(33), text: "错" } },
      ],
    }),
    place: "B2",
    problem: /error has 33/,
  },
  {
    title: "a colour by its name",
    workbook: withCell("A1", { style: { fill: "red" } }),
    place: "A1",
    problem: /red is no colour/,
  },
  {
    title: "a number format with an open quotation",
    workbook: withCell("A1", { style: { numberFormat: '0"年' } }),
    place: "A1",
    problem: /no number format/,
  },
  {
    title: "a chart on a sheet that is not there",
    workbook: workbookWith({
      charts: [
        {
          kind: "line",
          title: "图",
          place: "A1:H9",
          alternativeText: "图",
          series: [{ name: "没有!A1", categories: "A2:A3", values: "B2:B3" }],
        },
      ],
    }),
    place: "chart 图",
    problem: /no sheet 没有/,
  },
  {
    title: "a chart with fewer values than categories",
    workbook: workbookWith({
      charts: [
        {
          kind: "line",
          title: "图",
          place: "A1:H9",
          alternativeText: "图",
          series: [{ name: "A1", categories: "A2:A9", values: "B2:B3" }],
        },
      ],
    }),
    place: "chart 图",
    problem: /2 values for 8 categories/,
  },
  {
    title: "a column described twice",
    workbook: workbookWith({ columns: { A: { width: 9 }, "A:C": { width: 8 } } }),
    place: "A:C",
    problem: /described twice/,
  },
  {
    title: "an overlong footer",
    workbook: workbookWith({ print: { footer: { left: "预".repeat(254) } } }),
    place: null,
    problem: /footer has 256/,
  },
  {
    title: "print titles that are no rows",
    workbook: workbookWith({ print: { titleRows: "A1:B2" } }),
    place: "A1:B2",
    problem: /no rows/,
  },
  {
    title: "a date of creation from a clock",
    workbook: workbookWith({}, { properties: { title: "", creator: "", created: "today" } }),
    place: "properties.created",
    problem: /no moment/,
  },
];

describe("A description that would make a broken file", () => {
  for (const { title, workbook, place, problem } of REFUSED) {
    it(`is refused: ${title}`, () => {
      const faults = faultsOf(workbook);
      const found = faults.find((fault) => problem.test(fault.problem));
      assert.ok(found !== undefined, faults.map(describeFault).join("\n") || "written without a fault");
      assert.equal(found.place, place);
      assert.equal(found.file, "plan.xlsx");
      assert.notEqual(found.mend, "");
    });
  }

  it("is refused with all its faults at once", () => {
    const faults = faultsOf(
      workbookWith({ name: "收入/支出", cells: { A1: { value: NaN }, A2: { formula: "=SUM(", value: 0 } } }),
    );
    assert.deepEqual(
      faults.map(({ place }) => place),
      [null, "A1", "A2"],
    );
  });

  it("says file, sheet, cell, fault and mend in one line", () => {
    const [fault] = faultsOf(withCell("B2", { formula: "=1+1" }));
    assert.ok(fault !== undefined);
    assert.equal(
      describeFault(fault),
      "plan.xlsx, 预算!B2: the formula has no cached result. Mend: calculate it and give it as `value`.",
    );
  });
});

describe("A sound description", () => {
  it("has no fault", () => {
    assert.deepEqual(faultsOf(SAMPLE_WORKBOOK), []);
  });

  it("may style the cells that a formula spills into", () => {
    const cells = { A1: { formula: "=B1:B2", spill: [[1], [2]] }, A2: { style: { fill: "#FFFFFF" } } };
    assert.deepEqual(faultsOf(workbookWith({ cells })), []);
  });

  it("may calculate over arrays within SUMPRODUCT", () => {
    assert.deepEqual(faultsOf(withFormula('=SUMPRODUCT((A3:A9="焦作市")*B3:B9)')), []);
  });

  it("may hand a custom function a name of cells on another sheet", () => {
    const workbook = withFormula("=DBFUND(A1,2021,假定)");
    assert.deepEqual(faultsOf({ ...workbook, names: [{ name: "假定", formula: "=参数!$A$1:$E$9" }] }), []);
  });
});
