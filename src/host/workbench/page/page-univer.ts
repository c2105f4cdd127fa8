import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { type IFunctionInfo } from "@univerjs/engine-formula";
import { CalculationMode } from "@univerjs/sheets-formula";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import zhCN from "@univerjs/preset-sheets-core/locales/zh-CN";
import { installCorrections } from "../../grid/corrections";
import type { RegisteredFunction } from "../../grid/corrections/built-in-function";
import { installDefinedNameCorrection } from "../../grid/corrections/defined-names";

/** The grid with its whole user interface, in Chinese, below the element with this id. */
export function createPageUniver(
  container: string,
  functions: readonly RegisteredFunction[],
  descriptions: readonly IFunctionInfo[],
): Univer {
  installCorrections();
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(zhCN) },
    logLevel: LogLevel.WARN,
  });
  const formula = {
    function: [...functions],
    description: [...descriptions],
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  };
  const { plugins } = UniverSheetsCorePreset({ container, formula });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  installDefinedNameCorrection(univer);
  return univer;
}
