import type { HeaderFooter, PrintDescription } from "../workbook-description";
import { element, textElement } from "./xml";

const PAPER_SIZE = { A3: 8, A4: 9 } as const;

/** "&L…&C…&R…": how files and Excel's limit of 255 characters see a header or footer. */
export function storedHeaderFooter({ left, center, right }: HeaderFooter): string {
  return [
    left === undefined ? "" : `&L${left}`,
    center === undefined ? "" : `&C${center}`,
    right === undefined ? "" : `&R${right}`,
  ].join("");
}

function headerFooterElement({ header, footer }: PrintDescription): string | undefined {
  if (header === undefined && footer === undefined) {
    return undefined;
  }
  return element(
    "headerFooter",
    {},
    header === undefined ? undefined : textElement("oddHeader", storedHeaderFooter(header)),
    footer === undefined ? undefined : textElement("oddFooter", storedHeaderFooter(footer)),
  );
}

/** True where the pages are scaled to a number of pages across or down. */
export function fitsToPages(print: PrintDescription | undefined): boolean {
  return print?.fitToWidth !== undefined || print?.fitToHeight !== undefined;
}

/** Options, margins, page set-up, header and footer: in the order a sheet holds them. */
export function printElements(print: PrintDescription | undefined): readonly (string | undefined)[] {
  const margins = element("pageMargins", {
    left: 0.5,
    right: 0.5,
    top: 0.75,
    bottom: 0.75,
    header: 0.3,
    footer: 0.3,
  });
  if (print === undefined) {
    return [margins];
  }
  const isFitted = fitsToPages(print);
  return [
    print.centerHorizontally === true ? element("printOptions", { horizontalCentered: true }) : undefined,
    margins,
    element("pageSetup", {
      paperSize: PAPER_SIZE[print.paper ?? "A4"],
      fitToWidth: isFitted ? (print.fitToWidth ?? 1) : undefined,
      fitToHeight: isFitted ? (print.fitToHeight ?? 0) : undefined,
      orientation: print.orientation ?? "portrait",
    }),
    headerFooterElement(print),
  ];
}
