import type { Interval, IsoDate } from "../engine/calendar";
import type { Citation } from "../engine/citation";
import type { Derivation, Figure } from "../engine/figure";
import type { DateRule, Delegation, Duty, NoticeRecord, Principle } from "./compiled-policy";
import type { NoticeCitation, NoticeFile, NoticeValue } from "./notice-schema";

/** The passages that a citation quotes. */
export function quotesOf(cite: NoticeCitation): readonly string[] {
  return typeof cite.quote === "string" ? [cite.quote] : cite.quote;
}

/** The arithmetic behind a derived value. */
export function derivationOf(derived: NonNullable<NoticeValue["derived"]>): Derivation {
  return "sum" in derived
    ? { operator: "sum", operands: derived.sum }
    : { operator: "product", operands: derived.product };
}

/** A notice file unfolded into single figures, each with its own citation. */
export interface ExpandedNotice {
  readonly notice: NoticeRecord;
  readonly figures: readonly Figure[];
  readonly delegations: readonly Delegation[];
  readonly principles: readonly Principle[];
  readonly dateRules: readonly DateRule[];
  readonly duties: readonly Duty[];
}

/** Unfolds a checked notice file. */
export function expandNotice({ notice, ...content }: NoticeFile): ExpandedNotice {
  const citation = (cite: NoticeCitation): Citation => ({
    notice: notice.id,
    clause: cite.clause,
    quotes: quotesOf(cite),
  });
  const interval = (valid: { from: string; to: string | null }): Interval =>
    valid as Interval & { from: IsoDate };
  const figures = content.parameters.flatMap((parameter): Figure[] => {
    const common = { item: parameter.id, unit: parameter.unit, level: notice.level };
    const single = (parameter.values ?? []).map((value): Figure => ({
      ...common,
      at: value.at ?? {},
      value: value.value,
      force: value.force,
      period: value.period,
      valid: interval(value.valid),
      citation: citation(value.cite),
      ...(value.derived ? { derived: derivationOf(value.derived) } : {}),
      ...(value.note !== undefined ? { note: value.note } : {}),
    }));
    const { table } = parameter;
    const dimension = parameter.by[0];
    if (!table || dimension === undefined) return single;
    const rows = table.rows.flatMap(({ heading, value, members }) =>
      members.map((member): Figure => ({
        ...common,
        at: { [dimension]: member },
        value,
        force: table.force,
        period: table.period,
        valid: interval(table.valid),
        citation: { ...citation(table.cite), annex: table.annex, heading },
        ...(table.note !== undefined ? { note: table.note } : {}),
      })),
    );
    return [...single, ...rows];
  });
  return {
    notice: {
      id: notice.id,
      number: notice.number,
      title: notice.title,
      issuers: notice.issuers,
      level: notice.level,
      region: notice.region,
      issued: notice.issued,
      text: notice.text,
      forwards: notice.forwards,
    },
    figures,
    delegations: (content.delegated ?? []).map(({ id, at, leftTo, valid, cite, note }) => ({
      item: id,
      at: at ?? {},
      leftTo,
      valid: valid ? interval(valid) : null,
      citation: citation(cite),
      ...(note !== undefined ? { note } : {}),
    })),
    principles: (content.principles ?? []).map(({ id, about, cite }) => ({
      id,
      about,
      citation: citation(cite),
    })),
    dateRules: content.parameters.flatMap(({ id, dateRule }) =>
      dateRule ? [{ item: id, decidedBy: dateRule.decidedBy, citation: citation(dateRule.cite) }] : [],
    ),
    duties: (content.duties ?? []).map(({ id, who, what, cite }) => ({
      id,
      who,
      what,
      citation: citation(cite),
    })),
  };
}
