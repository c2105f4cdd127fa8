import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { type IFunctionInfo } from "@univerjs/engine-formula";
import { CalculationMode } from "@univerjs/sheets-formula";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingZhCN from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreZhCN from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationZhCN from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import { installCorrections } from "../../grid/corrections";
import type { RegisteredFunction } from "../../grid/corrections/built-in-function";
import { installDefinedNameCorrection } from "../../grid/corrections/defined-names";

/** The grid with its whole user interface, in Chinese, inside the element. */
export function createPageUniver(
  container: HTMLElement,
  functions: readonly RegisteredFunction[],
  descriptions: readonly IFunctionInfo[],
): Univer {
  installCorrections();
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreZhCN, dataValidationZhCN, conditionalFormattingZhCN),
    },
    logLevel: LogLevel.WARN,
  });
  const formula = {
    function: [...functions],
    description: [...descriptions],
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  };
  const presets = [
    UniverSheetsCorePreset({ container, formula }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  installDefinedNameCorrection(univer);
  return univer;
}
