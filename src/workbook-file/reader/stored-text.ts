import { childrenOf, type XmlElement } from "./xml-document";

/** Resolves the `_xHHHH_` escapes in a text of a cell. */
export function unescapeCellText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The text of a string item: plain, or the runs of a rich text joined. Readings (furigana) are left out. */
export function itemText(item: XmlElement | undefined): string {
  const runs = [...childrenOf(item, "t"), ...childrenOf(item, "r").flatMap((run) => childrenOf(run, "t"))];
  return unescapeCellText(runs.map((run) => run.text).join(""));
}
