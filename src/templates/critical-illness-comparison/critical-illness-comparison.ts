import type { PolicySet } from "../../policy/policy-set";
import type { WorkbookDescription } from "../../workbook-file/workbook-description";
import type { BudgetTemplate } from "../budget-template";
import { sampleLine } from "../layout/sample-line";
import type { Guide } from "../sections/guide-sheet";
import { budgetWorkbook } from "../sections/budget-workbook";
import { placeList } from "../sections/place-list";
import {
  amountColumn,
  headsColumn,
  reportSheet,
  type Report,
  type ReportColumn,
} from "../sections/report-sheet";
import { comparisonChecks } from "./comparison-checks";
import { comparisonSheet, type Comparison } from "./comparison-sheet";
import { comparedStandards, type ComparedStandards } from "./standards-sheet";
import { tierSheet } from "./tier-sheet";

const ROWS = 28;
const FILE_NAME = "critical-illness-comparison.xlsx";
const TITLE = "大病保险筹资对比";

function comparisonReport(standards: ComparedStandards, comparison: Comparison): Report {
  const [base, report, next] = standards.years;
  const heads = (letter: string, labelFormula: string): ReportColumn => ({
    ...headsColumn("", comparison, letter),
    labelFormula,
  });
  const amount = (letter: string, labelFormula: string): ReportColumn => ({
    ...amountColumn("", comparison, letter),
    labelFormula,
  });
  return reportSheet({
    sheetName: "上报表",
    title: "大病保险筹资对比上报表",
    subtitle: sampleLine(standards.sample, '"人数单位：人"'),
    rowLabel: "单位",
    rows: ROWS,
    name: (index) => comparison.cell("B", index),
    columns: [
      heads("J", `${base}&"年参保人数"`),
      heads("K", `${report}&"年参保人数"`),
      amount("M", `${base}&"年保费"`),
      amount("N", `${report}&"年保费"`),
      amount("P", `${report}&"年增减"`),
      amount("O", `${next}&"年保费（假定）"`),
      amount("S", `${next}&"年增减（假定）"`),
    ],
  });
}

const GUIDE: Guide = {
  title: TITLE,
  purpose:
    "把各统筹区2020、2021年的大病保险筹资标准、参保人数和保费放在一起对比，并按假定标准测算下一年度；增减分为标准变动和人数变动两部分。",
  steps: [
    { sheet: "标准与假定", what: "选三个年度；填下年度假定标准和依据；核对或改写单位名单。" },
    { sheet: "筹资对比", what: "填三个年度的参保人数，并在最后一行另填统计报表的参保人数供核对。" },
    { sheet: "档次与图表", what: "查看各档次单位数和图表。" },
    { sheet: "上报表", what: "选金额单位（元或万元），核对尾差后打印。" },
    { sheet: "核对", what: "逐项应为TRUE；为FALSE的，按说明改正。" },
  ],
  remarks: [
    "已载年度的标准取自豫医保〔2020〕5号、豫医保〔2021〕2号附件1；各单位的升降见“筹资对比”表的“升降”列。",
    "医保发〔2021〕32号第一条写“在确保现有筹资水平不降低的基础上”，而豫医保〔2021〕2号附件1中有的单位低于上年：本工作簿按附件1计算，如何理解请向上级确认。",
    "下年度没有文件，标准是您的假定：清空一行的假定标准，该行缺数、合计写“不完整”，不沿用上年。文件公布后请更新加载项。",
    "标准变动的影响＝标准增减×变动前人数；人数变动的影响＝人数增减×变动后标准；两者之和等于保费增减。",
    "参保人数的口径和划拨时点通知没有规定，请在上报时注明。",
  ],
};

function describe(policy: PolicySet): WorkbookDescription {
  const places = placeList(policy);
  const standards = comparedStandards(policy, places, ROWS);
  const comparison = comparisonSheet(standards, places.kinds, ROWS);
  const tiers = tierSheet(standards, comparison);
  const report = comparisonReport(standards, comparison);
  return budgetWorkbook({
    fileName: FILE_NAME,
    guide: GUIDE,
    samples: standards,
    sheets: [standards.sheet, comparison.sheet, tiers.sheet, report.sheet],
    reports: [report],
    checks: comparisonChecks(standards, comparison, tiers),
    places,
    names: {
      基期年度: standards.years[0],
      报告年度: standards.years[1],
      下年度: standards.years[2],
      假定参数: standards.assumptions,
      单位名单: standards.names,
    },
    customFunctions: ["DBFUND", "POLICYVERSION"],
  });
}

/** 大病保险筹资对比: two years of the annexes and an assumed next one. */
export const CRITICAL_ILLNESS_COMPARISON: BudgetTemplate = {
  id: "critical-illness-comparison",
  fileName: FILE_NAME,
  title: { "zh-CN": TITLE, "en-US": "Critical-illness funding compared" },
  description: {
    "zh-CN":
      "2020、2021年和假定的下一年度：各统筹区筹资标准、人数、保费和增减，分出标准变动与人数变动，附图表。",
    "en-US":
      "2020 against 2021 and an assumed next year: standard, heads, premium and change of each unit, split by cause, with charts.",
  },
  instanceId: "5d1c8a37-7e44-4d0b-8f4e-6a2b9c0d1e02",
  describe,
};
