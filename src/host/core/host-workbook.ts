import { MAX_COLUMNS, MAX_ROWS, intersection, shiftColumns, shiftRows } from "./area";
import { formatAddress, formatArea } from "./address";
import { CustomXmlParts } from "./custom-xml-parts";
import { DocumentSettings } from "./document-settings";
import { EventType, WORKBOOK_TARGET, type EventHub } from "./event-hub";
import { ExcelError } from "./excel-error";
import { ObjectReferences } from "./object-references";
import { SheetState } from "./sheet-state";
import type {
  CellArea,
  DefinedName,
  SheetModel,
  SheetsChange,
  StructureChange,
  WorkbookModel,
} from "./workbook-model";

export interface HostTable {
  readonly id: string;
  readonly sheetId: string;
  name: string;
  /** With its header and total rows, where they are shown. */
  area: CellArea;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

export interface HostCommentReply {
  readonly id: string;
  content: string;
  readonly created: string;
}

export interface HostComment {
  readonly id: string;
  readonly sheetId: string;
  area: CellArea;
  content: string;
  resolved: boolean;
  readonly created: string;
  replies: HostCommentReply[];
}

/** What the workbench or a test does with the workbooks an add-in hands over. */
export interface WorkbookHooks {
  /** Opens a new workbook; null is an empty one. */
  openWorkbook: ((base64: string | null) => void) | null;
  /** Inserts sheets of another workbook and gives the ids of the new ones. */
  insertSheets: ((base64: string, options: Readonly<Record<string, unknown>>) => readonly string[]) | null;
}

/** A workbook as the Excel API sees it: the calculating model, and beside it everything the model does not keep. */
export class HostWorkbook {
  readonly references = new ObjectReferences();
  readonly settings = new DocumentSettings();
  readonly customXmlParts = new CustomXmlParts();
  readonly properties = new Map<string, unknown>();
  readonly customProperties = new Map<string, unknown>();
  readonly nameComments = new Map<string, string>();
  readonly hiddenNames = new Set<string>();
  tables: HostTable[] = [];
  comments: HostComment[] = [];
  calculationMode = "Automatic";
  private ownNames: DefinedName[] = [];
  private readonly sheetStates = new Map<string, SheetState>();
  private activeSheetId: string;
  private idCount = 0;

  constructor(
    readonly model: WorkbookModel,
    readonly events: EventHub,
    readonly hooks: WorkbookHooks = { openWorkbook: null, insertSheets: null },
  ) {
    this.activeSheetId = model.selection().sheetId;
    model.onCellsChanged(({ sheetId, area, source }) => this.cellsChanged(sheetId, area, source));
    model.onSelectionChanged(() => this.selectionChanged());
    model.onStructureChanged?.((change) => this.shift(change));
    model.onSheetsChanged?.((change) => this.sheetsChanged(change));
  }

  sheets(): readonly SheetModel[] {
    return this.model.sheets();
  }

  /** Throws ItemNotFound when the sheet is gone. */
  sheet(id: string): SheetModel {
    const sheet = this.sheets().find((candidate) => candidate.id === id);
    if (sheet === undefined) {
      throw new ExcelError("ItemNotFound");
    }
    return sheet;
  }

