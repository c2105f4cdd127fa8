import type { Language } from "../../policy/compiled-policy";

/** A template as the gallery shows it; paths stand beside index.json. */
export interface GalleryEntry {
  readonly id: string;
  readonly file: string;
  readonly preview: string | null;
  readonly title: Readonly<Record<Language, string>>;
  readonly description: Readonly<Record<Language, string>>;
}

const FOLDER = "templates/";

/** Where a file of the gallery is served. */
export function galleryAddress(file: string): string {
  return `${FOLDER}${encodeURIComponent(file)}`;
}

/** The templates that the build has made; none where it has made none. Rejects when they cannot be had. */
export async function loadGallery(): Promise<readonly GalleryEntry[]> {
  const response = await fetch(`${FOLDER}index.json`);
  if (response.status === 404) return [];
  if (!response.ok) throw new Error(`${FOLDER}index.json: ${response.status}`);
  return (await response.json()) as readonly GalleryEntry[];
}

/** A template's file in the form that Excel takes. Rejects when it cannot be had. */
export async function loadTemplate(file: string): Promise<string> {
  const response = await fetch(galleryAddress(file));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return base64Of(new Uint8Array(await response.arrayBuffer()));
}

const BYTES_AT_ONCE = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let from = 0; from < bytes.length; from += BYTES_AT_ONCE) {
    binary += String.fromCharCode(...bytes.subarray(from, from + BYTES_AT_ONCE));
  }
  return btoa(binary);
}
