import { NAMESPACE } from "./namespaces";
import { element } from "./xml";

const COLORS: Readonly<Record<string, string>> = {
  dk2: "44546A",
  lt2: "E7E6E6",
  accent1: "4472C4",
  accent2: "ED7D31",
  accent3: "A5A5A5",
  accent4: "FFC000",
  accent5: "5B9BD5",
  accent6: "70AD47",
  hlink: "0563C1",
  folHlink: "954F72",
};

const LINE_WIDTHS = [6350, 12_700, 19_050];

function fonts(name: string, font: string): string {
  return element(
    name,
    {},
    element("a:latin", { typeface: font }),
    element("a:ea", { typeface: "" }),
    element("a:cs", { typeface: "" }),
    element("a:font", { script: "Hans", typeface: font }),
  );
}

/** The root element of `xl/theme/theme1.xml`: Office's colours, and one font for headings and text. */
export function themeXml(font: string): string {
  const placeholder = element("a:solidFill", {}, element("a:schemeClr", { val: "phClr" }));
  const fills = [placeholder, placeholder, placeholder];
  const effect = element("a:effectStyle", {}, element("a:effectLst"));
  const colors = Object.entries(COLORS).map(([name, value]) =>
    element(`a:${name}`, {}, element("a:srgbClr", { val: value })),
  );
  const system = (name: string, value: string, last: string): string =>
    element(`a:${name}`, {}, element("a:sysClr", { val: value, lastClr: last }));
  return element(
    "a:theme",
    { "xmlns:a": NAMESPACE.drawing, name: "Office" },
    element(
      "a:themeElements",
      {},
      element(
        "a:clrScheme",
        { name: "Office" },
        system("dk1", "windowText", "000000"),
        system("lt1", "window", "FFFFFF"),
        ...colors,
      ),
      element("a:fontScheme", { name: "Office" }, fonts("a:majorFont", font), fonts("a:minorFont", font)),
      element(
        "a:fmtScheme",
        { name: "Office" },
        element("a:fillStyleLst", {}, ...fills),
        element("a:lnStyleLst", {}, ...LINE_WIDTHS.map((w) => element("a:ln", { w }, placeholder))),
        element("a:effectStyleLst", {}, effect, effect, effect),
        element("a:bgFillStyleLst", {}, ...fills),
      ),
    ),
  );
}
