import type { PolicySet } from "../../policy/policy-set";
import type {
  ChartSeries,
  SheetDescription,
  WorkbookDescription,
} from "../../workbook-file/workbook-description";
import type { BudgetTemplate } from "../budget-template";
import { sampleLine } from "../layout/sample-line";
import { PALETTE } from "../layout/styles";
import type { Guide } from "../sections/guide-sheet";
import { budgetWorkbook } from "../sections/budget-workbook";
import { finishChartSheet, reportSeries, startChartSheet } from "../sections/chart-sheet";
import { placeList } from "../sections/place-list";
import { reportSheet, type Report } from "../sections/report-sheet";
import { budgetBase } from "./base-sheet";
import { budgetChecks } from "./budget-checks";
import { budgetForm, type BudgetForm } from "./budget-sheet";
import { forecastSheet } from "./forecast-sheet";
import { budgetParameters, type BudgetParameters } from "./parameters-sheet";
import { riskSheet } from "./risk-sheet";

const FILE_NAME = "fund-budget.xlsx";
const TITLE = "基金收支预算表";
/** The lines that add up to the total of each side. */
const INCOME_LINES = [0, 4, 7, 8, 10, 11, 13] as const;
const SPENDING_LINES = [0, 3, 4, 6, 7, 10] as const;
const TOTAL_LINE = 14;

function sideReport(
  parameters: BudgetParameters,
  form: BudgetForm,
  side: "income" | "spending",
  unitFrom?: string,
): Report {
  const lines: readonly number[] = side === "income" ? INCOME_LINES : SPENDING_LINES;
  const columns = side === "income" ? "BCD" : "GHI";
  const title = side === "income" ? "收入" : "支出";
  return reportSheet({
    sheetName: `${title}上报表`,
    title: `城乡居民基本医疗保险基金预算上报表（${title}）`,
    subtitle: sampleLine(parameters.sample, `${parameters.place}&" "&${parameters.year}&"年度"`),
    rowLabel: `${title}项目`,
    rows: lines.length,
    name: (index) => form.label(side, lines[index] ?? 0),
    labelWidth: 34,
    ...(unitFrom === undefined ? {} : { unitFrom }),
    columns: ["上年执行数", "本年预算数", "增减额"].map((label, index) => ({
      label,
      kind: "amount" as const,
      cell: (row: number) => form.at(columns.charAt(index), lines[row] ?? 0),
      total: form.at(columns.charAt(index), TOTAL_LINE),
    })),
  });
}

function chartSheet(parameters: BudgetParameters, income: Report, spending: Report): SheetDescription {
  const bothYears = (report: Report): readonly ChartSeries[] => [
    reportSeries(report, 0, PALETTE.local),
    reportSeries(report, 1, PALETTE.central),
  ];
  const draft = startChartSheet("收入和支出对比", parameters.sample, income)
    .width("A:N", 10)
    .chart({
      kind: "bar",
      title: "收入：上年执行与本年预算",
      series: bothYears(income),
      place: "A4:N28",
      valueFormat: "#,##0",
      alternativeText: "各收入项目的上年执行数和本年预算数",
    })
    .chart({
      kind: "bar",
      title: "支出和结余：上年执行与本年预算",
      series: bothYears(spending),
      place: "A30:N54",
      valueFormat: "#,##0",
      alternativeText: "各支出项目和年末滚存结余的上年执行数和本年预算数",
    });
  return finishChartSheet(draft, "A1:N55");
}

const GUIDE: Guide = {
  title: TITLE,
  purpose:
    "编制一个统筹区或县区的居民医保基金收支预算：两边总计相等、上年结余与上年末滚存结余衔接，列出可支付月数，并按三个驱动因素预测五年待遇支出。",
  steps: [
    {
      sheet: "标准与假定",
      what: "选统筹区、年度、缴费口径、可支付月数的分母和预警线；文件公布前的标准填入假定参数。",
    },
    { sheet: "基础资料", what: "按年龄和缴费身份两种口径填人数；填上年分年龄组待遇支出和近12个月支出。" },
    { sheet: "收支预算", what: "填上年执行数和没有公式的本年预算数；上年结余按决算填写。" },
    { sheet: "运行风险、支出预测", what: "查看可支付月数；填低、基准、高三方案的系数。" },
    { sheet: "收入、支出上报表", what: "在“收入上报表”选金额单位（元或万元），核对尾差后打印。" },
    { sheet: "核对", what: "逐项应为TRUE；为FALSE的，按说明改正。" },
  ],
  remarks: [
    "项目取自社会保险基金预算的城乡居民基本医疗保险基金收支预算表；河南省本级格式以当年布置为准。",
    "个人缴费跨年征缴：按收付年度编预算，当年收取的是次年待遇的保费；按待遇年度则用上一年通知的标准。表中选定的口径和依据见“标准与假定”。",
    "可支付月数必须说明分母；预警线由您设定，默认不设，表中不显示颜色。",
    "预测只含待遇支出，系数都列在表上、由您设定；三个驱动因素依次计算，先到先计，合计等于增加的支出。",
    "县级单位在市级统收统支后可能只有上级补助和上解：相应填写六、七两项，其余填0。",
  ],
};

function describe(policy: PolicySet): WorkbookDescription {
  const places = placeList(policy);
  const parameters = budgetParameters(policy);
  const base = budgetBase(parameters);
  const form = budgetForm(parameters, base);
  const forecast = forecastSheet(parameters, base);
  const income = sideReport(parameters, form, "income");
  const spending = sideReport(parameters, form, "spending", income.unit);
  return budgetWorkbook({
    fileName: FILE_NAME,
    guide: GUIDE,
    samples: parameters,
    sheets: [
      parameters.sheet,
      base.sheet,
      form.sheet,
      riskSheet(parameters, base, form),
      forecast.sheet,
      income.sheet,
      spending.sheet,
      chartSheet(parameters, income, spending),
    ],
    reports: [income, spending],
    checks: budgetChecks(parameters, base, form, forecast),
    places,
    names: {
      预算年度: parameters.year,
      统筹区: parameters.place,
      假定参数: parameters.assumptions,
      本年预算人数: base.headsByAge.planned,
    },
    customFunctions: ["DBFUND", "CONTRIBUTION", "POLICYVALUE", "POLICYSOURCE", "POLICYVERSION"],
  });
}

/** 基金收支预算表: the fund's budget of one place, its months of payment and a forecast of its spending. */
export const FUND_BUDGET: BudgetTemplate = {
  id: "fund-budget",
  fileName: FILE_NAME,
  title: { "zh-CN": TITLE, "en-US": "Fund budget" },
  description: {
    "zh-CN":
      "收入、支出、结余两边相等，期初衔接上年期末；可支付月数注明分母；三因素支出预测，低、基准、高三方案带图表。",
    "en-US":
      "Income, spending and balance with both sides equal, months payable with their denominator, and a three-driver forecast, low, base and high.",
  },
  instanceId: "8f3b5d72-2c4e-4a8b-b6d9-8e0f1a2b3c04",
  describe,
};
