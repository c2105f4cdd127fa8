import type { Arguments } from "../arguments";
import { tryParseAddress } from "../address";
import { boundingArea, intersection, MAX_COLUMNS, MAX_ROWS } from "../area";
import { CellRange } from "../cell-range";
import { ExcelError } from "../excel-error";
import type { HostObject } from "../host-object";
import type { HostWorkbook } from "../host-workbook";
import {
  calculatedMethod,
  calculatedProperty,
  defineType,
  NULL_OBJECT,
  property,
  type ObjectMaker,
} from "../object-type";
import { deleteCells, insertCells } from "../range-structure";
import type { CellArea, CellState } from "../workbook-model";
import { specialCells } from "../special-cells";
import { bodyOf } from "../table-target";
import { asBoolean } from "../values";
import { dataValidationObject } from "./data-validation";
import { CellRanges, rangeAreasObject } from "./range-areas";
import { rangeFormatObject } from "./range-format";
import { worksheetObject } from "./worksheet";

const CLEAR_TARGETS = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

/** Excel.Range. */
export const rangeObject: ObjectMaker<CellRange> = defineType<CellRange>("Range", {
  identity: referenceIdentity,
  scalars: {
    Address: property((range) => range.address),
    AddressLocal: property((range) => range.address),
    CellCount: property(({ area }) => area.rows * area.columns),
    ColumnCount: property(({ area }) => area.columns),
    ColumnHidden: property((range) => hidden(range, "ColumnHidden"), hide("ColumnHidden")),
    ColumnIndex: property(({ area }) => area.column),
    Formulas: calculatedProperty(
      (range) => range.map((cell) => cell.formula ?? cell.value),
      (range, value) => range.writeContents(value),
    ),
    FormulasLocal: calculatedProperty(
      (range) => range.map((cell) => cell.formula ?? cell.value),
      (range, value) => range.writeContents(value),
    ),
    HasSpill: calculatedProperty(hasSpill),
    Hidden: property(
      (range) => hidden(range, "RowHidden") === true || hidden(range, "ColumnHidden") === true,
    ),
    IsEntireColumn: property((range) => range.isEntireColumn),
    IsEntireRow: property((range) => range.isEntireRow),
    NumberFormat: property(
      (range) => range.map((cell) => cell.numberFormat),
      (range, value) => range.writeNumberFormats(value),
    ),
    NumberFormatLocal: property(
      (range) => range.map((cell) => cell.numberFormat),
      (range, value) => range.writeNumberFormats(value),
    ),
    RowCount: property(({ area }) => area.rows),
    RowHidden: property((range) => hidden(range, "RowHidden"), hide("RowHidden")),
    RowIndex: property(({ area }) => area.row),
    Text: calculatedProperty((range) => range.map((cell) => cell.text)),
    ValueTypes: calculatedProperty((range) => range.map((cell) => cell.valueType)),
    Values: calculatedProperty(
      (range) => range.map((cell) => cell.value),
      (range, value) => range.writeContents(value),
    ),
  },
  navigations: {
    DataValidation: (range) => dataValidationObject(range),
    Format: (range) => rangeFormatObject(range),
    Worksheet: ({ book, sheetId }) => worksheetObject({ book, sheetId }),
  },
  methods: {
    Calculate: ({ book }) => book.model.calculate(false),
    Clear: (range, args) => range.clear(args.oneOf(0, CLEAR_TARGETS, "All")),
    CopyFrom: calculatedMethod(copyFrom),
    Delete: (range, args) => deleteCells(range, args.oneOf(0, ["Up", "Left"], "Up")),
    GetAbsoluteResizedRange: (range, args) => resized(range, args.integer(0), args.integer(1)),
    GetBoundingRect: (range, args) => {
      const other = rangeArgument(range, args, 0);
      return rangeObject(range.at(boundingArea(range.area, other.area)));
    },
    GetCell: (range, args) => rangeObject(range.cell(args.integer(0), args.integer(1))),
    GetColumn: (range, args) => column(range, args.integer(0)),
    GetColumnsAfter: (range, args) => {
      const count = args.optionalInteger(0) ?? 1;
      const start =
        count > 0 ? range.area.column + range.area.columns : range.area.column + range.area.columns + count;
      return rangeObject(range.at({ ...range.area, column: start, columns: Math.abs(count) }));
    },
    GetColumnsBefore: (range, args) => {
      const count = args.optionalInteger(0) ?? 1;
      const start = count > 0 ? range.area.column - count : range.area.column;
      return rangeObject(range.at({ ...range.area, column: start, columns: Math.abs(count) }));
    },
    GetEntireColumn: (range) => rangeObject(range.at({ ...range.area, row: 0, rows: MAX_ROWS })),
    GetEntireRow: (range) => rangeObject(range.at({ ...range.area, column: 0, columns: MAX_COLUMNS })),
    GetIntersection: (range, args) => existing(common(range, args)),
    GetIntersectionOrNullObject: (range, args) => orNull(common(range, args)),
    GetLastCell: (range) => rangeObject(range.cell(range.area.rows - 1, range.area.columns - 1)),
    GetLastColumn: (range) => column(range, range.area.columns - 1),
    GetLastRow: (range) => row(range, range.area.rows - 1),
    GetOffsetRange: (range, args) => {
      const area = range.area;
      return rangeObject(
        range.at({ ...area, row: area.row + args.integer(0), column: area.column + args.integer(1) }),
      );
    },
    GetResizedRange: (range, args) =>
      resized(range, range.area.rows + args.integer(0), range.area.columns + args.integer(1)),
    GetRow: (range, args) => row(range, args.integer(0)),
    GetRowsAbove: (range, args) => {
      const count = args.optionalInteger(0) ?? 1;
      const start = count > 0 ? range.area.row - count : range.area.row;
      return rangeObject(range.at({ ...range.area, row: start, rows: Math.abs(count) }));
    },
    GetRowsBelow: (range, args) => {
      const count = args.optionalInteger(0) ?? 1;
      const start = count > 0 ? range.area.row + range.area.rows : range.area.row + range.area.rows + count;
      return rangeObject(range.at({ ...range.area, row: start, rows: Math.abs(count) }));
    },
    GetSpecialCells: calculatedMethod((range, args) => special(range, args) ?? notFound()),
    GetSpecialCellsOrNullObject: calculatedMethod((range, args) => special(range, args) ?? NULL_OBJECT),
    GetSpillParent: calculatedMethod((range) => existing(single(range).spillParent())),
    GetSpillParentOrNullObject: calculatedMethod((range) => orNull(single(range).spillParent())),
    GetSpillingToRange: calculatedMethod((range) => existing(spill(range))),
    GetSpillingToRangeOrNullObject: calculatedMethod((range) => orNull(spill(range))),
    GetUsedRange: calculatedMethod((range, args) => rangeObject(used(range, args) ?? range.cell(0, 0))),
    GetUsedRangeOrNullObject: calculatedMethod((range, args) => orNull(used(range, args))),
    Insert: (range, args) => rangeObject(insertCells(range, args.oneOf(0, ["Down", "Right"], "Down"))),
    Select: ({ book, sheetId, area }) => book.model.select({ sheetId, areas: [area] }),
    SetDirty: ({ book }) => book.model.calculate(true),
    _KeepReference: (range) => {
      range.book.references.keep(range, rangeObject(range));
    },
    _ValidateArraySize: (range, args) => range.validateArraySize(args.integer(0), args.integer(1)),
  },
});

