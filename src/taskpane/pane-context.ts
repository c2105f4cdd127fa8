import { createContext, useContext, type Dispatch } from "react";
import type { PaneAction, PaneState } from "./pane-state";
import type { PlaceSearch } from "./place-search";
import type { PolicyDesk } from "./policy-desk";
import type { Settings } from "./settings";
import type { Workbook } from "./workbook";

/** What every view works with. */
export interface Pane {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly desk: PolicyDesk;
  readonly places: PlaceSearch;
  readonly workbook: Workbook;
  readonly inExcel: boolean;
  readonly settings: Settings;
  readonly changeSettings: (change: Partial<Settings>) => void;
}

export const PaneContext = createContext<Pane | null>(null);

/** The pane's state and services. Only for components inside the app. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("A view stands outside the pane.");
  return pane;
}
