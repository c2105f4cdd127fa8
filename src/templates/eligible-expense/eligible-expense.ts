import type { PolicySet } from "../../policy/policy-set";
import type { WorkbookDescription } from "../../workbook-file/workbook-description";
import type { BudgetTemplate } from "../budget-template";
import { repeated } from "../layout/formulas";
import { sampleLine } from "../layout/sample-line";
import { budgetWorkbook } from "../sections/budget-workbook";
import type { Guide } from "../sections/guide-sheet";
import { amountColumn, reportSheet, YUAN, type Report } from "../sections/report-sheet";
import { categorySums } from "./category-sheet";
import { claimChecks } from "./claim-checks";
import { claimLines } from "./lines-sheet";
import { claimParameters, type ClaimParameters } from "./parameters-sheet";
import { claimPayments, type ClaimPayments } from "./payment-sheet";

const FILE_NAME = "eligible-expense.xlsx";
const TITLE = "大病保险合规费用测算";
const LINES = 60;
const PERSONS = 20;

function paymentReport(parameters: ClaimParameters, payments: ClaimPayments): Report {
  return reportSheet({
    sheetName: "上报表",
    title: "大病保险支付测算上报表",
    subtitle: sampleLine(parameters.sample),
    rowLabel: "人员编号",
    unit: YUAN,
    rows: PERSONS,
    name: (index) => repeated(payments.cell("B", index)),
    columns: [
      amountColumn("费用总额", payments, "D"),
      amountColumn("合规自付", payments, "G"),
      amountColumn("大病保险支付", payments, "K"),
      amountColumn("合规部分个人负担", payments, "L"),
      amountColumn("不合规部分", payments, "M"),
    ],
  });
}

const GUIDE: Guide = {
  title: TITLE,
  purpose:
    "按费用类别和出院日期，判定经基本医保报销后的每笔费用是否计入大病保险合规自付，列出依据条款，按人汇总并测算大病保险支付。",
  steps: [
    {
      sheet: "标准与假定",
      what: "填居民人均可支配收入；支付比例、起付线、封顶线有本地规定的填入假定参数；查阅费用类别和依据。",
    },
    { sheet: "支付测算", what: "先列人员编号、人员类别和结算单费用总额（用于核对）。" },
    { sheet: "费用明细", what: "逐笔填人员编号、出院日期、类别代码和金额。" },
    { sheet: "分类汇总、上报表", what: "查看分类汇总；在“上报表”选金额单位（元或万元）后打印。" },
    { sheet: "核对", what: "逐项应为TRUE；为FALSE的，按说明改正。" },
  ],
  remarks: [
    "范围自2021年9月30日起执行，按出院日期判定：当日及以后出院的，当次住院全部按新范围；以前出院的不追溯，其范围已载文件没有，显示#N/A。",
    "限额以下乙类首付（UN1）通知既未列入也未排除，显示#N/A；有本地规定的在假定参数填“纳入”或“不纳入”。",
    "没有填支付比例年度时，DBPAY按2020年通知的比例（普通参保居民60%）计算：2021年通知只说继续倾斜，没有给出数字。通知没有写60%是下限还是确定值，也没有写是否分段。",
    "起付线为居民人均可支配收入的一半，通知没有写明收入的范围和年度；封顶线文件未定，没有假定时不封顶。按年度累计、跨年住院的起付线如何计算，通知没有规定：本表按一次结算计算。",
    "“费用明细”和“支付测算”右侧的假定参数是自动复制的：函数的参数与函数在同一工作表，没有加载项的电脑打开时才不会重新计算；这两张表中的金额、类别、日期进入函数，修改后要由装有加载项的电脑计算。",
    "本工作簿只在本机计算，不外传数据；仍请勿填姓名和身份证号。",
  ],
};

function describe(policy: PolicySet): WorkbookDescription {
  const parameters = claimParameters(policy);
  const lines = claimLines(parameters, LINES);
  const payments = claimPayments(parameters, lines, PERSONS);
  const categories = categorySums(parameters, lines);
  const report = paymentReport(parameters, payments);
  return budgetWorkbook({
    fileName: FILE_NAME,
    guide: GUIDE,
    samples: parameters,
    sheets: [parameters.sheet, payments.sheet, lines.sheet, categories.sheet, report.sheet],
    reports: [report],
    checks: claimChecks(lines, payments, categories),
    names: {
      假定参数: parameters.assumptions,
      费用类别代码: parameters.codes,
      人员名单: payments.persons,
      居民人均可支配收入: parameters.income,
    },
    customFunctions: ["ELIGIBLE", "DBPAY", "DBDEDUCTIBLE", "POLICYVALUE", "POLICYSOURCE", "POLICYVERSION"],
  });
}

/** 大病保险合规费用测算: which part of each expense counts, by which clause, and what is paid. */
export const ELIGIBLE_EXPENSE: BudgetTemplate = {
  id: "eligible-expense",
  fileName: FILE_NAME,
  title: { "zh-CN": TITLE, "en-US": "Eligible expenses and payment" },
  description: {
    "zh-CN":
      "逐笔费用按类别和出院日期判定是否合规自付，列出依据条款；按人汇总，测算起付线以上的大病保险支付。",
    "en-US":
      "Each expense judged by category and discharge date with the clause that decides; sums by person, deductible and payment.",
  },
  instanceId: "e4d7a913-3f5b-4c9d-87ea-9f102a3b4c05",
  describe,
};
