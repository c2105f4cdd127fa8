import type { Element } from "@xmldom/xmldom";
import { childrenOf, describeElement, elementsAt, elementsNamed } from "./elements";
import type { ManifestRule, ReadPicture } from "./manifest-rule";
import { pngSize } from "./png-size";

const REQUIRED_SIZES = ["16", "32", "80"] as const;
const LARGEST_FILE = 100 * 1024;
const ICON_SIZE = 32;
const HIGH_RESOLUTION_ICON_SIZE = 64;

function pictureFaults(address: string | null, size: number, readPicture: ReadPicture): readonly string[] {
  if (address === null) return [];
  const bytes = readPicture(address);
  if (!bytes) return [`there is no picture at "${address}"`];
  const actual = pngSize(bytes);
  return [
    ...(actual === null ? [`"${address}" is no PNG`] : []),
    ...(actual !== null && (actual.width !== size || actual.height !== size)
      ? [`"${address}" is ${actual.width}×${actual.height}, not ${size}×${size}`]
      : []),
    ...(bytes.length > LARGEST_FILE ? [`"${address}" is larger than 100 KB`] : []),
  ];
}

/** Every icon of the ribbon comes in the sizes that Excel demands. */
export const iconSizes: ManifestRule = ({ document }) =>
  elementsNamed(document, "Group", "Control").flatMap((element) => {
    const sizes = elementsWithin(element).map((image) => image.getAttribute("size"));
    return REQUIRED_SIZES.filter((size) => !sizes.includes(size)).map(
      (size) => `${describeElement(element)} has no icon of size ${size}`,
    );
  });

function elementsWithin(element: Element): readonly Element[] {
  return childrenOf(element)
    .filter(({ localName }) => localName === "Icon")
    .flatMap(childrenOf);
}

/** Every picture is a PNG of the size it is used at, and light enough. */
export const pictures: ManifestRule = ({ document, readPicture }) => {
  const resources = elementsAt(document, "VersionOverrides", "Resources", "Images", "Image");
  const ribbon = elementsNamed(document, "Icon").flatMap(childrenOf);
  const addressOf = (resid: string | null): string | null =>
    resources.find((image) => image.getAttribute("id") === resid)?.getAttribute("DefaultValue") ?? null;
  const uses: readonly (readonly [address: string | null, size: number])[] = [
    ...elementsAt(document, "IconUrl").map((icon) => [icon.getAttribute("DefaultValue"), ICON_SIZE] as const),
    ...elementsAt(document, "HighResolutionIconUrl").map(
      (icon) => [icon.getAttribute("DefaultValue"), HIGH_RESOLUTION_ICON_SIZE] as const,
    ),
    ...ribbon.map(
      (image) => [addressOf(image.getAttribute("resid")), Number(image.getAttribute("size"))] as const,
    ),
  ];
  return [...new Set(uses.flatMap(([address, size]) => pictureFaults(address, size, readPicture)))];
};
