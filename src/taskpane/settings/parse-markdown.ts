/** A stretch of text in a block of Markdown. */
export interface Inline {
  readonly kind: "text" | "code" | "strong";
  readonly text: string;
}

/** A block of the little Markdown that our own documentation is written in. */
export type MarkdownBlock =
  | { readonly kind: "heading"; readonly level: number; readonly content: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly content: readonly Inline[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: "table";
      readonly header: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

const HEADING = /^(#{1,6})\s+(.*)$/;
const LIST_ITEM = /^[-*]\s+/;
const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]*)\]\([^)]*\)/g;

/** Code and bold of a line; a link is given as its text, since the pane is no browser. */
export function parseInline(line: string): readonly Inline[] {
  const content: Inline[] = [];
  let from = 0;
  const add = (kind: Inline["kind"], text: string | undefined): void => {
    if (text !== undefined && text !== "") content.push({ kind, text });
  };
  for (const match of line.matchAll(INLINE)) {
    add("text", line.slice(from, match.index));
    add("code", match[1]);
    add("strong", match[2]);
    add("text", match[3]);
    from = match.index + match[0].length;
  }
  add("text", line.slice(from));
  return content;
}

/** The cells of a table's line; a bar inside code is written with a backslash. */
function cellsOf(line: string): readonly (readonly Inline[])[] {
  return line
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => parseInline(cell.trim().replaceAll("\\|", "|")));
}

function parseBlock(lines: readonly string[]): MarkdownBlock {
  const [first = "", second = "", ...more] = lines;
  const heading = HEADING.exec(first);
  if (heading !== null) {
    return { kind: "heading", level: (heading[1] ?? "").length, content: parseInline(heading[2] ?? "") };
  }
  if (first.startsWith("|") && /^\|[\s:|-]+$/.test(second)) {
    return { kind: "table", header: cellsOf(first), rows: more.map(cellsOf) };
  }
  if (LIST_ITEM.test(first)) {
    return { kind: "list", items: lines.map((line) => parseInline(line.replace(LIST_ITEM, ""))) };
  }
  return { kind: "paragraph", content: parseInline(lines.join(" ")) };
}

/** Reads a document into blocks; what it does not know stays text. */
export function parseMarkdown(document: string): readonly MarkdownBlock[] {
  return document
    .split(/\n\s*\n/)
    .map((block) => block.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0)
    .map(parseBlock);
}
