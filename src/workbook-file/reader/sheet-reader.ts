import { columnLetters, parseAddress } from "../cell-address";
import type {
  ColumnDescription,
  ProtectionAllowance,
  ProtectionDescription,
  RowDescription,
  SheetDescription,
} from "../workbook-description";
import { CellReader } from "./cell-reader";
import { readCharts } from "./chart-reader";
import { readColor } from "./colors";
import { readNotes } from "./notes-reader";
import { readPrint, type PrintNames } from "./print-reader";
import { readConditionalFormats, readValidations } from "./rule-reader";
import type { StyleReader } from "./style-reader";
import { readTable } from "./table-reader";
import { withoutUndefined } from "../without-undefined";
import type { WorkbookPackage } from "./workbook-package";
import {
  attribute,
  child,
  childrenOf,
  descend,
  flagAttribute,
  numberAttribute,
  type XmlElement,
} from "./xml-document";

const ALLOWANCES: readonly ProtectionAllowance[] = [
  "formatCells",
  "formatColumns",
  "formatRows",
  "insertColumns",
  "insertRows",
  "deleteColumns",
  "deleteRows",
  "sort",
  "autoFilter",
];

/** What the sheets of one file share. */
export interface SheetSurroundings {
  readonly source: WorkbookPackage;
  readonly strings: readonly string[];
  readonly styles: StyleReader;
  readonly theme: readonly string[];
  readonly creator: string;
}

/** How the workbook lists a sheet. */
export interface SheetEntry {
  readonly name: string;
  readonly path: string;
  readonly state: string | undefined;
  readonly print: PrintNames;
}

function readColumns(sheet: XmlElement): Readonly<Record<string, ColumnDescription>> {
  const columns = childrenOf(child(sheet, "cols"), "col").map((column): [string, ColumnDescription] => {
    const first = numberAttribute(column, "min") ?? 1;
    const last = numberAttribute(column, "max") ?? first;
    const letters = columnLetters(first);
    const description = withoutUndefined({
      width: flagAttribute(column, "customWidth") === true ? numberAttribute(column, "width") : undefined,
      hidden: flagAttribute(column, "hidden") === true ? true : undefined,
    });
    return [first === last ? letters : `${letters}:${columnLetters(last)}`, description];
  });
  return Object.fromEntries(columns.filter(([, description]) => Object.keys(description).length > 0));
}

function readRows(sheet: XmlElement): Readonly<Record<number, RowDescription>> {
  const rows = childrenOf(child(sheet, "sheetData"), "row").map((row): [string, RowDescription] => [
    attribute(row, "r") ?? "",
    withoutUndefined({
      height: flagAttribute(row, "customHeight") === true ? numberAttribute(row, "ht") : undefined,
      hidden: flagAttribute(row, "hidden") === true ? true : undefined,
    }),
  ]);
  return Object.fromEntries(rows.filter(([, description]) => Object.keys(description).length > 0));
}

function readFrozen(sheet: XmlElement): SheetDescription["frozen"] {
  const pane = descend(sheet, "sheetViews", "sheetView", "pane");
  if (attribute(pane, "state") !== "frozen") {
    return undefined;
  }
  return withoutUndefined({
    rows: numberAttribute(pane, "ySplit"),
    columns: numberAttribute(pane, "xSplit"),
  });
}

function readProtection(sheet: XmlElement): ProtectionDescription | undefined {
  const protection = child(sheet, "sheetProtection");
  if (flagAttribute(protection, "sheet") !== true) {
    return undefined;
  }
  return { allow: ALLOWANCES.filter((name) => flagAttribute(protection, name) === false) };
}

/** A sheet that holds nothing of a kind leaves that property out. */
function unlessEmpty<T extends object>(value: T): T | undefined {
  return Object.keys(value).length === 0 ? undefined : value;
}

function notePlace(address: string): string {
  const place = parseAddress(address);
  return place === null ? "" : `${place.row - 1},${place.column - 1}`;
}

/** Reads one sheet with all that hangs on it. */
export function readSheet(entry: SheetEntry, surroundings: SheetSurroundings): SheetDescription {
  const { source, strings, styles, theme, creator } = surroundings;
  const { name, path, state, print } = entry;
  const sheet = source.root(path);
  if (sheet === undefined) {
    return { name, cells: {} };
  }
  const visibility: SheetDescription["visibility"] =
    state === "hidden" || state === "veryHidden" ? state : undefined;
  const view = descend(sheet, "sheetViews", "sheetView");
  const tables = source
    .related(path)
    .filter(({ type }) => type === "table")
    .flatMap((part) => source.root(part.path) ?? [])
    .map(readTable);
  const drawing = source.relatedPath(path, "drawing");
  return withoutUndefined({
    name,
    cells: new CellReader(strings, styles).read(child(sheet, "sheetData")),
    columns: unlessEmpty(readColumns(sheet)),
    rows: unlessEmpty(readRows(sheet)),
    merges: unlessEmpty(
      childrenOf(child(sheet, "mergeCells"), "mergeCell").map((merge) => attribute(merge, "ref") ?? ""),
    ),
    frozen: readFrozen(sheet),
    tables: unlessEmpty(tables),
    validations: unlessEmpty(readValidations(sheet)),
    conditionalFormats: unlessEmpty(readConditionalFormats(sheet, styles, theme)),
    charts: drawing === undefined ? undefined : unlessEmpty(readCharts(drawing, source)),
    notes: unlessEmpty(readNotes(path, source, creator, notePlace)),
    protection: readProtection(sheet),
    print: readPrint(sheet, print, name),
    tabColor: readColor(descend(sheet, "sheetPr", "tabColor"), theme),
    gridLines: flagAttribute(view, "showGridLines") === false ? false : undefined,
    visibility,
    zoom: numberAttribute(view, "zoomScale"),
  });
}
