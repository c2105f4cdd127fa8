import type { Element } from "@xmldom/xmldom";
import { childrenOf, describeElement, elementsAt, nameOf, textOf } from "./elements";
import type { ManifestRule } from "./manifest-rule";

const LONGEST_SHORT_TEXT = 125;
const LONGEST_LONG_TEXT = 250;

/** What an element says in each language: its default and its overrides. */
function wordings(element: Element): readonly string[] {
  return [
    element.getAttribute("DefaultValue") ?? textOf(element),
    ...childrenOf(element)
      .filter((child) => nameOf(child) === "Override")
      .map((override) => override.getAttribute("Value") ?? ""),
  ];
}

/** Texts are there and no longer than Excel takes. */
export const textLengths: ManifestRule = ({ document }) => {
  const resources = ["VersionOverrides", "Resources"] as const;
  const limits: readonly (readonly [readonly Element[], number])[] = [
    [elementsAt(document, "ProviderName"), LONGEST_SHORT_TEXT],
    [elementsAt(document, "DisplayName"), LONGEST_SHORT_TEXT],
    [elementsAt(document, "Description"), LONGEST_LONG_TEXT],
    [elementsAt(document, ...resources, "ShortStrings", "String"), LONGEST_SHORT_TEXT],
    [elementsAt(document, ...resources, "LongStrings", "String"), LONGEST_LONG_TEXT],
  ];
  return limits.flatMap(([elements, limit]) =>
    elements.flatMap((element) =>
      wordings(element)
        .filter(({ length }) => length === 0 || length > limit)
        .map(({ length }) => `${describeElement(element)} has ${length} characters, not 1 to ${limit}`),
    ),
  );
};
