/** An element of an XML document. Names are without their namespace prefix; attributes keep theirs. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, entities resolved. */
  readonly text: string;
}

/** The XML is not well formed. */
export class XmlSyntaxError extends Error {
  constructor(problem: string, position: number) {
    super(`${problem} at character ${position}`);
    this.name = "XmlSyntaxError";
  }
}

interface OpenElement {
  readonly name: string;
  readonly qualifiedName: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function resolveEntities(text: string, position: number): string {
  return text.replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+))?(;?)/g, (whole, hex, decimal, name, end) => {
    const code = typeof hex === "string" ? parseInt(hex, 16) : Number(decimal);
    const character = typeof name === "string" ? ENTITIES[name] : String.fromCodePoint(code || 0xfffd);
    if (end !== ";" || character === undefined || whole === "&;") {
      throw new XmlSyntaxError(`${String(whole)} is no entity`, position);
    }
    return character;
  });
}

function localName(qualifiedName: string): string {
  return qualifiedName.slice(qualifiedName.indexOf(":") + 1);
}

function readAttributes(text: string, position: number): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single = ""] of text.matchAll(ATTRIBUTE)) {
    if (attributes.has(name)) {
      throw new XmlSyntaxError(`a second attribute ${name}`, position);
    }
    attributes.set(name, resolveEntities(double ?? single, position));
  }
  return attributes;
}

function openElement(qualifiedName: string, attributes: Map<string, string>): OpenElement {
  return { name: localName(qualifiedName), qualifiedName, attributes, children: [], text: "" };
}

/** Reads the well-formed XML of office files: no document types, no external entities. */
export function parseXml(source: string): XmlElement {
  const document = openElement("", new Map());
  const open: OpenElement[] = [document];
  let position = 0;
  const takeText = (end: number): void => {
    const text = source.slice(position, end);
    const parent = open.at(-1) ?? document;
    if (text.includes("<") || (parent === document && text.replace("\uFEFF", "").trim() !== "")) {
      throw new XmlSyntaxError("text or a tag that cannot stand here", position);
    }
    parent.text += resolveEntities(text, position);
  };
  for (const match of source.matchAll(MARKUP)) {
    const [whole, cdata, closed, opened, attributes = "", isEmpty] = match;
    takeText(match.index);
    position = match.index + whole.length;
    const parent = open.at(-1) ?? document;
    if (cdata !== undefined) {
      parent.text += cdata;
    } else if (closed !== undefined) {
      if (parent.qualifiedName !== closed || open.length === 1) {
        throw new XmlSyntaxError(`</${closed}> closes nothing`, match.index);
      }
      open.pop();
    } else if (opened !== undefined) {
      const element = openElement(opened, readAttributes(attributes, match.index));
      parent.children.push(element);
      if (isEmpty !== "/") {
        open.push(element);
      }
    }
  }
  takeText(source.length);
  const [root, ...others] = document.children;
  if (root === undefined || others.length > 0 || open.length !== 1) {
    throw new XmlSyntaxError("the document has no single, closed root element", source.length);
  }
  return root;
}

/** The first child of that name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((each) => each.name === name);
}

/** All children of that name. */
export function childrenOf(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent?.children.filter((each) => each.name === name) ?? [];
}

/** The element at the end of a path of first children. */
export function descend(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((element, name) => child(element, name), parent);
}

/** All elements below, in the order of the document. */
export function* descendants(parent: XmlElement): Generator<XmlElement> {
  for (const each of parent.children) {
    yield each;
    yield* descendants(each);
  }
}

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
}

/** A number, or undefined where the attribute is absent or is none. */
export function numberAttribute(element: XmlElement | undefined, name: string): number | undefined {
  const text = attribute(element, name);
  return text === undefined || text.trim() === "" || Number.isNaN(Number(text)) ? undefined : Number(text);
}

/** true or false, or undefined where the attribute is absent. */
export function flagAttribute(element: XmlElement | undefined, name: string): boolean | undefined {
  const text = attribute(element, name);
  return text === undefined ? undefined : text === "1" || text === "true";
}

/** The id by which an element points to another part, whatever prefix the file gave the namespace. */
export function relationshipId(element: XmlElement | undefined): string | undefined {
  return [...(element?.attributes ?? [])].find(([name]) => name.endsWith(":id"))?.[1];
}
