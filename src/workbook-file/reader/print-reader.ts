import { formatRange } from "../cell-range";
import { parseSheetReference } from "../sheet-reference";
import type { HeaderFooter, PrintDescription } from "../workbook-description";
import { withoutUndefined } from "../without-undefined";
import { attribute, child, flagAttribute, numberAttribute, type XmlElement } from "./xml-document";

const A3 = 8;

/** What a workbook's hidden names say of a sheet's print. */
export interface PrintNames {
  readonly area?: string;
  readonly titles?: string;
}

function readHeaderFooter(stored: string | undefined): HeaderFooter | undefined {
  if (stored === undefined) {
    return undefined;
  }
  const part = (letter: string): string | undefined =>
    new RegExp(`(?:^|[^&])(?:&&)*&${letter}((?:&&|&[^LCR&]|[^&])*)`, "s").exec(stored)?.[1];
  return withoutUndefined({ left: part("L"), center: part("C"), right: part("R") });
}

function titles(stored: string | undefined, pattern: RegExp): string | undefined {
  return pattern.exec(stored?.replaceAll("$", "") ?? "")?.[1];
}

/** How a sheet prints; undefined where it says nothing. */
export function readPrint(
  sheet: XmlElement,
  names: PrintNames,
  ownSheet: string,
): PrintDescription | undefined {
  const setup = child(sheet, "pageSetup");
  const headerFooter = child(sheet, "headerFooter");
  if (setup === undefined && headerFooter === undefined && names.area === undefined) {
    return undefined;
  }
  const area = parseSheetReference(names.area ?? "", ownSheet)?.range;
  const isFitted = flagAttribute(child(child(sheet, "sheetPr"), "pageSetUpPr"), "fitToPage") === true;
  const fit = (name: string): number | undefined =>
    isFitted ? (numberAttribute(setup, name) ?? 1) : undefined;
  return withoutUndefined({
    area: area === undefined ? undefined : formatRange(area),
    titleRows: titles(names.titles, /!(\d+:\d+)/),
    titleColumns: titles(names.titles, /!([A-Z]+:[A-Z]+)/),
    orientation: attribute(setup, "orientation") === "landscape" ? ("landscape" as const) : undefined,
    paper: numberAttribute(setup, "paperSize") === A3 ? ("A3" as const) : undefined,
    fitToWidth: fit("fitToWidth"),
    fitToHeight: fit("fitToHeight"),
    centerHorizontally: flagAttribute(child(sheet, "printOptions"), "horizontalCentered"),
    header: readHeaderFooter(child(headerFooter, "oddHeader")?.text),
    footer: readHeaderFooter(child(headerFooter, "oddFooter")?.text),
  });
}
