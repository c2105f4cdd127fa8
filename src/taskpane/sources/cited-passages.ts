import type { Citation } from "../../engine/citation";
import type { NoticeText, Passage } from "./notice-text";

export interface CitedPassages {
  readonly passages: readonly Passage[];
  /** The passage to begin reading at: in an annex the name or heading, else the first quote. */
  readonly first: number;
}

/** Where a citation's words stand in its notice, and further words (a unit's name) after the annex's heading. */
export function citedPassages(text: NoticeText, citation: Citation, also: readonly string[]): CitedPassages {
  const quotes = citation.quotes.flatMap((quote) => text.find(quote).slice(0, 1));
  const heading = citation.heading === undefined ? undefined : text.find(citation.heading)[0];
  if (heading === undefined) return { passages: quotes, first: 0 };
  const named = also.flatMap((words) => text.find(words, heading).slice(0, 1));
  return { passages: [...quotes, heading, ...named], first: quotes.length };
}
