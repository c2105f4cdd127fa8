import type { Arguments } from "../arguments";
import { collection } from "../collection";
import type { CellRange } from "../cell-range";
import { ExcelError } from "../excel-error";
import type { HostObject } from "../host-object";
import { calculatedProperty, defineType, property, type ObjectMaker } from "../object-type";
import { deleteCells, insertCells } from "../range-structure";
import { bodyOf, rangeOf, type TableTarget } from "../table-target";
import { rangeObject } from "./range";

interface RowTarget extends TableTarget {
  readonly index: number;
}

const tableRow: ObjectMaker<RowTarget> = defineType<RowTarget>("TableRow", {
  identity: ({ index }) => ({ _Id: index }),
  scalars: {
    Index: property(({ index }) => index),
    Values: calculatedProperty(
      (row) => rowRange(row).map((cell) => cell.value),
      (row, value) => rowRange(row).writeContents(value),
    ),
  },
  methods: {
    Delete: (row) => {
      if (bodyOf(row).area.rows === 1) {
        rowRange(row).clear("Contents");
        return;
      }
      deleteCells(rowRange(row), "Up");
      row.table.area = { ...row.table.area, rows: row.table.area.rows - 1 };
    },
    GetRange: (row) => rangeObject(rowRange(row)),
  },
});

const rows = collection<TableTarget, RowTarget>({
  list: (target) =>
    Array.from({ length: bodyOf(target).area.rows }, (_row, index) => ({
      book: target.book,
      table: target.table,
      index,
    })),
  wrap: tableRow,
  keys: ({ index }) => [String(index)],
});

/** Excel.TableRowCollection. */
export const tableRowCollection: ObjectMaker<TableTarget> = defineType<TableTarget>("TableRowCollection", {
  ...rows,
  methods: { ...rows.methods, Add: addRows },
});

function addRows({ book, table }: TableTarget, args: Arguments): HostObject {
  const target = { book, table };
  const body = bodyOf(target).area;
  const given = args.optionalInteger(0);
  const index = given === null || given < 0 ? body.rows : given;
  if (index > body.rows) {
    throw new ExcelError("InvalidArgument");
  }
  const values = rowValues(args.at(1), body.columns);
  const added = rangeOf(target).at({ ...body, row: body.row + index, rows: values?.length ?? 1 });
  insertCells(added, "Down");
  table.area = { ...table.area, rows: table.area.rows + added.area.rows };
  if (values !== null) {
    added.writeContents(values);
  }
  return tableRow({ ...target, index });
}

/** A list of rows, one row, or one value for a single cell. Throws InvalidArgument where the widths differ. */
function rowValues(values: unknown, columns: number): unknown[][] | null {
  if (values === null) {
    return null;
  }
  const list: unknown[] = Array.isArray(values) ? values : [values];
  const isListOfRows = list.every((row) => Array.isArray(row));
  const table: unknown[][] = isListOfRows ? (list as unknown[][]) : [list];
  if (table.length === 0 || table.some((row) => row.length !== columns)) {
    throw new ExcelError("InvalidArgument");
  }
  return table;
}

function rowRange(row: RowTarget): CellRange {
  const body = bodyOf(row);
  return body.at({ ...body.area, row: body.area.row + row.index, rows: 1 });
}
