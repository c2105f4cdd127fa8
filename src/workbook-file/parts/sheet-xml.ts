import { columnNumber, formatAddress } from "../cell-address";
import { formatRange } from "../cell-range";
import type {
  ColumnDescription,
  ProtectionAllowance,
  ProtectionDescription,
  SheetDescription,
} from "../workbook-description";
import { cellElement, type CellPools } from "./cell-element";
import { conditionalFormatElements } from "./conditional-format-elements";
import { tableFinder } from "./formula-writer";
import { NAMESPACE } from "./namespaces";
import { fitsToPages, printElements } from "./print-elements";
import { sheetCells, type SheetCell } from "./sheet-cells";
import { storedColor } from "./styles-part";
import { validationsElement } from "./validation-elements";
import { element } from "./xml";

const DEFAULT_ROW_HEIGHT = 15;
const DEFAULT_ALLOWANCE: readonly ProtectionAllowance[] = ["formatColumns", "formatRows"];

/** The ids of the relationships from a sheet to the parts it needs. */
export interface SheetRelationships {
  readonly drawing?: string;
  readonly notes?: string;
  readonly tables: readonly string[];
}

function propertiesElement(sheet: SheetDescription): string | undefined {
  const color =
    sheet.tabColor === undefined ? undefined : element("tabColor", { rgb: storedColor(sheet.tabColor) });
  const fit = fitsToPages(sheet.print) ? element("pageSetUpPr", { fitToPage: true }) : undefined;
  return color === undefined && fit === undefined ? undefined : element("sheetPr", {}, color, fit);
}

function dimensionElement(cells: readonly SheetCell[]): string {
  const bottom = Math.max(1, ...cells.map(({ row }) => row));
  const right = Math.max(1, ...cells.map(({ column }) => column));
  return element("dimension", { ref: formatRange({ top: 1, left: 1, bottom, right }) });
}

function viewsElement(sheet: SheetDescription, isFirst: boolean): string {
  const { rows = 0, columns = 0 } = sheet.frozen ?? {};
  const view = {
    showGridLines: sheet.gridLines === false ? false : undefined,
    tabSelected: isFirst || undefined,
    zoomScale: sheet.zoom,
    zoomScaleNormal: sheet.zoom,
    workbookViewId: 0,
  };
  if (rows === 0 && columns === 0) {
    return element("sheetViews", {}, element("sheetView", view));
  }
  const topLeftCell = formatAddress({ row: rows + 1, column: columns + 1 });
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  return element(
    "sheetViews",
    {},
    element(
      "sheetView",
      view,
      element("pane", {
        xSplit: columns === 0 ? undefined : columns,
        ySplit: rows === 0 ? undefined : rows,
        topLeftCell,
        activePane: pane,
        state: "frozen",
      }),
      element("selection", { pane, activeCell: topLeftCell, sqref: topLeftCell }),
    ),
  );
}

function columnsElement(
  columns: Readonly<Record<string, ColumnDescription>> | undefined,
): string | undefined {
  const written = Object.entries(columns ?? {})
    .map(([letters, { width, hidden }]) => {
      const [from = "", to = from] = letters.split(":");
      const attributes = {
        width,
        hidden: hidden === true || undefined,
        customWidth: width === undefined ? undefined : true,
      };
      return { min: columnNumber(from) ?? 0, max: columnNumber(to) ?? 0, ...attributes };
    })
    .sort((one, other) => one.min - other.min)
    .map((attributes) => element("col", attributes));
  return written.length === 0 ? undefined : element("cols", {}, ...written);
}

interface WrittenRows {
  readonly xml: string;
  readonly isDynamic: boolean;
}

function sheetDataElement(
  sheet: SheetDescription,
  cells: readonly SheetCell[],
  pools: CellPools,
): WrittenRows {
  const tableAt = tableFinder(sheet);
  const written = cells.map((cell) => ({ row: cell.row, ...cellElement(cell, tableAt(cell), pools) }));
  const cellsOfRow = new Map<number, string[]>();
  for (const { row, xml } of written) {
    cellsOfRow.set(row, [...(cellsOfRow.get(row) ?? []), xml]);
  }
  const describedRows = Object.keys(sheet.rows ?? {}).map(Number);
  const rowNumbers = [...new Set([...cellsOfRow.keys(), ...describedRows])].sort((a, b) => a - b);
  const rows = rowNumbers.map((row) => {
    const { height, hidden } = sheet.rows?.[row] ?? {};
    const attributes = {
      r: row,
      ht: height,
      hidden: hidden === true || undefined,
      customHeight: height === undefined ? undefined : true,
    };
    return element("row", attributes, ...(cellsOfRow.get(row) ?? []));
  });
  return { xml: element("sheetData", {}, ...rows), isDynamic: written.some((cell) => cell.isDynamic) };
}

/** In the file each flag says that something is forbidden; what is not named is forbidden by default. */
function protectionElement({ allow = DEFAULT_ALLOWANCE }: ProtectionDescription): string {
  const allowed = Object.fromEntries([...allow].sort().map((name) => [name, false]));
  return element("sheetProtection", { sheet: true, objects: true, scenarios: true, ...allowed });
}

function mergesElement(merges: readonly string[] | undefined): string | undefined {
  return merges === undefined || merges.length === 0
    ? undefined
    : element("mergeCells", { count: merges.length }, ...merges.map((ref) => element("mergeCell", { ref })));
}

function tablePartsElement(ids: readonly string[]): string | undefined {
  return ids.length === 0
    ? undefined
    : element("tableParts", { count: ids.length }, ...ids.map((id) => element("tablePart", { "r:id": id })));
}

/** The root element of a sheet's part. Excel asks to repair a sheet whose elements stand in another order. */
export function sheetXml(
  sheet: SheetDescription,
  isFirst: boolean,
  relationships: SheetRelationships,
  pools: CellPools,
): WrittenRows {
  const cells = sheetCells(sheet);
  const rows = sheetDataElement(sheet, cells, pools);
  const { drawing, notes, tables } = relationships;
  const validations = sheet.validations ?? [];
  const xml = element(
    "worksheet",
    { xmlns: NAMESPACE.main, "xmlns:r": NAMESPACE.relationships },
    propertiesElement(sheet),
    dimensionElement(cells),
    viewsElement(sheet, isFirst),
    element("sheetFormatPr", { defaultRowHeight: DEFAULT_ROW_HEIGHT }),
    columnsElement(sheet.columns),
    rows.xml,
    sheet.protection === undefined ? undefined : protectionElement(sheet.protection),
    mergesElement(sheet.merges),
    ...conditionalFormatElements(sheet.conditionalFormats ?? [], pools),
    validations.length === 0 ? undefined : validationsElement(validations, pools.formulas),
    ...printElements(sheet.print),
    drawing === undefined ? undefined : element("drawing", { "r:id": drawing }),
    notes === undefined ? undefined : element("legacyDrawing", { "r:id": notes }),
    tablePartsElement(tables),
  );
  return { xml, isDynamic: rows.isDynamic };
}
