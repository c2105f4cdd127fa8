import { overlaps, parseIsoDate, type IsoDate, type Interval } from "../engine/calendar";
import type { Citation } from "../engine/citation";
import { Decimal } from "../engine/decimal";
import type { Derivation, Figure, Force, Level, Scope } from "../engine/figure";
import type { Unit } from "../engine/unit";
import type {
  DateRule,
  Delegation,
  Duty,
  FundingUnit,
  Labels,
  NoticeRecord,
  Principle,
} from "./compiled-policy";
import type { Dimension } from "./dimension";
import type { NoticeCitation, NoticeFile, NoticeValue } from "./notice-schema";
import type { PolicyFault } from "./policy-fault";
import { forceFault, normalizeText, statesFigure } from "./quotation";
import type { YamlFile } from "./yaml-file";

/** What the names in a notice file are checked against. */
export interface Vocabulary {
  readonly units: readonly FundingUnit[];
  readonly labels: Labels;
  readonly noticeIds: ReadonlySet<string>;
}

type Path = readonly (string | number)[];
type Complain = (path: Path, fault: string, mend: string) => void;

function quotesOf(cite: NoticeCitation): readonly string[] {
  return typeof cite.quote === "string" ? [cite.quote] : cite.quote;
}

function memberIds(dimension: Dimension, { units, labels }: Vocabulary): readonly string[] {
  if (dimension === "funding-unit") return units.map(({ id }) => id);
  return Object.keys(labels.dimensions[dimension]?.members ?? {});
}

/** The regions that a notice of this level may be for. */
function regionsOf(level: Level, { units }: Vocabulary): readonly string[] {
  switch (level) {
    case "nation":
      return ["china"];
    case "province":
      return ["henan"];
    case "city":
      return units.map(({ id }) => id);
  }
}

function checkValidity(
  { valid, openEnded }: { valid: { from: string; to: string | null }; openEnded?: string | undefined },
  path: Path,
  complain: Complain,
): void {
  for (const [key, day] of Object.entries(valid)) {
    if (day !== null && parseIsoDate(day) === null) {
      complain([...path, "valid", key], `there is no day ${day}`, "Correct the date.");
    }
  }
  if (valid.to !== null && valid.from > valid.to) {
    complain(
      [...path, "valid"],
      `it begins (${valid.from}) after it ends (${valid.to})`,
      "Swap or correct the dates.",
    );
  }
  if ((valid.to === null) !== (openEnded !== undefined)) {
    complain(
      [...path, "valid", "to"],
      valid.to === null
        ? "it has no end and no reason for that"
        : "it has an end and a reason for having none",
      "Give an end, or `to: null` with `openEnded:` saying why.",
    );
  }
}

function checkQuotes(cite: NoticeCitation, path: Path, archived: string, complain: Complain): void {
  quotesOf(cite).forEach((quote, index) => {
    if (!archived.includes(normalizeText(quote))) {
      const where = typeof cite.quote === "string" ? [...path, "quote"] : [...path, "quote", index];
      complain(
        where,
        `the archived text has no passage "${quote}"`,
        "Copy the words from the archived text.",
      );
    }
  });
}

function checkForce(force: Force, cite: NoticeCitation, path: Path, complain: Complain): void {
  const fault = forceFault(quotesOf(cite).join(""), force);
  if (fault?.kind === "softer") {
    complain(
      [...path, "force"],
      `it is marked exact, but the quote says "${fault.word}"`,
      "Take the force the words have.",
    );
  } else if (fault?.kind === "lacks") {
    complain(
      [...path, "force"],
      `it is marked ${force}, but the quote lacks "${fault.word}"`,
      "Quote the words that soften the figure, or mark it exact.",
    );
  }
}

function checkScope(
  at: Scope,
  dimension: Dimension | null,
  path: Path,
  vocabulary: Vocabulary,
  complain: Complain,
): void {
  for (const [key, member] of Object.entries(at)) {
    if (key !== dimension) {
      complain(
        [...path, "at", key],
        `the item is not given by ${key}`,
        `Take ${dimension ?? "no dimension"}.`,
      );
    } else if (!memberIds(dimension, vocabulary).includes(member)) {
      complain(
        [...path, "at", key],
        `${key} has no member "${member}"`,
        `Take one of: ${memberIds(dimension, vocabulary).join(", ")}.`,
      );
    }
  }
  if (dimension !== null && !(dimension in at)) {
    complain(
      [...path, "at"],
      `it does not say for which ${dimension} it is`,
      `Give \`at: { ${dimension}: … }\`.`,
    );
  }
}