/** What a bulk call needs to name a tracked range again. */
export function referenceIdentity(range: { readonly book: HostWorkbook }): Readonly<Record<string, unknown>> {
  const id = range.book.references.idOf(range);
  return id === null ? {} : { _ReferenceId: id };
}

/** A range, or the null object. */
export function orNull(range: CellRange | null): HostObject {
  return range === null ? NULL_OBJECT : rangeObject(range);
}

/** A range that must be there. Throws ItemNotFound. */
export function existing(range: CellRange | null): HostObject {
  return range === null ? notFound() : rangeObject(range);
}

/** A range given as an object or as an address on the same sheet. Throws InvalidArgument. */
export function rangeArgument(near: CellRange, args: Arguments, index: number): CellRange {
  const range = args.target(index, CellRange) ?? parseRange(near.book, near.sheetId, args.text(index));
  if (range.sheetId !== near.sheetId) {
    throw new ExcelError("InvalidArgument");
  }
  return range;
}

/** The range that an address or a workbook name means. Throws InvalidArgument or ItemNotFound. */
export function parseRange(book: HostWorkbook, sheetId: string, text: string): CellRange {
  const parsed = tryParseAddress(text);
  if (parsed === null) {
    return namedRange(book, sheetId, text);
  }
  const sheet = parsed.sheetName === null ? book.sheet(sheetId) : book.findSheet(parsed.sheetName);
  if (sheet === null) {
    throw new ExcelError("ItemNotFound");
  }
  return new CellRange(book, sheet.id, parsed.area);
}

