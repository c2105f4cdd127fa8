/** A line of the form: what is typed in (a sample figure) and what is calculated (a formula without "="). */
export type LineContent = { readonly sample: number } | { readonly formula: string };

export interface BudgetLine {
  readonly label: string;
  /** Part of the line above, set back. */
  readonly part?: boolean;
  readonly before: LineContent;
  readonly planned: LineContent;
}

/** What the lines take from other sheets. */
export interface LineReferences {
  readonly heads: string;
  readonly contribution: string;
  readonly subsidy: string;
  readonly premium: string;
}

/** First row of the form; the formulas of a line name rows by their distance from it. */
export const FIRST_LINE_ROW = 7;

const INCOME_TOTAL_OFFSET = 14;

/** Row of a line of the form, from 0. */
export function lineRow(offset: number): number {
  return FIRST_LINE_ROW + offset;
}

function sample(value: number): LineContent {
  return { sample: value };
}

/** The same sum of lines in the column of the year before and in that of the budget. */
function calculated(
  label: string,
  columns: readonly [string, string],
  formula: (cell: (offset: number) => string, column: string) => string,
  part = false,
): BudgetLine {
  const [before, planned] = columns.map((column) => ({
    formula: formula((offset) => `${column}${lineRow(offset)}`, column),
  }));
  if (before === undefined || planned === undefined) throw new Error("A line has two columns");
  return { label, before, planned, ...(part ? { part } : {}) };
}

function entered(label: string, before: number, planned: number, part = false): BudgetLine {
  return { label, before: sample(before), planned: sample(planned), ...(part ? { part } : {}) };
}

const INCOME_COLUMNS = ["B", "C"] as const;
const SPENDING_COLUMNS = ["G", "H"] as const;

/** The income side of the form of the resident fund (社预06), with made-up figures. */
export function incomeLines({ heads, contribution, subsidy }: LineReferences): readonly BudgetLine[] {
  return [
    {
      label: "一、基本医疗保险费收入",
      before: sample(323_918_460),
      planned: { formula: `${heads}*${contribution}` },
    },
    entered("其中：集体扶持收入", 0, 0, true),
    entered("城乡医疗救助资助收入", 12_252_000, 14_331_300, true),
    entered("财政为困难人员代缴收入", 5_152_000, 5_920_000, true),
    calculated("二、财政补贴收入", INCOME_COLUMNS, (cell) => `${cell(5)}+${cell(6)}`),
    {
      label: "其中：按规定标准补助收入",
      part: true,
      before: sample(636_412_700),
      planned: { formula: `${heads}*${subsidy}` },
    },
    entered("对医保基金负担新冠疫苗及接种费用的补助", 0, 0, true),
    entered("三、利息收入", 6_842_315.27, 7_000_000),
    entered("四、其他收入", 1_256_480, 1_000_000),
    calculated("五、本年收入小计", INCOME_COLUMNS, (cell) => `${cell(0)}+${cell(4)}+${cell(7)}+${cell(8)}`),
    entered("六、上级补助收入", 0, 0),
    entered("七、下级上解收入", 0, 0),
    calculated("八、本年收入合计", INCOME_COLUMNS, (cell) => `${cell(9)}+${cell(10)}+${cell(11)}`),
    entered("九、上年结余", 402_315_880.46, 410_109_335.73),
    calculated("总计", INCOME_COLUMNS, (cell) => `${cell(12)}+${cell(13)}`),
  ];
}

/** The income column that stands beside a spending column. */
function incomeBeside(column: string): string {
  return column === "G" ? "B" : "C";
}

/** The spending side of the form, with made-up figures. */
export function spendingLines({ heads, premium }: LineReferences): readonly (BudgetLine | null)[] {
  return [
    calculated("一、基本医疗保险待遇支出", SPENDING_COLUMNS, (cell) => `${cell(1)}+${cell(2)}`),
    entered("其中：住院费用支出", 700_350_000, 735_200_000, true),
    entered("门诊费用支出", 169_650_000, 181_400_000, true),
    { label: "二、大病保险支出", before: sample(90_324_000), planned: { formula: `${heads}*${premium}` } },
    entered("三、其他支出", 312_500, 320_000),
    calculated("四、本年支出小计", SPENDING_COLUMNS, (cell) => `${cell(0)}+${cell(3)}+${cell(4)}`),
    entered("五、补助下级支出", 0, 0),
    entered("六、上解上级支出", 0, 0),
    calculated("七、本年支出合计", SPENDING_COLUMNS, (cell) => `${cell(5)}+${cell(6)}+${cell(7)}`),
    calculated(
      "八、本年收支结余",
      SPENDING_COLUMNS,
      (cell, column) => `${incomeBeside(column)}${lineRow(12)}-${cell(8)}`,
    ),
    calculated(
      "九、年末滚存结余",
      SPENDING_COLUMNS,
      (cell, column) => `${incomeBeside(column)}${lineRow(13)}+${cell(9)}`,
    ),
    null,
    null,
    null,
    calculated("总计", SPENDING_COLUMNS, (cell) => `${cell(8)}+${cell(10)}`),
  ];
}

/** The row in which both sides end. */
export const TOTAL_ROW = lineRow(INCOME_TOTAL_OFFSET);
