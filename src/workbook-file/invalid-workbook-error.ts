import { describeFault, type WorkbookFault } from "./workbook-fault";

/** Thrown in place of writing a broken file; carries every fault of the description at once. */
export class InvalidWorkbookError extends Error {
  readonly faults: readonly WorkbookFault[];

  constructor(faults: readonly WorkbookFault[]) {
    super(faults.map(describeFault).join("\n"));
    this.name = "InvalidWorkbookError";
    this.faults = faults;
  }
}
