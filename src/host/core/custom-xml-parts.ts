import { ExcelError } from "./excel-error";

export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

/** The namespace of a part's root element, "" when it has none. */
export function namespaceOf(part: CustomXmlPart): string {
  const root = /<([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*(\s[^>]*)?>/.exec(part.xml);
  const prefix = root?.[1]?.slice(0, -1);
  const attribute = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  return new RegExp(`\\s${attribute}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? "")?.[1] ?? "";
}

/** The XML parts that add-ins keep in the file. */
export class CustomXmlParts {
  private parts: CustomXmlPart[] = [];
  private count = 0;

  all(): readonly CustomXmlPart[] {
    return this.parts;
  }

  /** Throws InvalidArgument when the text is not XML at first sight. */
  add(xml: string): CustomXmlPart {
    const part = { id: `{${String(++this.count).padStart(8, "0")}-0000-4000-8000-00000000C05E}`, xml: "" };
    replaceXml(part, xml);
    this.parts.push(part);
    return part;
  }

  delete(part: CustomXmlPart): void {
    this.parts = this.parts.filter((other) => other !== part);
  }
}

/** Changes a part's text. Throws InvalidArgument when the text is not XML at first sight. */
export function replaceXml(part: CustomXmlPart, xml: string): void {
  if (!/^\s*<[^]*>\s*$/.test(xml)) {
    throw new ExcelError("InvalidArgument");
  }
  part.xml = xml;
}
