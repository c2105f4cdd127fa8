import { elementsAt } from "./elements";
import type { ManifestRule } from "./manifest-rule";

const HOST = ["VersionOverrides", "Hosts", "Host"] as const;

/** Every path at which exactly one element stands. */
const ONCE: readonly (readonly string[])[] = [
  ["Id"],
  ["Version"],
  ["ProviderName"],
  ["DefaultLocale"],
  ["DisplayName"],
  ["Description"],
  ["IconUrl"],
  ["HighResolutionIconUrl"],
  ["AppDomains"],
  ["Hosts", "Host"],
  ["Requirements", "Sets"],
  ["DefaultSettings", "SourceLocation"],
  ["Permissions"],
  ["VersionOverrides"],
  HOST,
  [...HOST, "AllFormFactors", "ExtensionPoint"],
  [...HOST, "AllFormFactors", "ExtensionPoint", "Script", "SourceLocation"],
  [...HOST, "AllFormFactors", "ExtensionPoint", "Page", "SourceLocation"],
  [...HOST, "AllFormFactors", "ExtensionPoint", "Metadata", "SourceLocation"],
  [...HOST, "DesktopFormFactor", "FunctionFile"],
  [...HOST, "DesktopFormFactor", "ExtensionPoint"],
];

/** What Excel cannot do without stands in the manifest, once. */
export const requiredElements: ManifestRule = ({ document }) =>
  ONCE.flatMap((path) => {
    const { length } = elementsAt(document, ...path);
    return length === 1 ? [] : [`${path.join("/")} stands ${length} times, not once`];
  });
