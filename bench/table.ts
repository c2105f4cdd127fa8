import { type Contender, holds, isRow, type Result, type Row } from "./row";

const DIGITS = 3;

function quantity(value: number, unit: Row["unit"]): string {
  if (unit === "slope") return value.toFixed(2);
  if (unit === "ns" && value >= 10_000) return `${(value / 1000).toPrecision(DIGITS)} µs`;
  return `${value >= 100 ? value.toFixed(0) : value.toPrecision(DIGITS)} ${unit}`;
}

function times(ratio: number): string {
  return `${ratio >= 100 ? Math.round(ratio).toLocaleString("en-US") : ratio.toPrecision(DIGITS)}x`;
}

function wrong({ wrong: count, sample }: Contender): string {
  if (count === null) return "";
  return sample === undefined ? String(count) : `${count} of ${sample.toLocaleString("en-US")}`;
}

function rowLines(row: Row): readonly (readonly string[])[] {
  const { ours, limit, unit, peers } = row;
  const ratioOf = ({ value }: Contender): string => (limit === null ? "" : times(value / limit.value));
  const bound = limit === null ? quantity(row.bound, unit) : `${row.bound}x`;
  const verdict = holds(row) ? "holds" : "FAILS";
  const measure = limit === null ? "" : times(row.measure);
  return [
    [`**${row.work}**`, "", "", "", "", ""],
    [`${ours.name}`, quantity(ours.value, unit), measure, bound, wrong(ours), verdict],
    ...(limit === null
      ? []
      : [[`limit: ${limit.name}`, quantity(limit.value, unit), "1x", "", wrong(limit), ""]]),
    ...peers.map((peer) => [peer.name, quantity(peer.value, unit), ratioOf(peer), "", wrong(peer), ""]),
  ];
}

/** All results as one Markdown table. */
export function formatTable(results: readonly Result[]): string {
  const lines: readonly (readonly string[])[] = [
    ["work", "time or size", "ratio", "bound", "wrong", ""],
    ["---", "---:", "---:", "---:", "---:", "---"],
    ...results.flatMap((result) =>
      isRow(result)
        ? rowLines(result)
        : [[`**${result.work}**`, "", "", "", "", `left out: ${result.reason}`]],
    ),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
