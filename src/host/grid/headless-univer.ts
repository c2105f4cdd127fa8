import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { LexerTreeBuilder, UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { installCorrections } from "./corrections";
import { installDefinedNameCorrection } from "./corrections/defined-names";
import type { RegisteredFunction } from "./corrections/built-in-function";

/**
 * The grid engine without a page. Use one for each workbook and dispose of it afterwards: parts of the engine's caches
 * are shared by all workbooks of one instance.
 */
export function createHeadlessUniver(functions: readonly RegisteredFunction[]): Univer {
  installCorrections();
  const univer = new Univer({
    logLevel: LogLevel.SILENT,
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
  });
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: [...functions] });
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  installDefinedNameCorrection(univer);
  forgetParsedFormulas(univer);
  return univer;
}

/**
 * The texts of LET and LAMBDA formulas are parsed into trees that a calculation uses up, and all instances share their
 * cache: without this a second workbook with the same formulas gets #N/A and #VALUE!.
 */
function forgetParsedFormulas(univer: Univer): void {
  univer.__getInjector().get(LexerTreeBuilder).dispose();
}
