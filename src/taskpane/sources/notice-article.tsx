import { useEffect, useRef, type ReactNode } from "react";
import type { NoticeBlock, NoticeText, Passage, Span } from "./notice-text";

interface NoticeArticleProps {
  readonly title: string;
  readonly text: NoticeText;
  readonly passages: readonly Passage[];
  /** The passage that is scrolled to and focused. */
  readonly current: number;
}

/** A notice to read, its passages marked. */
export function NoticeArticle({ title, text, passages, current }: NoticeArticleProps) {
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    const mark = article.current?.querySelector<HTMLElement>("mark.current");
    mark?.scrollIntoView({ block: "center" });
    mark?.focus({ preventScroll: true });
  }, [text, passages, current]);
  return (
    <article ref={article} className="notice" lang="zh-CN" aria-label={title}>
      {text.blocks.map((block, index) => (
        <Block key={index} block={block} marks={marksIn(index, passages, current)} />
      ))}
    </article>
  );
}

interface Mark extends Span {
  readonly isCurrent: boolean;
}

function marksIn(block: number, passages: readonly Passage[], current: number): readonly Mark[] {
  return passages.flatMap(({ parts }, index) =>
    parts
      .filter((part) => part.block === block)
      .map(({ from, to }) => ({ from, to, isCurrent: index === current })),
  );
}

function Block({ block, marks }: { readonly block: NoticeBlock; readonly marks: readonly Mark[] }) {
  const content = pieces(block, marks);
  // The levels of the archived texts skip and turn back: to a reader who goes by headings they are one.
  return block.level === 0 ? <p>{content}</p> : <h2>{content}</h2>;
}

/** The text cut where bold or a mark begins or ends. Marks may overlap; the current one prevails. */
function pieces({ text, strong }: NoticeBlock, marks: readonly Mark[]): readonly ReactNode[] {
  const cuts = new Set([0, text.length, ...[...strong, ...marks].flatMap(({ from, to }) => [from, to])]);
  const ends = [...cuts].sort((one, other) => one - other);
  return ends.slice(1).map((to, index) => {
    const from = ends[index] ?? 0;
    const inside = (span: Span): boolean => span.from <= from && to <= span.to;
    const around = marks.filter(inside);
    const words = strong.some(inside) ? <strong>{text.slice(from, to)}</strong> : text.slice(from, to);
    if (around.length === 0) return <span key={from}>{words}</span>;
    const isCurrent = around.some((mark) => mark.isCurrent);
    return (
      <mark key={from} className={isCurrent ? "current" : undefined} tabIndex={isCurrent ? -1 : undefined}>
        {words}
      </mark>
    );
  });
}
