import type { Entries } from "./changed-workbook";

/** A slip, and the one check that notices it. */
export interface Mistake {
  readonly entries: Entries;
  /** What it says: the relation and the sentence. */
  readonly check: RegExp;
}

/** What a user may do with one template, and what must come of it. */
export interface TemplateScenario {
  readonly id: string;
  /** Every input that counts people or money, made larger. */
  readonly scaled: Entries;
  /** The same inputs left empty. */
  readonly blanked: Entries;
  /** Another place, year or class than the samples'. */
  readonly elsewhere: Entries;
  /** A cell whose figure must then be another. */
  readonly movedBy: string;
  /** What cells must then show. */
  readonly elsewhereShows: Readonly<Record<string, string | number>>;
  /** One input changed in one of the two places that hold it; the one check that must notice, and its sentence. */
  readonly mistake: Mistake;
  /** Other slips, each noticed by one check. */
  readonly furtherMistakes: readonly Mistake[];
  /** A name that no list holds; its own row's cell, a cell of another row, and a total. */
  readonly unknown: {
    readonly entries: Entries;
    readonly error: string;
    readonly untouched: string;
    readonly total: string;
  };
  /** How many calls of the add-in the workbook has at least. */
  readonly calls: number;
}

const timesSeven = (before: unknown): number => Number(before) * 7;

