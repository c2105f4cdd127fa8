import { descendants, relationshipId } from "../reader/xml-document";
import type { LintedFile } from "./linted-file";

const CONTENT_TYPES = "[Content_Types].xml";

function lintContentTypes(file: LintedFile): void {
  const entries = file.root(CONTENT_TYPES)?.children ?? [];
  const overrides = new Set(entries.map(({ attributes }) => attributes.get("PartName")?.slice(1)));
  const extensions = new Set(entries.map(({ attributes }) => attributes.get("Extension")));
  for (const path of overrides) {
    if (path !== undefined && !file.has(path)) {
      file.report(CONTENT_TYPES, "content-type", `a content type for ${path}, which is not there`);
    }
  }
  for (const path of file.paths) {
    const extension = path.slice(path.lastIndexOf(".") + 1);
    // A plain "xml" part would be no workbook, sheet or chart without a type of its own.
    const hasType = overrides.has(path) || (extension !== "xml" && extensions.has(extension));
    if (path !== CONTENT_TYPES && !hasType) {
      file.report(path, "content-type", "the part has no content type");
    }
  }
}

function lintRelationships(file: LintedFile): void {
  for (const part of ["", ...file.paths]) {
    const relationships = file.relationships(part);
    for (const { id, target } of relationships) {
      if (target !== null && !file.has(target)) {
        file.report(part, "relationship", `${id} leads to ${target}, which is not there`);
      }
    }
    const root = file.root(part);
    for (const element of root === undefined || part.endsWith(".rels") ? [] : descendants(root)) {
      const id = [...element.attributes.keys()].includes("r:id") ? relationshipId(element) : undefined;
      if (id !== undefined && !relationships.some((each) => each.id === id)) {
        file.report(part, "relationship", `<${element.name}> uses ${id}, which is no relationship`);
      }
    }
  }
}

/** Parts, content types and relationships: what Excel needs to find its way through the file. */
export function lintPackage(file: LintedFile): void {
  for (const path of file.paths) {
    if (path.endsWith("/")) {
      file.report(path, "package", "the archive holds an entry for a folder");
    }
    if (/calcChain/i.test(path)) {
      file.report(path, "calculation", "a calculation chain, which Excel builds itself");
    }
  }
  if (file.paths[0] !== CONTENT_TYPES) {
    file.report(CONTENT_TYPES, "package", "the content types are not the first entry of the archive");
  }
  lintContentTypes(file);
  lintRelationships(file);
}
