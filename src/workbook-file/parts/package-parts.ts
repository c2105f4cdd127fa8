import { strToU8, zipSync } from "fflate";
import { relationshipsPath, relativePartPath } from "../part-path";
import { NAMESPACE } from "./namespaces";
import { element, XML_DECLARATION } from "./xml";

const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Collects the parts of an Open Packaging file, with their content types and relationships. */
export class PackageParts {
  private readonly xmlByPath = new Map<string, string>();
  private readonly typeByPath = new Map<string, string>();
  private readonly relationshipsOf = new Map<string, Relationship[]>();

  /** `xml` is the root element, without the declaration. */
  add(path: string, contentType: string, xml: string): void {
    this.xmlByPath.set(path, XML_DECLARATION + xml);
    this.typeByPath.set(path, contentType);
  }

  /** A VML drawing, which Excel knows by its extension and writes without a declaration. */
  addVml(path: string, xml: string): void {
    this.xmlByPath.set(path, xml);
  }

  /** Relates a part, or the package itself (""), to another; gives the id of the relationship. */
  relate(fromPart: string, type: string, toPart: string): string {
    const known = this.relationshipsOf.get(fromPart) ?? [];
    const id = `rId${known.length + 1}`;
    this.relationshipsOf.set(fromPart, [...known, { id, type, target: relativePartPath(fromPart, toPart) }]);
    return id;
  }

  /** The bytes of the file: the same parts give the same bytes, whatever the clock or the time zone. */
  zip(): Uint8Array {
    const files: Record<string, Uint8Array> = {};
    const all = new Map(this.xmlByPath);
    for (const [part, relationships] of this.relationshipsOf) {
      const entries = relationships.map(({ id, type, target }) =>
        element("Relationship", { Id: id, Type: type, Target: target }),
      );
      const root = element("Relationships", { xmlns: NAMESPACE.packageRelationships }, ...entries);
      all.set(relationshipsPath(part), XML_DECLARATION + root);
    }
    files["[Content_Types].xml"] = strToU8(this.contentTypes());
    for (const path of [...all.keys()].sort()) {
      files[path] = strToU8(all.get(path) ?? "");
    }
    return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
  }

  private contentTypes(): string {
    const hasVml = [...this.xmlByPath.keys()].some((path) => path.endsWith(".vml"));
    const defaults = [
      element("Default", { Extension: "rels", ContentType: RELATIONSHIPS_TYPE }),
      hasVml ? element("Default", { Extension: "vml", ContentType: VML_TYPE }) : undefined,
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
    ];
    const overrides = [...this.typeByPath]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([path, type]) => element("Override", { PartName: `/${path}`, ContentType: type }));
    return XML_DECLARATION + element("Types", { xmlns: NAMESPACE.contentTypes }, ...defaults, ...overrides);
  }
}
