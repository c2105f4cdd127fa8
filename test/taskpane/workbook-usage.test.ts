import assert from "node:assert/strict";
import { assumptionUsers } from "../../src/taskpane/assumptions/assumption-users";
import { checkAssumptions } from "../../src/taskpane/assumptions/check-assumptions";
import { ScannedWorkbook } from "../../src/taskpane/formulas/scanned-workbook";
import { UsageReader } from "../../src/taskpane/formulas/workbook-usage";
import { PolicyDesk } from "../../src/taskpane/policy-desk";
import { sourceSheet } from "../../src/taskpane/sources/source-sheet";
import { Workbook } from "../../src/taskpane/workbook";
import { useExcel } from "../host/excel-fixture";

const desk = new PolicyDesk("zh-CN");
const ASSUMPTIONS = [
  ["项目", "对象", "年度", "数值", "依据"],
  ["财政补助标准", "", 2022, 610, "预算"],
  ["地方部分省级比例", "", 2021, "30%", "=2018年文件"],
];

describe("reading which figures a workbook uses", () => {
  const excel = useExcel();
  const workbook = new Workbook();

  async function fill(sheetName: string, rows: readonly (readonly unknown[])[]): Promise<void> {
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const found = sheets.getItemOrNullObject(sheetName).load("name");
      await context.sync();
      const sheet = found.isNullObject ? sheets.add(sheetName) : found;
      const width = Math.max(...rows.map((row) => row.length));
      const range = sheet.getCell(0, 0).getResizedRange(rows.length - 1, width - 1);
      range.formulas = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ""));
      await context.sync();
    });
  }

  async function scan(): Promise<ScannedWorkbook> {
    const scanned = await ScannedWorkbook.read(workbook, {});
    assert.ok(scanned.status === "done", JSON.stringify(scanned));
    return scanned.value;
  }

  it("follows literals, cells of other sheets, ranges, names and assumptions", async () => {
    await fill("Sheet1", [
      ["焦作市", 2021, "=DBFUND(A1,B1)", '=IF(TRUE,DBFUND("郑州市",2020)*2,0)'],
      ["开封市", "", "=DBFUND(A1:A2,年度)", "=SUBSIDY(2022,,,假定!A1:E3)"],
      ["", "", '=EXPLAIN("CONTRIBUTION",2020)', '=DBFUND(A1&"",B1)'],
      ["", "", "=DBTABLE(2020)", "=SUM(1,2)"],
    ]);
    await fill("假定", ASSUMPTIONS);
    await Excel.run(async (context) => {
      context.workbook.names.add("年度", context.workbook.worksheets.getItem("Sheet1").getRange("B1"));
      await context.sync();
    });
    const usage = new UsageReader(await scan(), desk.policy).read();
    assert.equal(usage.calls, 7);
    assert.deepEqual(usage.unread, ["Sheet1!D3"]);
    const cellsOf = (item: string, unit: string | null, year: number) =>
      usage.figures.find(
        ({ figure }) =>
          figure.item === item &&
          (unit === null || figure.at["funding-unit"] === unit) &&
          figure.valid.from.startsWith(String(year)),
      )?.cells;
    assert.deepEqual(cellsOf("critical-illness.funding", "jiaozuo", 2021), ["Sheet1!C1", "Sheet1!C2"]);
    assert.deepEqual(cellsOf("critical-illness.funding", "kaifeng", 2021), ["Sheet1!C2"]);
    assert.deepEqual(cellsOf("critical-illness.funding", "zhengzhou", 2020), ["Sheet1!D1", "Sheet1!C4"]);
    assert.deepEqual(cellsOf("resident.individual-contribution", null, 2020), ["Sheet1!C3"]);
    assert.deepEqual(
      usage.assumed.map(({ step, cells }) => [step.value.toString(), step.basis, cells]),
      [["610", "预算", ["Sheet1!D2"]]],
    );
  });

  it("lists each figure with notice, clause and words", async () => {
    await fill("Sheet1", [['=DBFUND("焦作市",2021)', '=SUBSIDY(2021,"中央","其余县")']]);
    const usage = new UsageReader(await scan(), desk.policy).read();
    const texts = {
      name: "依据表",
      title: "",
      note: "",
      quote: "原文",
      cells: "单元格",
      assumed: "假定",
      unread: "",
    };
    const { columns, rows } = sourceSheet(usage, desk.wording, texts);
    assert.equal(columns.length, 10);
    assert.ok(rows.every((row) => row.length === columns.length));
    assert.deepEqual(rows[0], [
      "大病保险筹资标准",
      "焦作市",
      "2021年",
      70,
      "元/人·年",
      "确定值",
      "豫医保〔2021〕2号",
      "第二条、附件1",
      "大病保险筹资标准分为95元、78元、70元、64元四个档次……三、筹资标准为 70 元的省辖市和省直管县（市）",
      "Sheet1!A1",
    ]);
    assert.ok(rows.some((row) => typeof row[3] === "object" && row[3].ratio === 0.6));
  });

  it("finds the formulas that use an assumptions table, by its cells and by its name", async () => {
    await fill("假定", ASSUMPTIONS);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.add("假定!A1:E3", true);
      table.name = "假定参数";
      await context.sync();
    });
    await fill("Sheet1", [
      ["=SUBSIDY(2022,,,假定!A1:E3)", "=SUBSIDY(2022,,,假定参数[#All])", "=SUBSIDY(2021)"],
    ]);
    assert.deepEqual(assumptionUsers(await scan(), "假定", "A1:E3"), ["Sheet1!A1", "Sheet1!B1"]);
    assert.deepEqual(assumptionUsers(await scan(), "Sheet1", "A1:E3"), []);
  });

  it("tells how far it is, and ends when it is cancelled", async () => {
    await fill(
      "Sheet1",
      Array.from({ length: 700 }, () => Array.from({ length: 40 }, () => 1)),
    );
    const shares: number[] = [];
    const controller = new AbortController();
    const scanned = await ScannedWorkbook.read(workbook, {
      signal: controller.signal,
      onProgress: (share) => {
        shares.push(share);
        controller.abort();
      },
    });
    assert.deepEqual(scanned, { status: "failed", fault: { kind: "cancelled" } });
    assert.deepEqual(shares, [250 / 700]);
    assert.equal(excel.model.undoSteps, 1, "nothing but the test itself has written");
  });
});

describe("checking an assumptions table", () => {
  it("reads each row as the functions read it, with the same sentence", () => {
    const checked = checkAssumptions(
      [
        ...ASSUMPTIONS,
        ["财政补住标准", "", 2022, 1, ""],
        ["", "", "", "", ""],
        ["财政补助标准", "", "那年", 1, ""],
      ],
      desk.wording,
    );
    assert.deepEqual(
      checked.rows.map(({ row, message }) => [row, message === null]),
      [
        [2, true],
        [3, true],
        [4, false],
        [6, false],
      ],
    );
    assert.match(checked.rows[2]?.message ?? "", /^项目“财政补住标准”不认识，是否指：财政补助标准/);
    assert.equal(checked.message, null);
  });

  it("says of sound rows that they contradict each other", () => {
    const [header = [], row = []] = ASSUMPTIONS;
    const checked = checkAssumptions([header, row, row.with(3, 620)], desk.wording);
    assert.match(checked.message ?? "", /第2行与第3行/);
  });
});
