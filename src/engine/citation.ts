/** Where something is written: the notice, its clause, and the clause's own words. */
export interface Citation {
  readonly notice: string;
  readonly clause: string;
  /** Verbatim passages of the archived text. */
  readonly quotes: readonly string[];
  /** The annex and the heading of the row, for a value out of a table. */
  readonly annex?: string;
  readonly heading?: string;
}
