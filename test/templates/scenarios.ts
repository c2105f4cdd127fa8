import type { Entries } from "./changed-workbook";

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
  /** One input changed in one of the two places that hold it; the check that must notice, and its sentence. */
  readonly mistake: { readonly entries: Entries; readonly check: RegExp };
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
    mistake: {
      entries: { "筹资测算!E9": 1 },
      check: /^每个单位按县类别.*第一个是洛阳市：按县类别1人，按缴费身份510,157人/,
    },
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
    mistake: {
      entries: { "筹资对比!K9": 1 },
      check: /^报告年度：各单位参保人数之和.*2021年各单位参保人数之和.*相差[\d,]+人。$/,
    },
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
    mistake: {
      entries: { "人数审核!D8": 1_234_567 },
      check:
        /^每个单位：申报人数－剔除人数＝认定文件人数.*第一个是马村区：申报减剔除后[\d,]+人，认定文件[\d,]+人/,
    },
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
    mistake: {
      entries: { "基础资料!C8": 1 },
      check:
        /^本年预算参保人数：按年龄＝按缴费身份：本年预算参保人数按年龄565,391人，按缴费身份1,161,500人，相差596,109人。$/,
    },
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
    mistake: {
      entries: { "费用明细!F7": 1 },
      check: /^每个人员的明细之和＝结算单费用总额.*第一个是示例01：明细合计[\d,.]+元，结算单[\d,.]+元。$/,
    },
    unknown: {
      entries: { "费用明细!D7": "IN9" },
      error: "费用明细!G7",
      untouched: "支付测算!K8",
      total: "支付测算!K27",
    },
    calls: 90,
  },
];
