import { NAMESPACE } from "./namespaces";
import { element } from "./xml";

/** Excel's mark for the extension that says "this is a dynamic array". */
const DYNAMIC_ARRAY_EXTENSION = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";

/** The root element of `xl/metadata.xml`, to which the dynamic-array cells point with cm="1". */
export function metadataXml(): string {
  const properties = element("xda:dynamicArrayProperties", { fDynamic: true, fCollapsed: false });
  const extension = element("extLst", {}, element("ext", { uri: DYNAMIC_ARRAY_EXTENSION }, properties));
  return element(
    "metadata",
    { xmlns: NAMESPACE.main, "xmlns:xda": NAMESPACE.dynamicArray },
    element(
      "metadataTypes",
      { count: 1 },
      element("metadataType", {
        name: "XLDAPR",
        minSupportedVersion: 120_000,
        copy: true,
        pasteAll: true,
        pasteValues: true,
        merge: true,
        splitFirst: true,
        rowColShift: true,
        clearFormats: true,
        clearComments: true,
        assign: true,
        coerce: true,
        cellMeta: true,
      }),
    ),
    element("futureMetadata", { name: "XLDAPR", count: 1 }, element("bk", {}, extension)),
    element("cellMetadata", { count: 1 }, element("bk", {}, element("rc", { t: 1, v: 0 }))),
  );
}
