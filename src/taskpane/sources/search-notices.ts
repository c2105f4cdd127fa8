import { NameIndex } from "../../policy/name-index";
import type { PolicySet } from "../../policy/policy-set";
import type { Excerpt, NoticeText, Passage } from "./notice-text";

export interface NoticeHit {
  readonly notice: string;
  readonly passage: Passage;
}

export type SearchResult =
  | { readonly kind: "hits"; readonly hits: readonly NoticeHit[] }
  | { readonly kind: "none"; readonly nearest: readonly string[] };

/** Searches the archived texts for words; for words that stand nowhere it knows similar ones that do. */
export class NoticeSearch {
  private readonly vocabulary = new NameIndex<string>();

  constructor(
    private readonly texts: ReadonlyMap<string, NoticeText>,
    policy: PolicySet,
  ) {
    for (const word of wordsOf(policy)) {
      if (this.hits(word).length > 0) this.vocabulary.add(word, word);
    }
  }

  search(words: string): SearchResult {
    const hits = this.hits(words);
    return hits.length > 0
      ? { kind: "hits", hits }
      : { kind: "none", nearest: this.vocabulary.nearest(words) };
  }

  /** A hit with so many characters of the text on either side. */
  excerpt({ notice, passage }: NoticeHit, around: number): Excerpt {
    return this.texts.get(notice)?.excerpt(passage, around) ?? { before: "", words: "", after: "" };
  }

  private hits(words: string): readonly NoticeHit[] {
    return [...this.texts].flatMap(([notice, text]) =>
      text.find(words).map((passage) => ({ notice, passage })),
    );
  }
}

/** The Chinese names and other names of items, their members and the units. */
function wordsOf({ labels, units }: PolicySet): readonly string[] {
  const { items, dimensions } = labels["zh-CN"];
  const tables = [items, ...Object.values(dimensions).map((dimension) => dimension?.members ?? {})];
  const named = tables.flatMap((table) => Object.values(table));
  return [
    ...named.flatMap(({ label, aliases }) => [label, ...(aliases ?? [])]),
    ...units.map(({ name }) => name),
  ];
}
