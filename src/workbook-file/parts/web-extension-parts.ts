import type { DeploymentChannel, WebExtensionDescription } from "../workbook-description";
import { NAMESPACE } from "./namespaces";
import { element, textElement } from "./xml";

/** The extension in which Excel lists the functions that a file uses of an add-in. */
const CUSTOM_FUNCTION_LIST = "{7C84B067-C214-45C3-A712-C9D94CD141B2}";
/** In pixels: the width that Excel gives a pane of its own. */
const PANE_WIDTH = 350;

function storeOf(channel: DeploymentChannel): { readonly store: string; readonly storeType: string } {
  switch (channel.kind) {
    case "central":
      return { store: "EXCatalog", storeType: "EXCatalog" };
    case "sideload":
      return { store: "developer", storeType: "Registry" };
    case "share":
      return { store: channel.path, storeType: "FileSystem" };
    case "sharepoint":
      return { store: channel.url, storeType: "SPCatalog" };
  }
}

function referenceElement(extension: WebExtensionDescription, channel: DeploymentChannel): string {
  return element("we:reference", {
    id: extension.addInId,
    version: extension.version,
    ...storeOf(channel),
  });
}

function customFunctionList(storedNames: readonly string[]): string | undefined {
  if (storedNames.length === 0) {
    return undefined;
  }
  const ids = storedNames.map((name) => textElement("we:customFunctionIds", name));
  const extension = element(
    "a:ext",
    { "xmlns:a": NAMESPACE.drawing, uri: CUSTOM_FUNCTION_LIST },
    element("we:customFunctionIdList", {}, ...ids),
  );
  return element("we:extLst", {}, extension);
}

/** The root element of `xl/webextensions/webextension1.xml`, for the functions named as files store them. */
export function webExtensionXml(extension: WebExtensionDescription, storedNames: readonly string[]): string {
  const alternative =
    extension.alternative === undefined ? undefined : referenceElement(extension, extension.alternative);
  const autoOpen = element("we:property", {
    name: "Office.AutoShowTaskpaneWithDocument",
    value: "true",
  });
  return element(
    "we:webextension",
    { "xmlns:we": NAMESPACE.webExtension, id: `{${extension.instanceId.toUpperCase()}}` },
    referenceElement(extension, extension.channel),
    element("we:alternateReferences", {}, alternative),
    element("we:properties", {}, extension.autoOpen ? autoOpen : undefined),
    element("we:bindings"),
    element("we:snapshot", { "xmlns:r": NAMESPACE.relationships }),
    customFunctionList(storedNames),
  );
}

/** The root element of `xl/webextensions/taskpanes.xml`. */
export function taskPanesXml(extension: WebExtensionDescription, relationshipId: string): string {
  const reference = element("wetp:webextensionref", {
    "xmlns:r": NAMESPACE.relationships,
    "r:id": relationshipId,
  });
  const pane = element(
    "wetp:taskpane",
    {
      dockstate: "right",
      visibility: extension.offerInstallation === true,
      width: PANE_WIDTH,
      row: 0,
    },
    reference,
  );
  return element("wetp:taskpanes", { "xmlns:wetp": NAMESPACE.taskPanes }, pane);
}
