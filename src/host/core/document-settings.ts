/** The settings that an add-in keeps in a workbook; `document.settings` and `workbook.settings` are two views of it. */
export class DocumentSettings {
  private entries = new Map<string, string>();

  keys(): readonly string[] {
    return [...this.entries.keys()];
  }

  get(key: string): unknown {
    const json = this.entries.get(key);
    return json === undefined ? null : (JSON.parse(json) as unknown);
  }

  set(key: string, value: unknown): void {
    this.entries.set(key, JSON.stringify(value));
  }

  delete(key: string): void {
    this.entries.delete(key);
  }

  /** Keys with their JSON texts, as `document.settings` reads and saves them. */
  serialized(): readonly (readonly [string, string])[] {
    return [...this.entries];
  }

  /** Takes over everything that `document.settings.saveAsync` sent. */
  replace(entries: readonly (readonly [string, string])[]): void {
    this.entries = new Map(entries);
  }
}
