import { parseRange } from "../cell-range";
import { formatSheetReference, quoteSheetName } from "../sheet-reference";
import type { SheetDescription, WorkbookDescription } from "../workbook-description";
import type { FormulaWriter } from "./formula-writer";
import { NAMESPACE } from "./namespaces";
import { element, textElement } from "./xml";

/**
 * The calculation engine of today's Excel. With an older number, or a flag that asks for it, Excel recalculates on
 * opening, and a reader without the add-in loses every figure it gives.
 */
const CALCULATION_ENGINE = 191_029;

interface StoredName {
  readonly name: string;
  /** The index of the only sheet that knows it. */
  readonly localSheetId?: number;
  readonly comment?: string;
  readonly formula: string;
}

/** "'预算'!$3:$4" for rows or "'预算'!$A:$A" for columns. */
function titleReference(sheet: string, title: string): string {
  const [from = "", to = from] = title.replaceAll("$", "").split(":");
  return `${quoteSheetName(sheet)}!$${from}:$${to}`;
}

function printNames(sheet: SheetDescription, localSheetId: number): StoredName[] {
  const { area, titleRows, titleColumns } = sheet.print ?? {};
  const range = parseRange(area ?? "");
  const titles = [titleColumns, titleRows]
    .filter((title) => title !== undefined)
    .map((title) => titleReference(sheet.name, title));
  const areaName = {
    name: "_xlnm.Print_Area",
    localSheetId,
    formula: range === null ? "" : formatSheetReference({ sheet: sheet.name, range }),
  };
  const titleName = { name: "_xlnm.Print_Titles", localSheetId, formula: titles.join(",") };
  return [areaName, titleName].filter(({ formula }) => formula !== "");
}

function describedNames(workbook: WorkbookDescription, formulas: FormulaWriter): StoredName[] {
  return (workbook.names ?? []).map(({ name, formula, comment, sheet }) => ({
    name,
    formula: formulas.write(formula, { dynamic: true }),
    ...(comment === undefined ? {} : { comment }),
    ...(sheet === undefined
      ? {}
      : { localSheetId: workbook.sheets.findIndex((each) => each.name === sheet) }),
  }));
}

function compareNames(one: StoredName, other: StoredName): number {
  const [left, right] = [one.name.toLowerCase(), other.name.toLowerCase()];
  if (left !== right) {
    return left < right ? -1 : 1;
  }
  return (one.localSheetId ?? -1) - (other.localSheetId ?? -1);
}

function definedNamesElement(workbook: WorkbookDescription, formulas: FormulaWriter): string | undefined {
  const names = [...describedNames(workbook, formulas), ...workbook.sheets.flatMap(printNames)];
  if (names.length === 0) {
    return undefined;
  }
  const written = names
    .sort(compareNames)
    .map(({ name, comment, localSheetId, formula }) =>
      textElement("definedName", formula, { name, comment, localSheetId }),
    );
  return element("definedNames", {}, ...written);
}

/** The root element of `xl/workbook.xml`; `sheetIds` are the relationship ids of its sheets, in order. */
export function workbookXml(
  workbook: WorkbookDescription,
  sheetIds: readonly string[],
  formulas: FormulaWriter,
): string {
  const sheets = workbook.sheets.map(({ name, visibility }, index) =>
    element("sheet", {
      name,
      sheetId: index + 1,
      state: visibility === "visible" ? undefined : visibility,
      "r:id": sheetIds[index],
    }),
  );
  const window = { xWindow: 0, yWindow: 0, windowWidth: 24_000, windowHeight: 12_000, activeTab: 0 };
  return element(
    "workbook",
    { xmlns: NAMESPACE.main, "xmlns:r": NAMESPACE.relationships },
    element("fileVersion", { appName: "xl", lastEdited: 7, lowestEdited: 7, rupBuild: 22_228 }),
    element("workbookPr", { defaultThemeVersion: 124_226 }),
    element("bookViews", {}, element("workbookView", window)),
    element("sheets", {}, ...sheets),
    definedNamesElement(workbook, formulas),
    element("calcPr", { calcId: CALCULATION_ENGINE }),
  );
}
