import type { Arguments } from "../arguments";
import { collection } from "../collection";
import type { CellRange } from "../cell-range";
import { ExcelError } from "../excel-error";
import type { HostObject } from "../host-object";
import { calculatedProperty, defineType, property, type ObjectMaker } from "../object-type";
import { deleteCells, insertCells } from "../range-structure";
import {
  bodyOf,
  columnNames,
  headerOf,
  rangeOf,
  totalsOf,
  writeColumnNames,
  type TableTarget,
} from "../table-target";
import { asText } from "../values";
import { rangeObject } from "./range";

interface ColumnTarget extends TableTarget {
  readonly index: number;
}

const tableColumn: ObjectMaker<ColumnTarget> = defineType<ColumnTarget>("TableColumn", {
  identity: ({ index }) => ({ Id: index + 1 }),
  scalars: {
    Id: property(({ index }) => index + 1),
    Index: property(({ index }) => index),
    Name: property(
      (column) => columnNames(column)[column.index] ?? "",
      (column, value) => within(column, headerOf(column)).writeContents([[asText(value)]]),
    ),
    Values: calculatedProperty(
      (column) => within(column, rangeOf(column)).map((cell) => cell.value),
      (column, value) => within(column, rangeOf(column)).writeContents(value),
    ),
  },
  methods: {
    Delete: (column) => {
      if (column.table.area.columns === 1) {
        throw new ExcelError("InvalidOperation");
      }
      deleteCells(within(column, rangeOf(column)), "Left");
      column.table.area = { ...column.table.area, columns: column.table.area.columns - 1 };
    },
    GetDataBodyRange: (column) => rangeObject(within(column, bodyOf(column))),
    GetHeaderRowRange: (column) => rangeObject(within(column, headerOf(column))),
    GetRange: (column) => rangeObject(within(column, rangeOf(column))),
    GetTotalRowRange: (column) => rangeObject(within(column, totalsOf(column))),
  },
});

const columns = collection<TableTarget, ColumnTarget>({
  list: ({ book, table }) =>
    Array.from({ length: table.area.columns }, (_column, index) => ({ book, table, index })),
  wrap: tableColumn,
  keys: (column) => [columnNames(column)[column.index] ?? "", String(column.index + 1)],
});

/** Excel.TableColumnCollection. */
export const tableColumnCollection: ObjectMaker<TableTarget> = defineType<TableTarget>(
  "TableColumnCollection",
  {
    ...columns,
    methods: { ...columns.methods, Add: addColumn },
  },
);

function addColumn({ book, table }: TableTarget, args: Arguments): HostObject {
  const given = args.optionalInteger(0);
  const index = given === null || given < 0 ? table.area.columns : given;
  if (index > table.area.columns) {
    throw new ExcelError("InvalidArgument");
  }
  const area = { ...table.area, column: table.area.column + index, columns: 1 };
  const range = rangeOf({ book, table }).at(area);
  insertCells(range, "Right");
  table.area = { ...table.area, columns: table.area.columns + 1 };
  if (args.at(1) !== null) {
    range.writeContents(args.at(1));
  }
  const column = { book, table, index };
  const name = args.optionalText(2);
  if (name !== null) {
    within(column, headerOf(column)).writeContents([[name]]);
  }
  writeColumnNames(column);
  return tableColumn(column);
}

function within({ index }: ColumnTarget, range: CellRange): CellRange {
  return range.at({ ...range.area, column: range.area.column + index, columns: 1 });
}
