import type { RawValue } from "../../rules/inputs/input";
import { parseArea, type CellArea } from "./cell-area";

/** An argument as far as it can be read without calculating. */
export type ArgumentSyntax =
  | { readonly kind: "literal"; readonly value: RawValue }
  | { readonly kind: "reference"; readonly sheet: string | null; readonly area: CellArea }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly call: CallSyntax }
  | { readonly kind: "expression"; readonly text: string };

export interface CallSyntax {
  readonly id: string;
  readonly args: readonly ArgumentSyntax[];
}

/** Excel writes this before the name of a custom function whose add-in is away. */
const STORED_PREFIX = "_xldudf_";
const FUNCTION_NAME = /^[\p{L}_][\p{L}\p{N}_.]*(?=\()/u;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const TEXT = /^"((?:[^"]|"")*)"$/;
const SHEET_REFERENCE = /^(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!(.+)$/u;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*(\[#(All|全部)\])?$/iu;
const OPENING = "({";
const CLOSING = ")}";

/** The end of the quoted stretch that begins here, or the next position where none begins. */
function skipQuoted(formula: string, position: number): number {
  const quote = formula.charAt(position);
  if (quote !== '"' && quote !== "'") return position + 1;
  const end = formula.indexOf(quote, position + 1);
  return end < 0 ? formula.length : end + 1;
}

/** The texts of the arguments that begin here, and where the closing bracket stands. */
function splitArguments(
  formula: string,
  start: number,
): { readonly texts: readonly string[]; readonly end: number } {
  const texts: string[] = [];
  let depth = 0;
  let from = start;
  let position = start;
  while (position < formula.length) {
    const character = formula.charAt(position);
    if (depth === 0 && (character === "," || character === ")")) {
      texts.push(formula.slice(from, position).trim());
      from = position + 1;
      if (character === ")") return { texts, end: position };
    } else if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth -= 1;
    position = skipQuoted(formula, position);
  }
  return { texts, end: formula.length };
}

function readArgument(text: string): ArgumentSyntax {
  if (text === "") return { kind: "literal", value: null };
  const quoted = TEXT.exec(text);
  if (quoted !== null) return { kind: "literal", value: (quoted[1] ?? "").replaceAll('""', '"') };
  if (NUMBER.test(text)) return { kind: "literal", value: Number(text) };
  if (/^(TRUE|FALSE)(\(\))?$/i.test(text)) return { kind: "literal", value: /^T/i.test(text) };
  const sheet = SHEET_REFERENCE.exec(text);
  const area = parseArea(sheet === null ? text : (sheet[3] ?? ""));
  if (area !== null) {
    const name = sheet === null ? null : (sheet[1]?.replaceAll("''", "'") ?? sheet[2] ?? null);
    return { kind: "reference", sheet: name, area };
  }
  if (NAME.test(text)) return { kind: "name", name: text.replace(/\[.*$/, "") };
  const [call, end] = readCall(text, 0) ?? [null, 0];
  return call !== null && end === text.length - 1 ? { kind: "call", call } : { kind: "expression", text };
}

/** The call that begins exactly here, and the position of its closing bracket. */
function readCall(formula: string, start: number): readonly [CallSyntax, number] | null {
  const name = FUNCTION_NAME.exec(formula.slice(start))?.[0];
  if (name === undefined) return null;
  const { texts, end } = splitArguments(formula, start + name.length + 1);
  const isEmpty = texts.length === 1 && texts[0] === "";
  const id = name.startsWith(STORED_PREFIX) ? name.slice(STORED_PREFIX.length) : name;
  return [{ id: id.toUpperCase(), args: isEmpty ? [] : texts.map(readArgument) }, end];
}

/** Every call of the wanted functions in a formula, wherever it stands in it. */
export function formulaCalls(formula: string, isWanted: (id: string) => boolean): readonly CallSyntax[] {
  const calls: CallSyntax[] = [];
  let position = 1;
  while (position < formula.length) {
    const isStart = !/[\p{L}\p{N}_.]/u.test(formula.charAt(position - 1));
    const [call] = (isStart ? readCall(formula, position) : null) ?? [null];
    if (call !== null && isWanted(call.id)) calls.push(call);
    position = skipQuoted(formula, position);
  }
  return calls;
}
