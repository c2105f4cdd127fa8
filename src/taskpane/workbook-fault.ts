/** Why Excel did not do what the pane asked. Each kind has a sentence in the locale files under `faults`. */
export type WorkbookFault =
  | { readonly kind: "not-in-excel" }
  | { readonly kind: "cell-editing" }
  | { readonly kind: "protected-sheet"; readonly sheet: string }
  | { readonly kind: "read-only" }
  | { readonly kind: "no-cells-selected" }
  | { readonly kind: "several-areas" }
  | { readonly kind: "whole-line"; readonly address: string }
  | { readonly kind: "off-the-sheet"; readonly address: string }
  | { readonly kind: "no-answer"; readonly seconds: number }
  | { readonly kind: "too-large" }
  | { readonly kind: "busy" }
  | { readonly kind: "gone" }
  | { readonly kind: "needs-newer-excel"; readonly requirement: string }
  | { readonly kind: "circular"; readonly address: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "unexpected"; readonly code: string };

/** Codes of Excel's that mean one thing whatever was asked. */
const FAULT_OF_CODE: Readonly<Record<string, WorkbookFault>> = {
  InvalidOperationInCellEditMode: { kind: "cell-editing" },
  AccessDenied: { kind: "read-only" },
  InvalidSelection: { kind: "no-cells-selected" },
  ItemNotFound: { kind: "gone" },
  InvalidReference: { kind: "gone" },
  InvalidBinding: { kind: "gone" },
  RequestPayloadSizeLimitExceeded: { kind: "too-large" },
  ResponsePayloadSizeLimitExceeded: { kind: "too-large" },
  RangeExceedsLimit: { kind: "too-large" },
  CellLimitExceeded: { kind: "too-large" },
  ActivityLimitReached: { kind: "busy" },
  RequestAborted: { kind: "busy" },
  ServerBusy: { kind: "busy" },
  ApiNotFound: { kind: "needs-newer-excel", requirement: "" },
  ApiNotAvailable: { kind: "needs-newer-excel", requirement: "" },
  UnsupportedFeature: { kind: "needs-newer-excel", requirement: "" },
  NotImplemented: { kind: "needs-newer-excel", requirement: "" },
};

/** The fault behind an error code of office.js. */
export function faultOfCode(code: string): WorkbookFault {
  return FAULT_OF_CODE[code] ?? { kind: "unexpected", code };
}

/** Thrown inside an operation to end it with this fault. Never leaves the workbook module. */
export class WorkbookRefusal extends Error {
  constructor(readonly fault: WorkbookFault) {
    super(fault.kind);
  }
}
