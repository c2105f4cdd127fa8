import { columnNumber, LAST_ROW } from "../cell-address";

export type FormulaTokenKind =
  | "text"
  | "number"
  | "boolean"
  | "error"
  | "reference"
  | "structured"
  | "name"
  | "function"
  | "operator"
  | "percent"
  | "at"
  | "spill"
  | "comma"
  | "row-separator"
  | "open"
  | "close"
  | "open-array"
  | "close-array"
  | "space"
  | "unknown";

export interface FormulaToken {
  readonly kind: FormulaTokenKind;
  /** As written; of a function its name alone, without the bracket that follows. */
  readonly text: string;
  /** The sheet that a reference or a name is qualified with. */
  readonly sheet?: string;
}

const SHEET = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const NAME_END = String.raw`(?![\p{L}\p{N}_.?\\(!\[])`;
const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.?\\]*`;

/** In the order tried; the first that matches at a place is the token there. */
const PATTERNS: readonly (readonly [FormulaTokenKind, RegExp])[] = [
  ["space", /\s+/uy],
  ["text", /"(?:[^"]|"")*"/uy],
  [
    "error",
    /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!)/uy,
  ],
  ["reference", new RegExp(`${SHEET}${CELL}(?::${CELL})?${NAME_END}`, "uy")],
  ["reference", new RegExp(String.raw`${SHEET}\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}${NAME_END}`, "uy")],
  ["reference", new RegExp(String.raw`${SHEET}\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}${NAME_END}`, "uy")],
  ["error", new RegExp(String.raw`${SHEET}#REF!`, "uy")],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/uy],
  ["boolean", new RegExp(String.raw`(?:TRUE|FALSE)${NAME_END}`, "iuy")],
  ["function", new RegExp(String.raw`${NAME}(?=\()`, "uy")],
  ["structured", new RegExp(String.raw`(?:${NAME})?\[(?:'.|[^\[\]']|\[(?:'.|[^\[\]'])*\])*\]`, "uy")],
  ["name", new RegExp(SHEET + NAME, "uy")],
  ["operator", /<>|<=|>=|[-+*/^&=<>:]/uy],
  ["percent", /%/uy],
  ["at", /@/uy],
  ["spill", /#/uy],
  ["comma", /,/uy],
  ["row-separator", /;/uy],
  ["open", /\(/uy],
  ["close", /\)/uy],
  ["open-array", /\{/uy],
  ["close-array", /\}/uy],
];

/** True where the letters and digits lie on a sheet; "XFE1" is a name, not a cell. */
function liesOnSheet(reference: string): boolean {
  const corners = reference.replace(/^.*!/u, "").replaceAll("$", "").split(":");
  return corners.every((corner) => {
    const letters = /^[A-Za-z]*/.exec(corner)?.[0] ?? "";
    const row = corner.slice(letters.length);
    return (letters === "" || columnNumber(letters.toUpperCase()) !== null) && Number(row) <= LAST_ROW;
  });
}

function sheetOf(text: string): string | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!"#]+))!/u.exec(text);
  return match?.[1]?.replaceAll("''", "'") ?? match?.[2];
}

function tokenAt(formula: string, position: number): FormulaToken {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = position;
    const text = pattern.exec(formula)?.[0];
    if (text === undefined || (kind === "reference" && !liesOnSheet(text))) {
      continue;
    }
    const sheet = kind === "reference" || kind === "name" || kind === "error" ? sheetOf(text) : undefined;
    return sheet === undefined ? { kind, text } : { kind, text, sheet };
  }
  return { kind: "unknown", text: formula.charAt(position) };
}

/** Splits a formula, without its leading "=", into tokens whose texts joined give the formula again. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let position = 0; position < formula.length;) {
    const token = tokenAt(formula, position);
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;
}
