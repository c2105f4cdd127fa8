import type { SheetDescription } from "../../workbook-file/workbook-description";
import { PAGE_FOOTER, TAB_COLORS } from "../layout/page-set-up";
import { sampleLine } from "../layout/sample-line";
import { SheetDraft } from "../layout/sheet-draft";
import { STYLES } from "../layout/styles";
import { placeSettings, SAMPLE_SETTING, type Setting } from "./settings";

const SHEET = "标准与假定";
const SETTINGS_ROW = 5;

/** The sheet of settings, standards and assumptions while it is laid out, with the fixed address of each setting. */
export interface ParameterDraft<K extends string> {
  readonly draft: SheetDraft;
  readonly settings: Readonly<Record<K | "sample", string>>;
}

/** Starts the sheet with its title and the settings of the workbook; whether the figures are samples is the last. */
export function startParameterSheet<K extends string>(layout: {
  readonly lastColumn: string;
  /** A formula without "=" for the line below the title. */
  readonly line: string;
  readonly settings: Readonly<Record<K, Setting>>;
}): ParameterDraft<K> {
  const { lastColumn, line } = layout;
  const draft = new SheetDraft(SHEET)
    .put("A1", "标准与假定参数", STYLES.title)
    .merge(`A1:${lastColumn}1`)
    .height(1, 28)
    .put(`A${SETTINGS_ROW - 1}`, "一、基本设置", STYLES.section);
  const settings = placeSettings<K | "sample">(draft, SETTINGS_ROW, lastColumn, {
    ...layout.settings,
    sample: SAMPLE_SETTING,
  });
  draft.formula("A2", sampleLine(settings.sample, line), STYLES.warning).merge(`A2:${lastColumn}2`);
  return { draft, settings };
}

/** The finished sheet of parameters. */
export function finishParameterSheet(
  draft: SheetDraft,
  layout: { readonly lastColumn: string; readonly lastRow: number; readonly fitToOnePage?: boolean },
): SheetDescription {
  return draft.describe({
    frozen: { rows: 2 },
    tabColor: TAB_COLORS.parameters,
    print: {
      area: `A1:${layout.lastColumn}${layout.lastRow}`,
      orientation: "portrait",
      ...(layout.fitToOnePage === true ? { fitToHeight: 1 } : {}),
      footer: PAGE_FOOTER,
    },
  });
}