export const SCENARIOS: readonly TemplateScenario[] = [
  {
    id: "annual-funding-plan",
    scaled: { "筹资测算!D7:E34": timesSeven, "筹资测算!G7:J34": timesSeven },
    blanked: { "筹资测算!D7:E34": null, "筹资测算!G7:J34": null },
    elsewhere: {
      "标准与假定!C5": 2020,
      "标准与假定!B37": "修武县",
      "标准与假定!B38:B46": null,
      "筹资测算!D8:E16": null,
      "筹资测算!G8:J16": null,
    },
    movedBy: "上报表!I6",
    elsewhereShows: { "标准与假定!E37": 78, "标准与假定!G37": 550, "标准与假定!F37": 280 },
    mistake: {
      entries: { "筹资测算!E9": 500_000 },
      check: /^每个单位按县类别.*第一个是洛阳市：按县类别500,000人，按缴费身份510,157人/,
    },
    furtherMistakes: [
      {
        entries: { "标准与假定!B39": "开封市" },
        check: /^单位没有重复.*名单中有单位重复/,
      },
      {
        entries: { "标准与假定!B39": "修武县" },
        check: /^没有既列市又列其所辖县区.*既有市又有其所辖县区/,
      },
      {
        entries: { "标准与假定!E12": 90_000 },
        check: /^每个单位的救助资助不超过个人缴费.*检查资助参保标准/,
      },
    ],
    unknown: {
      entries: { "标准与假定!B39": "无此市" },
      error: "筹资测算!S9",
      untouched: "筹资测算!S10",
      total: "筹资测算!S39",
    },
    calls: 90,
  },
  {
    id: "critical-illness-comparison",
    scaled: { "筹资对比!J7:L34": timesSeven, "筹资对比!J40:L40": timesSeven },
    blanked: { "筹资对比!J7:L34": null, "筹资对比!J40:L40": null },
    elsewhere: {
      "标准与假定!C6": 2020,
      "标准与假定!B14": "修武县",
      "标准与假定!F15": 123.45,
    },
    movedBy: "上报表!F6",
    elsewhereShows: { "标准与假定!D14": 78, "标准与假定!E14": 78, "标准与假定!G15": 123.45 },
    mistake: {
      entries: { "筹资对比!K9": 1 },
      check: /^报告年度：各单位参保人数之和.*2021年各单位参保人数之和.*相差[\d,]+人。$/,
    },
    furtherMistakes: [
      {
        entries: { "筹资对比!J40": (before) => Number(before) - 1 },
        check: /^基期年度：各单位参保人数之和.*相差1人。$/,
      },
    ],
    unknown: {
      entries: { "标准与假定!B16": "无此市" },
      error: "筹资对比!N9",
      untouched: "筹资对比!N10",
      total: "筹资对比!N39",
    },
    calls: 84,
  },
  {
    id: "subsidy-settlement",
    scaled: { "人数审核!D6:F16": timesSeven, "人数审核!H6:H16": timesSeven, "资金结算!K7:N17": timesSeven },
    blanked: { "人数审核!D6:F33": null, "人数审核!H6:H33": null, "资金结算!K7:N34": null },
    elsewhere: {
      "标准与假定!C5": 2020,
      "标准与假定!D10:D12": 2020,
      "标准与假定!E10": 0.6,
      "标准与假定!E11": 0.1,
      "标准与假定!B30": "兰考县",
      "标准与假定!C30": "比照西部开发政策县",
    },
    movedBy: "申请表!C6",
    elsewhereShows: { "标准与假定!E30": 550, "标准与假定!F30": 440, "标准与假定!H30": 0.6 },
    mistake: {
      entries: { "人数审核!D8": 1_234_567 },
      check:
        /^每个单位：申报人数－剔除人数＝认定文件人数.*第一个是马村区：申报减剔除后[\d,]+人，认定文件[\d,]+人/,
    },
    furtherMistakes: [
      {
        entries: { "标准与假定!E10": 0.4 },
        check: /^省、市、县分担比例合计为100%.*有11个单位.*第一个是解放区/,
      },
      {
        entries: { "人数审核!D20": 100 },
        check: /^没有单位名称的行没有人数和预拨金额/,
      },
    ],
    unknown: {
      entries: { "标准与假定!C32": "无此类" },
      error: "资金结算!G9",
      untouched: "资金结算!G10",
      total: "资金结算!G35",
    },
    calls: 22,
  },
  {
    id: "fund-budget",
    scaled: {
      "基础资料!B7:C9": timesSeven,
      "基础资料!E7:E9": timesSeven,
      "基础资料!B14:C16": timesSeven,
      "基础资料!B20": timesSeven,
      "收支预算!B7:B10": timesSeven,
      "收支预算!C8:C10": timesSeven,
      "收支预算!B12:B15": timesSeven,
      "收支预算!C13:C15": timesSeven,
      "收支预算!B17:C18": timesSeven,
      "收支预算!B20:C20": timesSeven,
      "收支预算!G8:H9": timesSeven,
      "收支预算!G10": timesSeven,
      "收支预算!G11:H11": timesSeven,
      "收支预算!G13:H14": timesSeven,
    },
    blanked: {
      "基础资料!B7:C9": null,
      "基础资料!E7:E9": null,
      "基础资料!B14:C16": null,
      "基础资料!B20": null,
      "收支预算!B7:B10": null,
      "收支预算!C8:C10": null,
      "收支预算!B12:B15": null,
      "收支预算!C13:C15": null,
      "收支预算!B17:C18": null,
      "收支预算!B20:C20": null,
      "收支预算!G8:H9": null,
      "收支预算!G10": null,
      "收支预算!G11:H11": null,
      "收支预算!G13:H14": null,
      "支出预测!B7:D11": null,
    },
    elsewhere: {
      "标准与假定!C5": "巩义市",
      "标准与假定!C6": 2020,
      "标准与假定!C9": 3,
      "标准与假定!C10": 12.5,
    },
    movedBy: "支出上报表!D7",
    elsewhereShows: { "标准与假定!C30": 95, "运行风险!F9": "在范围内" },
    mistake: {
      entries: { "基础资料!C8": 1 },
      check:
        /^本年预算参保人数：按年龄＝按缴费身份：本年预算参保人数按年龄565,391人，按缴费身份1,161,500人，相差596,109人。$/,
    },
    furtherMistakes: [
      {
        entries: { "收支预算!C20": (before) => Number(before) + 0.01 },
        check: /^本年预算的上年结余＝上年执行的年末滚存结余.*相差0\.01元/,
      },
      {
        entries: { "基础资料!E8": (before) => Number(before) - 1000 },
        check: /^上年待遇支出：分年龄组之和.*相差1,000\.00元。$/,
      },
      {
        entries: { "支出预测!B11": 0.2 },
        check: /^预测末年：低方案不高于基准.*三方案倒挂/,
      },
    ],
    unknown: {
      entries: { "标准与假定!C5": "无此市" },
      error: "标准与假定!C30",
      untouched: "收支预算!H7",
      total: "收支预算!H15",
    },
    calls: 5,
  },
  {
    id: "eligible-expense",
    scaled: { "费用明细!F6:F29": timesSeven, "支付测算!E7:E11": timesSeven },
    blanked: { "费用明细!B6:D65": null, "费用明细!F6:F65": null, "支付测算!E7:E26": null },
    elsewhere: {
      "标准与假定!C5": 2020,
      "标准与假定!E11": 0.7,
      "标准与假定!E12": 8000,
      "标准与假定!E13": 15_000,
      "标准与假定!E16": "纳入",
      "支付测算!C9": "建档立卡贫困人口",
      "费用明细!D6": "UN1",
      "费用明细!C7": null,
    },
    movedBy: "支付测算!K7",
    elsewhereShows: { "支付测算!I7": 8000, "支付测算!J7": 0.7, "支付测算!J9": 0.65 },
    mistake: {
      entries: { "费用明细!F7": 1 },
      check: /^每个人员的明细之和＝结算单费用总额.*第一个是示例01：明细合计[\d,.]+元，结算单[\d,.]+元。$/,
    },
    furtherMistakes: [
      {
        entries: { "支付测算!E8": (before) => Number(before) + 0.1 },
        check: /^每个人员的明细之和＝结算单费用总额.*第一个是示例02/,
      },
    ],
    unknown: {
      entries: { "费用明细!D7": "IN9" },
      error: "费用明细!G7",
      untouched: "支付测算!K8",
      total: "支付测算!K27",
    },
    calls: 80,
  },
];
