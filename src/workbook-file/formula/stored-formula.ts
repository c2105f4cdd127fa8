import { formulaTokens, type FormulaToken } from "./formula-tokens";
import { parameterIndices } from "./formula-parameters";
import { escapeCharacterCodes } from "../character-codes";
import { formulaCalls } from "./formula-calls";
import { storedFunctionName } from "./function-names";
import { storedStructuredReference } from "./structured-reference";

/** What a formula's names can mean, and how it will be stored. */
export interface FormulaSetting {
  /** The ids of the add-in's functions. */
  readonly customFunctions: readonly string[];
  /** The table around the cell, or null. */
  readonly table: string | null;
  /** True for a formula in Excel's dynamic-array form, where "@" must be spelt out. */
  readonly dynamic: boolean;
}

const CUSTOM_FUNCTION_PREFIX = "_xldudf_";

/** "_xldudf_DBFUND" for DBFUND: how a file names a function of an add-in. */
export function storedCustomFunctionName(id: string): string {
  return CUSTOM_FUNCTION_PREFIX + id.toUpperCase().replaceAll(".", "_");
}

function storedName(token: FormulaToken, { customFunctions }: FormulaSetting): string {
  const custom = customFunctions.find((id) => id.toUpperCase() === token.text.toUpperCase());
  if (custom !== undefined) {
    return storedCustomFunctionName(custom);
  }
  return storedFunctionName(token.text) ?? token.text;
}

/** The index behind the operand that starts at `start`: a call with its brackets, or one token. */
function operandEnd(tokens: readonly FormulaToken[], start: number): number {
  const call = formulaCalls(tokens).find((each) => each.index === start);
  return call?.span.end ?? start + 1;
}

/**
 * Writes a formula, typed with its leading "=", as files hold it: prefixes of newer functions, custom functions,
 * parameters, spill references and implicit intersection. The formula must be well formed.
 */
export function storedFormula(typed: string, setting: FormulaSetting): string {
  const tokens = formulaTokens(typed.slice(1));
  const parameters = parameterIndices(tokens);
  const closingAt = new Map<number, number>();
  const written = tokens.map((token, index) => {
    if (parameters.has(index)) {
      return `_xlpm.${token.text}`;
    }
    switch (token.kind) {
      case "function":
        return storedName(token, setting);
      case "structured":
        return storedStructuredReference(token.text, setting.table);
      case "reference":
        return tokens[index + 1]?.kind === "spill" ? `_xlfn.ANCHORARRAY(${token.text})` : token.text;
      case "spill":
        return "";
      case "at": {
        // A plain formula intersects by itself; only the dynamic form has to say so.
        if (!setting.dynamic) {
          return "";
        }
        const last = operandEnd(tokens, index + 1) - 1;
        closingAt.set(last, (closingAt.get(last) ?? 0) + 1);
        return "_xlfn.SINGLE(";
      }
      default:
        return token.text;
    }
  });
  const stored = written.map((text, index) => text + ")".repeat(closingAt.get(index) ?? 0)).join("");
  return escapeCharacterCodes(stored);
}
