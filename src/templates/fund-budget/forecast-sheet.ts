import type { SheetDescription } from "../../workbook-file/workbook-description";
import { completeAmount, ifNumber, INCOMPLETE } from "../layout/formulas";
import { placeHeadings } from "../layout/headings";
import { PAGE_NAME_FOOTER, TAB_COLORS } from "../layout/page-set-up";
import { sampleLine } from "../layout/sample-line";
import { SheetDraft } from "../layout/sheet-draft";
import { asInput, asTotal, BAD, PALETTE, STYLES } from "../layout/styles";
import { placeTitle } from "../layout/title-rows";
import type { BudgetBase } from "./base-sheet";
import type { BudgetParameters } from "./parameters-sheet";

const SHEET = "支出预测";
const COEFFICIENT_HEAD = 6;
const BASE_HEAD = 14;
const FORECAST_HEAD = 21;
const DRIVER_HEAD = 31;
/** Years after the budget year. */
const YEARS = 5;
const SCENARIOS = ["低方案", "基准方案", "高方案"] as const;

/** Made-up coefficients, low, base and high: all are the user's to replace. */
const COEFFICIENTS = [
  { label: "未成年人及学生：人数年增长率", values: [-0.01, -0.005, 0], driver: "人口年龄结构" },
  { label: "其他人员：人数年增长率", values: [-0.012, -0.008, -0.004], driver: "人口年龄结构" },
  { label: "60周岁以上老年人：人数年增长率", values: [0.02, 0.03, 0.04], driver: "人口年龄结构" },
  { label: "疾病谱变化：人均支出年影响", values: [0.005, 0.01, 0.018], driver: "疾病谱" },
  { label: "医疗支出水平：人均支出年增长率", values: [0.03, 0.045, 0.065], driver: "医疗支出水平" },
] as const;

/** A forecast with its coefficients beside it. */
export interface Forecast {
  readonly sheet: SheetDescription;
  /** The first and the last year of a scenario, from 0. */
  readonly first: (scenario: number) => string;
  readonly last: (scenario: number) => string;
  readonly baseTotal: string;
  readonly driverSums: string;
  readonly increases: string;
}

const COEFFICIENT_ROW = COEFFICIENT_HEAD + 1;
const BAND_ROW = BASE_HEAD + 1;
const FORECAST_ROW = FORECAST_HEAD + 1;
const DRIVER_ROW = DRIVER_HEAD + 1;

/** Spending on benefits of the age bands in a year, at prices and illness of the base year: a formula. */
function agedSpending(column: string, time: string): string {
  return [0, 1, 2]
    .map((band) => `$D$${BAND_ROW + band}*(1+${column}$${COEFFICIENT_ROW + band})^${time}`)
    .join("+");
}

/** Low, base and high spending over five years from three drivers, and what each driver adds in the base scenario. */
export function forecastSheet(parameters: BudgetParameters, base: BudgetBase): Forecast {
  const draft = new SheetDraft(SHEET).width("A", 38).width("B:F", 20);
  placeTitle(
    draft,
    "F",
    "基金支出预测（待遇支出）",
    sampleLine(
      parameters.sample,
      '"单位：元。综合人口老龄化、疾病谱变化、医疗支出水平增长三个因素（医保发〔2021〕32号第六条）"',
    ),
  );
  draft
    .put(
      "A3",
      "预测支出＝∑（年龄组人数×（1＋人数增长率）ⁿ×人均支出）×（1＋疾病谱影响）ⁿ×（1＋支出水平增长率）ⁿ，n为距预算年度的年数。",
      STYLES.subtitle,
    )
    .merge("A3:F3");
  placeCoefficients(draft);
  placeBase(draft, base);
  placeForecast(draft, parameters);
  placeDrivers(draft);
  const lastForecastRow = FORECAST_ROW + YEARS;
  const lastDriverRow = DRIVER_ROW + YEARS - 1;
  placeCharts(draft, lastForecastRow, lastDriverRow);
  return {
    sheet: draft.describe({
      frozen: { rows: 3 },
      tabColor: TAB_COLORS.forecast,
      print: { area: "A1:F82", orientation: "portrait", fitToHeight: 1, footer: PAGE_NAME_FOOTER },
    }),
    first: (scenario) => `${SHEET}!$${"BCD".charAt(scenario)}$${FORECAST_ROW}`,
    last: (scenario) => `${SHEET}!$${"BCD".charAt(scenario)}$${lastForecastRow}`,
    baseTotal: draft.at(`D${BAND_ROW + 3}`),
    driverSums: draft.at(`E${DRIVER_ROW}:E${lastDriverRow}`),
    increases: draft.at(`F${DRIVER_ROW}:F${lastDriverRow}`),
  };
}

