import { elementsAt, elementsNamed, textOf } from "./elements";
import type { ManifestRule } from "./manifest-rule";

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const VERSION = /^\d{1,5}(\.\d{1,5}){0,3}$/u;

/** The add-in's id is a GUID. */
export const guidAsId: ManifestRule = ({ document }) =>
  elementsAt(document, "Id")
    .map(textOf)
    .filter((id) => !GUID.test(id))
    .map((id) => `the id "${id}" is no lower-case GUID`);

/** The version has one to four parts of at most five digits. */
export const versionForm: ManifestRule = ({ document }) =>
  elementsAt(document, "Version")
    .map(textOf)
    .filter((version) => !VERSION.test(version))
    .map((version) => `the version "${version}" is not one to four numbers of at most five digits`);

/** The functions keep their bare names, and nothing renames them. */
export const bareFunctionNames: ManifestRule = ({ document }) =>
  elementsNamed(document, "Namespace", "EquivalentAddins").map(
    ({ nodeName }) => `<${nodeName}> would change the names under which workbooks hold the functions`,
  );
