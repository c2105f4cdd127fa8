import type { Figure } from "../engine/figure";
import { competes, type ExpandedNotice } from "./check-notice";
import type { PolicyFault } from "./policy-fault";

/** Reports every pair of figures, of one notice or two, that would both decide the same case. */
export function checkFigures(notices: readonly ExpandedNotice[], report: (fault: PolicyFault) => void): void {
  const claimed = new Map<string, { figure: Figure; region: string }[]>();
  for (const { notice, figures } of notices) {
    for (const figure of figures) {
      const rivals = claimed.get(figure.item) ?? [];
      const rival = rivals.find((other) => other.region === notice.region && competes(other.figure, figure));
      if (rival) {
        const members = Object.values(figure.at).join(", ");
        report({
          file: `notices/${notice.id}.yaml`,
          path: figure.item,
          line: null,
          fault: `two values${members ? ` for ${members}` : ""} overlap: ${rival.figure.value} of ${rival.figure.citation.notice} (${rival.figure.valid.from} to ${rival.figure.valid.to ?? "open"}) and ${figure.value} (${figure.valid.from} to ${figure.valid.to ?? "open"})`,
          mend: "End the earlier one on the day before the later one begins.",
        });
      }
      claimed.set(figure.item, [...rivals, { figure, region: notice.region }]);
    }
  }
}
