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
import { amountColumn, headsColumn, reportSheet, type Report } from "../sections/report-sheet";
import { fundingChecks } from "./funding-checks";
import { fundingPlanSheet, type FundingPlan } from "./plan-sheet";
import { fundingStandards, type FundingStandards } from "./standards-sheet";

/** As many as there are funding units; no city has more counties. */
const ROWS = 28;
const FILE_NAME = "annual-funding-plan.xlsx";
const TITLE = "年度筹资测算";

function fundingReport(standards: FundingStandards, plan: FundingPlan): Report {
  return reportSheet({
    sheetName: "上报表",
    title: "城乡居民基本医疗保险年度筹资测算表",
    subtitle: sampleLine(standards.sample, `${standards.year}&"年度"`),
    rowLabel: "单位",
    rows: ROWS,
    name: (index) => plan.cell("B", index),
    columns: [
      headsColumn("参保人数（人）", plan, "F"),
      amountColumn("个人自缴", plan, "Q"),
      amountColumn("救助资助参保", plan, "P"),
      amountColumn("中央财政补助", plan, "M"),
      amountColumn("地方财政补助", plan, "N"),
      amountColumn("筹资合计", plan, "R"),
      amountColumn("大病保险保费", plan, "S"),
    ],
  });
}

function chartSheet(standards: FundingStandards, report: Report): SheetDescription {
  const series = (column: number, color: string): ChartSeries => reportSeries(report, column, color);
  const draft = startChartSheet("筹资结构与大病保险保费", standards.sample, report)
    .width("A:N", 10)
    .chart({
      kind: "column",
      stacking: "stacked",
      title: "各单位筹资构成",
      series: [
        series(1, PALETTE.personal),
        series(2, PALETTE.assisted),
        series(3, PALETTE.central),
        series(4, PALETTE.local),
      ],
      place: "A4:N30",
      valueFormat: "#,##0",
      alternativeText: "各单位个人自缴、救助资助、中央和地方财政补助的堆积柱形图",
    })
    .chart({
      kind: "column",
      title: "各单位大病保险保费",
      series: [series(6, PALETTE.groupHeading)],
      place: "A32:N58",
      valueFormat: "#,##0",
      legend: "none",
      alternativeText: "各单位大病保险保费的柱形图",
    });
  return finishChartSheet(draft, "A1:N59");
}

const GUIDE: Guide = {
  title: TITLE,
  purpose:
    "按统筹区或一市所辖县区，测算一个年度的个人缴费、财政补助（中央、地方）、救助资助参保和大病保险保费。各级合计自动核对，可按元或万元上报。",
  steps: [
    {
      sheet: "标准与假定",
      what: "选年度和个人缴费口径；核对或改写单位名单；文件未定的标准填入假定参数并写明依据。",
    },
    {
      sheet: "筹资测算",
      what: "按县类别和缴费身份两种口径填参保人数。比照西部开发政策县共54个，名单未随通知下发，由您按本地文件归类。",
    },
    { sheet: "上报表", what: "选金额单位（元或万元），核对尾差后打印。" },
    { sheet: "图表", what: "查看筹资构成和大病保险保费。" },
    { sheet: "核对", what: "逐项应为TRUE；为FALSE的，按说明改正。" },
  ],
  remarks: [
    "财政补助中，中央部分按县类别分别计算、四舍五入到分，地方部分＝财政补助－中央部分，因此各级之和必等于合计。",
    "地方标准高于文件标准的部分由地方负担：在假定参数中按单位填“财政补助标准”，中央部分仍按文件标准计算。",
    "救助资助参保的金额标准文件未定，按人员类别在假定参数中填列；没有标准而有人数的，该行缺数。",
    "大病保险保费＝参保人数×筹资标准，单列，不加入筹资合计。县、区取其所属市的标准，省直管县（市）另按其本身的标准。",
    "参保人数的时点和口径通知没有规定，请在上报时注明。",
  ],
};

function describe(policy: PolicySet): WorkbookDescription {
  const places = placeList(policy);
  const standards = fundingStandards(policy, places, ROWS);
  const plan = fundingPlanSheet(standards, places.kinds, ROWS);
  const report = fundingReport(standards, plan);
  return budgetWorkbook({
    fileName: FILE_NAME,
    guide: GUIDE,
    samples: standards,
    sheets: [standards.sheet, plan.sheet, report.sheet, chartSheet(standards, report)],
    reports: [report],
    checks: fundingChecks(standards, plan),
    places,
    names: {
      年度: standards.year,
      假定参数: standards.assumptions,
      单位名单: standards.columns.names,
      参保人数: plan.column("F"),
    },
    customFunctions: ["DBFUND", "SUBSIDY", "CONTRIBUTION", "POLICYVALUE", "POLICYSOURCE", "POLICYVERSION"],
  });
}

/** 年度筹资测算: the year's funding of the 28 units, or of the counties of one city. */
export const ANNUAL_FUNDING_PLAN: BudgetTemplate = {
  id: "annual-funding-plan",
  fileName: FILE_NAME,
  title: { "zh-CN": TITLE, "en-US": "Annual funding plan" },
  description: {
    "zh-CN":
      "28个统筹区或一市各县区的个人缴费、财政补助、救助资助和大病保险保费，各级合计自动核对，元、万元可切换。",
    "en-US":
      "Contributions, subsidies by level, assisted enrolment and critical-illness premiums of the 28 units or of one city's counties, with totals that tie.",
  },
  instanceId: "0b6f3a52-5f0d-4c53-9c1e-3d0f5a7a1c01",
  describe,
};
