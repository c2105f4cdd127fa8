import assert from "node:assert/strict";
import {
  type ReferredTable,
  withoutStructuredReferences,
} from "../../src/host/opening/structured-references";

const UNITS: ReferredTable = {
  name: "单位表",
  sheet: "名单",
  range: "B3:D8",
  columns: ["统筹区", "参保人数", "比例[%]"],
  hasTotals: true,
};
const ASSUMPTIONS: ReferredTable = {
  name: "假定参数",
  sheet: "假定 参数",
  range: "A1:E4",
  columns: ["项目", "对象", "年度", "数值", "依据"],
  hasTotals: false,
};
const TABLES = [UNITS, ASSUMPTIONS];

/** The formula as it stands in a cell of sheet 名单, unless another is named. */
function rewritten(formula: string, sheet = "名单", row = 5, column = 6): string {
  return withoutStructuredReferences(formula, TABLES, { sheet, row, column });
}

describe("references to tables, written as references to cells", () => {
  it("take the rows between header and totals where they name no part", () => {
    assert.equal(rewritten("=SUM(单位表[参保人数])"), "=SUM($C$4:$C$7)");
    assert.equal(rewritten("=ROWS(单位表)"), "=ROWS($B$4:$D$7)");
  });

  it("name the sheet where the table stands on another", () => {
    assert.equal(rewritten("=DBFUND(A1,2021,假定参数[#All])"), "=DBFUND(A1,2021,'假定 参数'!$A$1:$E$4)");
  });

  it("take headers, totals and all", () => {
    assert.equal(rewritten("=单位表[#Headers]"), "=$B$3:$D$3");
    assert.equal(rewritten("=单位表[[#Totals],[参保人数]]"), "=$C$8");
    assert.equal(rewritten("=单位表[[#Headers],[#Data],[统筹区]]"), "=$B$3:$B$7");
  });

  it("take this row's cell, with or without the table's name", () => {
    assert.equal(rewritten("=单位表[@参保人数]*2"), "=$C$5*2");
    assert.equal(rewritten("=[@参保人数]*2", "名单", 6, 4), "=$C$6*2");
    assert.equal(rewritten("=SUM(单位表[@])"), "=SUM($B$5:$D$5)");
  });

  it("take spans of columns and names with escaped signs", () => {
    assert.equal(rewritten("=SUM(单位表[[参保人数]:[比例'[%']]])"), "=SUM($C$4:$D$7)");
  });

  it("become #REF! where there is no such table, column, row or totals", () => {
    for (const formula of [
      "=无此表[列]",
      "=单位表[无此列]",
      "=假定参数[#Totals]",
      "=假定参数[@项目]",
      "=[@参保人数]",
    ]) {
      assert.equal(rewritten(formula), "=#REF!", formula);
    }
  });

  it("leave everything else as it is", () => {
    for (const formula of ['="单位表[参保人数]"&名单!A1', "=SUM(A1:B2)", "=LET(x,1,x)", "文字"]) {
      assert.equal(rewritten(formula), formula);
    }
  });
});
