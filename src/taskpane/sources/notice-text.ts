import { normalizeText } from "../../policy/quotation";

/** A stretch of a block's text, counted in characters. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A paragraph or heading of a notice, without the marks of its archived form. */
export interface NoticeBlock {
  /** 1 to 6 for a heading, 0 for a paragraph. */
  readonly level: number;
  readonly text: string;
  /** What the notice sets in bold. */
  readonly strong: readonly Span[];
}

/** A stretch of a notice that may begin in one block and end in another. */
export interface Passage {
  readonly parts: readonly (Span & { readonly block: number })[];
}

/** A passage with what stands before and after it. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const HEADING = /^(#{1,6})\s+/;
const RULE = /^-{3,}$/;
const LIST_MARK = /^-\s+/;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f〔〕（）“”]/u;

/** The lines of a paragraph as one; between Chinese characters a line's end is no blank. */
function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .reduce((text, line) => {
      const isTight = text === "" || WIDE.test(text.at(-1) ?? "") || WIDE.test(line.charAt(0));
      return isTight ? text + line : `${text} ${line}`;
    }, "");
}

/** Takes the marks of bold out of a text and remembers where they stood. */
function withoutBold(marked: string): Pick<NoticeBlock, "text" | "strong"> {
  const strong: Span[] = [];
  let text = "";
  for (const [index, piece] of marked.split("**").entries()) {
    if (index % 2 === 1) strong.push({ from: text.length, to: text.length + piece.length });
    text += piece;
  }
  return { text, strong };
}

/** Reads an archived text, whose headings and bold are marked as in Markdown, into blocks. */
export function parseNotice(archived: string): readonly NoticeBlock[] {
  return archived
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "" && !RULE.test(paragraph))
    .map((paragraph) => {
      const level = HEADING.exec(paragraph)?.[1]?.length ?? 0;
      const body = paragraph.replace(HEADING, "").replace(LIST_MARK, "");
      return { level, ...withoutBold(joinLines(body.split("\n"))) };
    });
}

interface Position {
  readonly block: number;
  readonly offset: number;
}

/** An archived notice that passages can be found in, whatever their width of letters and white space. */
export class NoticeText {
  readonly blocks: readonly NoticeBlock[];
  private readonly normalized: string;
  private readonly positions: readonly Position[];

  constructor(archived: string) {
    this.blocks = parseNotice(archived);
    const characters: string[] = [];
    const positions: Position[] = [];
    for (const [block, { text }] of this.blocks.entries()) {
      for (let offset = 0; offset < text.length; offset += 1) {
        for (const character of normalizeText(text.charAt(offset))) {
          characters.push(character);
          positions.push({ block, offset });
        }
      }
    }
    this.normalized = characters.join("").toLowerCase();
    this.positions = positions;
  }

  /** Every place where the words stand; at and after a passage when one is given. */
  find(words: string, after?: Passage): readonly Passage[] {
    const wanted = normalizeText(words).toLowerCase();
    if (wanted === "") return [];
    const passages: Passage[] = [];
    const first = after === undefined ? 0 : this.startOf(after);
    for (
      let start = this.normalized.indexOf(wanted, first);
      start >= 0;
      start = this.normalized.indexOf(wanted, start + wanted.length)
    ) {
      passages.push(this.passage(start, start + wanted.length));
    }
    return passages;
  }

  /** A passage with the text around it, on one line. */
  excerpt({ parts }: Passage, around: number): Excerpt {
    const words = parts.map(({ block, from, to }) => this.textOf(block).slice(from, to)).join("");
    const [first] = parts;
    const last = parts.at(-1);
    const before = first === undefined ? "" : this.textOf(first.block).slice(0, first.from);
    const after = last === undefined ? "" : this.textOf(last.block).slice(last.to);
    return {
      before: before.length > around ? `…${before.slice(-around)}` : before,
      words,
      after: after.length > around ? `${after.slice(0, around)}…` : after,
    };
  }

  private textOf(block: number): string {
    return this.blocks[block]?.text ?? "";
  }

  private startOf({ parts }: Passage): number {
    const [first] = parts;
    if (first === undefined) return 0;
    return this.positions.findIndex(({ block, offset }) => block === first.block && offset === first.from);
  }

  private passage(start: number, end: number): Passage {
    const parts: (Span & { block: number })[] = [];
    for (const { block, offset } of this.positions.slice(start, end)) {
      const last = parts.at(-1);
      if (last?.block === block) parts[parts.length - 1] = { ...last, to: offset + 1 };
      else parts.push({ block, from: offset, to: offset + 1 });
    }
    return { parts };
  }
}
