export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Values of attributes; undefined leaves the attribute out, true is "1" and false is "0". */
export type XmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Text between tags. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

function attributeText(value: string | number | boolean): string {
  return typeof value === "boolean" ? (value ? "1" : "0") : escapeAttribute(String(value));
}

/** One element; its children are XML already, undefined ones are left out. */
export function element(
  name: string,
  attributes: XmlAttributes = {},
  ...children: readonly (string | undefined)[]
): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number | boolean] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${attributeText(value)}"`)
    .join("");
  const content = children.join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** One element with text in it. */
export function textElement(name: string, text: string, attributes: XmlAttributes = {}): string {
  return element(name, attributes, escapeText(text));
}
