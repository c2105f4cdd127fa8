import { resolveCharacterCodes } from "../character-codes";
import { childrenOf, type XmlElement } from "./xml-document";

/** The text of a string item: plain, or the runs of a rich text joined. Readings (furigana) are left out. */
export function itemText(item: XmlElement | undefined): string {
  const runs = [...childrenOf(item, "t"), ...childrenOf(item, "r").flatMap((run) => childrenOf(run, "t"))];
  return resolveCharacterCodes(runs.map((run) => run.text).join(""));
}
