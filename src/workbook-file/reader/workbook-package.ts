import { strFromU8, unzipSync } from "fflate";
import { relationshipsPath, resolvePartPath } from "../part-path";
import { UnreadableWorkbookError } from "./unreadable-workbook-error";
import { attribute, childrenOf, parseXml, type XmlElement } from "./xml-document";

/** A part of the file and how another part called it. */
export interface RelatedPart {
  readonly id: string;
  /** The last word of the relationship's type, e.g. "worksheet". */
  readonly type: string;
  readonly path: string;
}

/** The parts of an .xlsx file, read when asked for. Throws an UnreadableWorkbookError for what is no such file. */
export class WorkbookPackage {
  private readonly files: Readonly<Record<string, Uint8Array>>;

  constructor(bytes: Uint8Array) {
    try {
      this.files = unzipSync(bytes);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new UnreadableWorkbookError(`the file is no zip archive (${reason})`);
    }
  }

  get paths(): readonly string[] {
    return Object.keys(this.files);
  }

  /** The text of a part, or undefined where there is none. */
  text(path: string): string | undefined {
    const bytes = this.files[path];
    return bytes === undefined ? undefined : strFromU8(bytes);
  }

  /** The root element of a part, or undefined where there is none. */
  root(path: string | undefined): XmlElement | undefined {
    const text = path === undefined ? undefined : this.text(path);
    return text === undefined ? undefined : parseXml(text);
  }

  /** The parts that a part, or the package itself (""), relates to; those outside the file are left out. */
  related(fromPart: string): readonly RelatedPart[] {
    const root = this.root(relationshipsPath(fromPart));
    return childrenOf(root, "Relationship")
      .filter((relationship) => attribute(relationship, "TargetMode") !== "External")
      .map((relationship) => ({
        id: attribute(relationship, "Id") ?? "",
        type: (attribute(relationship, "Type") ?? "").split("/").at(-1) ?? "",
        path: resolvePartPath(fromPart, attribute(relationship, "Target") ?? ""),
      }));
  }

  /** The path of the first part of that type, or undefined. */
  relatedPath(fromPart: string, type: string): string | undefined {
    return this.related(fromPart).find((part) => part.type === type)?.path;
  }
}
