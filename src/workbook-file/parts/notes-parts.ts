import { parseAddress, type CellAddress } from "../cell-address";
import type { NoteDescription } from "../workbook-description";
import { NAMESPACE } from "./namespaces";
import { preservedText } from "./shared-strings-part";
import { element, textElement } from "./xml";

const DEFAULT_COLUMNS = 3;
const DEFAULT_ROWS = 4;
/** Excel numbers the shapes of a sheet from a multiple of this. */
const SHAPES_PER_SHEET = 1024;

/** A note and the cell it belongs to. */
export interface PlacedNote extends CellAddress {
  readonly address: string;
  readonly note: NoteDescription;
}

/** The notes of a sheet in the order of its cells. */
export function placedNotes(notes: Readonly<Record<string, NoteDescription>>): PlacedNote[] {
  return Object.entries(notes)
    .flatMap(([address, note]) => {
      const place = parseAddress(address);
      return place === null ? [] : [{ ...place, address, note }];
    })
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

/** The root element of `xl/comments<n>.xml`. */
export function commentsXml(notes: readonly PlacedNote[], creator: string): string {
  const authors = [...new Set(notes.map(({ note }) => note.author ?? creator))];
  const comments = notes.map(({ address, note }) => {
    const text = element("text", {}, element("r", {}, preservedText("t", note.text)));
    return element("comment", { ref: address, authorId: authors.indexOf(note.author ?? creator) }, text);
  });
  return element(
    "comments",
    { xmlns: NAMESPACE.main },
    element("authors", {}, ...authors.map((author) => textElement("author", author))),
    element("commentList", {}, ...comments),
  );
}

/** Left column, its offset, top row, its offset, right column, its offset, bottom row, its offset. */
function anchorOf({ row, column, note }: PlacedNote): string {
  const left = column;
  const top = Math.max(row - 2, 0);
  const right = left + (note.columns ?? DEFAULT_COLUMNS);
  const bottom = top + (note.rows ?? DEFAULT_ROWS);
  return [left, 15, top, 2, right, 15, bottom, 16].join(", ");
}

function noteShape(placed: PlacedNote, shapeNumber: number, order: number): string {
  const style = [
    "position:absolute",
    "margin-left:59.25pt",
    "margin-top:1.5pt",
    "width:108pt",
    "height:59.25pt",
    `z-index:${order}`,
    "visibility:hidden",
  ].join(";");
  return element(
    "v:shape",
    {
      id: `_x0000_s${shapeNumber}`,
      type: "#_x0000_t202",
      style,
      fillcolor: "infoBackground [80]",
      strokecolor: "none [81]",
      "o:insetmode": "auto",
    },
    element("v:fill", { color2: "infoBackground [80]" }),
    element("v:shadow", { color: "none [81]", obscured: "t" }),
    element("v:path", { "o:connecttype": "none" }),
    element("v:textbox", { style: "mso-direction-alt:auto" }, '<div style="text-align:left"></div>'),
    element(
      "x:ClientData",
      { ObjectType: "Note" },
      element("x:MoveWithCells"),
      element("x:SizeWithCells"),
      textElement("x:Anchor", anchorOf(placed)),
      textElement("x:AutoFill", "False"),
      textElement("x:Row", String(placed.row - 1)),
      textElement("x:Column", String(placed.column - 1)),
    ),
  );
}

/** `xl/drawings/vmlDrawing<n>.vml`: the boxes in which Excel shows the notes of its n-th sheet. */
export function notesVml(notes: readonly PlacedNote[], sheetNumber: number): string {
  const shapes = notes.map((placed, index) =>
    noteShape(placed, sheetNumber * SHAPES_PER_SHEET + index + 1, index + 1),
  );
  const layout = element("o:idmap", { "v:ext": "edit", data: sheetNumber });
  const type = element(
    "v:shapetype",
    { id: "_x0000_t202", coordsize: "21600,21600", "o:spt": 202, path: "m,l,21600r21600,l21600,xe" },
    element("v:stroke", { joinstyle: "miter" }),
    element("v:path", { gradientshapeok: "t", "o:connecttype": "rect" }),
  );
  return element(
    "xml",
    {
      "xmlns:v": "urn:schemas-microsoft-com:vml",
      "xmlns:o": "urn:schemas-microsoft-com:office:office",
      "xmlns:x": "urn:schemas-microsoft-com:office:excel",
    },
    element("o:shapelayout", { "v:ext": "edit" }, layout),
    type,
    ...shapes,
  );
}
