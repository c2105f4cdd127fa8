import { yearOf } from "../engine/calendar";
import type { Citation } from "../engine/citation";
import type { ResultValue } from "../engine/computation";
import { Decimal } from "../engine/decimal";
import type { Figure, Scope } from "../engine/figure";
import type { Unit } from "../engine/unit";
import type { Label, Labels, Language } from "../policy/compiled-policy";
import type { Dimension } from "../policy/dimension";
import type { PolicySet } from "../policy/policy-set";
import { PLACE_SCOPE } from "../rules/assumptions";
import { enUS } from "./locales/en-US";
import type { Texts } from "./locales/texts";
import { zhCN } from "./locales/zh-CN";

const TEXTS: Readonly<Record<Language, Texts>> = { "zh-CN": zhCN, "en-US": enUS };

/** The words for everything the rules name, in one language. */
export class Wording {
  readonly texts: Texts;
  private readonly labels: Labels;

  constructor(
    readonly policy: PolicySet,
    readonly language: Language,
  ) {
    this.texts = TEXTS[language];
    this.labels = policy.labels[language];
  }

  input(name: string): string {
    return this.texts.inputs[name] ?? name;
  }

  item(id: string): string {
    return id === "" ? "" : labelOf(this.labels.items[id], id);
  }

  member(dimension: Dimension, member: string): string {
    if (dimension === "funding-unit") {
      const unit = this.policy.units.find(({ id }) => id === member);
      return unit ? this.unitName(unit) : member;
    }
    return labelOf(this.labels.dimensions[dimension]?.members?.[member], member);
  }

  unitName({ name, english }: { readonly name: string; readonly english: string }): string {
    return this.language === "zh-CN" ? name : english;
  }

  /** The members that a scope names, such as the unit or the class; empty for none. */
  scope(scope: Scope): string {
    const members = Object.entries(scope).map(([dimension, member]) =>
      dimension === PLACE_SCOPE ? member : this.member(dimension as Dimension, member),
    );
    return this.texts.list(members);
  }

  unit(unit: Unit): string {
    return labelOf(this.labels.units[unit], unit);
  }

  force(force: Figure["force"]): string {
    return labelOf(this.labels.forces[force], force);
  }

  verdict(verdict: string): string {
    return labelOf(this.labels.verdicts[verdict], verdict);
  }

  kind(kind: string): string {
    return labelOf(this.labels.kinds[kind], kind);
  }

  period({ period, valid }: Figure): string {
    return period === "from-date"
      ? this.texts.period.from(valid.from)
      : this.texts.period.year(yearOf(valid.from));
  }

  /** A figure as people read it: a ratio in percent, a verdict as its word, anything else as a plain decimal. */
  amount(value: Decimal | string, unit: Unit): string {
    if (unit === "verdict") return this.verdict(String(value));
    const decimal = new Decimal(value);
    return unit === "ratio" ? this.texts.percent(decimal.times(100).toString()) : decimal.toString();
  }

  /** Notice number and clause, with the annex where the value stands in one. */
  source(citation: Citation): string {
    const clause = this.texts.citation.clause(citation.clause);
    return `${this.policy.notice(citation.notice).number} ${this.place(citation, clause)}`;
  }

  /** The clause, and the annex where the value stands in one. */
  place({ annex }: Citation, clause: string): string {
    const { list, citation } = this.texts;
    return annex === undefined ? clause : list([clause, citation.annex(annex)]);
  }

  /** Notice number, clause and the clause's own words. */
  citation(citation: Citation): string {
    const heading = citation.heading === undefined ? [] : [citation.heading];
    return `${this.source(citation)}${this.texts.citation.quote([...citation.quotes, ...heading])}`;
  }

  /** A result as a cell shows it. */
  cell(value: ResultValue, unit: Unit | null): string | number | boolean {
    if (typeof value === "object") return this.citation(value.citation);
    return unit === "verdict" && typeof value === "string" ? this.verdict(value) : value;
  }
}

function labelOf(label: Label | undefined, id: string): string {
  return label?.label ?? id;
}
