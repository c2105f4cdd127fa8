import { strFromU8, unzipSync } from "fflate";
import { relationshipsPath, resolvePartPath } from "../part-path";
import { parseXml, XmlSyntaxError, type XmlElement } from "../reader/xml-document";
import type { LintFinding, LintRule } from "./lint-finding";

/** A relationship as the file states it. */
export interface LintedRelationship {
  readonly id: string;
  readonly type: string;
  /** The path inside the file; null for a target outside. */
  readonly target: string | null;
}

/** A file under lint: its parts, read once, and what has been found so far. */
export class LintedFile {
  readonly findings: LintFinding[] = [];
  private readonly texts = new Map<string, string>();
  private readonly roots = new Map<string, XmlElement>();

  constructor(bytes: Uint8Array) {
    for (const [path, content] of Object.entries(unzipSync(bytes))) {
      this.texts.set(path, strFromU8(content));
    }
    for (const [path, text] of this.texts) {
      this.parse(path, text);
    }
  }

  report(part: string, rule: LintRule, problem: string): void {
    this.findings.push({ part, rule, problem });
  }

  get paths(): readonly string[] {
    return [...this.texts.keys()];
  }

  has(path: string): boolean {
    return this.texts.has(path);
  }

  text(path: string): string {
    return this.texts.get(path) ?? "";
  }

  root(path: string): XmlElement | undefined {
    return this.roots.get(path);
  }

  relationships(part: string): readonly LintedRelationship[] {
    const root = this.root(relationshipsPath(part));
    return (root?.children ?? []).map(({ attributes }) => {
      const target = attributes.get("Target") ?? "";
      const isExternal = attributes.get("TargetMode") === "External";
      return {
        id: attributes.get("Id") ?? "",
        type: (attributes.get("Type") ?? "").split("/").at(-1) ?? "",
        target: isExternal ? null : resolvePartPath(part, target),
      };
    });
  }

  /** The path of the part with that relationship id, or undefined. */
  target(part: string, id: string | undefined): string | undefined {
    return this.relationships(part).find((each) => each.id === id)?.target ?? undefined;
  }

  private parse(path: string, text: string): void {
    if (!/\.(xml|rels|vml)$/.test(path)) {
      return;
    }
    const control = /[^\P{Cc}\t\n\r]/u.exec(text)?.[0];
    if (control !== undefined) {
      this.report(path, "well-formed", `the control character ${control.charCodeAt(0)}`);
    }
    try {
      this.roots.set(path, parseXml(text));
    } catch (error) {
      if (!(error instanceof XmlSyntaxError)) {
        throw error;
      }
      this.report(path, "well-formed", error.message);
    }
  }
}
