import { attribute, child, numberAttribute, type XmlElement } from "./xml-document";

/** A theme numbers its colours with the first two pairs exchanged. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The colours of a theme in the order of their numbers, as six digits. */
export function themeColors(theme: XmlElement | undefined): readonly string[] {
  const scheme = child(child(theme, "themeElements"), "clrScheme");
  return THEME_ORDER.map((name) => {
    const color = child(scheme, name)?.children[0];
    return attribute(color, "lastClr") ?? attribute(color, "val") ?? "000000";
  });
}

/** Lightens (tint above 0) or darkens a colour of six digits. */
function tinted(color: string, tint: number): string {
  const channels = [0, 2, 4].map((start) => parseInt(color.slice(start, start + 2), 16));
  return channels
    .map((channel) => Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint))
    .map((channel) => channel.toString(16).padStart(2, "0"))
    .join("");
}

/** The colour that an element names, as "#RRGGBB"; undefined for "automatic" and the old palette. */
export function readColor(element: XmlElement | undefined, theme: readonly string[]): string | undefined {
  const rgb = attribute(element, "rgb");
  const themed = theme[numberAttribute(element, "theme") ?? -1];
  const base = rgb?.slice(-6) ?? themed;
  if (base === undefined) {
    return undefined;
  }
  return `#${tinted(base, numberAttribute(element, "tint") ?? 0).toUpperCase()}`;
}