function checkDerivation(value: NoticeValue, unit: Unit, path: Path, complain: Complain): void {
  const passage = quotesOf(value.cite).join("");
  const stated = (figure: string, where: Path): void => {
    if (!statesFigure(passage, figure, unit)) {
      complain(
        where,
        `the quote does not state ${figure} (${unit})`,
        "Quote the words with the figure, or correct it.",
      );
    }
  };
  if (unit === "verdict") return;
  if (!value.derived) {
    stated(value.value, [...path, "value"]);
    return;
  }
  const { operator, operands } = derivationOf(value.derived);
  operands.forEach((operand, index) => stated(operand, [...path, "derived", operator, index]));
  const result = operands
    .map((operand) => new Decimal(operand))
    .reduce((one, other) => (operator === "sum" ? one.plus(other) : one.times(other)));
  if (!result.eq(value.value)) {
    complain(
      [...path, "derived"],
      `it gives ${result.toString()}, not ${value.value}`,
      "Correct the value or the arithmetic.",
    );
  }
}

function derivationOf(derived: NonNullable<NoticeValue["derived"]>): Derivation {
  return "sum" in derived
    ? { operator: "sum", operands: derived.sum }
    : { operator: "product", operands: derived.product };
}

const VERDICTS = new Set(["included", "excluded", "exempt"]);

type Table = NonNullable<NoticeFile["parameters"][number]["table"]>;

function checkTable(
  table: Table,
  dimension: Dimension | null,
  path: Path,
  archived: string,
  vocabulary: Vocabulary,
  complain: Complain,
): void {
  if (dimension === null) {
    complain(path, "a table needs a dimension", "Give `by:` the dimension of its rows.");
    return;
  }
  const members = memberIds(dimension, vocabulary);
  const names = new Map(vocabulary.units.map(({ id, name }) => [id, normalizeText(name)]));
  const headings = table.rows.map(({ heading }) => normalizeText(heading));
  const seen = new Map<string, number>();
  table.rows.forEach((row, index) => {
    const where = [...path, "rows", index];
    const heading = headings[index] ?? "";
    const start = archived.indexOf(heading);
    if (start < 0)
      complain(
        [...where, "heading"],
        `the archived text has no heading "${row.heading}"`,
        "Copy the heading.",
      );
    const rest = archived.slice(start + heading.length);
    const ends = headings
      .filter((other) => other !== heading)
      .map((other) => rest.indexOf(other))
      .filter((end) => end >= 0);
    const section = start < 0 ? "" : rest.slice(0, Math.min(rest.length, ...ends));
    if (!table.allowed.includes(row.value)) {
      complain(
        [...where, "value"],
        `${row.value} is none of the values of the clause (${table.allowed.join(", ")})`,
        "Correct the value.",
      );
    }
    if (!statesFigure(row.heading, row.value, "CNY/person/year")) {
      complain(
        [...where, "value"],
        `the heading "${row.heading}" does not state ${row.value}`,
        "Take the value of the heading.",
      );
    }
    row.members.forEach((member, position) => {
      const place = [...where, "members", position];
      const name = names.get(member);
      if (!members.includes(member)) {
        complain(place, `${dimension} has no member "${member}"`, `Take one of: ${members.join(", ")}.`);
      } else if (seen.has(member)) {
        complain(place, `"${member}" stands in the table twice`, "Keep the row in which the annex has it.");
      } else if (name !== undefined && start >= 0 && !section.includes(name)) {
        complain(
          place,
          `the annex does not name it under "${row.heading}"`,
          "Move it to the heading it stands under.",
        );
      }
      seen.set(member, index);
    });
  });
  const missing = members.filter((member) => !seen.has(member));
  if (table.complete && missing.length > 0) {
    complain(
      [...path, "rows"],
      `no row for ${missing.join(", ")}`,
      "Add the rows, or say `complete: false`.",
    );
  }
  table.allowed.forEach((value, index) => {
    if (!statesFigure(quotesOf(table.cite).join(""), value, "CNY/person/year")) {
      complain(
        [...path, "allowed", index],
        `the quote does not state ${value}`,
        "Correct the list after the clause.",
      );
    }
  });
}

