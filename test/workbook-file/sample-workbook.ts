import type {
  CellDescription,
  CellStyle,
  SheetDescription,
  WorkbookDescription,
} from "../../src/workbook-file/workbook-description";

const HEAD: CellStyle = {
  font: { bold: true, color: "#FFFFFF" },
  fill: "#2F5597",
  border: { bottom: { line: "medium", color: "#1F3864" } },
  horizontal: "center",
  vertical: "center",
  wrap: true,
};
const INPUT: CellStyle = { fill: "#FFF2CC", unlocked: true, numberFormat: "#,##0" };
const MONEY: CellStyle = { numberFormat: "#,##0.00" };

const UNITS = [
  { city: "郑州市", standard: 95, heads: 120_000 },
  { city: "开封市", standard: 78, heads: 83_500 },
  { city: "焦作市", standard: 70, heads: 61_250 },
] as const;

function budgetCells(): Record<string, CellDescription> {
  const cells: Record<string, CellDescription> = {
    A1: {
      value: "大病保险筹资预算（示例）",
      style: { font: { size: 16, bold: true }, horizontal: "center" },
    },
    A2: { value: "年度" },
    B2: { value: 2021, style: { numberFormat: '0"年"', unlocked: true } },
    C2: { value: "填报日期" },
    D2: { value: 44_469, style: { numberFormat: "yyyy-mm-dd", unlocked: true } },
    A3: { value: "统筹区", style: HEAD },
    B3: { value: "参保人数", style: HEAD },
    C3: { value: "筹资标准", style: HEAD },
    D3: { value: "保费（元）", style: HEAD },
    E3: { value: "需要核对", style: HEAD },
    F3: { value: "说明", style: HEAD },
  };
  UNITS.forEach(({ city, standard, heads }, index) => {
    const row = index + 4;
    cells[`A${row}`] = { value: city };
    cells[`B${row}`] = { value: heads, style: INPUT };
    cells[`C${row}`] = { formula: `=DBFUND($A${row},$B$2)`, value: standard, style: MONEY };
    cells[`D${row}`] = { formula: `=B${row}*C${row}`, value: standard * heads, style: MONEY };
    cells[`E${row}`] = { formula: `=C${row}>90`, value: standard > 90 };
    cells[`F${row}`] = {
      formula: `=IF(E${row},"高于 90 元 <请核对>","")`,
      value: standard > 90 ? "高于 90 元 <请核对>" : "",
    };
  });
  const total = UNITS.reduce((sum, { standard, heads }) => sum + standard * heads, 0);
  cells.A7 = { value: "合计" };
  cells.B7 = { formula: "=SUM(B4:B6)", value: 264_750, style: { numberFormat: "#,##0" } };
  cells.D7 = { formula: "=SUM(D4:D6)", value: total, style: MONEY };
  cells.A8 = { value: "平均" };
  cells.D8 = { formula: "=ROUND(平均值(D4:D6,人数),2)", value: 8_066_833.33, style: MONEY, dynamic: true };
  cells.A9 = { value: "未知地区" };
  cells.C9 = { formula: '=DBFUND("不存在",$B$2)', value: { error: "#VALUE!" } };
  cells.D9 = { formula: "=IFERROR(C9,0)", value: 0 };
  cells.A10 = { value: "字面 _x0041_ 与 & < > \" '" };
  cells.B10 = { value: true };
  cells.C10 = { value: " 前后空格 \n第二行", style: { wrap: true } };
  cells.D10 = { value: { error: "#N/A" } };
  cells.E10 = { value: -0.1 };
  cells.F10 = { formula: '=" 前后空格 "', value: " 前后空格 " };
  return cells;
}

const BUDGET: SheetDescription = {
  name: "预算",
  cells: budgetCells(),
  columns: {
    A: { width: 24 },
    "B:D": { width: 16 },
    E: { width: 10 },
    F: { width: 24 },
    H: { hidden: true },
  },
  rows: { 1: { height: 30 }, 3: { height: 22 } },
  merges: ["A1:F1"],
  frozen: { rows: 3, columns: 1 },
  validations: [
    {
      range: "A4:A6",
      rule: { kind: "list", source: "=城市列表" },
      prompt: { title: "统筹区", text: "请从列表中选择" },
      error: { title: "统筹区有误", text: "请从列表中选择统筹区。" },
    },
    {
      range: "B4:B6",
      rule: { kind: "whole", when: { operator: "greaterThanOrEqual", value: 0 } },
      error: { title: "人数有误", text: "请填写 0 或以上的整数。" },
    },
    { range: "B2", rule: { kind: "list", source: ["2020", "2021"] }, allowBlank: false },
    {
      range: "D2",
      rule: { kind: "date", when: { operator: "between", from: 43_831, to: "=DATE(2022,12,31)" } },
      error: { text: "请填写日期。", level: "warning" },
    },
    { range: "F9:F10", rule: { kind: "custom", formula: "=LEN(F9)<20" } },
  ],
  conditionalFormats: [
    {
      range: "C4:C6",
      rules: [
        {
          kind: "cellValue",
          when: { operator: "greaterThan", value: 90 },
          style: { font: { color: "#9C0006", bold: true }, fill: "#FFC7CE" },
          stopIfTrue: true,
        },
      ],
    },
    { range: "A4:F6", rules: [{ kind: "expression", formula: "=$E4", style: { fill: "#E2EFDA" } }] },
    { range: "D4:D6", rules: [{ kind: "dataBar", color: "#638EC6" }] },
  ],
  notes: {
    C3: { text: "豫医保〔2021〕2号 第二条\n大病保险筹资标准分为四个档次" },
    B3: { text: "示例人数", author: "基金科", columns: 2, rows: 2 },
  },
  protection: {},
  print: {
    area: "A1:F10",
    titleRows: "2:3",
    titleColumns: "A:A",
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    centerHorizontally: true,
    header: { center: "大病保险筹资预算" },
    footer: { left: "&D", center: "第 &P 页，共 &N 页", right: "&F" },
  },
  tabColor: "#2F5597",
  gridLines: false,
};

