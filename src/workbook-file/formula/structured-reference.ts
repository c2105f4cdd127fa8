/** A structured reference in its parts: `表[@列]` is table 表, inside "@列". */
export interface StructuredReference {
  readonly table: string;
  readonly inside: string;
}

export function parseStructuredReference(text: string): StructuredReference {
  const bracket = text.indexOf("[");
  return { table: text.slice(0, bracket), inside: text.slice(bracket + 1, -1) };
}

/**
 * The form that files hold: the table always named, "this row" spelt out.
 * `ownTable` is the table around the cell, or null.
 */
export function storedStructuredReference(text: string, ownTable: string | null): string {
  const { table, inside } = parseStructuredReference(text);
  const name = table === "" ? (ownTable ?? "") : table;
  if (!inside.startsWith("@")) {
    return `${name}[${inside}]`;
  }
  const column = inside.slice(1);
  if (column === "") {
    return `${name}[#This Row]`;
  }
  return `${name}[[#This Row],${column.startsWith("[") ? column : `[${column}]`}]`;
}

/** The form that a person types. */
export function typedStructuredReference(text: string): string {
  const { table, inside } = parseStructuredReference(text);
  if (inside === "#This Row") {
    return `${table}[@]`;
  }
  const thisRow = /^\[#This Row\],(.*)$/su.exec(inside)?.[1];
  if (thisRow === undefined) {
    return text;
  }
  const plainColumn = /^\[([\p{L}\p{N}_]+)\]$/u.exec(thisRow)?.[1];
  return `${table}[@${plainColumn ?? thisRow}]`;
}
