import type { WorkbookDescription } from "../workbook-description";

/** What the formulas of a workbook may name, all in upper case. */
export interface WorkbookVocabulary {
  readonly customFunctions: ReadonlySet<string>;
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Columns by table. */
  readonly tables: ReadonlyMap<string, ReadonlySet<string>>;
}

export function workbookVocabulary(workbook: WorkbookDescription): WorkbookVocabulary {
  const upper = (texts: readonly string[]): Set<string> => new Set(texts.map((text) => text.toUpperCase()));
  const tables = workbook.sheets.flatMap((sheet) => sheet.tables ?? []);
  return {
    customFunctions: upper(workbook.customFunctions ?? []),
    sheets: upper(workbook.sheets.map(({ name }) => name)),
    names: upper((workbook.names ?? []).map(({ name }) => name)),
    tables: new Map(
      tables.map(({ name, columns }) => [name.toUpperCase(), upper(columns.map((column) => column.name))]),
    ),
  };
}
