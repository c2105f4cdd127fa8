/** Something in a description that would make a broken file, or one that loses its figures. */
export interface WorkbookFault {
  readonly file: string;
  /** null where the fault is the workbook's own. */
  readonly sheet: string | null;
  /** The cell, range, table, name or chart at fault; null for the sheet as a whole. */
  readonly place: string | null;
  readonly problem: string;
  readonly mend: string;
}

/** "fund-plan.xlsx, 预算!B5: … Mend: …", for a log or a build's output. */
export function describeFault({ file, sheet, place, problem, mend }: WorkbookFault): string {
  const where = [sheet, place].filter((part) => part !== null).join("!");
  return `${where === "" ? file : `${file}, ${where}`}: ${problem}. Mend: ${mend}.`;
}
