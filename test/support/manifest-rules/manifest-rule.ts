import type { Document } from "@xmldom/xmldom";

/** Gives the bytes of the picture that is served at an address, or null where there is none. */
export type ReadPicture = (address: string) => Uint8Array | null;

/** What a rule may look at. */
export interface ManifestUnderCheck {
  readonly document: Document;
  readonly readPicture: ReadPicture;
}

/** Gives one sentence for every place in which the manifest breaks the rule. */
export type ManifestRule = (manifest: ManifestUnderCheck) => readonly string[];
