/** What the policy data is made of. */
export type PlainValue =
  string | null | readonly PlainValue[] | { readonly [key: string]: PlainValue | undefined };

/** A value of a column; undefined where an object has no such key. */
export type ColumnValue = PlainValue | undefined;

/**
 * A column of values as the bundles carry it, written so that it compresses well: equal values once, the values of one
 * key side by side, no key twice. A plain text holds texts between bars; `pack-column.ts` writes what is read here.
 */
export type PackedColumn =
  | string
  | readonly [kind: "none"]
  | readonly [kind: "distinct", values: PackedColumn, indexes: string]
  | readonly [kind: "prefixed", lengths: string, rests: PackedColumn]
  | readonly [kind: "lists", presence: string, lengths: string, items: PackedColumn]
  | readonly [kind: "records", presence: string, lengths: string, keys: PackedColumn, values: PackedColumn]
  | readonly [kind: "objects", presence: string, keys: string, columns: readonly PackedColumn[]];

export const SEPARATOR = "|";
export const ABSENT = "^";
export const NULL = "~";
export const PRESENT = "1";
/** Small numbers are written as one character each, counted from this one. */
export const ZERO = "0".charCodeAt(0);

function readNumbers(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0) - ZERO);
}

function readText(text: string): ColumnValue {
  return text === ABSENT ? undefined : text === NULL ? null : text;
}

/** The values that are there, with the gaps between them put back. */
function spread(presence: string, values: readonly PlainValue[]): readonly ColumnValue[] {
  if (presence === "") return values;
  let next = 0;
  return Array.from(presence, (mark) => (mark === PRESENT ? values[next++] : readText(mark)));
}

function slices<T>(items: readonly T[], lengths: string): readonly (readonly T[])[] {
  let start = 0;
  return readNumbers(lengths).map((length) => items.slice(start, (start += length)));
}

function fromEntries(entries: readonly (readonly [string, ColumnValue])[]): PlainValue {
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Each text begins with so many characters of the text before it. */
function withPrefixes(lengths: readonly number[], rests: readonly ColumnValue[]): readonly ColumnValue[] {
  let before = "";
  return rests.map((rest, index) =>
    typeof rest === "string" ? (before = before.slice(0, lengths[index]) + rest) : rest,
  );
}

/** The values of a packed column. */
export function unpackColumn(packed: PackedColumn): readonly ColumnValue[] {
  if (typeof packed === "string") return packed.split(SEPARATOR).map(readText);
  switch (packed[0]) {
    case "none":
      return [];
    case "distinct": {
      const values = unpackColumn(packed[1]);
      return readNumbers(packed[2]).map((index) => values[index]);
    }
    case "prefixed":
      return withPrefixes(readNumbers(packed[1]), unpackColumn(packed[2]));
    case "lists":
      return spread(packed[1], slices(unpackColumn(packed[3]) as readonly PlainValue[], packed[2]));
    case "records": {
      const values = unpackColumn(packed[4]);
      const entries = unpackColumn(packed[3]).map((key, index) => [key as string, values[index]] as const);
      return spread(packed[1], slices(entries, packed[2]).map(fromEntries));
    }
    case "objects": {
      const [, presence, keys, columns] = packed;
      const names = keys.split(SEPARATOR);
      const unpacked = columns.map(unpackColumn);
      const count = unpacked[0]?.length ?? 0;
      const objects = Array.from({ length: count }, (_, row) =>
        fromEntries(names.map((name, index) => [name, unpacked[index]?.[row]] as const)),
      );
      return spread(presence, objects);
    }
  }
}
