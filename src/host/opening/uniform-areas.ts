import type { CellArea } from "../core/workbook-model";

interface Run {
  readonly column: number;
  columns: number;
  readonly value: unknown;
}

/** Cells with a value each, gathered into rectangles of equal values: a file has thousands of cells and few looks. */
export class UniformAreas {
  private readonly rows = new Map<number, Map<number, unknown>>();

  /** A cell's value; rows and columns are counted from 0. */
  set(row: number, column: number, value: unknown): void {
    const cells = this.rows.get(row) ?? new Map<number, unknown>();
    cells.set(column, value);
    this.rows.set(row, cells);
  }

  /** Rectangles that together cover every cell that has a value, each with the value of its cells. */
  areas(): { readonly area: CellArea; readonly value: unknown }[] {
    const done: { area: CellArea; value: unknown }[] = [];
    let open = new Map<string, { area: CellArea; value: unknown }>();
    for (const row of [...this.rows.keys()].sort((a, b) => a - b)) {
      const next = new Map<string, { area: CellArea; value: unknown }>();
      for (const { column, columns, value } of this.runs(row)) {
        const key = `${column} ${columns} ${JSON.stringify(value)}`;
        const above = open.get(key);
        const grown =
          above !== undefined && above.area.row + above.area.rows === row
            ? { ...above.area, rows: above.area.rows + 1 }
            : { row, column, rows: 1, columns };
        if (above !== undefined && grown.row === above.area.row) open.delete(key);
        next.set(key, { area: grown, value });
      }
      done.push(...open.values());
      open = next;
    }
    return [...done, ...open.values()];
  }

  private runs(row: number): Run[] {
    const runs: Run[] = [];
    const cells = [...(this.rows.get(row) ?? [])].sort(([a], [b]) => a - b);
    for (const [column, value] of cells) {
      const last = runs.at(-1);
      const continues =
        last !== undefined &&
        last.column + last.columns === column &&
        JSON.stringify(last.value) === JSON.stringify(value);
      if (continues) last.columns += 1;
      else runs.push({ column, columns: 1, value });
    }
    return runs;
  }
}
