import { childrenOf, describeElement, elementsAt, elementsNamed, nameOf, textOf } from "./elements";
import type { ManifestRule } from "./manifest-rule";

const LOCALE = /^[a-z]{2,3}-[A-Z]{2}$/u;
const OTHER_LOCALES = ["en-US"] as const;

/** Locales are full codes, no element overrides one twice, and none overrides the default. */
export const localeCodes: ManifestRule = ({ document }) => {
  const standard = elementsAt(document, "DefaultLocale").map(textOf);
  const overridden = elementsNamed(document, "Override").map((override) => ({
    override,
    locale: override.getAttribute("Locale") ?? "",
  }));
  return [
    ...[...standard, ...overridden.map(({ locale }) => locale)]
      .filter((locale) => !LOCALE.test(locale))
      .map((locale) => `"${locale}" is no full locale code`),
    ...overridden
      .filter(({ locale }) => standard.includes(locale))
      .map(({ locale }) => `an override is for ${locale}, which is the default`),
    ...overridden
      .filter(({ override, locale }, index) =>
        overridden
          .slice(0, index)
          .some(
            (other) => other.locale === locale && other.override.parentElement === override.parentElement,
          ),
      )
      .map(({ locale }) => `an element overrides ${locale} twice`),
  ];
};

/** Every text has a wording in every language of the add-in. */
export const textsInEveryLanguage: ManifestRule = ({ document }) =>
  [
    ...elementsAt(document, "DisplayName"),
    ...elementsAt(document, "Description"),
    ...elementsNamed(document, "String"),
  ].flatMap((element) => {
    const given = childrenOf(element)
      .filter((child) => nameOf(child) === "Override")
      .map((override) => override.getAttribute("Locale"));
    return OTHER_LOCALES.filter((locale) => !given.includes(locale)).map(
      (locale) => `${describeElement(element)} has no wording for ${locale}`,
    );
  });
