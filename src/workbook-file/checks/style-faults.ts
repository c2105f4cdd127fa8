import type { CellStyle } from "../workbook-description";
import type { SheetCheck } from "./sheet-check";

const LONGEST_NUMBER_FORMAT = 255;
const LARGEST_FONT = 409;
const DEEPEST_INDENT = 250;

/** True for "#2F5597". */
export function isColor(text: string): boolean {
  return /^#[0-9A-Fa-f]{6}$/.test(text);
}

/** Faults of a cell's style or of a conditional format's. */
export function reportStyleFaults(place: string, style: CellStyle, check: SheetCheck): void {
  const { font, fill, border, numberFormat, indent } = style;
  const sides = [border?.left, border?.right, border?.top, border?.bottom];
  for (const color of [font?.color, fill, ...sides.map((side) => side?.color)]) {
    if (color !== undefined && !isColor(color)) {
      check.fault(place, `${color} is no colour`, 'write it like "#2F5597"');
    }
  }
  const quotes = numberFormat?.replaceAll(/\\./g, "").split('"').length ?? 1;
  if (numberFormat !== undefined && (numberFormat === "" || numberFormat.length > LONGEST_NUMBER_FORMAT)) {
    const mend = `give 1 to ${LONGEST_NUMBER_FORMAT} characters, or leave it out`;
    check.fault(place, `the number format has ${numberFormat.length} characters`, mend);
  } else if (quotes % 2 === 0 || (numberFormat?.split(";").length ?? 1) > 4) {
    check.fault(
      place,
      `${numberFormat ?? ""} is no number format`,
      "close its quotation marks; four sections at most",
    );
  }
  const size = font?.size ?? 1;
  if (!(size >= 1 && size <= LARGEST_FONT)) {
    check.fault(place, `the font size ${size} does not exist`, `give 1 to ${LARGEST_FONT} points`);
  }
  if (indent !== undefined && !(Number.isInteger(indent) && indent >= 0 && indent <= DEEPEST_INDENT)) {
    check.fault(
      place,
      `the indent ${indent} does not exist`,
      `give a whole number from 0 to ${DEEPEST_INDENT}`,
    );
  }
}
