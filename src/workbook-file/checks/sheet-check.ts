import { parseRange, type CellRange } from "../cell-range";
import type { SheetDescription } from "../workbook-description";
import type { FaultReport } from "./fault-report";
import { formulaProblems, type FormulaUse } from "./formula-problems";
import type { NameProblem } from "./name-rules";
import type { WorkbookVocabulary } from "./workbook-vocabulary";

/** One sheet under check, and how to report what is wrong on it. */
export class SheetCheck {
  constructor(
    readonly sheet: SheetDescription,
    readonly vocabulary: WorkbookVocabulary,
    private readonly report: FaultReport,
  ) {}

  fault(place: string | null, problem: string, mend: string): void {
    this.report.add({ sheet: this.sheet.name, place }, problem, mend);
  }

  problems(place: string | null, problems: readonly NameProblem[]): void {
    for (const { problem, mend } of problems) {
      this.fault(place, problem, mend);
    }
  }

  formula(place: string, typed: string, use: FormulaUse): void {
    this.problems(place, formulaProblems(typed, use, this.vocabulary));
  }

  /** Reads a range, or reports that it is none. */
  range(place: string, what: string): CellRange | null {
    const range = parseRange(place);
    if (range === null || place.includes("$")) {
      this.fault(place, `the ${what} is no range`, 'write it like "A1:C4", without dollar signs');
      return null;
    }
    return range;
  }

  /** Reads one range or several with blanks between them, or reports those that are none. */
  ranges(places: string, what: string): CellRange[] {
    return places.split(" ").flatMap((place) => this.range(place, what) ?? []);
  }
}
