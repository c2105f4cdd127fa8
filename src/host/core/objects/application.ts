import { ExcelError } from "../excel-error";
import type { HostWorkbook } from "../host-workbook";
import { defineType, property, type ObjectMaker } from "../object-type";
import { asOneOf } from "../values";

/** What Excel 2019 and later give; workbooks made by older ones are calculated afresh when opened. */
export const CALCULATION_ENGINE_VERSION = 191029;

interface NewWorkbook {
  readonly book: HostWorkbook;
  readonly base64: string | null;
}

const workbookCreated: ObjectMaker<NewWorkbook> = defineType<NewWorkbook>("WorkbookCreated", {
  identity: ({ book }) => ({ Id: book.newId() }),
  methods: { Open: ({ book, base64 }) => openWorkbook(book, base64) },
});

/** Excel.Application. */
export const applicationObject: ObjectMaker<HostWorkbook> = defineType<HostWorkbook>("Application", {
  scalars: {
    CalculationEngineVersion: property(() => CALCULATION_ENGINE_VERSION),
    CalculationMode: property(
      (book) => book.calculationMode,
      (book, value) => {
        book.calculationMode = asOneOf(["Automatic", "AutomaticExceptTables", "Manual"], value);
      },
    ),
    CalculationState: property((book) => (book.model.dirty ? "Pending" : "Done")),
    DecimalSeparator: property(() => "."),
    ThousandsSeparator: property(() => ","),
    UseSystemSeparators: property(() => true),
  },
  methods: {
    Calculate: (book, args) => {
      const type = args.oneOf(0, ["Recalculate", "Full", "FullRebuild"], "Recalculate");
      book.model.calculate(type !== "Recalculate");
    },
    CreateWorkbook: (book, args) => workbookCreated({ book, base64: args.optionalText(0) }),
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

/** Hands a new workbook to the page. Throws NotImplemented where the page opens none. */
export function openWorkbook(book: HostWorkbook, base64: string | null): void {
  if (book.hooks.openWorkbook === null) {
    throw new ExcelError(
      "NotImplemented",
      "Nothing here opens another workbook: host.hooks.openWorkbook is not set.",
    );
  }
  book.hooks.openWorkbook(base64);
}
