import assert from "node:assert/strict";
import { renamedWorkbook } from "../../src/host/opening/renamed-workbook";
import type { WorkbookDescription } from "../../src/workbook-file/workbook-description";

const WORKBOOK: WorkbookDescription = {
  fileName: "a.xlsx",
  properties: { title: "", creator: "", created: "" },
  names: [
    { name: "年度", formula: "=核对!$A$1" },
    { name: "比例", formula: "=0.5" },
  ],
  sheets: [
    {
      name: "核对",
      cells: { B1: { formula: '=年度+比例+核对!A1+SUM(表1[数])&"核对!A1"' }, B2: { value: 1 } },
      tables: [{ name: "表1", range: "D1:D3", columns: [{ name: "数" }] }],
      validations: [
        { range: "A1", rule: { kind: "list", source: "=核对!$A$1:$A$3" } },
        { range: "A2", rule: { kind: "whole", when: { operator: "between", from: 0, to: "=年度" } } },
        { range: "A3", rule: { kind: "custom", formula: "=A3<年度" } },
      ],
      conditionalFormats: [
        { range: "A1", rules: [{ kind: "expression", formula: "=核对!A1>0", style: {} }] },
      ],
    },
  ],
};

describe("a workbook whose sheets go into another one", () => {
  it("keeps its names where they are free", () => {
    const renamed = renamedWorkbook(WORKBOOK, { sheets: ["说明"], names: [], tables: [] });
    assert.deepEqual(renamed, WORKBOOK);
  });

  it("numbers taken names, and every formula and rule follows", () => {
    const taken = { sheets: ["核对", "核对 (2)"], names: ["年度"], tables: ["表1"] };
    const { sheets, names } = renamedWorkbook(WORKBOOK, taken);
    const [sheet] = sheets;
    assert.deepEqual(
      names?.map(({ name, formula }) => [name, formula]),
      [
        ["年度_2", "='核对 (3)'!$A$1"],
        ["比例", "=0.5"],
      ],
    );
    assert.equal(sheet?.name, "核对 (3)");
    assert.equal(sheet.cells["B1"]?.formula, `=年度_2+比例+'核对 (3)'!A1+SUM(表1_2[数])&"核对!A1"`);
    assert.deepEqual(sheet.cells["B2"], { value: 1 });
    assert.equal(sheet.tables?.[0]?.name, "表1_2");
    assert.deepEqual(
      sheet.validations?.map(({ rule }) => rule),
      [
        { kind: "list", source: "='核对 (3)'!$A$1:$A$3" },
        { kind: "whole", when: { operator: "between", from: 0, to: "=年度_2" } },
        { kind: "custom", formula: "=A3<年度_2" },
      ],
    );
    const [rule] = sheet.conditionalFormats?.[0]?.rules ?? [];
    assert.ok(rule?.kind === "expression");
    assert.equal(rule.formula, "='核对 (3)'!A1>0");
  });

  it("shortens a long sheet name to make room for the number", () => {
    const long = "很".repeat(31);
    const sheets = [{ name: long, cells: {} }];
    const renamed = renamedWorkbook({ ...WORKBOOK, sheets }, { sheets: [long], names: [], tables: [] });
    assert.equal(renamed.sheets[0]?.name, `${"很".repeat(27)} (2)`);
  });
});
