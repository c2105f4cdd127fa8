import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

export interface StaticFile {
  readonly contentType: string;
  readonly content: Buffer;
}

/** A folder whose files are served below a path that ends with "/". */
export interface Mount {
  readonly path: string;
  readonly folder: string;
}

/** The file that a request's path names, or null where there is none. The first mount whose path fits decides. */
export async function findStaticFile(
  mounts: readonly Mount[],
  requestPath: string,
): Promise<StaticFile | null> {
  const mount = mounts.find(({ path }) => requestPath.startsWith(path));
  if (mount === undefined) return null;
  const name = requestPath.slice(mount.path.length);
  const isFolder = name === "" || name.endsWith("/");
  const file = normalize(join(mount.folder, isFolder ? `${name}index.html` : name));
  // A path with ".." must not lead out of the folder.
  if (!file.startsWith(mount.folder + sep)) return null;
  const content = await readExisting(file);
  if (content === null) return null;
  return { contentType: CONTENT_TYPES[extname(file)] ?? "application/octet-stream", content };
}

async function readExisting(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR") return null;
    throw error;
  }
}
