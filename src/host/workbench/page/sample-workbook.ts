import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";

const GRID_LINE = { s: BorderStyleTypes.THIN, cl: { rgb: "#C8D3CC" } };
const BORDER = { t: GRID_LINE, r: GRID_LINE, b: GRID_LINE, l: GRID_LINE };
const FONT = { ff: "Microsoft YaHei", fs: 11 };

const styles = {
  title: { ...FONT, fs: 16, bl: BooleanNumber.TRUE, cl: { rgb: "#0F5132" }, vt: VerticalAlign.MIDDLE },
  note: { ...FONT, fs: 9, cl: { rgb: "#6B6B6B" }, vt: VerticalAlign.MIDDLE },
  header: {
    ...FONT,
    bl: BooleanNumber.TRUE,
    bg: { rgb: "#0F6C3A" },
    cl: { rgb: "#FFFFFF" },
    ht: HorizontalAlign.CENTER,
    vt: VerticalAlign.MIDDLE,
    tb: WrapStrategy.WRAP,
    bd: BORDER,
  },
  year: {
    ...FONT,
    bl: BooleanNumber.TRUE,
    bg: { rgb: "#0F6C3A" },
    cl: { rgb: "#FFFFFF" },
    ht: HorizontalAlign.CENTER,
    vt: VerticalAlign.MIDDLE,
    bd: BORDER,
    n: { pattern: '0"年标准"' },
  },
  text: { ...FONT, bd: BORDER },
  order: { ...FONT, bd: BORDER, ht: HorizontalAlign.CENTER, cl: { rgb: "#6B6B6B" } },
  rate: { ...FONT, bd: BORDER, n: { pattern: "#,##0.00" } },
  change: { ...FONT, bd: BORDER, n: { pattern: "+#,##0.00;-#,##0.00;0.00" } },
  sample: { ...FONT, bd: BORDER, n: { pattern: "#,##0" }, cl: { rgb: "#1F4E9E" } },
  sampleMoney: { ...FONT, bd: BORDER, n: { pattern: "#,##0.00" }, cl: { rgb: "#1F4E9E" } },
  date: {
    ...FONT,
    bd: BORDER,
    n: { pattern: "yyyy/m/d" },
    ht: HorizontalAlign.CENTER,
    cl: { rgb: "#1F4E9E" },
  },
  totalText: { ...FONT, bd: BORDER, bl: BooleanNumber.TRUE, bg: { rgb: "#E8F3EC" } },
  totalMoney: {
    ...FONT,
    bd: BORDER,
    bl: BooleanNumber.TRUE,
    bg: { rgb: "#E8F3EC" },
    n: { pattern: "#,##0.00" },
  },
  totalCount: {
    ...FONT,
    bd: BORDER,
    bl: BooleanNumber.TRUE,
    bg: { rgb: "#E8F3EC" },
    n: { pattern: "#,##0" },
  },
} satisfies Record<string, IStyleData>;

type StyleName = keyof typeof styles;

/** Units of the annexes, each with a made-up number of insured, so that the premiums have something to multiply. */
const UNITS: readonly (readonly [string, number])[] = [
  ["郑州市", 5_200_000],
  ["开封市", 4_300_000],
  ["洛阳市", 5_600_000],
  ["平顶山市", 4_100_000],
  ["安阳市", 4_400_000],
  ["鹤壁市", 1_300_000],
  ["新乡市", 5_000_000],
  ["焦作市", 2_900_000],
  ["濮阳市", 3_400_000],
  ["许昌市", 4_000_000],
  ["漯河市", 2_200_000],
  ["三门峡市", 1_800_000],
  ["南阳市", 9_000_000],
  ["商丘市", 7_000_000],
  ["信阳市", 7_100_000],
  ["周口市", 8_900_000],
  ["驻马店市", 7_400_000],
  ["济源示范区", 560_000],
  ["巩义市", 690_000],
  ["兰考县", 700_000],
  ["汝州市", 920_000],
  ["滑县", 1_200_000],
  ["长垣市", 800_000],
  ["邓州市", 1_500_000],
  ["永城市", 1_300_000],
  ["固始县", 1_500_000],
  ["鹿邑县", 1_000_000],
  ["新蔡县", 980_000],
];

/** Made-up lines: amount, category of the expense, date of discharge as a serial number. */
const CLAIM_LINES: readonly (readonly [number, string, number])[] = [
  [18_650.4, "起付标准以上、限额以下按比例自付", 44_480],
  [52_300, "年度限额以上（已扣除自费和乙类首付）", 44_497],
  [1_200, "医疗救助已支付", 44_469],
  [3_480.75, "目录外药品", 44_505],
  [900, "起付标准及以下", 44_512],
  [2_260, "未按规定转诊等降低比例", 44_520],
  [4_100, "丙类项目", 44_531],
  [1_530, "限额以下乙类首付", 44_540],
];

