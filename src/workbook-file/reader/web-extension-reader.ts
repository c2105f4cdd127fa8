import type { DeploymentChannel, WebExtensionDescription } from "../workbook-description";
import { withoutUndefined } from "../without-undefined";
import type { WorkbookPackage } from "./workbook-package";
import { attribute, child, childrenOf, flagAttribute, type XmlElement } from "./xml-document";

function channelOf(reference: XmlElement | undefined): DeploymentChannel | undefined {
  const store = attribute(reference, "store") ?? "";
  switch (attribute(reference, "storeType")) {
    case "EXCatalog":
      return { kind: "central" };
    case "Registry":
      return { kind: "sideload" };
    case "FileSystem":
      return { kind: "share", path: store };
    case "SPCatalog":
      return { kind: "sharepoint", url: store };
    default:
      return undefined;
  }
}

/** The add-in that a file names, or undefined where it names none, or one from a store we do not use. */
export function readWebExtension(source: WorkbookPackage): WebExtensionDescription | undefined {
  const panesPath = source.relatedPath("", "webextensiontaskpanes");
  const panes = source.root(panesPath);
  const root = source.root(source.relatedPath(panesPath ?? "", "webextension"));
  const reference = child(root, "reference");
  const channel = channelOf(reference);
  if (root === undefined || channel === undefined) {
    return undefined;
  }
  const autoOpen = childrenOf(child(root, "properties"), "property").some(
    (property) => attribute(property, "name") === "Office.AutoShowTaskpaneWithDocument",
  );
  const isOffered = flagAttribute(child(panes, "taskpane"), "visibility") === true;
  return withoutUndefined({
    addInId: attribute(reference, "id") ?? "",
    version: attribute(reference, "version") ?? "",
    instanceId: (attribute(root, "id") ?? "").replaceAll(/[{}]/g, "").toLowerCase(),
    channel,
    alternative: channelOf(child(child(root, "alternateReferences"), "reference")),
    autoOpen,
    offerInstallation: isOffered ? true : undefined,
  });
}
