import { intersection, liesOnSheet } from "../area";
import type { Arguments } from "../arguments";
import { CellRange } from "../cell-range";
import { collection } from "../collection";
import { EventType, WORKBOOK_TARGET } from "../event-hub";
import { ExcelError } from "../excel-error";
import type { HostObject } from "../host-object";
import type { HostTable, HostWorkbook } from "../host-workbook";
import { defineType, property, type Scalar, type ObjectMaker } from "../object-type";
import { insertCells } from "../range-structure";
import { asBoolean, asText } from "../values";
import { eventMethods } from "./event-registration";
import { parseRange, rangeObject } from "./range";
import { tableColumnCollection } from "./table-column";
import { tableRowCollection } from "./table-row";
import { bodyOf, headerOf, rangeOf, totalsOf, writeColumnNames, type TableTarget } from "../table-target";
import { worksheetObject } from "./worksheet";

/** The tables of a workbook, or those of one of its sheets. */
interface TableScope {
  readonly book: HostWorkbook;
  readonly sheetId: string | null;
}

type TableFlag = {
  [Name in keyof HostTable]: HostTable[Name] extends boolean ? Name : never;
}[keyof HostTable];

function flag(name: TableFlag): Scalar<TableTarget> {
  return property(
    ({ table }) => table[name],
    ({ table }, value) => {
      table[name] = asBoolean(value);
    },
  );
}

/** Excel.Table. */
const tableObject: ObjectMaker<TableTarget> = defineType<TableTarget>("Table", {
  identity: ({ table }) => ({ Id: table.id }),
  scalars: {
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
    Id: property(({ table }) => table.id),
    Name: property(
      ({ table }) => table.name,
      ({ book, table }, value) => {
        table.name = checkedTableName(book, asText(value), table);
      },
    ),
    ShowBandedColumns: flag("showBandedColumns"),
    ShowBandedRows: flag("showBandedRows"),
    ShowFilterButton: flag("showFilterButton"),
    ShowHeaders: property(({ table }) => table.showHeaders),
    ShowTotals: property(({ table }) => table.showTotals),
    Style: property(
      ({ table }) => table.style,
      ({ table }, value) => {
        table.style = asText(value);
      },
    ),
  },
  navigations: {
    Columns: (table) => tableColumnCollection(table),
    Rows: (table) => tableRowCollection(table),
    Worksheet: ({ book, table }) => worksheetObject({ book, sheetId: table.sheetId }),
  },
  methods: {
    ...eventMethods<TableTarget>(
      ({ book }) => book,
      ({ table }) => table.id,
      { DataChanged: EventType.TableChanged, SelectionChanged: EventType.TableSelectionChanged },
    ),
    ConvertToRange: (target) => {
      remove(target);
      return rangeObject(rangeOf(target));
    },
    Delete: (target) => {
      rangeOf(target).clear("All");
      remove(target);
    },
    GetDataBodyRange: (target) => rangeObject(bodyOf(target)),
    GetHeaderRowRange: (target) => rangeObject(headerOf(target)),
    GetRange: (target) => rangeObject(rangeOf(target)),
    GetTotalRowRange: (target) => rangeObject(totalsOf(target)),
    Resize: resize,
  },
});

const tables = collection<TableScope, TableTarget>({
  list: ({ book, sheetId }) =>
    book.tables
      .filter((table) => sheetId === null || table.sheetId === sheetId)
      .map((table) => ({ book, table })),
  wrap: tableObject,
  keys: ({ table }) => [table.name, table.id],
});

/** Excel.TableCollection. */
export const tableCollection: ObjectMaker<TableScope> = defineType<TableScope>("TableCollection", {
  scalars: tables.scalars,
  items: tables.items,
  item: tables.item,
  methods: {
    ...tables.methods,
    ...eventMethods<TableScope>(
      ({ book }) => book,
      ({ sheetId }) => sheetId ?? WORKBOOK_TARGET,
      { Added: EventType.TableAdded, DataChanged: EventType.TableChanged, Deleted: EventType.TableDeleted },
    ),
    Add: addTable,
  },
});

function addTable({ book, sheetId }: TableScope, args: Arguments): HostObject {
  const range = rangeArgument(book, sheetId ?? book.model.selection().sheetId, args);
  const hasHeaders = args.flag(1, true);
  range.assertContentsEditable();
  const area = hasHeaders ? range.area : { ...range.area, rows: range.area.rows + 1 };
  assertFree(book, range.sheetId, area, null);
  if (!hasHeaders) {
    insertCells(range.at({ ...range.area, rows: 1 }), "Down");
  }
  const table: HostTable = {
    id: book.newId(),
    sheetId: range.sheetId,
    name: freeName(book),
    area: area.rows === 1 ? { ...area, rows: 2 } : area,
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  book.tables.push(table);
  writeColumnNames({ book, table });
  announce(EventType.TableAdded, { book, table });
  return tableObject({ book, table });
}

function rangeArgument(book: HostWorkbook, sheetId: string, args: Arguments): CellRange {
  return args.target(0, CellRange) ?? parseRange(book, sheetId, args.text(0));
}

function resize(target: TableTarget, args: Arguments): void {
  const { book, table } = target;
  const range = rangeArgument(book, table.sheetId, args);
  const isUnderSameHeader = range.sheetId === table.sheetId && range.area.row === table.area.row;
  if (!isUnderSameHeader || range.area.rows < 2 || intersection(range.area, table.area) === null) {
    throw new ExcelError("InvalidArgument");
  }
  rangeOf(target).assertContentsEditable();
  assertFree(book, table.sheetId, range.area, table);
  table.area = range.area;
  writeColumnNames(target);
}

function remove({ book, table }: TableTarget): void {
  book.tables = book.tables.filter((other) => other !== table);
  announce(EventType.TableDeleted, { book, table });
}

function announce(type: number, { book, table }: TableTarget): void {
  const { id, name, sheetId } = table;
  const details = { source: "Local", tableId: id, tableName: name, worksheetId: sheetId };
  book.events.emit(type, [sheetId, WORKBOOK_TARGET], details);
}

function assertFree(
  book: HostWorkbook,
  sheetId: string,
  area: HostTable["area"],
  own: HostTable | null,
): void {
  if (!liesOnSheet(area)) {
    throw new ExcelError("InvalidArgument");
  }
  const isTaken = book.tables.some(
    (other) => other !== own && other.sheetId === sheetId && intersection(other.area, area) !== null,
  );
  if (isTaken) {
    throw new ExcelError("MergedRangeConflict");
  }
}

function freeName(book: HostWorkbook): string {
  let number = book.tables.length + 1;
  while (book.tables.some(({ name }) => name === `Table${number}`)) {
    number++;
  }
  return `Table${number}`;
}

function checkedTableName(book: HostWorkbook, name: string, own: HostTable): string {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > 255) {
    throw new ExcelError("InvalidArgument");
  }
  const isTaken = book.tables.some(
    (other) => other !== own && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) {
    throw new ExcelError("ItemAlreadyExists");
  }
  return name;
}
