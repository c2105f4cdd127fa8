import { createElement } from "react";
import type { Inline, MarkdownBlock } from "./parse-markdown";

/** Headings of a document stand below that of the view. */
const HIGHEST_HEADING = 2;

function Content({ content }: { readonly content: readonly Inline[] }) {
  return content.map(({ kind, text }, index) => {
    if (kind === "code") return <code key={index}>{text}</code>;
    return kind === "strong" ? <strong key={index}>{text}</strong> : <span key={index}>{text}</span>;
  });
}

/** Blocks of a document as elements; no text of it is taken for HTML. */
export function MarkdownDocument({ blocks }: { readonly blocks: readonly MarkdownBlock[] }) {
  return blocks.map((block, index) => <Block key={index} block={block} />);
}

function Block({ block }: { readonly block: MarkdownBlock }) {
  switch (block.kind) {
    case "heading":
      return createElement(
        `h${Math.min(6, block.level + HIGHEST_HEADING - 1)}`,
        null,
        <Content content={block.content} />,
      );
    case "paragraph":
      return (
        <p>
          <Content content={block.content} />
        </p>
      );
    case "list":
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>
              <Content content={item} />
            </li>
          ))}
        </ul>
      );
    case "table":
      return (
        <table className="steps">
          <thead>
            <tr>
              {block.header.map((cell, index) => (
                <th key={index} scope="col">
                  <Content content={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column}>
                    <Content content={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}
