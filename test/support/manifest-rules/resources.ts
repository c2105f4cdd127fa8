import type { Document, Element } from "@xmldom/xmldom";
import { childrenOf, describeElement, elementsAt, elementsNamed, nameOf } from "./elements";
import type { ManifestRule } from "./manifest-rule";

const LONGEST_ID = 32;
const TABLES = ["Images", "Urls", "ShortStrings", "LongStrings"] as const;
type Table = (typeof TABLES)[number];

/** The table in which each kind of reference is looked up. */
const TABLE_OF_REFERENCE: Readonly<Record<string, Table>> = {
  Image: "Images",
  Runtime: "Urls",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Namespace: "ShortStrings",
  Description: "LongStrings",
};

function entriesOf(document: Document, table: Table): readonly Element[] {
  return elementsAt(document, "VersionOverrides", "Resources", table).flatMap(childrenOf);
}

function idsOf(document: Document): readonly string[] {
  return TABLES.flatMap((table) => entriesOf(document, table)).map((entry) => entry.getAttribute("id") ?? "");
}

function references(document: Document): readonly Element[] {
  return elementsNamed(document, ...Object.keys(TABLE_OF_REFERENCE)).filter((element) =>
    element.hasAttribute("resid"),
  );
}

/** Every resource that is referred to exists, in the table for its kind. */
export const resourcesResolve: ManifestRule = ({ document }) =>
  references(document).flatMap((reference) => {
    const table = TABLE_OF_REFERENCE[nameOf(reference)];
    const known = table === undefined ? [] : entriesOf(document, table);
    const resid = reference.getAttribute("resid");
    return known.some((entry) => entry.getAttribute("id") === resid)
      ? []
      : [`${describeElement(reference)} refers to "${resid}", which is not in <${table}>`];
  });

/** Every resource is referred to, so that a stale one cannot be mistaken for one in use. */
export const resourcesAreUsed: ManifestRule = ({ document }) => {
  const used = new Set(references(document).map((reference) => reference.getAttribute("resid")));
  return idsOf(document)
    .filter((id) => !used.has(id))
    .map((id) => `nothing refers to the resource "${id}"`);
};

/** Ids of resources are unique and at most 32 characters long. */
export const resourceIds: ManifestRule = ({ document }) => {
  const ids = idsOf(document);
  return ids.flatMap((id, index) => [
    ...(id.length === 0 || id.length > LONGEST_ID
      ? [`the resource id "${id}" is not 1 to ${LONGEST_ID} characters`]
      : []),
    ...(ids.indexOf(id) < index ? [`the resource id "${id}" stands twice`] : []),
  ]);
};

/** Ids of groups and controls are unique. */
export const controlIds: ManifestRule = ({ document }) => {
  const ids = elementsNamed(document, "Group", "Control").map((element) => element.getAttribute("id") ?? "");
  return ids
    .filter((id, index) => id === "" || ids.indexOf(id) < index)
    .map((id) => `the control id "${id}" is missing or stands twice`);
};
