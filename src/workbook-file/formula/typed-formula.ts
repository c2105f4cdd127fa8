import { resolveCharacterCodes } from "../character-codes";
import { formulaCalls } from "./formula-calls";
import { formulaTokens } from "./formula-tokens";
import { typedStructuredReference } from "./structured-reference";

const STORED_PREFIX = /^(?:_xlfn\.)?(?:_xlws\.|_xlpm\.|_xlop\.|_xldudf_)?/;

/** Turns a formula as files hold it into what a person types, with its leading "=". */
export function typedFormula(stored: string): string {
  const tokens = formulaTokens(resolveCharacterCodes(stored));
  const written = tokens.map(({ kind, text }) => {
    switch (kind) {
      case "function":
      case "name":
        return text.replace(STORED_PREFIX, "");
      case "structured":
        return typedStructuredReference(text);
      default:
        return text;
    }
  });
  for (const call of formulaCalls(tokens)) {
    const name = call.name.toUpperCase();
    if (name !== "_XLFN.ANCHORARRAY" && name !== "_XLFN.SINGLE") {
      continue;
    }
    const isAnchor = name === "_XLFN.ANCHORARRAY";
    written[call.index] = isAnchor ? "" : "@";
    written[call.index + 1] = "";
    written[call.span.end - 1] = isAnchor ? "#" : "";
  }
  return `=${written.join("")}`;
}
