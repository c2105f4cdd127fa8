import type { NoteDescription } from "../workbook-description";
import { itemText } from "./stored-text";
import { withoutUndefined } from "../without-undefined";
import type { WorkbookPackage } from "./workbook-package";
import { attribute, child, childrenOf, descendants, numberAttribute, parseXml } from "./xml-document";

const DEFAULT_COLUMNS = 3;
const DEFAULT_ROWS = 4;

interface NoteSize {
  readonly columns: number | undefined;
  readonly rows: number | undefined;
}

/** The sizes of the notes' boxes, by "row,column" from 0. */
function readSizes(vml: string | undefined): ReadonlyMap<string, NoteSize> {
  const sizes = new Map<string, NoteSize>();
  const shapes = vml === undefined ? [] : [...descendants(parseXml(vml))];
  for (const shape of shapes.filter(({ name }) => name === "ClientData")) {
    const [left = 0, , top = 0, , right = 0, , bottom = 0] = (child(shape, "Anchor")?.text ?? "")
      .split(",")
      .map(Number);
    const place = `${child(shape, "Row")?.text ?? ""},${child(shape, "Column")?.text ?? ""}`;
    const [columns, rows] = [right - left, bottom - top];
    sizes.set(place, {
      columns: columns === DEFAULT_COLUMNS ? undefined : columns,
      rows: rows === DEFAULT_ROWS ? undefined : rows,
    });
  }
  return sizes;
}

/** The notes of a sheet, by address. `creator` is the author of whom a note need not speak. */
export function readNotes(
  sheetPath: string,
  source: WorkbookPackage,
  creator: string,
  placeOf: (address: string) => string,
): Readonly<Record<string, NoteDescription>> {
  const root = source.root(source.relatedPath(sheetPath, "comments"));
  const vmlPath = source.relatedPath(sheetPath, "vmlDrawing");
  const sizes = readSizes(vmlPath === undefined ? undefined : source.text(vmlPath));
  const authors = childrenOf(child(root, "authors"), "author").map(({ text }) => text);
  const notes = childrenOf(child(root, "commentList"), "comment").map(
    (comment): [string, NoteDescription] => {
      const address = attribute(comment, "ref") ?? "";
      const author = authors[numberAttribute(comment, "authorId") ?? -1];
      const note = withoutUndefined({
        text: itemText(child(comment, "text")),
        author: author === creator ? undefined : author,
        ...sizes.get(placeOf(address)),
      });
      return [address, note];
    },
  );
  return Object.fromEntries(notes);
}
