import assert from "node:assert/strict";
import { cellAddress, parseArea } from "../../src/taskpane/formulas/cell-area";
import { formulaCalls } from "../../src/taskpane/formulas/formula-calls";
import { explanationFormula, formulaText, valueArgument } from "../../src/taskpane/formula-text";

const isWanted = (id: string): boolean => ["DBFUND", "DBPAY", "ELIGIBLE", "SUBSIDY"].includes(id);

function calls(formula: string) {
  return formulaCalls(formula, isWanted);
}

describe("the formula of a call", () => {
  it("quotes texts, leaves numbers plain, and writes nothing for what is left out at the end", () => {
    assert.equal(
      formulaText("SUBSIDY", ["2021", null, '其"余', undefined, ""].map(valueArgument)),
      '=SUBSIDY("2021",,"其""余")',
    );
    assert.equal(formulaText("DBFUND", ["焦作市", 2021].map(valueArgument)), '=DBFUND("焦作市",2021)');
    assert.equal(formulaText("POLICYVERSION", []), "=POLICYVERSION()");
  });

  it("points at cells", () => {
    const city = { kind: "reference", address: "表!B4" } as const;
    assert.equal(formulaText("DBFUND", [city, valueArgument(2021)]), "=DBFUND(表!B4,2021)");
    assert.equal(explanationFormula("DBFUND", [city]), '=EXPLAIN("DBFUND",表!B4)');
  });

  it("is read back as it was written", () => {
    const args = ['焦"作', 2021.5, true, ""];
    const [call] = calls(formulaText("DBFUND", args.map(valueArgument)));
    assert.deepEqual(
      call?.args.map((argument) => argument.kind === "literal" && argument.value),
      args.slice(0, 3),
    );
  });
});

describe("reading the calls of a formula", () => {
  it("finds them wherever they stand, stored names too, and no others", () => {
    const ids = (formula: string) => calls(formula).map(({ id }) => id);
    assert.deepEqual(ids('=ROUND(DBFUND(A1,2021)*2,2)+SUM(B1)+_xldudf_SUBSIDY(2021)&"DBFUND(1)"'), [
      "DBFUND",
      "SUBSIDY",
    ]);
    assert.deepEqual(ids("=MYDBFUND(A1)+DBFUND.X(1)+'DBFUND(1)'!A1"), []);
    assert.deepEqual(ids("=DBPAY(ELIGIBLE(A1,B1),0)"), ["DBPAY", "ELIGIBLE"]);
    assert.deepEqual(ids("=dbfund(A1,2021)"), ["DBFUND"]);
  });

  it("reads literals, cells of this and other sheets, names and calls, and leaves what is reckoned", () => {
    const [call] = calls(
      "=DBPAY($B$4,'其他 表'!C5:D6,标准,假定参数[#All],YEAR(A1),ELIGIBLE(A1,\"IN1\"),-1.5,FALSE,)",
    );
    assert.deepEqual(
      call?.args.map(({ kind }) => kind),
      ["reference", "reference", "name", "name", "call", "call", "literal", "literal", "literal"],
    );
    assert.deepEqual(call?.args[1], {
      kind: "reference",
      sheet: "其他 表",
      area: { row: 4, column: 2, rows: 2, columns: 2 },
    });
    assert.deepEqual(call?.args[3], { kind: "name", name: "假定参数" });
    const [other] = calls('=DBFUND(A1&"市",2021)');
    assert.deepEqual(other?.args[0], { kind: "expression", text: 'A1&"市"' });
  });

  it("ends with a formula that is broken off", () => {
    assert.equal(calls('=DBFUND("焦作').length, 1);
    assert.deepEqual(calls("=DBFUND"), []);
  });
});

describe("addresses", () => {
  it("are read and written", () => {
    assert.deepEqual(parseArea("$AA$10"), { row: 9, column: 26, rows: 1, columns: 1 });
    assert.deepEqual(parseArea("C3:B2"), { row: 1, column: 1, rows: 2, columns: 2 });
    assert.equal(cellAddress(9, 26), "AA10");
    assert.equal(cellAddress(1_048_575, 16_383), "XFD1048576");
    for (const none of ["A0", "XFE1", "A1:B2:C3", "A1048577", "", "A:A"]) assert.equal(parseArea(none), null);
  });
});
