import type { Citation } from "../engine/citation";
import type { Figure, Level, Scope } from "../engine/figure";
import type { Interval } from "../engine/calendar";
import type { Unit } from "../engine/unit";
import type { Dimension } from "./dimension";

/** A notice without its figures: what a citation needs to be printed. */
export interface Notice {
  readonly id: string;
  readonly number: string;
  readonly level: Level;
  readonly region: string;
}

/** A notice as it is archived; kept apart from what the functions load in every workbook. */
export interface NoticeRecord extends Notice {
  readonly title: string;
  readonly issuers: readonly string[];
  readonly issued: string | null;
  /** File name of the archived text. */
  readonly text: string;
  readonly forwards: readonly string[];
}

/** A named value of the policy data: what it counts in and what it is given for. */
export interface Item {
  readonly id: string;
  readonly unit: Unit;
  readonly dimension: Dimension | null;
}

/** A matter that a notice leaves to another document or body. */
export interface Delegation {
  readonly item: string;
  readonly at: Scope;
  readonly leftTo: string;
  readonly valid: Interval | null;
  readonly citation: Citation;
  readonly note?: string;
}

/** A sentence of a notice to be shown beside the figures it bears on. */
export interface Principle {
  readonly id: string;
  readonly about: string;
  readonly citation: Citation;
}

export interface DateRule {
  readonly item: string;
  readonly decidedBy: "discharge-date";
  readonly citation: Citation;
}

/** What a notice asks of a body, without a figure. */
export interface Duty {
  readonly id: string;
  readonly who: readonly string[];
  readonly what: string;
  readonly citation: Citation;
}

export interface Place {
  readonly name: string;
  readonly code: string | null;
  readonly pinyin: string;
  readonly aliases: readonly string[];
}

export type UnitKind = "prefecture-city" | "demonstration-zone" | "province-run-county";

/** One of the units for which critical-illness insurance is funded, in the order of the annexes. */
export interface FundingUnit extends Place {
  readonly id: string;
  readonly kind: UnitKind;
  readonly english: string;
  readonly code: string;
  readonly parent: string | null;
  /** Counties, districts and zones that share its figures. */
  readonly places: readonly Place[];
}

export interface Label {
  readonly label: string;
  readonly aliases?: readonly string[] | undefined;
}

export type LabelTable = Readonly<Record<string, Label>>;

/** Every word of the policy data in one language. */
export interface Labels {
  readonly items: LabelTable;
  readonly dimensions: Readonly<Partial<Record<Dimension, { readonly members?: LabelTable | undefined }>>>;
  readonly units: LabelTable;
  readonly forces: LabelTable;
  readonly verdicts: LabelTable;
  readonly kinds: LabelTable;
  readonly choices: Readonly<Record<string, { readonly members: LabelTable }>>;
}

export const LANGUAGES = ["zh-CN", "en-US"] as const;
export type Language = (typeof LANGUAGES)[number];

/** All that is loaded, as the build writes it after every check. */
export interface CompiledPolicy {
  /** SHA-256 of the rest, in hexadecimal. */
  readonly hash: string;
  readonly notices: readonly Notice[];
  readonly items: readonly Item[];
  readonly figures: readonly Figure[];
  readonly delegations: readonly Delegation[];
  readonly principles: readonly Principle[];
  readonly dateRules: readonly DateRule[];
  readonly units: readonly FundingUnit[];
  readonly labels: Readonly<Record<Language, Labels>>;
}