const PARAMETERS: SheetDescription = {
  name: "参数 表",
  cells: {
    A1: { value: "城市" },
    B1: { value: "标准" },
    C1: { value: "加一成" },
    A2: { value: "郑州市" },
    B2: { value: 95 },
    C2: { formula: "=[@标准]*1.1", value: 104.5 },
    A3: { value: "开封市" },
    B3: { value: 78 },
    C3: { formula: "=[@标准]*1.1", value: 85.8 },
    A4: { value: "焦作市" },
    B4: { value: 70 },
    C4: { formula: "=[@标准]*1.1", value: 77 },
    A5: { value: "合计" },
    B5: { formula: "=SUBTOTAL(109,[标准])", value: 243 },
    E1: { value: "筛选" },
    E2: {
      formula: "=SORT(FILTER(A2:B4,B2:B4>75),2)",
      spill: [
        ["开封市", 78],
        ["郑州市", 95],
      ],
      style: { fill: "#E2EFDA" },
    },
    F3: { style: { numberFormat: "0.00" } },
    H1: { formula: "=SUM(E2#)", value: 173, dynamic: true },
    H2: { formula: "=LET(标,SUM(表城市[标准]),标*2)", value: 486 },
    H3: { formula: '=XLOOKUP("开封市",表城市[城市],表城市[标准])', value: 78 },
    H4: { formula: "=SUM(B2:B4*2)", value: 486, dynamic: true },
  },
  tables: [
    {
      name: "表城市",
      range: "A1:C5",
      columns: [
        { name: "城市", totalsLabel: "合计" },
        { name: "标准", totalsFunction: "sum" },
        { name: "加一成", formula: "=[@标准]*1.1" },
      ],
      totalsRow: true,
    },
  ],
  frozen: { rows: 1 },
};

const CHARTS: SheetDescription = {
  name: "图表",
  cells: { A1: { value: "图表" } },
  charts: (["column", "line", "bar"] as const).map((kind, index) => ({
    kind,
    stacking: kind === "bar" ? "stacked" : "none",
    title: `保费（${index + 1}）`,
    series: [
      { name: "预算!D3", categories: "预算!A4:A6", values: "预算!D4:D6", color: "#2F5597" },
      { name: "预算!C3", categories: "预算!A4:A6", values: "预算!C4:C6" },
    ],
    place: `A${index * 20 + 3}:L${index * 20 + 21}`,
    valueTitle: "元",
    valueFormat: "#,##0",
    dataLabels: kind === "bar",
    alternativeText: "三市保费",
  })),
  print: { orientation: "landscape", fitToWidth: 1, fitToHeight: 1 },
  protection: { allow: ["sort", "autoFilter"] },
};

/** A workbook that uses everything the writer can write. */
export const SAMPLE_WORKBOOK: WorkbookDescription = {
  fileName: "sample.xlsx",
  properties: {
    title: "大病保险筹资预算",
    creator: "预算科",
    created: "2026-01-01T00:00:00Z",
    description: "示例",
    company: "示例单位",
  },
  sheets: [BUDGET, PARAMETERS, CHARTS, { name: "隐藏", cells: {}, visibility: "hidden" }],
  names: [
    { name: "城市列表", formula: "='参数 表'!$A$2:$A$4" },
    { name: "人数", formula: "=预算!$B$4:$B$6", comment: "参保人数" },
    { name: "平均值", formula: "=LAMBDA(金额,人,SUM(金额)/COUNT(人))" },
    { name: "标题", formula: "=图表!$A$1", sheet: "图表" },
  ],
  customFunctions: ["DBFUND", "DBTABLE"],
  webExtension: {
    addInId: "7a0c6e1e-1111-4222-8333-444455556666",
    version: "1.0.0.0",
    instanceId: "6b1f0c52-2b0e-4b7c-9c53-0a2f5e6d7a01",
    channel: { kind: "central" },
    alternative: { kind: "sideload" },
    autoOpen: true,
  },
};
