import { useCallback } from "react";
import { usePane } from "./pane-context";
import type { CellTarget } from "./excel/cells";
import type { Entry } from "./excel/insert";

/** Puts an entry into the sheet and reports how it went; asks first when something stands there. */
export function useInsert(): (entry: Entry, agreed?: CellTarget) => Promise<void> {
  const { workbook, dispatch } = usePane();
  return useCallback(
    async (entry: Entry, agreed?: CellTarget) => {
      dispatch({ type: "report", report: null });
      const options = agreed === undefined ? {} : { target: agreed, overwrite: true };
      const outcome = await workbook.insert(entry, options);
      switch (outcome.status) {
        case "done":
          dispatch({ type: "report", report: { kind: "inserted", target: outcome.value } });
          return;
        case "failed":
          dispatch({ type: "report", report: { kind: "fault", fault: outcome.fault } });
          return;
        case "occupied":
          dispatch({ type: "report", report: { kind: "occupied", entry, occupied: outcome } });
      }
    },
    [workbook, dispatch],
  );
}
