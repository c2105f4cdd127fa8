import type { CellContent, CellStyle, ValidationRule } from "../../workbook-file/workbook-description";
import { placeInput } from "../layout/input-cell";
import { fixed, type SheetDraft } from "../layout/sheet-draft";
import { STYLES } from "../layout/styles";
import { YEAR_RULE } from "./entry-rules";

/** One choice that the user makes for the whole workbook. */
export interface Setting {
  readonly label: string;
  readonly value: CellContent | null;
  readonly note: string;
  readonly style?: CellStyle;
  readonly rule?: ValidationRule;
  /** What is said of an entry that the rule refuses. */
  readonly refusal?: string;
}

const SAMPLE = "示例";
const OFFICIAL = "正式";

/** Whether the figures are ours or the user's own; sheets say so in their second line. */
export const SAMPLE_SETTING = {
  label: "数据性质",
  value: SAMPLE,
  note: "人数、金额等示例数据换成本地数据后，改为“正式”，各表的示例提示随之消失。",
  style: STYLES.centered,
  rule: { kind: "list", source: [SAMPLE, OFFICIAL] },
  refusal: "请选择“示例”或“正式”。",
} as const satisfies Setting;

/** A setting for a year of notices. */
export function yearSetting(label: string, value: number, note: string): Setting {
  return {
    label,
    value,
    note,
    style: STYLES.year,
    rule: YEAR_RULE,
    refusal: "请填四位年份，如2021。",
  };
}

/** What CONTRIBUTION can take a year for: contributions are collected a year before they count. */
const CONTRIBUTION_BASES = ["通知年度", "收付年度", "待遇年度"] as const;

/** A setting for what the year of a contribution means. */
export function contributionBasisSetting(value: (typeof CONTRIBUTION_BASES)[number], note: string): Setting {
  return {
    label: "个人缴费口径",
    value,
    note,
    rule: { kind: "list", source: CONTRIBUTION_BASES },
    refusal: "请选择“通知年度”“收付年度”或“待遇年度”。",
  };
}

/** The year of the notice that sets the contribution of a year, by the basis that is set: a formula. */
export function noticeYearOf(year: string, basis: string): string {
  return `IF(${basis}="待遇年度",${year}-1,${year})`;
}

/**
 * Lays the settings out below each other, labels in column B and values in C, with notes from D on; gives the fixed address of each value by the setting's key. Every other
 * sheet refers to these cells.
 */
export function placeSettings<K extends string>(
  draft: SheetDraft,
  firstRow: number,
  lastColumn: string,
  settings: Readonly<Record<K, Setting>>,
): Readonly<Record<K, string>> {
  const addresses: [string, string][] = [];
  Object.entries<Setting>(settings).forEach(([key, setting], index) => {
    const row = firstRow + index;
    const cell = `C${row}`;
    draft.put(`B${row}`, setting.label, STYLES.text);
    placeInput(draft, cell, setting.value, setting.style ?? STYLES.centered);
    draft.put(`D${row}`, setting.note, STYLES.wrapped);
    draft.merge(`D${row}:${lastColumn}${row}`).height(row, 30);
    if (setting.rule !== undefined) {
      draft.validate({
        range: cell,
        rule: setting.rule,
        prompt: { title: setting.label, text: setting.note },
        error: { title: `${setting.label}有误`, text: setting.refusal ?? "请按提示填写。" },
      });
    }
    addresses.push([key, fixed(cell)]);
  });
  return Object.fromEntries(addresses) as Record<K, string>;
}
