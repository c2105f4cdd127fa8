import type { CellContent, CellStyle, ValidationRule } from "../../workbook-file/workbook-description";
import { fixed, type SheetDraft } from "../layout/sheet-draft";
import { asInput, STYLES } from "../layout/styles";

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

/** Columns of the block: the label, the value, and the note that runs to the last column. */
export interface SettingColumns {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly last: string;
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
    rule: { kind: "whole", when: { operator: "between", from: 2000, to: 2100 } },
    refusal: "请填四位年份，如2021。",
  };
}

/**
 * Lays the settings out below each other; gives the fixed address of each value by the setting's key. Every other
 * sheet refers to these cells.
 */
export function placeSettings<K extends string>(
  draft: SheetDraft,
  firstRow: number,
  columns: SettingColumns,
  settings: Readonly<Record<K, Setting>>,
): Readonly<Record<K, string>> {
  const addresses: [string, string][] = [];
  Object.entries<Setting>(settings).forEach(([key, setting], index) => {
    const row = firstRow + index;
    const cell = `${columns.value}${row}`;
    const style = asInput(setting.style ?? STYLES.centered);
    draft.put(`${columns.label}${row}`, setting.label, STYLES.text);
    if (setting.value === null) draft.blank(cell, style);
    else draft.put(cell, setting.value, style);
    draft.put(`${columns.note}${row}`, setting.note, STYLES.wrapped);
    draft.merge(`${columns.note}${row}:${columns.last}${row}`).height(row, 30);
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
