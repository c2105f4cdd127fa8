import { bootOffice, type BootedOffice } from "../../src/host/node/boot-office";
import type { ExcelHost } from "../../src/host/core/excel-host";
import { MemoryWorkbook, type MemoryWorkbookOptions } from "../../src/host/core/memory-workbook";

/** office.js with a fresh workbook before each test of the suite that calls this. */
export interface ExcelFixture {
  readonly office: BootedOffice;
  readonly host: ExcelHost;
  readonly model: MemoryWorkbook;
  /** Puts another workbook in place of the fresh one. */
  open(options: MemoryWorkbookOptions): void;
}

export function useExcel(): ExcelFixture {
  let office: BootedOffice | null = null;
  let model = new MemoryWorkbook();
  const started = (): BootedOffice => {
    if (office === null) {
      throw new Error("office.js has not been started: use the fixture inside a test.");
    }
    return office;
  };
  const open = (options: MemoryWorkbookOptions) => {
    model = new MemoryWorkbook(options);
    started().resetHost(model);
  };
  before(async () => {
    office = await bootOffice();
  });
  beforeEach(() => open({}));
  return {
    get office() {
      return started();
    },
    get host() {
      return started().host;
    },
    get model() {
      return model;
    },
    open,
  };
}

/** Lets the events that a request has caused reach their handlers. */
export function eventsDelivered(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

/** The active sheet's range. */
export function activeRange(context: Excel.RequestContext, address: string): Excel.Range {
  return context.workbook.worksheets.getActiveWorksheet().getRange(address);
}

/** The error that a promise was rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<OfficeExtension.Error> {
  return promise.then(
    () => {
      throw new Error("The request was expected to fail.");
    },
    (error: unknown) => {
      if (!(error instanceof OfficeExtension.Error)) {
        throw error;
      }
      return error;
    },
  );
}