/** Every check that one notice file can fail on its own: names, dates, quotes, figures, force, tables. */
export function checkNotice(
  file: YamlFile<NoticeFile>,
  vocabulary: Vocabulary,
  archive: Readonly<Record<string, string>>,
  report: (fault: PolicyFault) => void,
): void {
  const { name, content, lineOf } = file;
  const complain: Complain = (path, fault, mend) =>
    report({ file: name, path: path.join("."), line: lineOf(path), fault, mend });
  const { notice } = content;
  const source = archive[notice.text];
  if (source === undefined) {
    complain(["notice", "text"], `there is no archived text "${notice.text}"`, "Put it into assets/notices.");
  }
  if (notice.issued !== null && parseIsoDate(notice.issued) === null) {
    complain(["notice", "issued"], `there is no day ${notice.issued}`, "Correct the date, or write null.");
  }
  if (!regionsOf(notice.level, vocabulary).includes(notice.region)) {
    complain(
      ["notice", "region"],
      `a notice of the ${notice.level} cannot be for "${notice.region}"`,
      `Take one of: ${regionsOf(notice.level, vocabulary).join(", ")}.`,
    );
  }
  notice.forwards.forEach((forwarded, index) => {
    if (!vocabulary.noticeIds.has(forwarded)) {
      complain(
        ["notice", "forwards", index],
        `no notice has the id "${forwarded}"`,
        "Enter that notice, or correct the id.",
      );
    }
  });
  const archived = normalizeText(source ?? "");
  for (const key of ["number", "title"] as const) {
    if (source !== undefined && !archived.includes(normalizeText(notice[key]))) {
      complain(
        ["notice", key],
        `the archived text has no "${notice[key]}"`,
        "Copy it from the archived text.",
      );
    }
  }
  const quotes = (cite: NoticeCitation, path: Path): void => {
    if (source !== undefined) checkQuotes(cite, path, archived, complain);
  };

  content.parameters.forEach((parameter, index) => {
    const path: Path = ["parameters", index];
    const dimension = parameter.by[0] ?? null;
    if (!parameter.values && !parameter.table)
      complain(path, "it has neither values nor a table", "Give one of them.");
    (parameter.values ?? []).forEach((value, position) => {
      const where: Path = [...path, "values", position];
      checkValidity(value, where, complain);
      quotes(value.cite, [...where, "cite"]);
      checkForce(value.force, value.cite, where, complain);
      checkScope(value.at ?? {}, dimension, where, vocabulary, complain);
      if (VERDICTS.has(value.value) !== (parameter.unit === "verdict")) {
        complain(
          [...where, "value"],
          `"${value.value}" is no ${parameter.unit}`,
          "A verdict is a word, any other unit a figure.",
        );
      } else checkDerivation(value, parameter.unit, where, complain);
    });
    if (parameter.table) {
      const where: Path = [...path, "table"];
      checkValidity(parameter.table, where, complain);
      quotes(parameter.table.cite, [...where, "cite"]);
      checkForce(parameter.table.force, parameter.table.cite, where, complain);
      checkTable(parameter.table, dimension, where, archived, vocabulary, complain);
    }
    if (parameter.dateRule) quotes(parameter.dateRule.cite, [...path, "dateRule", "cite"]);
  });
  (content.principles ?? []).forEach(({ about, cite }, index) => {
    quotes(cite, ["principles", index, "cite"]);
    if (!(about in vocabulary.labels.items)) {
      complain(["principles", index, "about"], `there is no item "${about}"`, "Take the id of an item.");
    }
  });
  (content.delegated ?? []).forEach((delegated, index) => {
    quotes(delegated.cite, ["delegated", index, "cite"]);
    if (delegated.at)
      checkScope(delegated.at, delegated.by[0] ?? null, ["delegated", index], vocabulary, complain);
    if (delegated.valid)
      checkValidity(
        { valid: delegated.valid, openEnded: delegated.valid.to === null ? "" : undefined },
        ["delegated", index],
        complain,
      );
  });
  (content.duties ?? []).forEach(({ cite }, index) => quotes(cite, ["duties", index, "cite"]));
  (content.notEncoded ?? []).forEach(({ cite }, index) => {
    if (cite) quotes(cite, ["notEncoded", index, "cite"]);
  });
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

/** True when two figures claim the same value for the same case and day. */
export function competes(one: Figure, other: Figure): boolean {
  return (
    one.item === other.item &&
    one.level === other.level &&
    JSON.stringify(one.at) === JSON.stringify(other.at) &&
    overlaps(one.valid, other.valid)
  );
}