function namedRange(book: HostWorkbook, sheetId: string, text: string): CellRange {
  const candidates = book.names().filter(({ name }) => name.toLowerCase() === text.toLowerCase());
  const name =
    candidates.find((one) => one.sheetId === sheetId) ?? candidates.find((one) => one.sheetId === null);
  const parsed = name === undefined ? null : tryParseAddress(name.formula.slice(1));
  const table = book.tables.find((one) => one.name.toLowerCase() === text.toLowerCase());
  if (parsed !== null) {
    const sheet = parsed.sheetName === null ? null : book.findSheet(parsed.sheetName);
    return new CellRange(book, sheet?.id ?? sheetId, parsed.area);
  }
  if (table !== undefined) {
    return bodyOf({ book, table });
  }
  throw new ExcelError("InvalidArgument");
}

function special(range: CellRange, args: Arguments): HostObject | null {
  const ranges = specialCells(range, args.text(0), args.optionalText(1) ?? "All");
  return ranges.length === 0 ? null : rangeAreasObject(new CellRanges(range.book, range.sheetId, ranges));
}

function notFound(): never {
  throw new ExcelError("ItemNotFound");
}

function hasSpill(range: CellRange): boolean | null {
  const spilled = range.map(
    (cell, place) => cell.spilled || range.sheet.spillArea(place.row, place.column) !== null,
  );
  const flags = spilled?.flat() ?? [];
  return flags.every(Boolean) ? flags.length > 0 : flags.some(Boolean) ? null : false;
}

function hidden(range: CellRange, name: string): unknown {
  return range.state.formats.get(range.area, name, false) ?? null;
}

function hide(name: "RowHidden" | "ColumnHidden"): (range: CellRange, value: unknown) => void {
  return (range, value) => {
    range.assertAllowed(name === "RowHidden" ? "allowFormatRows" : "allowFormatColumns");
    const whole: CellArea =
      name === "RowHidden"
        ? { ...range.area, column: 0, columns: MAX_COLUMNS }
        : { ...range.area, row: 0, rows: MAX_ROWS };
    range.state.formats.set(whole, name, asBoolean(value));
  };
}

function resized(range: CellRange, rows: number, columns: number): HostObject {
  return rangeObject(range.at({ ...range.area, rows, columns }));
}

function row(range: CellRange, index: number): HostObject {
  return rangeObject(range.at({ ...range.area, row: range.area.row + index, rows: 1 }));
}

function column(range: CellRange, index: number): HostObject {
  return rangeObject(range.at({ ...range.area, column: range.area.column + index, columns: 1 }));
}

function common(range: CellRange, args: Arguments): CellRange | null {
  const area = intersection(range.area, rangeArgument(range, args, 0).area);
  return area === null ? null : range.at(area);
}

function single(range: CellRange): CellRange {
  if (range.area.rows !== 1 || range.area.columns !== 1) {
    throw new ExcelError("InvalidArgument");
  }
  return range;
}

function spill(range: CellRange): CellRange | null {
  const { row, column } = single(range).area;
  const area = range.sheet.spillArea(row, column);
  return area === null ? null : range.at(area);
}

function used(range: CellRange, args: Arguments): CellRange | null {
  const wholeUsed = range.sheet.usedArea();
  const area = wholeUsed === null ? null : intersection(range.area, wholeUsed);
  if (area === null || !args.flag(0, false)) {
    return area === null ? null : range.at(area);
  }
  return withoutEmptyEdges(range.at(area));
}

/** With valuesOnly, cells that hold nothing do not count as used. */
function withoutEmptyEdges(range: CellRange): CellRange | null {
  let bounds: CellArea | null = null;
  range.map((cell, place) => {
    if (cell.valueType !== "Empty") {
      const here = { ...place, rows: 1, columns: 1 };
      bounds = bounds === null ? here : boundingArea(bounds, here);
    }
  });
  return bounds === null ? null : range.at(bounds);
}

function copyFrom(range: CellRange, args: Arguments): void {
  const source = args.target(0, CellRange) ?? parseRange(range.book, range.sheetId, args.text(0));
  const type = args.oneOf(1, ["All", "Values", "Formulas"], "All");
  if (type !== "Values" || args.flag(2, false) || args.flag(3, false)) {
    throw new ExcelError("NotImplemented", "Range.copyFrom copies values only in this stand-in for Excel.");
  }
  const target = range.at({ ...range.area, rows: source.area.rows, columns: source.area.columns });
  target.writeContents(source.map((cell: CellState) => cell.value));
}
