import type { Level } from "../engine/figure";
import type { FundingUnit, Labels } from "./compiled-policy";
import type { Dimension } from "./dimension";

/** What the names in a notice file are checked against. */
export interface NoticeVocabulary {
  readonly units: readonly FundingUnit[];
  readonly labels: Labels;
  readonly noticeIds: ReadonlySet<string>;
}

/** The ids that a dimension has. */
export function memberIds(dimension: Dimension, { units, labels }: NoticeVocabulary): readonly string[] {
  if (dimension === "funding-unit") return units.map(({ id }) => id);
  return Object.keys(labels.dimensions[dimension]?.members ?? {});
}

/** The regions that a notice of this level may be for. */
export function regionsOf(level: Level, { units }: NoticeVocabulary): readonly string[] {
  switch (level) {
    case "nation":
      return ["china"];
    case "province":
      return ["henan"];
    case "city":
      return units.map(({ id }) => id);
  }
}
