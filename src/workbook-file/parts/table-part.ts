import type { TableColumn, TableDescription } from "../workbook-description";
import { escapeCharacterCodes } from "../character-codes";
import { formatRange, parseRange } from "../cell-range";
import type { FormulaWriter } from "./formula-writer";
import { NAMESPACE } from "./namespaces";
import { element, textElement } from "./xml";

const DEFAULT_STYLE = "TableStyleMedium2";

function columnElement(column: TableColumn, id: number, table: string, formulas: FormulaWriter): string {
  return element(
    "tableColumn",
    {
      id,
      // Excel writes a line break in a header as an escape, since attributes cannot hold one.
      name: escapeCharacterCodes(column.name).replaceAll("\n", "_x000a_"),
      totalsRowLabel: column.totalsLabel,
      totalsRowFunction: column.totalsFunction,
    },
    column.formula === undefined
      ? undefined
      : textElement("calculatedColumnFormula", formulas.write(column.formula, { table })),
  );
}

function filteredRange(table: TableDescription): string {
  const range = parseRange(table.range);
  return range === null || table.totalsRow !== true
    ? table.range
    : formatRange({ ...range, bottom: range.bottom - 1 });
}

/** The root element of `xl/tables/table<id>.xml`. */
export function tableXml(table: TableDescription, id: number, formulas: FormulaWriter): string {
  const columns = table.columns.map((column, index) =>
    columnElement(column, index + 1, table.name, formulas),
  );
  const style = table.style === null ? undefined : (table.style ?? DEFAULT_STYLE);
  return element(
    "table",
    {
      xmlns: NAMESPACE.main,
      id,
      name: table.name,
      displayName: table.name,
      ref: table.range,
      totalsRowCount: table.totalsRow === true ? 1 : undefined,
      totalsRowShown: table.totalsRow === true ? undefined : false,
    },
    table.filter === false ? undefined : element("autoFilter", { ref: filteredRange(table) }),
    element("tableColumns", { count: columns.length }, ...columns),
    element("tableStyleInfo", {
      name: style,
      showFirstColumn: false,
      showLastColumn: false,
      showRowStripes: true,
      showColumnStripes: false,
    }),
  );
}
