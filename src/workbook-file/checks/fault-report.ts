import type { WorkbookFault } from "../workbook-fault";

/** Where in a workbook a check is looking. */
export interface FaultPlace {
  readonly sheet: string | null;
  readonly place: string | null;
}

/** Collects the faults of one file. */
export class FaultReport {
  private readonly found: WorkbookFault[] = [];

  constructor(private readonly file: string) {}

  add({ sheet, place }: FaultPlace, problem: string, mend: string): void {
    this.found.push({ file: this.file, sheet, place, problem, mend });
  }

  get faults(): readonly WorkbookFault[] {
    return this.found;
  }
}
