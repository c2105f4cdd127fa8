import { formulaCalls, type FormulaCall, type TokenSpan } from "./formula-calls";
import type { FormulaToken } from "./formula-tokens";

/** The arguments in which LET and LAMBDA introduce a name. */
function declaringSpans({ name, arguments: spans }: FormulaCall): readonly TokenSpan[] {
  switch (name.toUpperCase()) {
    case "LET":
      return spans.slice(0, -1).filter((_, position) => position % 2 === 0);
    case "LAMBDA":
      return spans.slice(0, -1);
    default:
      return [];
  }
}

/** The indices of all tokens that mean a name introduced by a LET or LAMBDA around them. */
export function parameterIndices(tokens: readonly FormulaToken[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const call of formulaCalls(tokens)) {
    const declared = declaringSpans(call).flatMap(({ start, end }) =>
      tokens.slice(start, end).filter((token) => token.kind === "name"),
    );
    const names = new Set(declared.map((token) => token.text.toLowerCase()));
    for (let index = call.span.start + 1; index < call.span.end; index++) {
      const token = tokens[index];
      const isName = token?.kind === "name" || token?.kind === "function";
      if (isName && names.has(token.text.toLowerCase())) {
        found.add(index);
      }
    }
  }
  return found;
}
