import type { FormulaToken } from "./formula-tokens";

/** A stretch of tokens, by index: from `start` up to, not including, `end`. */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
}

/** One call in a formula. */
export interface FormulaCall {
  /** The index of the function's token. */
  readonly index: number;
  readonly name: string;
  readonly arguments: readonly TokenSpan[];
  /** From the function's token to behind its closing bracket. */
  readonly span: TokenSpan;
}

interface OpenBracket {
  readonly functionIndex: number | null;
  readonly arguments: TokenSpan[];
  argumentStart: number;
}

/** All calls of a formula that is well formed, inner before outer. */
export function formulaCalls(tokens: readonly FormulaToken[]): FormulaCall[] {
  const calls: FormulaCall[] = [];
  const open: OpenBracket[] = [];
  tokens.forEach((token, index) => {
    if (token.kind === "open" || token.kind === "open-array") {
      const functionIndex = tokens[index - 1]?.kind === "function" ? index - 1 : null;
      open.push({ functionIndex, arguments: [], argumentStart: index + 1 });
      return;
    }
    const bracket = open.at(-1);
    if (bracket === undefined) {
      return;
    }
    if (token.kind === "comma") {
      bracket.arguments.push({ start: bracket.argumentStart, end: index });
      bracket.argumentStart = index + 1;
    }
    if (token.kind === "close" || token.kind === "close-array") {
      open.pop();
      bracket.arguments.push({ start: bracket.argumentStart, end: index });
      const name = tokens[bracket.functionIndex ?? -1];
      if (bracket.functionIndex !== null && name !== undefined) {
        const span = { start: bracket.functionIndex, end: index + 1 };
        calls.push({ index: bracket.functionIndex, name: name.text, arguments: bracket.arguments, span });
      }
    }
  });
  return calls;
}
