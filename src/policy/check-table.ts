import type { Dimension } from "./dimension";
import { quotesOf } from "./expand-notice";
import type { Complain, Path } from "./notice-check";
import type { NoticeParameter } from "./notice-schema";
import { memberIds, type NoticeVocabulary } from "./notice-vocabulary";
import { normalizeText, statesFigure } from "./quotation";

type Table = NonNullable<NoticeParameter["table"]>;

/** Reports rows that the annex does not have so: values, headings, members missing, double or misplaced. */
export function checkTable(
  table: Table,
  dimension: Dimension | null,
  path: Path,
  archived: string,
  vocabulary: NoticeVocabulary,
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
