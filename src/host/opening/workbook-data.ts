import { type IWorkbookData, LocaleType } from "@univerjs/core";
import { type IDefinedNameMapItem } from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import type { NameDescription, WorkbookDescription } from "../../workbook-file/workbook-description";
import { nameContent } from "../grid/workbook-outline";
import type { DefaultFont } from "./cell-style-data";
import { sheetData } from "./sheet-data";
import { type ReferredTable, withoutStructuredReferences } from "./structured-references";

export const DEFAULT_FONT: DefaultFont = { name: "等线", size: 11 };

/** A workbook in the grid's own form, and the ids that its sheets have there, in their order. */
export interface WorkbookData {
  readonly snapshot: IWorkbookData;
  readonly sheetIds: readonly string[];
}

/** A workbook of a file as the grid's own snapshot. */
export function workbookData(workbook: WorkbookDescription, unitId: string): WorkbookData {
  const tables = referredTables(workbook);
  const surroundings = { tables, defaultFont: workbook.defaultFont ?? DEFAULT_FONT };
  const sheetIds = workbook.sheets.map((_sheet, index) => `sheet-${index + 1}`);
  const idOf = (sheet: string): string | undefined =>
    sheetIds[workbook.sheets.findIndex(({ name }) => name === sheet)];
  const sheets = workbook.sheets.map((sheet, index) => {
    const id = sheetIds[index] ?? "";
    return [id, sheetData(sheet, id, surroundings)] as const;
  });
  const names = (workbook.names ?? []).map((name, index) => {
    const id = `name-${index + 1}`;
    const localSheetId =
      name.sheet === undefined ? SCOPE_WORKBOOK_VALUE_DEFINED_NAME : (idOf(name.sheet) ?? "");
    const formulaOrRefString = nameContent(nameFormula(name, tables));
    return [id, { id, name: name.name, formulaOrRefString, localSheetId }] as const;
  });
  const definedNames: IDefinedNameMapItem = Object.fromEntries(names);
  const snapshot: IWorkbookData = {
    id: unitId,
    name: workbook.fileName,
    appVersion: "",
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: [...sheetIds],
    sheets: Object.fromEntries(sheets),
    resources: [{ name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(definedNames) }],
  };
  return { snapshot, sheetIds };
}

/** The tables of a workbook, as its formulas refer to them. */
export function referredTables({ sheets }: WorkbookDescription): ReferredTable[] {
  return sheets.flatMap(({ name: sheet, tables = [] }) =>
    tables.map(({ name, range, columns, totalsRow }) => ({
      name,
      sheet,
      range,
      columns: columns.map((column) => column.name),
      hasTotals: totalsRow === true,
    })),
  );
}

/** What a name stands for, without references to tables. A name has no place of its own. */
export function nameFormula({ formula }: NameDescription, tables: readonly ReferredTable[]): string {
  return withoutStructuredReferences(formula, tables, { sheet: "", row: 1, column: 1 });
}
