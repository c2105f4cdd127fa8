import { Link } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Cited } from "../cited-figures";
import { usePane } from "../pane-context";

interface CitationListProps {
  readonly cited: readonly Cited[];
  /** Words to mark in the source besides the quotes. */
  readonly also?: readonly string[];
}

/** Notice, clause, force and words of each source, with the way to the place in the notice. */
export function CitationList({ cited, also = [] }: CitationListProps) {
  const { t } = useTranslation();
  const { desk, dispatch } = usePane();
  const { wording } = desk;
  return (
    <ul className="citations">
      {cited.map(({ citation, figure }, index) => (
        <li key={index}>
          <div className="citation-head">
            <Link
              as="button"
              inline
              onClick={() => dispatch({ type: "open-source", request: { citation, also } })}
              aria-label={t("source.openAt", { source: wording.source(citation) })}
            >
              {wording.source(citation)}
            </Link>
            {figure === null ? null : <span className="force">{wording.force(figure.force)}</span>}
          </div>
          {[...citation.quotes, ...(citation.heading === undefined ? [] : [citation.heading])].map(
            (quote) => (
              <blockquote key={quote} lang="zh-CN">
                {quote}
              </blockquote>
            ),
          )}
          {figure?.note === undefined ? null : (
            <p className="note" lang="zh-CN">
              {wording.texts.explanation.note}：{figure.note}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
