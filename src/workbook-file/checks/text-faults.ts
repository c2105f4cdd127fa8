import type { WorkbookDescription } from "../workbook-description";
import type { FaultReport } from "./fault-report";

/** What XML cannot hold: control characters but tab and line feed, halves of surrogate pairs, non-characters. */
const UNWRITABLE = /[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/u;

function reportText(text: string, sheet: string | null, place: string, report: FaultReport): void {
  const character = UNWRITABLE.exec(text)?.[0];
  if (character === undefined) {
    return;
  }
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  const mend = code === "000D" ? "break lines with \\n alone" : "leave it out";
  report.add({ sheet, place }, `a text holds the character U+${code}, which a file cannot`, mend);
}

function walk(value: unknown, sheet: string | null, place: string, report: FaultReport): void {
  if (typeof value === "string") {
    reportText(value, sheet, place, report);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      reportText(key, sheet, place, report);
      walk(inner, sheet, place === "" ? key : `${place}.${key}`, report);
    }
  }
}

/** Finds characters that no file can hold, in whatever text of the description. */
export function reportTextFaults(workbook: WorkbookDescription, report: FaultReport): void {
  const { sheets, ...rest } = workbook;
  walk(rest, null, "", report);
  for (const { cells, ...sheet } of sheets) {
    for (const [address, cell] of Object.entries(cells)) {
      walk(cell, sheet.name, address, report);
    }
    walk(sheet, sheet.name, "", report);
  }
}
