import type { PolicySet } from "../../policy/policy-set";
import type {
  ChartSeries,
  SheetDescription,
  WorkbookDescription,
} from "../../workbook-file/workbook-description";
import type { BudgetTemplate } from "../budget-template";
import { ifNumber } from "../layout/formulas";
import { sampleLine } from "../layout/sample-line";
import { PALETTE, STYLES } from "../layout/styles";
import { budgetWorkbook } from "../sections/budget-workbook";
import { finishChartSheet, reportSeries, startChartSheet } from "../sections/chart-sheet";
import type { Guide } from "../sections/guide-sheet";
import { placeList } from "../sections/place-list";
import {
  amountColumn,
  headsColumn,
  reportSheet,
  type Report,
  type ReportColumn,
} from "../sections/report-sheet";
import { headReview, type HeadReview } from "./heads-sheet";
import { subsidyMoney, type SubsidyMoney } from "./money-sheet";
import { settlementChecks } from "./settlement-checks";
import { subsidySharing, type SubsidySharing } from "./sharing-sheet";

/** As many as there are funding units; no city has more counties. */
const ROWS = 28;
const FILE_NAME = "subsidy-settlement.xlsx";
const TITLE = "财政补助申请与结算";
const LEVELS = ["中央财政", "省级财政", "市级财政", "县级财政"] as const;

/** The application: what each level owes on the confirmed heads, has paid, and is asked for. */
function applicationReport(sharing: SubsidySharing, money: SubsidyMoney): Report {
  const byLevel = (label: string, letters: string, total: string): ReportColumn => ({
    label,
    kind: "amount",
    cell: (index) => money.total(letters.charAt(index)),
    total,
  });
  const sumOf = (reference: (letter: string) => string): string =>
    ["P", "Q", "R", "S"].map(reference).join("+");
  return reportSheet({
    sheetName: "申请表",
    title: "财政补助资金申请与结算汇总表（分级次）",
    subtitle: sampleLine(sharing.sample, `${sharing.year}&"年度"`),
    rowLabel: "负担级次",
    rows: LEVELS.length,
    name: (index) => `"${LEVELS[index] ?? ""}"`,
    columns: [
      byLevel("应补助资金", "GHIJ", money.total("F")),
      byLevel("已预拨资金", "KLMN", money.total("O")),
      byLevel("结算净额", "PQRS", money.total("T")),
      {
        label: "其中：申请补拨",
        kind: "amount",
        cell: (index) => money.payable("PQRS".charAt(index)),
        total: `(${sumOf(money.payable)})`,
      },
      {
        label: "其中：应收回",
        kind: "amount",
        cell: (index) => money.recoverable("PQRS".charAt(index)),
        total: `(${sumOf(money.recoverable)})`,
      },
    ],
  });
}

function unitReport(sharing: SubsidySharing, heads: HeadReview, money: SubsidyMoney, unit: string): Report {
  return reportSheet({
    sheetName: "分单位上报表",
    title: "财政补助资金结算表（分单位）",
    subtitle: sampleLine(sharing.sample, `${sharing.year}&"年度；金额单位在“申请表”选择"`),
    rowLabel: "单位",
    rows: ROWS,
    name: (index) => money.cell("B", index),
    unitFrom: unit,
    columns: [
      headsColumn("申报人数（人）", heads, "D"),
      headsColumn("认定人数（人）", money, "D"),
      amountColumn("应补助", money, "F"),
      amountColumn("其中：中央", money, "G"),
      amountColumn("其中：省级", money, "H"),
      amountColumn("其中：市级", money, "I"),
      amountColumn("其中：县级", money, "J"),
      amountColumn("已预拨", money, "O"),
      amountColumn("应补拨（收回）", money, "T"),
    ],
  });
}