const FUND_FIRST_ROW = 4;
const CLAIM_FIRST_ROW = 4;

function cell(content: string | number, style: StyleName): ICellData {
  if (typeof content === "number") return { v: content, t: CellValueType.NUMBER, s: style };
  return content.startsWith("=")
    ? { f: content, s: style }
    : { v: content, t: CellValueType.STRING, s: style };
}

function row(...cells: readonly (readonly [string | number, StyleName])[]): Record<number, ICellData> {
  return Object.fromEntries(cells.map(([content, style], column) => [column, cell(content, style)]));
}

function fundRows(): Record<number, Record<number, ICellData>> {
  const last = FUND_FIRST_ROW + UNITS.length - 1;
  const rows: Record<number, Record<number, ICellData>> = {
    0: row(["河南省城乡居民大病保险筹资测算", "title"]),
    1: row(["单位：元；参保人数为虚构的示例。标准由加载项的函数从文件中取得。", "note"]),
    2: row(
      ["序号", "header"],
      ["统筹区", "header"],
      [2020, "year"],
      [2021, "year"],
      ["增减", "header"],
      ["参保人数（示例）", "header"],
      ["2021年保费", "header"],
    ),
    [last]: row(
      ["", "totalText"],
      ["合计", "totalText"],
      ["", "totalText"],
      ["", "totalText"],
      ["", "totalText"],
      [`=SUM(F${FUND_FIRST_ROW}:F${last})`, "totalCount"],
      [`=SUM(G${FUND_FIRST_ROW}:G${last})`, "totalMoney"],
    ),
  };
  UNITS.forEach(([unit, insured], index) => {
    const number = FUND_FIRST_ROW + index;
    rows[number - 1] = row(
      [index + 1, "order"],
      [unit, "text"],
      [`=DBFUND($B${number},C$3)`, "rate"],
      [`=DBFUND($B${number},D$3)`, "rate"],
      [`=D${number}-C${number}`, "change"],
      [insured, "sample"],
      [`=DBPREMIUM($B${number},D$3,F${number})`, "rate"],
    );
  });
  return rows;
}

function claimRows(): Record<number, Record<number, ICellData>> {
  const last = CLAIM_FIRST_ROW + CLAIM_LINES.length - 1;
  const rows: Record<number, Record<number, ICellData>> = {
    0: row(["大病保险合规自付费用判断", "title"]),
    1: row([
      "单位：元；金额和日期为虚构的示例。#N/A 表示现有文件没有规定，选中单元格可在下方看到原因。",
      "note",
    ]),
    2: row(
      ["序号", "header"],
      ["费用类别", "header"],
      ["出院日期", "header"],
      ["金额（示例）", "header"],
      ["计入合规自付", "header"],
    ),
    [last]: row(
      ["", "totalText"],
      ["合计（不含未定）", "totalText"],
      ["", "totalText"],
      [`=SUM(D${CLAIM_FIRST_ROW}:D${last})`, "totalMoney"],
      [`=AGGREGATE(9,6,E${CLAIM_FIRST_ROW}:E${last})`, "totalMoney"],
    ),
  };
  CLAIM_LINES.forEach(([amount, category, discharged], index) => {
    const number = CLAIM_FIRST_ROW + index;
    rows[number - 1] = row(
      [index + 1, "order"],
      [category, "text"],
      [discharged, "date"],
      [amount, "sampleMoney"],
      [`=ELIGIBLE(D${number},B${number},C${number})`, "rate"],
    );
  });
  return rows;
}

function sheet(
  id: string,
  name: string,
  widths: readonly number[],
  cellData: Record<number, Record<number, ICellData>>,
): Partial<IWorksheetData> {
  return {
    id,
    name,
    rowCount: 200,
    columnCount: 26,
    defaultRowHeight: 22,
    freeze: { xSplit: 0, ySplit: 3, startRow: 3, startColumn: -1 },
    rowData: { 0: { h: 34 }, 1: { h: 22 }, 2: { h: 32 } },
    columnData: Object.fromEntries(widths.map((w, column) => [column, { w }])),
    cellData,
  };
}

/** The workbook that the workbench opens: the standards of all units, and a few expenses to be judged. */
export const sampleWorkbook: IWorkbookData = {
  id: "sample",
  name: "示例工作簿.xlsx",
  appVersion: "",
  locale: LocaleType.ZH_CN,
  styles,
  sheetOrder: ["fund", "claims"],
  sheets: {
    fund: sheet("fund", "大病保险筹资", [48, 112, 96, 96, 80, 128, 150], fundRows()),
    claims: sheet("claims", "合规自付", [48, 270, 100, 120, 130], claimRows()),
  },
};