function placeCoefficients(draft: SheetDraft): void {
  draft.put(`A${COEFFICIENT_HEAD - 1}`, "一、系数（示例，由您设定；文件没有规定）", STYLES.section);
  placeHeadings(draft, COEFFICIENT_HEAD, ["系数（每年）", ...SCENARIOS, "驱动因素"]);
  COEFFICIENTS.forEach(({ label, values, driver }, index) => {
    const row = COEFFICIENT_ROW + index;
    draft.put(`A${row}`, label, STYLES.text).put(`E${row}`, driver, STYLES.centered);
    values.forEach((value, scenario) => {
      draft.put(`${"BCD".charAt(scenario)}${row}`, value, asInput(STYLES.percent));
    });
  });
  draft.validate({
    range: `B${COEFFICIENT_ROW}:D${COEFFICIENT_ROW + COEFFICIENTS.length - 1}`,
    rule: { kind: "decimal", when: { operator: "between", from: -0.5, to: 0.5 } },
    prompt: { title: "系数", text: "每年的变化率，填百分数，如3%；在-50%到50%之间。" },
    error: { title: "系数有误", text: "请填-50%到50%之间的百分数。" },
  });
}

function placeBase(draft: SheetDraft, base: BudgetBase): void {
  draft.put(`A${BASE_HEAD - 1}`, "二、基年（预算年度人数，上年人均待遇支出）", STYLES.section);
  placeHeadings(draft, BASE_HEAD, ["年龄组", "人数", "人均待遇支出", "基年支出"]);
  base.bands.forEach(({ label, planned, perHead }, index) => {
    const row = BAND_ROW + index;
    draft
      .put(`A${row}`, label, STYLES.text)
      .formula(`B${row}`, planned, STYLES.heads)
      .formula(`C${row}`, perHead, STYLES.money)
      .formula(`D${row}`, completeAmount(`B${row}*C${row}`), STYLES.money);
  });
  const totalRow = BAND_ROW + base.bands.length;
  const parts = base.bands.map((_band, index) => `D${BAND_ROW + index}`).join("+");
  draft
    .put(`A${totalRow}`, "合计", asTotal(STYLES.centered))
    .formula(
      `B${totalRow}`,
      completeAmount(base.bands.map((_band, index) => `B${BAND_ROW + index}`).join("+")),
      asTotal(STYLES.heads),
    )
    .blank(`C${totalRow}`, asTotal(STYLES.money))
    .formula(`D${totalRow}`, completeAmount(parts), asTotal(STYLES.money));
}

function placeForecast(draft: SheetDraft, parameters: BudgetParameters): void {
  draft.put(`A${FORECAST_HEAD - 1}`, "三、预测", STYLES.section);
  placeHeadings(draft, FORECAST_HEAD, ["年度", ...SCENARIOS, "基准方案比上年"]);
  for (let time = 0; time <= YEARS; time += 1) {
    const row = FORECAST_ROW + time;
    draft.formula(`A${row}`, `(${parameters.year}+${time})&"年"`, STYLES.centered);
    for (const column of "BCD") {
      const illness = `(1+${column}$${COEFFICIENT_ROW + 3})^${time}`;
      const cost = `(1+${column}$${COEFFICIENT_ROW + 4})^${time}`;
      draft.formula(
        `${column}${row}`,
        completeAmount(`(${agedSpending(column, String(time))})*${illness}*${cost}`),
        STYLES.money,
      );
    }
    draft.formula(
      `E${row}`,
      time === 0 ? '"－"' : ifNumber(`C${row}`, `IF(C${row - 1}=0,"－",ROUND(C${row}/C${row - 1}-1,6))`),
      STYLES.percent,
    );
  }
  draft.highlight({
    range: `B${FORECAST_ROW}:E${FORECAST_ROW + YEARS}`,
    rules: [{ kind: "expression", formula: `=B${FORECAST_ROW}="${INCOMPLETE}"`, style: BAD }],
  });
}

