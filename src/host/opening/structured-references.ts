import { columnLetters } from "../../workbook-file/cell-address";
import { type CellRange, parseRange } from "../../workbook-file/cell-range";
import { formulaTokens } from "../../workbook-file/formula/formula-tokens";
import { parseStructuredReference } from "../../workbook-file/formula/structured-reference";
import { quoteSheetName } from "../core/address";

/** A table in so far as formulas refer to it. */
export interface ReferredTable {
  readonly name: string;
  readonly sheet: string;
  /** With its header row and, if it has one, its totals row. */
  readonly range: string;
  readonly columns: readonly string[];
  readonly hasTotals: boolean;
}

/** Where a formula stands; rows and columns are counted from 1. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

type Section = "#all" | "#data" | "#headers" | "#totals" | "#this row";

interface Specifiers {
  readonly sections: readonly Section[];
  readonly columns: readonly string[];
}

const REFERENCE_ERROR = "#REF!";
const SECTIONS: readonly string[] = ["#all", "#data", "#headers", "#totals", "#this row"];

/**
 * The formula with references to tables written as references to cells, since the grid's engine knows no tables. A
 * reference that fits no table becomes #REF!.
 */
export function withoutStructuredReferences(
  formula: string,
  tables: readonly ReferredTable[],
  place: FormulaPlace,
): string {
  if (!formula.startsWith("=")) return formula;
  const tokens = formulaTokens(formula.slice(1));
  const texts = tokens.map(({ kind, text }) => {
    if (kind === "structured") return cellReference(text, tables, place);
    const table = kind === "name" ? findTable(tables, text) : undefined;
    return table === undefined ? text : cellReference(`${table.name}[]`, tables, place);
  });
  return `=${texts.join("")}`;
}

function findTable(tables: readonly ReferredTable[], name: string): ReferredTable | undefined {
  return tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
}

function cellReference(text: string, tables: readonly ReferredTable[], place: FormulaPlace): string {
  const { table: name, inside } = parseStructuredReference(text);
  const table = name === "" ? tableAround(tables, place) : findTable(tables, name);
  const range = parseRange(table?.range ?? "");
  const specifiers = readSpecifiers(inside);
  if (table === undefined || range === null || specifiers === null) return REFERENCE_ERROR;
  const rows = rowsOf(specifiers.sections, table, range, place);
  const columns = columnsOf(specifiers.columns, table, range);
  if (rows === null || columns === null) return REFERENCE_ERROR;
  const first = `$${columnLetters(columns.left)}$${rows.top}`;
  const last = `$${columnLetters(columns.right)}$${rows.bottom}`;
  const sheet = table.sheet === place.sheet ? "" : `${quoteSheetName(table.sheet)}!`;
  return first === last ? sheet + first : `${sheet}${first}:${last}`;
}

function tableAround(
  tables: readonly ReferredTable[],
  { sheet, row, column }: FormulaPlace,
): ReferredTable | undefined {
  return tables.find((table) => {
    const range = table.sheet === sheet ? parseRange(table.range) : null;
    return (
      range !== null &&
      row >= range.top &&
      row <= range.bottom &&
      column >= range.left &&
      column <= range.right
    );
  });
}

/** Reads what stands between the outer brackets: `列`, `@列`, `#All`, `[#All],[列1]:[列2]` and the like. */
function readSpecifiers(inside: string): Specifiers | null {
  const trimmed = inside.trim();
  if (trimmed === "") return { sections: [], columns: [] };
  if (trimmed.startsWith("@")) {
    const rest = readSpecifiers(trimmed.slice(1));
    return rest === null ? null : { sections: ["#this row"], columns: rest.columns };
  }
  const bracketed = [...trimmed.matchAll(/\[((?:'.|[^[\]'])*)\]/gsu)].map(([, name = ""]) => name);
  const names = bracketed.length === 0 ? [trimmed] : bracketed;
  const sections = names.map((name) => name.toLowerCase()).filter(isSection);
  const columns = names.filter((name) => !isSection(name.toLowerCase())).map(unescaped);
  return columns.length > 2 ? null : { sections, columns };
}

function isSection(name: string): name is Section {
  return SECTIONS.includes(name);
}

/** A ' stands before a bracket, a # or another ' in a column's name. */
function unescaped(name: string): string {
  return name.replace(/'(.)/gsu, "$1");
}

function rowsOf(
  sections: readonly Section[],
  { sheet, hasTotals }: ReferredTable,
  { top, bottom }: CellRange,
  place: FormulaPlace,
): { top: number; bottom: number } | null {
  const firstBody = top + 1;
  const lastBody = hasTotals ? bottom - 1 : bottom;
  const spans = (sections.length === 0 ? (["#data"] as const) : sections).map((section) => {
    switch (section) {
      case "#all":
        return { top, bottom };
      case "#data":
        return { top: firstBody, bottom: lastBody };
      case "#headers":
        return { top, bottom: top };
      case "#totals":
        return hasTotals ? { top: bottom, bottom } : null;
      case "#this row": {
        const isBeside = sheet === place.sheet && place.row >= firstBody && place.row <= lastBody;
        return isBeside ? { top: place.row, bottom: place.row } : null;
      }
    }
  });
  const known = spans.filter((span) => span !== null);
  if (known.length < spans.length) return null;
  return {
    top: Math.min(...known.map((span) => span.top)),
    bottom: Math.max(...known.map((span) => span.bottom)),
  };
}

function columnsOf(
  names: readonly string[],
  table: ReferredTable,
  { left, right }: CellRange,
): { left: number; right: number } | null {
  if (names.length === 0) return { left, right };
  const places = names.map((name) =>
    table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase()),
  );
  if (places.includes(-1)) return null;
  return { left: left + Math.min(...places), right: left + Math.max(...places) };
}