function chartSheet(sharing: SubsidySharing, heads: HeadReview, application: Report): SheetDescription {
  const series = (column: number, color: string): ChartSeries => reportSeries(application, column, color);
  const draft = startChartSheet("分级次资金和人数审核", sharing.sample, application)
    .width("A", 22)
    .width("B", 16)
    .width("C:L", 9)
    .put("A4", "人数", STYLES.head)
    .put("B4", "合计（人）", STYLES.head);
  ["D", "E", "F", "G"].forEach((letter, index) => {
    const row = 5 + index;
    const total = heads.total(letter);
    draft
      .put(`A${row}`, ["申报人数", "重复参保剔除", "其他剔除", "审核认定人数"][index] ?? "", STYLES.text)
      .formula(`B${row}`, ifNumber(total, total), STYLES.heads);
  });
  draft
    .chart({
      kind: "column",
      title: "各级应补助、已预拨和结算净额",
      series: [series(0, PALETTE.central), series(1, PALETTE.local), series(2, PALETTE.personal)],
      place: "A11:L33",
      valueFormat: "#,##0",
      alternativeText: "中央、省、市、县各级的应补助、已预拨和结算净额",
    })
    .chart({
      kind: "bar",
      title: "参保人数审核",
      series: [{ name: "B4", categories: "A5:A8", values: "B5:B8", color: PALETTE.groupHeading }],
      place: "A35:L54",
      valueFormat: "#,##0",
      dataLabels: true,
      legend: "none",
      alternativeText: "申报、剔除和审核认定的人数",
    });
  return finishChartSheet(draft, "A1:L55");
}

const GUIDE: Guide = {
  title: TITLE,
  purpose:
    "从申报人数、剔除重复参保到审核认定人数，按补助标准和各级分担比例算出应补助资金，减去已预拨资金，得出应补拨或应收回的金额。",
  steps: [
    {
      sheet: "标准与假定",
      what: "选结算年度；填单位和县类别；把省、市、县分担比例填入假定参数（对象留空为全部单位，也可填县类别或单位）。",
    },
    { sheet: "人数审核", what: "填申报人数、剔除人数，并按审核认定文件另填认定人数供核对。" },
    { sheet: "资金结算", what: "填各级已预拨资金。" },
    { sheet: "申请表、分单位上报表", what: "选金额单位（元或万元），核对尾差后打印。" },
    { sheet: "核对", what: "逐项应为TRUE；为FALSE的，按说明改正。" },
  ],
  remarks: [
    "中央负担＝认定人数×人均补助×80%或60%；地方标准高于文件标准的部分由地方负担，中央仍按文件标准计算。",
    "省、市、县分担比例依豫政办〔2018〕89号，该文件不在已载文件内：示例比例不是政策规定。省级、市级四舍五入到分，县级为余数，各级之和必等于合计。",
    "54个比照西部开发政策县的名单未随通知下发，县类别由您按本地文件填写；示例中的县类别只为演示，不代表实际归类。",
    "“预拨、次年据实结算”的做法和审核口径以财政、医保部门的规定为准，通知没有规定。",
  ],
};

function describe(policy: PolicySet): WorkbookDescription {
  const places = placeList(policy);
  const sharing = subsidySharing(policy, places, ROWS);
  const heads = headReview(sharing, ROWS);
  const money = subsidyMoney(sharing, heads, ROWS);
  const application = applicationReport(sharing, money);
  const units = unitReport(sharing, heads, money, application.unit);
  return budgetWorkbook({
    fileName: FILE_NAME,
    guide: GUIDE,
    samples: sharing,
    sheets: [
      sharing.sheet,
      heads.sheet,
      money.sheet,
      application.sheet,
      units.sheet,
      chartSheet(sharing, heads, application),
    ],
    reports: [application, units],
    checks: settlementChecks(sharing, heads, money),
    places,
    names: {
      结算年度: sharing.year,
      假定参数: sharing.assumptions,
      单位名单: sharing.column("B"),
      审核认定人数: heads.column("G"),
    },
    customFunctions: ["SUBSIDY", "POLICYVALUE", "POLICYSOURCE", "POLICYVERSION"],
  });
}

/** 财政补助申请与结算: from the heads declared to what each level still pays or gets back. */
export const SUBSIDY_SETTLEMENT: BudgetTemplate = {
  id: "subsidy-settlement",
  fileName: FILE_NAME,
  title: { "zh-CN": TITLE, "en-US": "Subsidy application and settlement" },
  description: {
    "zh-CN":
      "申报、剔除、认定人数，按中央、省、市、县分担算应补助、已预拨和应补拨（收回），各级之和分毫不差。",
    "en-US":
      "Heads declared, rejected and confirmed; what centre, province, city and county owe, have advanced, and still pay or recover.",
  },
  instanceId: "c2a4e961-1b3d-4f7a-a5c8-7d9e0f1a2b03",
  describe,
};