/** Each driver counts at the level that the drivers before it have reached, so that the three add up. */
function placeDrivers(draft: SheetDraft): void {
  draft.put(`A${DRIVER_HEAD - 1}`, "四、基准方案比基年增加的支出，按驱动因素", STYLES.section);
  placeHeadings(draft, DRIVER_HEAD, [
    "年度",
    "人口年龄结构",
    "疾病谱",
    "医疗支出水平",
    "合计",
    "基准方案－基年",
  ]);
  for (let time = 1; time <= YEARS; time += 1) {
    const row = DRIVER_ROW + time - 1;
    const illness = `(1+$C$${COEFFICIENT_ROW + 3})^${time}`;
    const cost = `(1+$C$${COEFFICIENT_ROW + 4})^${time}`;
    const start = `$C$${FORECAST_ROW}`;
    const aged = `(${agedSpending("$C", String(time))})`;
    const [byAge, withIllness, withCost] = [aged, `${aged}*${illness}`, `${aged}*${illness}*${cost}`].map(
      (level) => `ROUND(${level},2)`,
    );
    draft
      .formula(`A${row}`, `A${FORECAST_ROW + time}`, STYLES.centered)
      .formula(`B${row}`, completeAmount(`(${byAge ?? ""}-${start})`), STYLES.money)
      .formula(`C${row}`, completeAmount(`(${withIllness ?? ""}-${byAge ?? ""})`), STYLES.money)
      .formula(`D${row}`, completeAmount(`(${withCost ?? ""}-${withIllness ?? ""})`), STYLES.money)
      .formula(`E${row}`, completeAmount(`B${row}+C${row}+D${row}`), asTotal(STYLES.money))
      .formula(`F${row}`, completeAmount(`C${FORECAST_ROW + time}-${start}`), asTotal(STYLES.money));
  }
}

function placeCharts(draft: SheetDraft, lastForecastRow: number, lastDriverRow: number): void {
  const colors = [PALETTE.assisted, PALETTE.central, PALETTE.personal];
  draft
    .chart({
      kind: "line",
      title: "待遇支出预测：低、基准、高三方案（元）",
      series: SCENARIOS.map((_label, index) => ({
        name: `${"BCD".charAt(index)}${FORECAST_HEAD}`,
        categories: `A${FORECAST_ROW}:A${lastForecastRow}`,
        values: `${"BCD".charAt(index)}${FORECAST_ROW}:${"BCD".charAt(index)}${lastForecastRow}`,
        color: colors[index] ?? PALETTE.central,
      })),
      place: "A38:F58",
      valueFormat: "#,##0",
      alternativeText: "五年待遇支出的低、基准、高三个方案",
    })
    .chart({
      kind: "column",
      stacking: "stacked",
      title: "基准方案增加支出的驱动因素（元）",
      series: [0, 1, 2].map((index) => ({
        name: `${"BCD".charAt(index)}${DRIVER_HEAD}`,
        categories: `A${DRIVER_ROW}:A${lastDriverRow}`,
        values: `${"BCD".charAt(index)}${DRIVER_ROW}:${"BCD".charAt(index)}${lastDriverRow}`,
        color: colors[index] ?? PALETTE.central,
      })),
      place: "A60:F81",
      valueFormat: "#,##0",
      alternativeText: "基准方案比基年增加的支出，按人口年龄结构、疾病谱、医疗支出水平分列",
    });
}
