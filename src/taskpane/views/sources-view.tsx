import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useCallback, useMemo, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { NoticeRecord } from "../../policy/compiled-policy";
import { noticeRecords } from "../../policy/notice-records";
import { usePane } from "../pane-context";
import type { SourceRequest } from "../pane-state";
import { citedPassages, type CitedPassages } from "../sources/cited-passages";
import { loadNotices } from "../sources/load-notices";
import { NoticeArticle } from "../sources/notice-article";
import type { NoticeText } from "../sources/notice-text";
import { NoticeSearch, type NoticeHit, type SearchResult } from "../sources/search-notices";
import { SourceTableButton } from "../sources/source-table-button";
import { useLoaded } from "../use-loaded";

/** The archived notices to read and to search. */
export default function SourcesView() {
  const { t } = useTranslation();
  const loaded = useLoaded(useCallback(() => loadNotices(noticeRecords), []));
  return (
    <div className="view">
      <h1 className="view-title">{t("sources.title")}</h1>
      {loaded.status === "loading" ? <p className="hint">{t("app.loading")}</p> : null}
      {loaded.status === "failed" ? <p className="problem">{t("sources.notLoaded")}</p> : null}
      {loaded.status === "loaded" ? <Library texts={loaded.value} /> : null}
    </div>
  );
}

/** What is open: a notice, the passages marked in it, and the one that is in view. */
interface Opened extends CitedPassages {
  readonly notice: string;
}

type Texts = ReadonlyMap<string, NoticeText>;

function openRequest({ citation, also }: SourceRequest, texts: Texts): Opened {
  const text = texts.get(citation.notice);
  const found = text === undefined ? { passages: [], first: 0 } : citedPassages(text, citation, also);
  return { notice: citation.notice, ...found };
}

function Library({ texts }: { readonly texts: Texts }) {
  const { desk, state } = usePane();
  const search = useMemo(() => new NoticeSearch(texts, desk.policy), [texts, desk.policy]);
  const [opened, setOpened] = useState<Opened>(() =>
    state.source === null
      ? { notice: noticeRecords[0]?.id ?? "", passages: [], first: 0 }
      : openRequest(state.source, texts),
  );
  const text = texts.get(opened.notice);
  const notice = noticeRecords.find(({ id }) => id === opened.notice);
  return (
    <>
      <SearchForm
        search={search}
        onOpen={(hit, hits) => {
          const here = hits.filter((other) => other.notice === hit.notice);
          setOpened({
            notice: hit.notice,
            passages: here.map(({ passage }) => passage),
            first: here.indexOf(hit),
          });
        }}
      />
      <SourceTableButton />
      <NoticeChoice
        notices={noticeRecords}
        value={opened.notice}
        onChange={(id) => setOpened({ notice: id, passages: [], first: 0 })}
      />
      {text === undefined || notice === undefined ? null : (
        <Reader key={opened.notice} notice={notice} text={text} opened={opened} onMove={setOpened} />
      )}
    </>
  );
}

function NoticeChoice({
  notices,
  value,
  onChange,
}: {
  readonly notices: readonly NoticeRecord[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Field label={t("sources.notice")}>
      <Select value={value} onChange={(_event, data) => onChange(data.value)}>
        {notices.map(({ id, number, title }) => (
          <option key={id} value={id} title={title}>
            {number}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Reader({
  notice,
  text,
  opened,
  onMove,
}: {
  readonly notice: NoticeRecord;
  readonly text: NoticeText;
  readonly opened: Opened;
  readonly onMove: (opened: Opened) => void;
}) {
  const { t } = useTranslation();
  const count = opened.passages.length;
  const move = (by: number): void => onMove({ ...opened, first: (opened.first + by + count) % count });
  return (
    <>
      <div className="notice-head">
        <p lang="zh-CN">
          <strong>{notice.title}</strong>
        </p>
        <p className="hint" lang="zh-CN">
          {notice.issuers.join(" ")} {notice.issued ?? t("sources.undated")}
        </p>
      </div>
      {count === 0 ? null : (
        <div className="marks" role="group" aria-label={t("sources.marks")}>
          <span aria-live="polite">{t("sources.markOf", { mark: opened.first + 1, count })}</span>
          <Button size="small" disabled={count < 2} onClick={() => move(-1)}>
            {t("sources.previous")}
          </Button>
          <Button size="small" disabled={count < 2} onClick={() => move(1)}>
            {t("sources.next")}
          </Button>
        </div>
      )}
      <NoticeArticle title={notice.title} text={text} passages={opened.passages} current={opened.first} />
    </>
  );
}

const SHOWN_HITS = 40;
const EXCERPT = 24;

function SearchForm({
  search,
  onOpen,
}: {
  readonly search: NoticeSearch;
  readonly onOpen: (hit: NoticeHit, hits: readonly NoticeHit[]) => void;
}) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const [result, setResult] = useState<SearchResult | null>(null);
  const look = (wanted: string): void => {
    setWords(wanted);
    setResult(wanted.trim() === "" ? null : search.search(wanted));
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    look(words);
  };
  return (
    <search>
      <form className="search" onSubmit={onSubmit}>
        <Field label={t("sources.search")}>
          <Input value={words} autoComplete="off" onChange={(_event, { value }) => setWords(value)} />
        </Field>
        <Button type="submit">{t("sources.go")}</Button>
      </form>
      <div aria-live="polite">
        {result === null ? null : result.kind === "none" ? (
          <NoHit words={words} nearest={result.nearest} onPick={look} />
        ) : (
          <Hits hits={result.hits} search={search} onOpen={onOpen} />
        )}
      </div>
    </search>
  );
}

function NoHit({
  words,
  nearest,
  onPick,
}: {
  readonly words: string;
  readonly nearest: readonly string[];
  readonly onPick: (words: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <p className="problem">
        {t(nearest.length === 0 ? "sources.noHit" : "sources.noHitNearest", { words })}
      </p>
      <div className="suggestions">
        {nearest.map((word) => (
          <Button key={word} size="small" onClick={() => onPick(word)}>
            {word}
          </Button>
        ))}
      </div>
    </>
  );
}

function Hits({
  hits,
  search,
  onOpen,
}: {
  readonly hits: readonly NoticeHit[];
  readonly search: NoticeSearch;
  readonly onOpen: (hit: NoticeHit, hits: readonly NoticeHit[]) => void;
}) {
  const { t } = useTranslation();
  const { desk } = usePane();
  return (
    <>
      <p className="hint">{t("sources.hits", { count: hits.length })}</p>
      <ul className="hits">
        {hits.slice(0, SHOWN_HITS).map((hit, index) => {
          const { before, words, after } = search.excerpt(hit, EXCERPT);
          return (
            <li key={index}>
              <button type="button" onClick={() => onOpen(hit, hits)}>
                <span className="hit-number">{desk.policy.notice(hit.notice).number}</span>
                <span lang="zh-CN">
                  {before}
                  <b>{words}</b>
                  {after}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
