import { elementsAt, elementsNamed, textOf, typeOf } from "./elements";
import type { ManifestRule } from "./manifest-rule";

const HOST = ["VersionOverrides", "Hosts", "Host"] as const;

/** There is one runtime, and it lives as long as the workbook is open. */
export const oneLongRuntime: ManifestRule = ({ document }) => {
  const runtimes = elementsNamed(document, "Runtime");
  return [
    ...(runtimes.length === 1 ? [] : [`there are ${runtimes.length} runtimes, not one`]),
    ...runtimes
      .map((runtime) => runtime.getAttribute("lifetime"))
      .filter((lifetime) => lifetime !== "long")
      .map((lifetime) => `the lifetime of the runtime is "${lifetime}", not "long"`),
  ];
};

/** Runtime, function page, function file and pane are one page; otherwise a second runtime starts. */
export const onePage: ManifestRule = ({ document }) => {
  const panes = elementsNamed(document, "Action").filter((action) => typeOf(action) === "ShowTaskpane");
  const users = [
    ...elementsNamed(document, "Runtime"),
    ...elementsAt(document, ...HOST, "AllFormFactors", "ExtensionPoint", "Page", "SourceLocation"),
    ...elementsNamed(document, "FunctionFile"),
    ...elementsNamed(document, "SourceLocation").filter(
      ({ parentElement }) => parentElement !== null && panes.includes(parentElement),
    ),
  ];
  const resids = [...new Set(users.map((user) => user.getAttribute("resid") ?? ""))];
  const [resid = ""] = resids;
  const addresses = elementsAt(document, "VersionOverrides", "Resources", "Urls", "Url")
    .filter((url) => url.getAttribute("id") === resid)
    .map((url) => url.getAttribute("DefaultValue"));
  const pane = elementsAt(document, "DefaultSettings", "SourceLocation").map((source) =>
    source.getAttribute("DefaultValue"),
  );
  return [
    ...(resids.length > 1 ? [`runtime, page, function file and pane use ${resids.join(", ")}`] : []),
    ...pane
      .filter((address) => addresses.length > 0 && !addresses.includes(address))
      .map((address) => `the default page "${address}" is not that of the runtime`),
  ];
};

/** The add-in asks for the shared runtime, and for nothing Excel would reject in a manifest. */
export const requirementSets: ManifestRule = ({ document }) => {
  const names = elementsNamed(document, "Set").map((set) => set.getAttribute("Name"));
  return [
    ...(names.includes("SharedRuntime") ? [] : ["the add-in does not ask for SharedRuntime"]),
    ...(names.includes("RibbonApi") ? ["RibbonApi may not be asked for in a manifest; ask at run time"] : []),
  ];
};

/** The add-in is for workbooks, and may write to them. */
export const hostAndPermission: ManifestRule = ({ document }) => [
  ...elementsAt(document, "Hosts", "Host")
    .map((host) => host.getAttribute("Name"))
    .filter((name) => name !== "Workbook")
    .map((name) => `the host "${name}" is not Workbook`),
  ...elementsAt(document, ...HOST)
    .map(typeOf)
    .filter((type) => type !== "Workbook")
    .map((type) => `the host "${type}" of the overrides is not Workbook`),
  ...elementsAt(document, "Permissions")
    .map(textOf)
    .filter((permission) => permission !== "ReadWriteDocument")
    .map((permission) => `the permission is "${permission}", not ReadWriteDocument`),
];
