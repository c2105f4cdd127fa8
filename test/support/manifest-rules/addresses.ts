import type { Document } from "@xmldom/xmldom";
import { elementsAt, elementsNamed, textOf } from "./elements";
import type { ManifestRule } from "./manifest-rule";

const LONGEST_ADDRESS = 2048;

/** The files the build serves, by the resource that leads to each; saved installations rely on the names. */
const SERVED: readonly (readonly [resource: string, path: string, english?: string])[] = [
  ["Taskpane.Url", "/taskpane.html"],
  ["Functions.Script.Url", "/functions.js"],
  ["Functions.Metadata.Url", "/functions.json", "/functions-en-US.json"],
];

function addressesOf(document: Document): readonly string[] {
  const holders = elementsNamed(
    document,
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "SourceLocation",
    "Image",
    "Url",
  );
  const overrides = elementsNamed(document, "Override").filter(
    ({ parentElement }) => parentElement !== null && holders.includes(parentElement),
  );
  return [
    ...holders.map((element) => element.getAttribute("DefaultValue")),
    ...overrides.map((element) => element.getAttribute("Value")),
    ...elementsAt(document, "AppDomains", "AppDomain").map(textOf),
  ].filter((address) => address !== null);
}

function parseAddress(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/** Addresses are absolute, encrypted and not too long. */
export const secureAddresses: ManifestRule = ({ document }) =>
  addressesOf(document).flatMap((address) => [
    ...(parseAddress(address)?.protocol === "https:" ? [] : [`"${address}" is no https address`]),
    ...(address.length > LONGEST_ADDRESS
      ? [`"${address.slice(0, 60)}…" is longer than ${LONGEST_ADDRESS}`]
      : []),
  ]);

/** All is served from one origin, which the pane may open. */
export const oneOrigin: ManifestRule = ({ document }) => {
  const domains = elementsAt(document, "AppDomains", "AppDomain").map(textOf);
  return addressesOf(document)
    .map((address) => parseAddress(address)?.origin)
    .filter((origin) => origin !== undefined && !domains.includes(origin))
    .map((origin) => `"${origin}" is not among the domains of the add-in`);
};

/** The resources lead to the files that the build gives. */
export const servedFiles: ManifestRule = ({ document }) => {
  const urls = elementsAt(document, "VersionOverrides", "Resources", "Urls", "Url");
  return SERVED.flatMap(([resource, path, english]) => {
    const url = urls.find((candidate) => candidate.getAttribute("id") === resource);
    if (!url) return [];
    const override = elementsNamed(document, "Override").find(({ parentElement }) => parentElement === url);
    const given = [url.getAttribute("DefaultValue"), override?.getAttribute("Value") ?? null];
    return [path, english ?? null].flatMap((expected, index) => {
      const actual = given[index] ?? null;
      const pathname = actual === null ? null : (parseAddress(actual)?.pathname ?? actual);
      return pathname === expected
        ? []
        : [`${resource} leads to ${pathname ?? "nothing"}, not to ${expected ?? "nothing"}`];
    });
  });
};
