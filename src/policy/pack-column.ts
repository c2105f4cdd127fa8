import {
  ABSENT,
  NULL,
  PRESENT,
  SEPARATOR,
  ZERO,
  type ColumnValue,
  type PackedColumn,
  type PlainValue,
} from "./packed-column";

type PlainObject = { readonly [key: string]: ColumnValue };
type PlainList = readonly PlainValue[];

/** Above this share of distinct values a dictionary costs more than it saves. */
const DICTIONARY_SHARE = 0.5;

/** Where common beginnings, as those of division codes, make up less than half of a column, gzip finds them itself. */
const PREFIX_SHARE = 0.5;

function isObject(value: PlainValue): value is PlainObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: PlainValue): value is PlainList {
  return Array.isArray(value);
}

function isPresent(value: ColumnValue): value is PlainValue {
  return value !== undefined && value !== null;
}

function identity(value: ColumnValue): string {
  return value === undefined ? ABSENT : JSON.stringify(value);
}

function writeNumbers(numbers: readonly number[]): string {
  return numbers.map((number) => String.fromCharCode(number + ZERO)).join("");
}

function writeText(value: ColumnValue): string {
  if (value === undefined) return ABSENT;
  if (value === null) return NULL;
  if (typeof value !== "string") throw new Error(`A column of texts holds ${JSON.stringify(value)}.`);
  if (value === ABSENT || value === NULL || value.includes(SEPARATOR)) {
    throw new Error(`The text "${value}" cannot be told from the marks of a column.`);
  }
  return value;
}

function writePresence(values: readonly ColumnValue[]): string {
  return values.every(isPresent)
    ? ""
    : values.map((value) => (isPresent(value) ? PRESENT : writeText(value))).join("");
}

/** An object that is a table from ids to objects, rather than one thing with its properties. */
function isRecord(value: PlainObject): boolean {
  return Object.values(value).every((inner) => inner !== undefined && isObject(inner));
}

function packObjects(presence: string, objects: readonly PlainObject[]): PackedColumn {
  const entries = objects.flatMap((object) => Object.entries(object));
  if (entries.length > 0 && objects.every(isRecord)) {
    const lengths = writeNumbers(objects.map((object) => Object.keys(object).length));
    const keys = packColumn(entries.map(([key]) => key));
    return ["records", presence, lengths, keys, packColumn(entries.map(([, value]) => value))];
  }
  const keys = [...new Set(entries.map(([key]) => key))];
  if (keys.length === 0) throw new Error("A column holds nothing but empty objects.");
  const columns = keys.map((key) => packColumn(objects.map((object) => object[key])));
  return ["objects", presence, keys.map(writeText).join(SEPARATOR), columns];
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function packTexts(values: readonly ColumnValue[]): PackedColumn {
  let before = "";
  const prefixes = values.map((value) => {
    if (typeof value !== "string") return 0;
    const length = sharedLength(before, value);
    before = value;
    return length;
  });
  const rests = values.map((value, index) =>
    typeof value === "string" ? value.slice(prefixes[index]) : value,
  );
  const whole = values.map(writeText).join(SEPARATOR);
  const shortened = rests.map(writeText).join(SEPARATOR);
  return shortened.length <= whole.length * PREFIX_SHARE
    ? ["prefixed", writeNumbers(prefixes), shortened]
    : whole;
}

/** Writes a column of values so that it compresses well; `unpackColumn` gives the values back. */
export function packColumn(values: readonly ColumnValue[]): PackedColumn {
  if (values.length === 0) return ["none"];
  const distinct = [...new Map(values.map((value) => [identity(value), value])).values()];
  if (distinct.length <= values.length * DICTIONARY_SHARE) {
    const positions = new Map(distinct.map((value, index) => [identity(value), index]));
    const indexes = values.map((value) => positions.get(identity(value)) ?? 0);
    return ["distinct", packColumn(distinct), writeNumbers(indexes)];
  }
  const present = values.filter(isPresent);
  if (present.length > 0 && present.every(isObject)) return packObjects(writePresence(values), present);
  if (present.length > 0 && present.every(isList)) {
    const lengths = writeNumbers(present.map(({ length }) => length));
    return ["lists", writePresence(values), lengths, packColumn(present.flat())];
  }
  return packTexts(values);
}
