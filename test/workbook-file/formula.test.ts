import assert from "node:assert/strict";
import { shiftedFormula } from "../../src/workbook-file/formula/shifted-formula";
import { storedFormula } from "../../src/workbook-file/formula/stored-formula";
import { typedFormula } from "../../src/workbook-file/formula/typed-formula";

const SETTING = { customFunctions: ["DBFUND", "YB.TABLE"], table: "表城市", dynamic: false };

interface StoredForm {
  readonly typed: string;
  readonly stored: string;
  readonly dynamic?: boolean;
}

const FORMS: readonly StoredForm[] = [
  { typed: "=SUM(A1:A3)", stored: "SUM(A1:A3)" },
  { typed: "=DBFUND($A5,B$3)", stored: "_xldudf_DBFUND($A5,B$3)" },
  { typed: '=IFERROR(DBFUND("焦作市",2021),0)', stored: 'IFERROR(_xldudf_DBFUND("焦作市",2021),0)' },
  { typed: "=XLOOKUP(A1,B1:B9,C1:C9)", stored: "_xlfn.XLOOKUP(A1,B1:B9,C1:C9)" },
  { typed: "=SORT(UNIQUE(A1:A9))", stored: "_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))" },
  { typed: "=STDEV.S(A1:A9)", stored: "_xlfn.STDEV.S(A1:A9)" },
  { typed: "=NETWORKDAYS.INTL(A1,B1)", stored: "NETWORKDAYS.INTL(A1,B1)" },
  { typed: "=LET(人,A1,人*人)", stored: "_xlfn.LET(_xlpm.人,A1,_xlpm.人*_xlpm.人)" },
  {
    typed: "=LAMBDA(a,f,f(a)+b)",
    stored: "_xlfn.LAMBDA(_xlpm.a,_xlpm.f,_xlpm.f(_xlpm.a)+b)",
  },
  { typed: "=SUM(A1#)", stored: "SUM(_xlfn.ANCHORARRAY(A1))" },
  { typed: "=SUM('参数 表'!A1#)", stored: "SUM(_xlfn.ANCHORARRAY('参数 表'!A1))" },
  { typed: "=@A1:A9*2", stored: "_xlfn.SINGLE(A1:A9)*2", dynamic: true },
  { typed: "=@INDEX(A1:A9,2)+1", stored: "_xlfn.SINGLE(INDEX(A1:A9,2))+1", dynamic: true },
  { typed: "=表城市[@标准]*2", stored: "表城市[[#This Row],[标准]]*2" },
  { typed: "=表城市[@[标准 (元)]]*2", stored: "表城市[[#This Row],[标准 (元)]]*2" },
  { typed: "=SUM(表城市[[#All],[标准]])", stored: "SUM(表城市[[#All],[标准]])" },
  { typed: '="XLOOKUP(A1) 与 ""人"""&A1', stored: '"XLOOKUP(A1) 与 ""人"""&A1' },
  { typed: '="_x0041_"', stored: '"_x005F_x0041_"' },
  { typed: "=XFD1+XFE1", stored: "XFD1+XFE1" },
  { typed: "=IF(A1,,-B1%)", stored: "IF(A1,,-B1%)" },
  { typed: "={1,2;3,4}", stored: "{1,2;3,4}" },
];

describe("A formula", () => {
  for (const { typed, stored, dynamic = false } of FORMS) {
    it(`typed ${typed} is stored ${stored}, and read back as typed`, () => {
      assert.equal(storedFormula(typed, { ...SETTING, dynamic }), stored);
      assert.equal(typedFormula(stored), typed);
    });
  }

  it("finds functions in whatever case they are typed", () => {
    assert.equal(
      storedFormula("=xlookup(a1,b1:b2,dbfund(1))", SETTING),
      "_xlfn.XLOOKUP(a1,b1:b2,_xldudf_DBFUND(1))",
    );
  });

  it("drops the @ of a plain formula, which intersects by itself", () => {
    assert.equal(storedFormula("=@A1:A9", SETTING), "A1:A9");
  });

  it("names the table around the cell where the reference leaves it out", () => {
    assert.equal(
      storedFormula("=[@标准]+SUM([标准])", SETTING),
      "表城市[[#This Row],[标准]]+SUM(表城市[标准])",
    );
  });

  it("stores the dot of a custom function's id as an underscore", () => {
    assert.equal(storedFormula("=YB.TABLE(1)", SETTING), "_xldudf_YB_TABLE(1)");
  });

  it("moves its relative references when it is filled into another cell", () => {
    const moved = shiftedFormula("A1+$A1+A$1+$A$1+SUM(预算!B2:C$3)+LOG10(2)", { rows: 2, columns: 3 });
    assert.equal(moved, "D3+$A3+D$1+$A$1+SUM(预算!E4:F$3)+LOG10(2)");
  });
});
