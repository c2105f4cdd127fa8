import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../policy/compiled-policy";
import { usePane } from "../pane-context";
import { useLoaded } from "../use-loaded";
import { MarkdownDocument } from "./markdown-document";
import { parseInline, parseMarkdown, type MarkdownBlock } from "./parse-markdown";

const DOCUMENTS: Readonly<Record<Language, () => Promise<{ readonly default: string }>>> = {
  "zh-CN": () => import(/* webpackChunkName: "functions-zh-CN" */ "../../../docs/functions.md"),
  "en-US": () => import(/* webpackChunkName: "functions-en-US" */ "../../../docs/functions.en-US.md"),
};

/** A function with all that the reference says of it. */
interface Chapter {
  readonly title: string;
  readonly blocks: readonly MarkdownBlock[];
}

const CHAPTER = /^##\s+(.*)$/m;

/** The chapters of the reference, one a function. */
function chaptersOf(document: string): readonly Chapter[] {
  return document
    .split(/^(?=## )/m)
    .slice(1)
    .map((chapter) => ({
      title: CHAPTER.exec(chapter)?.[1] ?? "",
      blocks: parseMarkdown(chapter.replace(CHAPTER, "")),
    }));
}

/** The reference of the functions, from the documentation that is built into the add-in. */
export function FunctionReference() {
  const { t } = useTranslation();
  const { language } = usePane().desk;
  const loaded = useLoaded(
    useCallback(async () => chaptersOf((await DOCUMENTS[language]()).default), [language]),
  );
  if (loaded.status === "loading") return <p className="hint">{t("app.loading")}</p>;
  if (loaded.status === "failed") return <p className="problem">{t("settings.referenceFailed")}</p>;
  return (
    <div className="reference">
      {loaded.value.map(({ title, blocks }) => (
        <details key={title}>
          <summary>
            {parseInline(title).map(({ text }, index) => (
              <code key={index}>{text}</code>
            ))}
          </summary>
          <MarkdownDocument blocks={blocks} />
        </details>
      ))}
    </div>
  );
}
