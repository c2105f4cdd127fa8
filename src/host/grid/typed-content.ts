import { CellValueType, type ICellData } from "@univerjs/core";
import type { CellValue } from "../core/workbook-model";

const TEXT_FORMAT = "@";
const GENERAL = "General";
const NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;
const PERCENTAGE = /^\s*([+-]?(?:\d+\.?\d*|\.\d+))\s*%\s*$/;
const TRUTH = /^\s*(true|false)\s*$/i;
const DATE = /^\s*(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|年(\d{1,2})月(\d{1,2})日)\s*$/;
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const MILLISECONDS_A_DAY = 86_400_000;

/** What a write puts into a cell, and the number format that Excel would give a cell that has none. */
export interface TypedContent {
  readonly cell: ICellData;
  readonly impliedFormat?: string;
}

const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null };

function constant(value: string | number, type: CellValueType): TypedContent {
  return { cell: { ...EMPTY, v: value, t: type } };
}

function dateSerial(text: string): number | null {
  const [, yearText, ...rest] = DATE.exec(text) ?? [];
  const [month, day] = rest.filter((part) => part !== undefined).map(Number);
  if (yearText === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(Number(yearText), month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? (date.getTime() - SERIAL_EPOCH) / MILLISECONDS_A_DAY : null;
}

/** Reads a content as Excel reads one that is typed or written by code: numbers, dates and truth values out of texts. */
export function typedContent(content: CellValue, numberFormat: string): TypedContent {
  if (typeof content === "number") return constant(content, CellValueType.NUMBER);
  if (typeof content === "boolean") return constant(content ? 1 : 0, CellValueType.BOOLEAN);
  if (content === "") return { cell: EMPTY };
  if (numberFormat === TEXT_FORMAT) return constant(content, CellValueType.STRING);
  if (content.startsWith("=") && content.length > 1) return { cell: { ...EMPTY, f: content } };
  if (content.startsWith("'")) return constant(content.slice(1), CellValueType.FORCE_STRING);
  if (NUMBER.test(content)) return constant(Number(content), CellValueType.NUMBER);
  if (TRUTH.test(content)) return constant(/true/i.test(content) ? 1 : 0, CellValueType.BOOLEAN);
  const percentage = PERCENTAGE.exec(content)?.[1];
  if (percentage !== undefined) {
    return {
      ...constant(Number(`${percentage}e-2`), CellValueType.NUMBER),
      ...implied(numberFormat, "0.00%"),
    };
  }
  const serial = dateSerial(content);
  if (serial !== null)
    return { ...constant(serial, CellValueType.NUMBER), ...implied(numberFormat, "yyyy/m/d") };
  return constant(content, CellValueType.STRING);
}

function implied(numberFormat: string, format: string): { impliedFormat?: string } {
  return numberFormat === GENERAL ? { impliedFormat: format } : {};
}
