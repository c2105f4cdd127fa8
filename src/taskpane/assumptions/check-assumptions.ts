import type { Problem } from "../../engine/problem";
import { problemMessage } from "../../explanation/problem-message";
import type { Wording } from "../../explanation/wording";
import { Assumptions } from "../../rules/assumptions";
import { Refusal, type RawValue } from "../../rules/inputs/input";

/** What is to be said of one row of an assumptions table. */
export interface CheckedRow {
  /** Position in the table, the header being row 1. */
  readonly row: number;
  readonly cells: readonly string[];
  /** null for a row that may stand. */
  readonly message: string | null;
}

export interface CheckedTable {
  readonly rows: readonly CheckedRow[];
  /** What is wrong with the table as a whole, such as two rows that contradict each other. */
  readonly message: string | null;
}

type Grid = readonly (readonly RawValue[])[];

function refusalOf(grid: Grid, wording: Wording): Problem | null {
  const read = Assumptions.read(grid, wording.policy);
  return read instanceof Refusal ? read.problem : null;
}

/** The row's own fault without its number, which is that of a table of one row. */
function inner(problem: Problem): Problem {
  return problem.code === "assumption-row" ? problem.problem : problem;
}

/** Checks every row by itself as the functions would read it, then the table as a whole. */
export function checkAssumptions(values: readonly (readonly unknown[])[], wording: Wording): CheckedTable {
  const [header = [], ...body] = values as Grid;
  const rows = body.flatMap((cells, index): readonly CheckedRow[] => {
    const shown = cells.map((cell) => String(cell ?? ""));
    if (shown.every((cell) => cell.trim() === "")) return [];
    const problem = refusalOf([header, cells], wording);
    return [
      {
        row: index + 2,
        cells: shown,
        message: problem === null ? null : problemMessage(inner(problem), wording),
      },
    ];
  });
  const isSound = rows.every(({ message }) => message === null);
  const whole = isSound ? refusalOf(values as Grid, wording) : null;
  return { rows, message: whole === null ? null : problemMessage(whole, wording) };
}
