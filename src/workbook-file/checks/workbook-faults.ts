import type { WorkbookDescription } from "../workbook-description";
import type { WorkbookFault } from "../workbook-fault";
import { reportAreaFaults } from "./area-faults";
import { reportCellFaults } from "./cell-faults";
import { reportChartFaults } from "./chart-faults";
import { reportDocumentFaults } from "./document-faults";
import { FaultReport } from "./fault-report";
import { reportLayoutFaults } from "./layout-faults";
import { reportNamingFaults } from "./naming-faults";
import { reportConditionalFormatFaults, reportValidationFaults } from "./rule-faults";
import { SheetCheck } from "./sheet-check";
import { reportTableFaults } from "./table-faults";
import { reportTextFaults } from "./text-faults";
import { workbookVocabulary } from "./workbook-vocabulary";

const SHEET_CHECKS = [
  reportCellFaults,
  reportAreaFaults,
  reportTableFaults,
  reportValidationFaults,
  reportConditionalFormatFaults,
  reportChartFaults,
  reportLayoutFaults,
];

/** Every fault for which Excel would repair or refuse the file, or lose its figures; none for a sound description. */
export function workbookFaults(workbook: WorkbookDescription): readonly WorkbookFault[] {
  const report = new FaultReport(workbook.fileName);
  const vocabulary = workbookVocabulary(workbook);
  reportDocumentFaults(workbook, report);
  reportNamingFaults(workbook, vocabulary, report);
  reportTextFaults(workbook, report);
  for (const sheet of workbook.sheets) {
    const check = new SheetCheck(sheet, vocabulary, report);
    SHEET_CHECKS.forEach((reportFaults) => {
      reportFaults(check);
    });
  }
  return report.faults;
}
