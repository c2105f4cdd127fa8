import {
  createTable,
  findTables,
  readTable,
  watchTable,
  type FoundTable,
  type NewTable,
} from "./excel/assumption-tables";
import type { CellTarget, WrittenCells } from "./excel/cells";
import { insertEntry, type Entry, type InsertOptions, type InsertOutcome } from "./excel/insert";
import {
  readCells,
  readNames,
  readSheets,
  type NamedArea,
  type SheetCells,
  type SheetExtent,
} from "./excel/scan";
import {
  readSelectedCells,
  readSelection,
  readValues,
  type SelectedCells,
  type Selection,
} from "./excel/selection";
import { ExcelSession, type Outcome } from "./excel/session";
import {
  SheetWriter,
  type LoadHelpers,
  type SheetContent,
  type SheetOutcome,
  type WriteOptions,
} from "./excel/sheet-writer";
import { insertSheets, openAsNewWorkbook } from "./excel/templates";
import type { CellArea } from "./formulas/cell-area";

export interface WorkbookOptions {
  /** Milliseconds after which Excel counts as not answering. */
  readonly timeout?: number;
  readonly loadHelpers?: LoadHelpers;
}

const ANSWER_TIMEOUT = 10_000;

/** Everything that the pane asks of Excel. No operation rejects: what Excel refuses comes back as a fault. */
export class Workbook {
  private readonly session: ExcelSession;
  private readonly sheetWriter: SheetWriter;

  constructor({
    timeout = ANSWER_TIMEOUT,
    loadHelpers = () => import("./office-helpers"),
  }: WorkbookOptions = {}) {
    this.session = new ExcelSession(timeout);
    this.sheetWriter = new SheetWriter(this.session, loadHelpers);
  }

  /** The selected cells and what the first of them holds. */
  readSelection(): Promise<Outcome<Selection>> {
    return this.session.run(readSelection);
  }

  /** The selected cells with all their values. */
  readSelectedCells(): Promise<Outcome<SelectedCells>> {
    return this.session.run(readSelectedCells);
  }

  /** The values of cells by name; the sheet may be given by its name or its id. */
  readValues(target: CellTarget): Promise<Outcome<readonly (readonly unknown[])[]>> {
    return this.session.run((context) => readValues(context, target));
  }

  /** Calls back whenever the selection changes, until the function that this gives is called. */
  watchSelection(onChange: () => void): Promise<Outcome<() => Promise<void>>> {
    return this.watch(async (context) => {
      const registration = context.workbook.onSelectionChanged.add(() => {
        onChange();
        return Promise.resolve();
      });
      await context.sync();
      return registration;
    });
  }

  /** Puts a formula, a value with its source, or a spilling formula into the sheet as one step of undo. */
  async insert(entry: Entry, options: InsertOptions = {}): Promise<InsertOutcome> {
    const outcome = await this.session.run((context) => insertEntry(context, entry, options));
    return outcome.status === "done" ? outcome.value : outcome;
  }

  /** Selects cells and shows their sheet. */
  show({ sheetId, address }: CellTarget): Promise<Outcome<void>> {
    return this.session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      sheet.activate();
      sheet.getRange(address).select();
      await context.sync();
    });
  }

  /** The sheets that hold anything, and how far. */
  readSheets(): Promise<Outcome<readonly SheetExtent[]>> {
    return this.session.run(readSheets);
  }

  /** Formulas and values of a part of a sheet. */
  readCells(sheetId: string, area: CellArea): Promise<Outcome<SheetCells>> {
    return this.session.run((context) => readCells(context, sheetId, area));
  }

  /** What the names and tables of the workbook stand for. */
  readNames(): Promise<Outcome<readonly NamedArea[]>> {
    return this.session.run(readNames);
  }

  /** The tables that have all these columns; each column may be headed by any of its names. */
  findTables(
    columns: readonly (readonly string[])[],
    keyOf: (heading: string) => string,
  ): Promise<Outcome<readonly FoundTable[]>> {
    return this.session.run((context) => findTables(context, columns, keyOf));
  }

  /** What stands in a table now. */
  readTable(tableId: string): Promise<Outcome<FoundTable>> {
    return this.session.run((context) => readTable(context, tableId));
  }

  /** Makes a table on a new sheet. */
  createTable(content: NewTable): Promise<Outcome<WrittenCells>> {
    return this.session.run((context) => createTable(context, content));
  }

  /** Calls back whenever the table changes, until the function that this gives is called. */
  watchTable(tableId: string, onChange: () => void): Promise<Outcome<() => Promise<void>>> {
    return this.watch((context) => watchTable(context, tableId, onChange));
  }

  /** Writes a sheet of its own; says so when the workbook has one of that name. */
  writeSheet(content: SheetContent, options: WriteOptions = {}): Promise<SheetOutcome> {
    return this.sheetWriter.write(content, options);
  }

  /** Opens a workbook file, in base64, as a new workbook. */
  openAsNewWorkbook(base64: string): Promise<Outcome<void>> {
    return this.session.run(() => openAsNewWorkbook(base64));
  }

  /** Adds the sheets of a workbook file, in base64, behind the present ones. */
  insertSheets(base64: string): Promise<Outcome<void>> {
    return this.session.run((context) => insertSheets(context, base64));
  }

  /** Calculates every formula anew, also those that Excel takes for up to date. */
  recalculate(): Promise<Outcome<void>> {
    return this.session.run(async (context) => {
      context.workbook.application.calculate("Full");
      await context.sync();
    });
  }

  /** Registers for an event; gives the way to end it. */
  private watch<T>(
    register: (context: Excel.RequestContext) => Promise<OfficeExtension.EventHandlerResult<T>>,
  ): Promise<Outcome<() => Promise<void>>> {
    return this.session.run(async (context) => {
      const registration = await register(context);
      return async () => {
        await this.session.run(async () => {
          registration.remove();
          await registration.context.sync();
        });
      };
    });
  }
}
