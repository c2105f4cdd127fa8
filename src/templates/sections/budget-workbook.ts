import type {
  NameDescription,
  SheetDescription,
  WorkbookDescription,
} from "../../workbook-file/workbook-description";
import { templateProperties } from "../layout/workbook-properties";
import { checkSheet, type Check } from "./check-sheet";
import { guideSheet, type Guide, type SampleState } from "./guide-sheet";
import type { PlaceList } from "./place-list";
import type { Report } from "./report-sheet";

/** What a template has of its own; guide, checks and the list of places stand around its sheets in all of them. */
export interface BudgetWorkbook {
  readonly fileName: string;
  readonly guide: Guide;
  readonly samples: SampleState;
  /** In their order, reports and charts included. */
  readonly sheets: readonly SheetDescription[];
  readonly reports: readonly Report[];
  /** The relations of the template itself; those of its reports come after them. */
  readonly checks: readonly Check[];
  readonly places?: PlaceList;
  /** References, without "=", by their defined names. */
  readonly names: Readonly<Record<string, string>>;
  readonly customFunctions: readonly string[];
}

/** A workbook of the templates: the guide, the sheets, the checks, and the hidden list of places where there is one. */
export function budgetWorkbook(workbook: BudgetWorkbook): WorkbookDescription {
  const { fileName, guide, reports, places } = workbook;
  const checks = checkSheet([...workbook.checks, ...reports.flatMap((report) => report.checks)]);
  const ownNames = Object.entries(workbook.names).map(([name, reference]): NameDescription => ({
    name,
    formula: `=${reference}`,
  }));
  return {
    fileName,
    properties: templateProperties(guide.title),
    sheets: [
      guideSheet(guide, workbook.samples),
      ...workbook.sheets,
      checks.sheet,
      ...(places === undefined ? [] : [places.sheet]),
    ],
    names: [
      ...(places?.names ?? []),
      ...checks.names,
      ...reports.flatMap((report) => report.names),
      ...ownNames,
    ],
    customFunctions: workbook.customFunctions,
  };
}
