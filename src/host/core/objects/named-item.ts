import { formatAddress, tryParseAddress } from "../address";
import type { Arguments } from "../arguments";
import { CellRange } from "../cell-range";
import { collection } from "../collection";
import { ExcelError } from "../excel-error";
import type { HostWorkbook } from "../host-workbook";
import { defineType, NULL_OBJECT, property, type ObjectMaker } from "../object-type";
import { asBoolean, asText } from "../values";
import type { DefinedName } from "../workbook-model";
import { existing, orNull } from "./range";
import { worksheetObject } from "./worksheet";

/** The names of a workbook, or those of one of its sheets. */
interface NameScope {
  readonly book: HostWorkbook;
  readonly sheetId: string | null;
}

interface NameTarget extends NameScope {
  readonly name: string;
}

/** Excel.NamedItem. */
const namedItem: ObjectMaker<NameTarget> = defineType<NameTarget>("NamedItem", {
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    Comment: property(
      (target) => target.book.nameComments.get(key(target)) ?? "",
      (target, value) => target.book.nameComments.set(key(target), asText(value)),
    ),
    Formula: property(
      (target) => definition(target).formula,
      (target, value) => target.book.setName({ ...definition(target), formula: asText(value) }),
    ),
    Name: property(({ name }) => name),
    Scope: property(({ sheetId }) => (sheetId === null ? "Workbook" : "Worksheet")),
    Type: property((target) => meaning(target).type),
    Value: property((target) => meaning(target).value),
    Visible: property(
      (target) => !target.book.hiddenNames.has(key(target)),
      (target, value) => {
        if (asBoolean(value)) {
          target.book.hiddenNames.delete(key(target));
        } else {
          target.book.hiddenNames.add(key(target));
        }
      },
    ),
  },
  navigations: {
    Worksheet: ({ book, sheetId }) => {
      if (sheetId === null) {
        throw new ExcelError("ItemNotFound");
      }
      return worksheetObject({ book, sheetId });
    },
    WorksheetOrNullObject: ({ book, sheetId }) =>
      sheetId === null ? NULL_OBJECT : worksheetObject({ book, sheetId }),
  },
  methods: {
    Delete: (target) => target.book.deleteName(definition(target)),
    GetRange: (target) => existing(rangeOf(target)),
    GetRangeOrNullObject: (target) => orNull(rangeOf(target)),
  },
});

const names = collection<NameScope, NameTarget>({
  list: ({ book, sheetId }) =>
    book
      .names()
      .filter((name) => name.sheetId === sheetId)
      .map(({ name }) => ({ book, sheetId, name })),
  wrap: namedItem,
  keys: ({ name }) => [name],
});

/** Excel.NamedItemCollection. */
export const namedItemCollection: ObjectMaker<NameScope> = defineType<NameScope>("NamedItemCollection", {
  items: names.items,
  item: names.item,
  methods: {
    ...names.methods,
    Add: (scope, args) => {
      const name = checkedName(scope, args.text(0));
      scope.book.setName({ name, formula: reference(args), sheetId: scope.sheetId });
      const target = { ...scope, name };
      const comment = args.optionalText(2);
      if (comment !== null) {
        scope.book.nameComments.set(key(target), comment);
      }
      return namedItem(target);
    },
  },
});

function key({ name, sheetId }: NameTarget): string {
  return `${sheetId ?? ""}!${name.toLowerCase()}`;
}

function definition({ book, sheetId, name }: NameTarget): DefinedName {
  const found = book
    .names()
    .find((one) => one.sheetId === sheetId && one.name.toLowerCase() === name.toLowerCase());
  if (found === undefined) {
    throw new ExcelError("ItemNotFound");
  }
  return found;
}

function reference(args: Arguments): string {
  const range = args.target(1, CellRange);
  if (range !== null) {
    return `=${formatAddress(range.sheet.name, range.area, true)}`;
  }
  const formula = args.text(1);
  return formula.startsWith("=") ? formula : `=${formula}`;
}

function checkedName(scope: NameScope, name: string): string {
  const isName = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!isName || tryParseAddress(name) !== null) {
    throw new ExcelError("InvalidArgument");
  }
  const isTaken = scope.book
    .names()
    .some((one) => one.sheetId === scope.sheetId && one.name.toLowerCase() === name.toLowerCase());
  if (isTaken) {
    throw new ExcelError("ItemAlreadyExists");
  }
  return name;
}

function rangeOf(target: NameTarget): CellRange | null {
  const parsed = tryParseAddress(definition(target).formula.slice(1));
  const sheet = parsed?.sheetName === null ? null : target.book.findSheet(parsed?.sheetName ?? "");
  const sheetId = sheet?.id ?? target.sheetId;
  return parsed === null || sheetId === null ? null : new CellRange(target.book, sheetId, parsed.area);
}

/** What a name stands for: a range or a constant. Formulas would need the engine and are not implemented. */
function meaning(target: NameTarget): { readonly type: string; readonly value: unknown } {
  const text = definition(target).formula.slice(1);
  if (rangeOf(target) !== null) {
    return { type: "Range", value: text };
  }
  if (text.trim() !== "" && Number.isFinite(Number(text))) {
    return { type: "Double", value: Number(text) };
  }
  if (/^(true|false)$/i.test(text)) {
    return { type: "Boolean", value: /^true$/i.test(text) };
  }
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted !== null) {
    return { type: "String", value: (quoted[1] ?? "").replace(/""/g, '"') };
  }
  throw new ExcelError(
    "NotImplemented",
    `The value of the name ${target.name} is a formula, which is not evaluated here.`,
  );
}