  /** The sheet with this name or id, or null. */
  findSheet(key: string): SheetModel | null {
    const wanted = key.toLowerCase();
    return (
      this.sheets().find(({ name, id }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted) ??
      null
    );
  }

  sheetState(id: string): SheetState {
    let state = this.sheetStates.get(id);
    if (state === undefined) {
      state = new SheetState();
      this.sheetStates.set(id, state);
    }
    return state;
  }

  addSheet(name: string): SheetModel {
    const sheet = this.model.addSheet(name);
    if (this.model.onSheetsChanged === undefined) {
      this.sheetsChanged({ kind: "added", sheetId: sheet.id });
    }
    return sheet;
  }

  deleteSheet(id: string): void {
    this.model.deleteSheet(id);
    if (this.model.onSheetsChanged === undefined) {
      this.sheetsChanged({ kind: "deleted", sheetId: id });
    }
  }

  names(): readonly DefinedName[] {
    return this.model.names?.() ?? this.ownNames;
  }

  setName(name: DefinedName): void {
    this.model.setName(name);
    this.ownNames = [...this.ownNames.filter((other) => !sameName(other, name)), name];
  }

  deleteName(name: DefinedName): void {
    this.model.deleteName(name.name, name.sheetId);
    this.ownNames = this.ownNames.filter((other) => !sameName(other, name));
  }

  /** An id that no other object of this workbook has. */
  newId(): string {
    return `{${String(++this.idCount).padStart(8, "0")}-0000-4000-8000-0000000000E1}`;
  }

  /** Inserts (count > 0) or deletes (count < 0) whole rows or columns and moves what lies beyond. */
  changeStructure(change: StructureChange): void {
    const sheet = this.sheet(change.sheetId);
    const count = Math.abs(change.count);
    if (change.axis === "rows") {
      if (change.count > 0) {
        sheet.insertRows(change.index, count);
      } else {
        sheet.deleteRows(change.index, count);
      }
    } else if (change.count > 0) {
      sheet.insertColumns(change.index, count);
    } else {
      sheet.deleteColumns(change.index, count);
    }
    if (this.model.onStructureChanged === undefined) {
      this.shift(change);
    }
  }

  private sheetsChanged({ kind, sheetId }: SheetsChange): void {
    if (kind === "deleted") {
      this.sheetStates.delete(sheetId);
      this.tables = this.tables.filter((table) => table.sheetId !== sheetId);
      this.comments = this.comments.filter((comment) => comment.sheetId !== sheetId);
    }
    const type = kind === "added" ? EventType.WorksheetAdded : EventType.WorksheetDeleted;
    this.events.emit(type, [WORKBOOK_TARGET], { source: "Local", worksheetId: sheetId });
  }

  private shift({ sheetId, axis, index, count }: StructureChange): void {
    const move = axis === "rows" ? shiftRows : shiftColumns;
    this.references.moveRanges(sheetId, (area) => move(area, index, count));
    this.sheetState(sheetId).shift(axis, index, count);
    this.tables = moved(this.tables, sheetId, (area) => move(area, index, count));
    this.comments = moved(this.comments, sheetId, (area) => move(area, index, count));
    const isRow = axis === "rows";
    const area = isRow
      ? { row: index, column: 0, rows: Math.abs(count), columns: MAX_COLUMNS }
      : { row: 0, column: index, rows: MAX_ROWS, columns: Math.abs(count) };
    const verb = count > 0 ? "Inserted" : "Deleted";
    this.emitChanged(sheetId, area, `${isRow ? "Row" : "Column"}${verb}`, null);
  }

  private cellsChanged(sheetId: string, area: CellArea, source: "user" | "add-in"): void {
    this.emitChanged(sheetId, area, "RangeEdited", source === "add-in" ? "ThisLocalAddin" : null);
  }

  private emitChanged(
    sheetId: string,
    area: CellArea,
    changeType: string,
    triggerSource: string | null,
  ): void {
    const details = {
      address: formatArea(area),
      changeType,
      // The add-in gives this back in getRange.
      referenceId: formatAddress(this.sheet(sheetId).name, area),
      shiftDirection: "None",
      source: "Local",
      worksheetId: sheetId,
    };
    this.events.emit(EventType.WorksheetChanged, [sheetId, WORKBOOK_TARGET], {
      ...details,
      ...(triggerSource === null ? {} : { triggerSource }),
    });
    for (const table of this.tables.filter((candidate) => touches(candidate, sheetId, area))) {
      this.events.emit(EventType.TableChanged, [table.id, sheetId, WORKBOOK_TARGET], {
        ...details,
        tableId: table.id,
      });
    }
  }

  private selectionChanged(): void {
    const { sheetId, areas } = this.model.selection();
    if (sheetId !== this.activeSheetId) {
      const before = this.activeSheetId;
      this.activeSheetId = sheetId;
      this.events.emit(EventType.WorksheetDeactivated, [before, WORKBOOK_TARGET], { worksheetId: before });
      this.events.emit(EventType.WorksheetActivated, [sheetId, WORKBOOK_TARGET], { worksheetId: sheetId });
    }
    this.events.emit(EventType.WorksheetSelectionChanged, [sheetId, WORKBOOK_TARGET], {
      address: areas.map((area) => formatArea(area)).join(","),
      worksheetId: sheetId,
    });
    for (const table of this.tables.filter((candidate) => candidate.sheetId === sheetId)) {
      const isInside = touches(table, sheetId, areas[0]);
      this.events.emit(EventType.TableSelectionChanged, [table.id], {
        address: isInside ? formatArea(areas[0]) : "",
        isInsideTable: isInside,
        tableId: table.id,
        worksheetId: sheetId,
      });
    }
  }
}

function sameName(a: DefinedName, b: DefinedName): boolean {
  return a.name.toLowerCase() === b.name.toLowerCase() && a.sheetId === b.sheetId;
}

function touches(table: HostTable, sheetId: string, area: CellArea): boolean {
  return table.sheetId === sheetId && intersection(table.area, area) !== null;
}

function moved<Item extends { readonly sheetId: string; area: CellArea }>(
  items: readonly Item[],
  sheetId: string,
  move: (area: CellArea) => CellArea | null,
): Item[] {
  return items.filter((item) => {
    if (item.sheetId !== sheetId) {
      return true;
    }
    const area = move(item.area);
    item.area = area ?? item.area;
    return area !== null;
  });
}
