import type { Texts } from "./texts";

const TIERS = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

const inBrackets = (subject: string): string => (subject === "" ? "" : `（${subject}）`);

const nearestNames = (nearest: string): string => (nearest === "" ? "" : `，是否指：${nearest}`);

export const zhCN: Texts = {
  inputs: {
    city: "统筹区",
    year: "年度",
    fromYear: "起始年度",
    toYear: "比较年度",
    headcount: "参保人数",
    level: "负担层级",
    countyClass: "县类别",
    basis: "年度口径",
    amount: "金额",
    category: "费用类别",
    dischargeDate: "出院日期",
    income: "居民人均可支配收入",
    personClass: "人员类别",
    eligible: "合规自付金额",
    deductible: "起付线",
    case: "参保情形",
    months: "中断缴费月数",
    item: "项目",
    where: "对象",
    value: "数值",
    function: "函数名",
    assumptions: "假定参数",
  },
  assumptionColumns: { item: "项目", where: "对象", year: "年度", value: "数值", basis: "依据" },
  steps: {
    premium: "大病保险保费",
    "premium-rounded": "大病保险保费（到分）",
    "central-base": "中央补助的计算基数",
    "subsidy-central": "中央财政补助",
    "subsidy-local": "地方财政补助",
    "subsidy-province": "省级财政补助",
    "subsidy-city": "市级财政补助",
    "subsidy-county": "县级财政补助",
    change: "增减",
    deductible: "大病保险起付线",
    "above-deductible": "超过起付线的金额",
    "payment-base": "进入支付的金额",
    payment: "大病保险支付额",
    "payment-capped": "封顶后的支付额",
    "payment-rounded": "大病保险支付额（到分）",
    amount: "金额",
    "amount-rounded": "金额（到分）",
    "local-amount": "地方财政补助金额",
    "funding-total": "筹资合计金额",
    "funding-per-head": "人均筹资合计",
  },
  columns: {
    unit: () => "统筹区",
    kind: () => "类别",
    tier: () => "档次",
    standard: () => "筹资标准",
    source: () => "依据",
    "standard-of-year": ({ year }) => `${year}年筹资标准`,
    change: () => "增减",
    "plan-item": () => "项目",
    "per-head": () => "人均标准",
    headcount: () => "人数",
    amount: () => "金额",
    id: () => "编号",
    name: () => "名称",
    year: () => "年度",
    subject: () => "对象",
    value: () => "数值",
    measure: () => "单位",
    force: () => "力度",
    number: () => "文号",
    clause: () => "条款",
  },
  planItems: {
    contribution: "个人缴费",
    subsidy: "财政补助",
    central: "其中中央",
    local: "其中地方",
    total: "筹资合计",
    premium: "大病保险保费",
  },
  tier: (position) => `第${TIERS[position - 1] ?? position}档`,
  readings: {
    "place-takes-unit-figure": ({ place, unit }) => `附件只列28个统筹区，${place}按所在的${unit}执行，属推定`,
    "standard-below-year-before": ({ unit, year, from, to }) =>
      `${unit}${year}年标准由${from}元降为${to}元，而同年国家文件要求现有筹资水平不降低；文件未说明是指全省还是各统筹区，此处按省附件执行`,
    "headcount-basis": () => "人数口径文件未规定，按给定人数计算",
    "excess-is-local": ({ standard, base, excess }) =>
      `所用标准${standard}元高于国家、省文件标准${base}元，中央按后者补助，超出的${excess}元由地方负担；文件未明确，属推定`,
    "below-the-notice": ({ standard, base }) => `假定标准${standard}元低于文件标准${base}元，请核对`,
    "contribution-notice-year": ({ year }) => `按通知年度：取${year}年度的个人缴费标准`,
    "contribution-cash-year": ({ year, noticeYear }) =>
      `按收付年度：${year}年当年征收的个人缴费，取${noticeYear}年度的标准；文件未逐一写明，属推定`,
    "contribution-benefit-year": ({ year, noticeYear }) =>
      `按待遇年度：享受${year}年待遇的缴费在上年征收，取${noticeYear}年度的标准；依据跨年征缴，属推定`,
    "scope-without-date": ({ from }) => `未给出院日期，按${from}起执行的合规自付范围`,
    "income-not-stated": () => "文件未写采用哪一地区、哪一年度的居民人均可支配收入，按给定数计算，不作舍入",
    "benefit-year-not-given": ({ year }) => `未给年度，按${year}年文件`,
    "no-cap-loaded": () => "未设封顶线：已载文件没有封顶线金额",
    "cap-assumed": () => "封顶线为假定，按单次计算；年度累计请自行核对",
    "months-counting": ({ limit }) =>
      `“${limit}个月内”按不超过${limit}个月理解，含第${limit}个月；按日还是按月计算，文件未写`,
    "only-year-loaded": ({ year }) => `未给年度，已载文件只有${year}年的数值`,
  },
  conditions: {
    "discharged-in-scope": ({ date, from }) => `出院日期${date}在${from}当日或以后`,
    "gap-within-months": ({ months, limit }) => `中断缴费${months}个月，不超过${limit}个月`,
  },
  yesNo: (holds) => (holds ? "是" : "否"),
  expectations: {
    amount: "0或以上的金额（元）",
    headcount: "0或以上的整数（人数）",
    months: "0或以上的月数",
    ratio: "0到1之间的比例，或百分数",
    number: "0或以上的数",
  },
  explanation: {
    header: ["步骤", "算式", "金额", "依据"],
    input: "输入",
    result: "结果",
    noResult: "无结果",
    blank: "参数为空，单元格留空",
    reading: "说明",
    note: "注",
    passedOver: "未采用",
    given: "给定",
    assumed: (row, basis) => `假定（假定参数第${row}行${basis === "" ? "，未填依据" : `：${basis}`}）`,
    assumedInstead: (value, source) => `代替文件数值${value}（${source}）`,
    constant: "零",
    rounding: (places) => `四舍五入到小数点后${places}位`,
    unstated: "文件未规定舍入，按到分计算",
    derived: "由原文得出",
    largerOf: (one, other) => `${one}与${other}中取大`,
    smallerOf: (one, other) => `${one}与${other}中取小`,
    table: (rows) => `共${rows}行`,
  },
  problems: {
    missingInput: (input) => `未给${input}，请补上`,
    unknownName: (input, given, nearest) => `${input}“${given}”不认识${nearestNames(nearest)}`,
    ambiguousName: (input, given, candidates) => `${input}“${given}”不止一处：${candidates}，请写全称`,
    invalidNumber: (input, given, expected, limit) =>
      limit === null ? `${input}“${given}”应为${expected}` : `${input}“${given}”超出范围，最多${limit}`,
    invalidYear: (input, given) => `${input}“${given}”不是年度，请写如2021或2021年`,
    yearIsDate: (input, given, date) => `${input}“${given}”是日期（${date}），请给年度，例如YEAR(日期)`,
    invalidDate: (input, given) =>
      `${input}“${given}”不是日期，请用日期单元格，或写如2021-09-30、2021年9月30日`,
    invalidText: (input, given) => `${input}“${given}”应为文字`,
    notOneCell: (input, rows, columns) => `${input}只能是一个单元格，给了${rows}行${columns}列`,
    assumptionHeader: (missing) => `假定参数缺少表头：${missing}；首行应有项目、对象、年度、数值、依据`,
    assumptionRow: (row, column, problem) => `假定参数第${row}行（含表头）“${column}”：${problem}`,
    assumptionConflict: (one, other, item) =>
      `假定参数第${one}行与第${other}行对“${item}”给了不同数值，请只留一行`,
    sharesNotWhole: (year, sum) => `${year}年省、市、县三级比例合计为${sum}，应为1`,
    unknownFunction: (given, nearest) => `没有函数“${given}”${nearestNames(nearest)}`,
    tooManyArguments: (functionName, most) => `${functionName}最多${most}个参数`,
    inexactResult: (value) => `结果${value}的位数超出单元格所能精确表示的范围，请减少小数位`,
    notLoaded: (item, subject, year, loaded) =>
      `${year}${item}${inBrackets(subject)}没有已载文件规定${loaded === "" ? "" : `；已载：${loaded}`}。不沿用其他年度`,
    onlyFloor: (item, year, floor, source) =>
      `${year}${item}只有国家下限（不低于${floor}），本省数值尚无文件：${source}`,
    delegated: (item, subject, leftTo, source) =>
      `${item}${inBrackets(subject)}：已载文件未定，待定于：${leftTo}。见${source}`,
    beforeScope: (date, from, source) =>
      `出院日期${date}早于${from}，适用调整前的范围，已载文件没有其内容（${source}）`,
    caseNotListed: (given, listed, source) =>
      `“${given}”不在文件所列免等待期情形内，文件未规定（${source}）。所列情形：${listed}`,
    beyondMonths: (months, limit, source) =>
      `中断缴费${months}个月，超过${limit}个月，文件未规定是否设等待期（${source}）`,
    mayAssume: "。可在假定参数中填列",
    noPartner: "区域大小不一致，此单元格没有对应的参数",
  },
  citation: {
    clause: (clause) =>
      /^[一二三四五六七八九十]+(?![\d])/.test(clause)
        ? `第${clause.replace(/^([一二三四五六七八九十]+)/, "$1条")}`
        : clause,
    annex: (annex) => annex,
    quote: (quotes) => `：“${quotes.join("……")}”`,
    separator: "；",
  },
  list: (items) => items.join("、"),
  period: { year: (year) => `${year}年`, from: (date) => `${date}起` },
  percent: (percent) => `${percent}%`,
};
