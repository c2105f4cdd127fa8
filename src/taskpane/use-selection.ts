import { useEffect } from "react";
import type { Dispatch } from "react";
import type { PaneAction } from "./pane-state";
import type { Workbook } from "./workbook";

/** Keeps the state's selection up to date while the pane is open. A selection that cannot be read counts as none. */
export function useSelection(workbook: Workbook, inExcel: boolean, dispatch: Dispatch<PaneAction>): void {
  useEffect(() => {
    if (!inExcel) return undefined;
    let isOpen = true;
    let stop: (() => Promise<void>) | null = null;
    const read = async (): Promise<void> => {
      const outcome = await workbook.readSelection();
      if (isOpen) dispatch({ type: "selected", selection: outcome.status === "done" ? outcome.value : null });
    };
    const start = async (): Promise<void> => {
      await read();
      const watching = await workbook.watchSelection(() => void read());
      if (watching.status !== "done") return;
      if (isOpen) stop = watching.value;
      else await watching.value();
    };
    void start();
    return () => {
      isOpen = false;
      void stop?.();
    };
  }, [workbook, inExcel, dispatch]);
}
