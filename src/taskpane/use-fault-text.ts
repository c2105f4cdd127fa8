import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { WorkbookFault } from "./workbook-fault";

/** Words a fault of the workbook: what is the matter, and what to do. */
export function useFaultText(): (fault: WorkbookFault) => string {
  const { t } = useTranslation();
  return useCallback((fault: WorkbookFault) => t(`faults.${fault.kind}`, { ...fault }), [t]);
}
