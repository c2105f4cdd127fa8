import { cellKey, type CellPosition } from "./cell-position";

interface Said {
  readonly pass: number;
  readonly keys: string[];
}

/** The explanation behind each error that a custom function put into a cell; the grid keeps only the code. */
export class ErrorMessages {
  private readonly messages = new Map<string, string>();
  private readonly saidBy = new Map<string, Said>();
  private pass = 0;

  at(cell: CellPosition): string | undefined {
    return this.messages.get(cellKey(cell));
  }

  startPass(): void {
    this.pass += 1;
  }

  /** Forgets what the formula of this cell said in earlier passes, in its own cell and in those it spilled into. */
  visit(anchor: CellPosition): void {
    const anchorKey = cellKey(anchor);
    const said = this.saidBy.get(anchorKey);
    if (said === undefined || said.pass === this.pass) return;
    for (const key of said.keys) this.messages.delete(key);
    this.saidBy.delete(anchorKey);
  }

  /** Notes a message for the cell that lies `rows` and `columns` away from the formula's own. */
  note(anchor: CellPosition, rows: number, columns: number, message: string): void {
    const key = cellKey({ ...anchor, row: anchor.row + rows, column: anchor.column + columns });
    this.messages.set(key, message);
    const anchorKey = cellKey(anchor);
    const said = this.saidBy.get(anchorKey) ?? { pass: this.pass, keys: [] };
    said.keys.push(key);
    this.saidBy.set(anchorKey, said);
  }

  clear(): void {
    this.messages.clear();
    this.saidBy.clear();
  }
}
