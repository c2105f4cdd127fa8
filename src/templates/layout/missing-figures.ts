import type { SheetDraft } from "./sheet-draft";
import { BAD } from "./styles";

/** Marks the cells of a range that hold an error, or one of the words for a figure that is missing or wrong. */
export function highlightMissing(draft: SheetDraft, range: string, words: readonly string[]): void {
  const [first = ""] = range.split(":");
  const isWord = words.map((word) => `${first}="${word}"`).join(",");
  draft.highlight({
    range,
    rules: [
      { kind: "expression", formula: `=ISERROR(${first})`, style: BAD },
      { kind: "expression", formula: words.length === 1 ? `=${isWord}` : `=OR(${isWord})`, style: BAD },
    ],
  });
}
