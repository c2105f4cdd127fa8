import type { Document, Element, Node } from "@xmldom/xmldom";

const ELEMENT_NODE = 1;

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}

/** The name of an element without its prefix. */
export function nameOf(element: Element): string {
  return element.localName ?? element.nodeName;
}

/** The elements directly inside. */
export function childrenOf(parent: Document | Element): readonly Element[] {
  return Array.from(parent.childNodes).filter(isElement);
}

/** All elements of these names, in document order. */
export function elementsNamed(document: Document, ...names: readonly string[]): readonly Element[] {
  const walk = (parent: Document | Element): readonly Element[] =>
    childrenOf(parent).flatMap((child) => [child, ...walk(child)]);
  return walk(document).filter((element) => names.includes(nameOf(element)));
}

/** The elements at the end of a path of names that begins inside the root. */
export function elementsAt(document: Document, ...path: readonly string[]): readonly Element[] {
  const root = document.documentElement;
  return path.reduce<readonly Element[]>(
    (parents, name) =>
      parents.flatMap((parent) => childrenOf(parent).filter((child) => nameOf(child) === name)),
    root ? [root] : [],
  );
}

/** The `xsi:type` of an element, or its name where it has none. */
export function typeOf(element: Element): string {
  return element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") ?? nameOf(element);
}

/** How a message names an element: its name with what tells it from its like. */
export function describeElement(element: Element): string {
  const mark = ["id", "resid", "size", "Name", "Locale"]
    .map((name) => [name, element.getAttribute(name)] as const)
    .find(([, value]) => value !== null);
  return mark ? `<${nameOf(element)} ${mark[0]}="${mark[1]}">` : `<${nameOf(element)}>`;
}

/** The text of an element without the white space round it. */
export function textOf(element: Element): string {
  return (element.textContent ?? "").trim();
}
