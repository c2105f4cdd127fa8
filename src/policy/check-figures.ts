import { overlaps } from "../engine/calendar";
import type { Figure } from "../engine/figure";
import type { ExpandedNotice } from "./expand-notice";
import type { NoticeFile } from "./notice-schema";
import type { PolicyFault } from "./policy-fault";
import type { YamlFile } from "./yaml-file";

/** A notice with the file it was read from. */
export interface NoticeInFile {
  readonly file: YamlFile<NoticeFile>;
  readonly expanded: ExpandedNotice;
}

/** True when two figures claim the same value for the same case and day. */
function competes(one: Figure, other: Figure): boolean {
  return (
    one.item === other.item &&
    one.level === other.level &&
    JSON.stringify(one.at) === JSON.stringify(other.at) &&
    overlaps(one.valid, other.valid)
  );
}

/** Reports every pair of figures, of one notice or two, that would both decide the same case. */
export function checkFigures(notices: readonly NoticeInFile[], report: (fault: PolicyFault) => void): void {
  const claimed = new Map<string, { figure: Figure; region: string }[]>();
  for (const { file, expanded } of notices) {
    const { notice, figures } = expanded;
    for (const figure of figures) {
      const rivals = claimed.get(figure.item) ?? [];
      const rival = rivals.find((other) => other.region === notice.region && competes(other.figure, figure));
      if (rival) {
        const members = Object.values(figure.at).join(", ");
        const path = ["parameters", file.content.parameters.map(({ id }) => id).lastIndexOf(figure.item)];
        report({
          file: file.name,
          path: path.join("."),
          line: file.lineOf(path),
          fault: `two values of ${figure.item}${members ? ` for ${members}` : ""} overlap: ${span(rival.figure)} and ${span(figure)}`,
          mend: "End the earlier one on the day before the later one begins.",
        });
      }
      claimed.set(figure.item, [...rivals, { figure, region: notice.region }]);
    }
  }
}

function span({ value, valid, citation }: Figure): string {
  return `${value} of ${citation.notice} (${valid.from} to ${valid.to ?? "open"})`;
}
