import { faultOfCode, WorkbookRefusal, type WorkbookFault } from "../workbook-fault";

export interface Failed {
  readonly status: "failed";
  readonly fault: WorkbookFault;
}

/** What came of an operation on the workbook. */
export type Outcome<T> = { readonly status: "done"; readonly value: T } | Failed;

export function failed(fault: WorkbookFault): Failed {
  return { status: "failed", fault };
}

/** Ends an operation with a fault. */
export function refuse(fault: WorkbookFault): never {
  throw new WorkbookRefusal(fault);
}

/** Refuses where Excel does not have this version of its API. */
export function requireExcelApi(version: string): void {
  if (!hasExcelApi(version)) refuse({ kind: "needs-newer-excel", requirement: `ExcelApi ${version}` });
}

export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Runs batches in Excel. Does not reject: what Excel refuses, or does not answer in time, is a fault. */
export class ExcelSession {
  constructor(private readonly timeout: number) {}

  async run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<Outcome<T>> {
    if (typeof Excel === "undefined") return failed({ kind: "not-in-excel" });
    const silence = new Silence(this.timeout);
    try {
      return { status: "done", value: await Promise.race([Excel.run(batch), silence.promise]) };
    } catch (error) {
      if (error instanceof WorkbookRefusal) return failed(error.fault);
      if (error instanceof OfficeExtension.Error) return failed(faultOfCode(error.code));
      throw error;
    } finally {
      silence.end();
    }
  }
}

/** Rejects when Excel has said nothing for so long. */
class Silence {
  readonly promise: Promise<never>;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(milliseconds: number) {
    this.promise = new Promise((_resolve, reject) => {
      const fault: WorkbookFault = { kind: "no-answer", seconds: milliseconds / 1000 };
      this.timer = setTimeout(() => reject(new WorkbookRefusal(fault)), milliseconds);
    });
  }

  end(): void {
    clearTimeout(this.timer);
  }
}
