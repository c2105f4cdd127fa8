import { ITEMS } from "../../rules/item-ids";
import type { PolicySet } from "../../policy/policy-set";
import { placeHeadings } from "../layout/headings";
import { placeInput } from "../layout/input-cell";
import { fixed, type SheetDraft } from "../layout/sheet-draft";
import { STYLES } from "../layout/styles";
import { YEAR_RULE } from "./entry-rules";

/** A row of the assumptions table that a template comes with. */
export interface SampleAssumption {
  readonly item: string;
  readonly where?: string;
  readonly year?: number;
  readonly value?: number | string;
  readonly basis: string;
}

/** A row that follows cells elsewhere on the sheet, locked; all but the item are formulas without "=". */
export interface DerivedAssumption {
  readonly item: string;
  readonly where: string;
  readonly year: string;
  readonly value: string;
  readonly basis: string;
}

/** Basis of figures that no notice holds and that stand only to show how the table is filled. */
export const SAMPLE_BASIS = "示例，待核实：文件未定，请换成本地文件的数值和文号";

/** Items that the rules accept from a caller, in the order in which the list offers them. */
const ASSUMABLE: readonly string[] = [
  ITEMS.subsidy,
  ITEMS.contribution,
  ITEMS.centralShare,
  ITEMS.fundingStandard,
  ITEMS.provincialShare,
  ITEMS.cityShare,
  ITEMS.countyShare,
  "resident.premium-support",
  ITEMS.deductibleRatio,
  ITEMS.paymentRatio,
  ITEMS.deductible,
  ITEMS.cap,
  ITEMS.eligibleScope,
];

/** Where a table was laid out. */
export interface PlacedAssumptions {
  /** With its header: what the functions take as their last argument. */
  readonly range: string;
  /** How many rows still bear a sample basis: a formula without its "=". */
  readonly sampleCount: string;
  readonly nextRow: number;
}

/**
 * Lays out an assumptions table in columns B to F (the basis reaching to the last column), so that the functions on
 * the same sheet can take it: Excel has been seen to recalculate calls with arguments from other sheets on opening.
 */
export function placeAssumptions(
  draft: SheetDraft,
  policy: PolicySet,
  layout: {
    /** Of the section, in the row above the header. */
    readonly title: string;
    readonly headerRow: number;
    readonly rows: number;
    readonly lastColumn: string;
    readonly samples: readonly SampleAssumption[];
    /** Stand above the rows that the user fills in. */
    readonly derived?: readonly DerivedAssumption[];
  },
): PlacedAssumptions {
  const { headerRow, rows, lastColumn, samples, derived = [] } = layout;
  const firstRow = headerRow + derived.length + 1;
  const lastRow = headerRow + derived.length + rows;
  draft.put(`A${headerRow - 1}`, layout.title, STYLES.section);
  placeHeadings(draft, headerRow, ["序号", "项目", "对象", "年度", "数值", "依据"]);
  draft.merge(`F${headerRow}:${lastColumn}${headerRow}`);
  derived.forEach((assumption, index) => {
    const row = headerRow + 1 + index;
    draft
      .put(`A${row}`, index + 1, STYLES.centered)
      .put(`B${row}`, assumption.item, STYLES.text)
      .formula(`C${row}`, assumption.where, STYLES.text)
      .formula(`D${row}`, assumption.year, STYLES.year)
      .formula(`E${row}`, assumption.value, STYLES.amount)
      .formula(`F${row}`, assumption.basis, STYLES.wrapped)
      .merge(`F${row}:${lastColumn}${row}`);
  });
  for (let row = firstRow; row <= lastRow; row += 1) {
    const sample = samples[row - firstRow];
    draft.put(`A${row}`, row - headerRow, STYLES.centered);
    placeInput(draft, `B${row}`, sample?.item, STYLES.text);
    placeInput(draft, `C${row}`, sample?.where, STYLES.text);
    placeInput(draft, `D${row}`, sample?.year, STYLES.year);
    placeInput(draft, `E${row}`, sample?.value, STYLES.amount);
    placeInput(draft, `F${row}`, sample?.basis, STYLES.wrapped);
    draft.merge(`F${row}:${lastColumn}${row}`);
  }
  validate(draft, policy, firstRow, lastRow);
  return {
    range: fixed(`B${headerRow}:F${lastRow}`),
    sampleCount: `COUNTIF(${draft.at(`F${headerRow + 1}:F${lastRow}`)},"*示例*")`,
    nextRow: lastRow + 1,
  };
}

function validate(draft: SheetDraft, policy: PolicySet, firstRow: number, lastRow: number): void {
  const labels = policy.labels["zh-CN"].items;
  draft
    .validate({
      range: `B${firstRow}:B${lastRow}`,
      rule: { kind: "list", source: ASSUMABLE.map((id) => labels[id]?.label ?? id) },
      prompt: { title: "项目", text: "从列表选择；数值留空的行不起作用。" },
      error: { title: "项目有误", text: "请从列表中选择项目。" },
    })
    .validate({
      range: `D${firstRow}:D${lastRow}`,
      rule: YEAR_RULE,
      prompt: { title: "年度", text: "四位年份；留空为所有年度（省、市、县分担比例必须填年度）。" },
      error: { title: "年度有误", text: "请填四位年份，如2021，或留空。" },
    })
    .validate({
      range: `E${firstRow}:E${lastRow}`,
      rule: {
        kind: "custom",
        formula: `=OR(AND(ISNUMBER(E${firstRow}),E${firstRow}>=0),E${firstRow}="纳入",E${firstRow}="不纳入")`,
      },
      prompt: { title: "数值", text: "标准、金额填元；比例填小数或百分数；合规自付范围填“纳入”或“不纳入”。" },
      error: { title: "数值有误", text: "请填0或以上的数，或“纳入”“不纳入”。" },
    });
}
