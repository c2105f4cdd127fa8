import type { Citation } from "../engine/citation";
import type { FoundPlace } from "./place-search";
import type { WrittenCells } from "./excel/cells";
import type { Entry, Occupied } from "./excel/insert";
import type { Selection } from "./excel/selection";
import type { WorkbookFault } from "./workbook-fault";

export const VIEWS = ["look-up", "calculate", "sources", "assumptions", "templates", "settings"] as const;
export type ViewId = (typeof VIEWS)[number];

/** What the line at the foot of the pane tells of the last thing done in the workbook. */
export type Report =
  | { readonly kind: "inserted"; readonly target: WrittenCells }
  | { readonly kind: "done"; readonly text: string }
  | { readonly kind: "fault"; readonly fault: WorkbookFault }
  | { readonly kind: "occupied"; readonly entry: Entry; readonly occupied: Occupied };

export interface LookUpForm {
  readonly query: string;
  readonly place: FoundPlace | null;
  readonly year: string;
  readonly headcount: string;
}

/** A clause to open in the sources, at the words of the notice. */
export interface SourceRequest {
  readonly citation: Citation;
  /** Words to mark besides the quotes, such as the unit in an annex. */
  readonly also: readonly string[];
}

export interface PaneState {
  readonly view: ViewId;
  readonly lookUp: LookUpForm;
  readonly source: SourceRequest | null;
  readonly selection: Selection | null;
  readonly report: Report | null;
}

export type PaneAction =
  | { readonly type: "show"; readonly view: ViewId }
  | { readonly type: "look-up"; readonly change: Partial<LookUpForm> }
  | { readonly type: "open-source"; readonly request: SourceRequest }
  | { readonly type: "selected"; readonly selection: Selection | null }
  | { readonly type: "report"; readonly report: Report | null };

export function initialState(year: string): PaneState {
  return {
    view: "look-up",
    lookUp: { query: "", place: null, year, headcount: "" },
    source: null,
    selection: null,
    report: null,
  };
}

export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case "show":
      return { ...state, view: action.view, report: null };
    case "look-up":
      return { ...state, lookUp: { ...state.lookUp, ...action.change } };
    case "open-source":
      return { ...state, view: "sources", source: action.request };
    case "selected":
      return { ...state, selection: action.selection };
    case "report":
      return { ...state, report: action.report };
  }
}
