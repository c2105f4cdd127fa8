import type { Element } from "@xmldom/xmldom";
import { childrenOf, nameOf } from "./elements";
import type { ManifestRule } from "./manifest-rule";

/** The children each element may have, in the order Excel demands; elements not listed have none. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
    "ExtendedOverrides",
  ],
  DisplayName: ["Override"],
  Description: ["Override"],
  IconUrl: ["Override"],
  HighResolutionIconUrl: ["Override"],
  SupportUrl: ["Override"],
  AppDomains: ["AppDomain"],
  Hosts: ["Host"],
  Requirements: ["Sets", "Methods"],
  Sets: ["Set"],
  Methods: ["Method"],
  DefaultSettings: ["SourceLocation"],
  SourceLocation: ["Override"],
  VersionOverrides: [
    "Description",
    "Requirements",
    "Hosts",
    "Resources",
    "WebApplicationInfo",
    "EquivalentAddins",
  ],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  Runtimes: ["Runtime"],
  AllFormFactors: ["ExtensionPoint"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  ExtensionPoint: ["Script", "Page", "Metadata", "Namespace", "OfficeTab", "CustomTab", "OfficeMenu"],
  Script: ["SourceLocation"],
  Page: ["SourceLocation"],
  Metadata: ["SourceLocation"],
  OfficeTab: ["Group"],
  CustomTab: ["Group", "Label", "InsertAfter", "InsertBefore"],
  OfficeMenu: ["Control"],
  Group: ["OverriddenByRibbonApi", "Label", "Icon", "Control"],
  Control: ["OverriddenByRibbonApi", "Label", "Supertip", "Icon", "Action", "Enabled", "Items"],
  Supertip: ["Title", "Description"],
  Icon: ["Image"],
  Action: ["TaskpaneId", "SourceLocation", "Title", "FunctionName"],
  Items: ["Item"],
  Item: ["OverriddenByRibbonApi", "Label", "Supertip", "Icon", "Action", "Enabled"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
  Images: ["Image"],
  Urls: ["Url"],
  ShortStrings: ["String"],
  LongStrings: ["String"],
  Image: ["Override"],
  Url: ["Override"],
  String: ["Override"],
};

function faultsWithin(parent: Element): readonly string[] {
  const allowed = CHILDREN[nameOf(parent)] ?? [];
  let furthest = 0;
  return childrenOf(parent).flatMap((child) => {
    const position = allowed.indexOf(nameOf(child));
    if (position < 0) return [`<${nameOf(parent)}> may not contain <${nameOf(child)}>`];
    const misplaced = position < furthest;
    furthest = Math.max(furthest, position);
    return [
      ...(misplaced
        ? [`in <${nameOf(parent)}>, <${nameOf(child)}> stands after <${allowed[furthest]}>`]
        : []),
      ...faultsWithin(child),
    ];
  });
}

/** Elements stand under the right parent and in the order of the schema. */
export const elementOrder: ManifestRule = ({ document }) =>
  document.documentElement ? faultsWithin(document.documentElement) : ["there is no root element"];
