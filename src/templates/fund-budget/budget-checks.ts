import { countOfNoHeads, INCOMPLETE } from "../layout/formulas";
import type { Check } from "../sections/check-sheet";
import type { BudgetBase } from "./base-sheet";
import type { BudgetForm } from "./budget-sheet";
import type { Forecast } from "./forecast-sheet";
import type { BudgetParameters } from "./parameters-sheet";

function difference(left: string, right: string): string {
  return `TEXT(ABS(${left}-${right}),"#,##0.00")`;
}

/** The relations that budget, basic data and forecast must keep. */
export function budgetChecks(
  parameters: BudgetParameters,
  base: BudgetBase,
  form: BudgetForm,
  forecast: Forecast,
): readonly Check[] {
  const { at } = form;
  const heads = base.headsByAge;
  const identity = base.headsByIdentity;
  const sides = (label: string, income: string, spending: string): Check => ({
    what: `${label}：收入总计＝支出总计`,
    left: at(income, 14),
    right: at(spending, 14),
    failure: `"${label}收入总计与支出总计相差"&${difference(at(income, 14), at(spending, 14))}&"元：检查是否改动了公式。"`,
  });
  const standard = (what: string, cell: string, figure: string): Check => ({
    what: `本年预算：${what}＝本年预算人数×标准`,
    left: cell,
    right: `ROUND(${heads.planned}*${figure},2)`,
    failure: `"${what}与人数乘标准的结果不符：检查是否改动了公式。"`,
  });
  const parts = (label: string, column: string): Check => ({
    what: `${label}：保费收入不少于其中各项之和（不足的金额为0）`,
    left: `MAX(0,${at(column, 1)}+${at(column, 2)}+${at(column, 3)}-${at(column, 0)})`,
    right: "0",
    failure: `"${label}集体扶持、救助资助、财政代缴之和超过保费收入。"`,
  });
  return [
    {
      what: "收支预算表每一项都有金额，合计完整",
      left: `SUMPRODUCT(--ISERROR(${form.figures}))+COUNTIF(${form.figures},"${INCOMPLETE}")`,
      right: "0",
      failure: '"收支预算表有项目缺数：看“标准与假定”中的标准是否出错，改正统筹区、年度或补填假定参数。"',
    },
    {
      what: "上年末参保人数：按年龄＝按缴费身份",
      left: heads.before,
      right: identity.before,
      failure: `"上年末参保人数按年龄"&TEXT(${heads.before},"#,##0")&"人，按缴费身份"&TEXT(${identity.before},"#,##0")&"人，相差"&TEXT(ABS(${heads.before}-${identity.before}),"#,##0")&"人。"`,
    },
    {
      what: "本年预算参保人数：按年龄＝按缴费身份",
      left: heads.planned,
      right: identity.planned,
      failure: `"本年预算参保人数按年龄"&TEXT(${heads.planned},"#,##0")&"人，按缴费身份"&TEXT(${identity.planned},"#,##0")&"人，相差"&TEXT(ABS(${heads.planned}-${identity.planned}),"#,##0")&"人。"`,
    },
    {
      what: "参保人数都是0或以上的整数（不符的格数为0）",
      left: base.entries.map(countOfNoHeads).join("+"),
      right: "0",
      failure: '"参保人数中有负数、小数或文字，请改为0或以上的整数。"',
    },
    {
      what: "上年待遇支出：分年龄组之和＝收支预算表的上年执行数",
      left: base.spentBefore,
      right: at("G", 0),
      failure: `"分年龄组的上年待遇支出与收支预算表相差"&${difference(base.spentBefore, at("G", 0))}&"元。"`,
    },
    sides("上年执行", "B", "G"),
    sides("本年预算", "C", "H"),
    {
      what: "本年预算的上年结余＝上年执行的年末滚存结余",
      left: at("C", 13),
      right: at("G", 10),
      failure: `"上年结余与上年末滚存结余相差"&${difference(at("C", 13), at("G", 10))}&"元：核对上年决算。"`,
    },
    {
      what: "年末滚存结余＝上年结余＋本年收入合计－本年支出合计",
      left: at("H", 10),
      right: `${at("C", 13)}+${at("C", 12)}-${at("H", 8)}`,
      failure: '"年末滚存结余与收支不符：检查是否改动了公式。"',
    },
    parts("上年执行", "B"),
    parts("本年预算", "C"),
    standard("保费收入", at("C", 0), parameters.contribution),
    standard("按规定标准补助收入", at("C", 5), parameters.subsidy),
    standard("大病保险支出", at("H", 3), parameters.premium),
    {
      what: "预测基年：低、基准、高三方案＝分年龄组基年支出之和",
      left: `${forecast.first(0)}+${forecast.first(1)}+${forecast.first(2)}`,
      right: `3*${forecast.baseTotal}`,
      failure: '"预测的起点不等于基年支出：检查是否改动了公式。"',
    },
    {
      what: "预测末年：低方案不高于基准，基准不高于高方案（倒挂的金额为0）",
      left: `MAX(0,${forecast.last(0)}-${forecast.last(1)})+MAX(0,${forecast.last(1)}-${forecast.last(2)})`,
      right: "0",
      failure: '"三方案倒挂：检查低、基准、高的系数是否填反。"',
    },
    {
      what: "三个驱动因素之和＝基准方案比基年增加的支出（五年合计）",
      left: `SUM(${forecast.driverSums})`,
      right: `SUM(${forecast.increases})`,
      failure: '"驱动因素之和不等于增加的支出：检查是否改动了公式。"',
    },
  ];
}
