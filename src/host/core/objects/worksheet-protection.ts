import { ExcelError } from "../excel-error";
import { defineType, property, type ObjectMaker } from "../object-type";
import { PROTECTION_DEFAULTS } from "../sheet-state";
import { asRecord } from "../values";
import type { SheetTarget } from "./worksheet";

/** Excel.WorksheetProtection. */
export const worksheetProtectionObject: ObjectMaker<SheetTarget> = defineType<SheetTarget>(
  "WorksheetProtection",
  {
    scalars: {
      Options: property((target) => state(target).protection?.options ?? PROTECTION_DEFAULTS),
      Protected: property((target) => state(target).protection !== null),
    },
    methods: {
      Protect: (target, args) => {
        if (state(target).protection !== null) {
          throw new ExcelError("AccessDenied");
        }
        const given = args.at(0) === null ? {} : asRecord(args.at(0));
        const unknown = Object.keys(given).filter((name) => !(name in PROTECTION_DEFAULTS));
        if (unknown.length > 0) {
          throw new ExcelError("InvalidArgument");
        }
        state(target).protection = {
          options: { ...PROTECTION_DEFAULTS, ...given },
          password: args.optionalText(1),
        };
      },
      Unprotect: (target, args) => {
        const password = state(target).protection?.password ?? null;
        if (password !== null && args.optionalText(0) !== password) {
          throw new ExcelError("BadPassword");
        }
        state(target).protection = null;
      },
    },
  },
);

function state({ book, sheetId }: SheetTarget) {
  return book.sheetState(sheetId);
}
