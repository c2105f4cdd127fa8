import type { RegisteredFunction } from "./built-in-function";
import { installColumnIndexCorrection } from "./column-index";
import { correctedCompare } from "./compare";
import { correctedConcat } from "./concat";
import { correctedEdate } from "./edate";
import { installLiteralCorrection } from "./literal-values";
import { installRuleFormulaCorrection } from "./rule-formulas";
import { correctedSearch } from "./search";
import { correctedSort } from "./sort";
import { correctedText } from "./text";

/** Built-in functions that the engine computes wrongly, put right. */
export const correctedFunctions: readonly RegisteredFunction[] = [
  correctedSort,
  correctedEdate,
  correctedText,
  correctedConcat,
  correctedCompare,
  correctedSearch,
];

/** Corrections of the engine's shared parts; applied once a process, before the first workbook. */
export function installCorrections(): void {
  installLiteralCorrection();
  installColumnIndexCorrection();
  installRuleFormulaCorrection();
}
