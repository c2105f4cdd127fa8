import { escapeCharacterCodes } from "../character-codes";
import { NAMESPACE } from "./namespaces";
import { element, escapeText } from "./xml";

/** Collects the texts of all cells and writes `xl/sharedStrings.xml`. */
export class SharedStringsPart {
  private readonly indexOf = new Map<string, number>();
  private uses = 0;

  /** The index that a cell with this text carries. */
  index(text: string): number {
    this.uses += 1;
    const known = this.indexOf.get(text);
    if (known !== undefined) {
      return known;
    }
    this.indexOf.set(text, this.indexOf.size);
    return this.indexOf.size - 1;
  }

  xml(): string {
    const items = [...this.indexOf.keys()].map((text) => element("si", {}, preservedText("t", text)));
    const counts = { count: this.uses, uniqueCount: this.indexOf.size };
    return element("sst", { xmlns: NAMESPACE.main, ...counts }, ...items);
  }
}

/** Text whose blanks at the edges and line breaks survive. */
export function preservedText(name: string, text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? "preserve" : undefined;
  return element(name, { "xml:space": space }, escapeText(escapeCharacterCodes(text)));
}
