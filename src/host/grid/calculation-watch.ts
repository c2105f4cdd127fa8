import type { ICommandService } from "@univerjs/core";
import { onPassEnd, onPassStart } from "./pass-events";

/** A change that starts no calculation within this time starts none at all. */
const NO_CALCULATION_AFTER_MS = 500;

/** Knows whether the last change has been calculated, and tells when. */
export class CalculationWatch {
  private changes = 0;
  private calculated = 0;
  private changesInPass = 0;
  private waiting: (() => void)[] = [];
  private idleTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(commands: ICommandService) {
    onPassStart(commands, () => this.passStarts());
    onPassEnd(commands, ({ stopped }) => {
      // The results are written into the cells right after the pass.
      if (!stopped) setTimeout(() => this.passCovers(this.changesInPass), 0);
    });
  }

  get dirty(): boolean {
    return this.calculated < this.changes;
  }

  /** Says that something has changed that the engine will calculate. */
  changed(): void {
    this.changes += 1;
    clearTimeout(this.idleTimer);
    const { changes } = this;
    this.idleTimer = setTimeout(() => this.passCovers(changes), NO_CALCULATION_AFTER_MS);
  }

  /** Resolves when every change up to now has been calculated. */
  settled(): Promise<void> {
    if (!this.dirty) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  dispose(): void {
    clearTimeout(this.idleTimer);
  }

  private passStarts(): void {
    clearTimeout(this.idleTimer);
    this.changesInPass = this.changes;
  }

  private passCovers(changes: number): void {
    this.calculated = Math.max(this.calculated, changes);
    if (this.dirty) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
