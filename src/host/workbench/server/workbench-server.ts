import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { dirname, join, resolve } from "node:path";
import { generate } from "selfsigned";
import { findStaticFile, type Mount } from "./static-files";

export interface WorkbenchServerOptions {
  /** The folder that the build fills. */
  readonly dist: string;
  /** "https" with a certificate of its own making; then the pane runs as in Excel on the web. */
  readonly protocol: "http" | "https";
  /** The first port to try; when it is taken, the following ones. 0 takes any free port. */
  readonly port: number;
}

export interface WorkbenchServer {
  /** The workbench's address, with a "/" at the end. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const HOST = "localhost";
const PORTS_TO_TRY = 50;
const BRIDGE = "<script>parent.installWorkbenchBridge(window);</script>";

/**
 * Serves the add-in as it was built, office.js from its own package, and the workbench's page, on this machine only.
 * Rejects when no port is free.
 */
export async function startWorkbenchServer(options: WorkbenchServerOptions): Promise<WorkbenchServer> {
  const mounts = [
    { path: "/officejs/", folder: officeJsFolder() },
    { path: "/", folder: resolve(options.dist) },
  ];
  const handler = (request: IncomingMessage, response: ServerResponse) =>
    void answer(mounts, request, response);
  const server =
    options.protocol === "https"
      ? createHttpsServer(await selfSignedCertificate(), handler)
      : createHttpServer(handler);
  const port = await listen(server, options.port);
  return {
    url: `${options.protocol}://${HOST}:${port}/workbench/`,
    port,
    close: () => close(server),
  };
}

function officeJsFolder(): string {
  return join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}

async function selfSignedCertificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: "commonName", value: HOST }], {
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: HOST }] }],
  });
  return { key, cert };
}

async function answer(
  mounts: readonly Mount[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", `http://${HOST}`);
  if (pathname === "/" || pathname === "/workbench") {
    response.writeHead(302, { location: "/workbench/" }).end();
    return;
  }
  const path = decodedPath(pathname);
  if (path === null) {
    response.writeHead(400, { "content-type": "text/plain" }).end("Bad request");
    return;
  }
  try {
    const file = await findStaticFile(mounts, path);
    if (file === null) {
      response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
      return;
    }
    const content = searchParams.get("seam") === "bridge" ? withBridge(file.content) : file.content;
    response.writeHead(200, { "content-type": file.contentType, "cache-control": "no-store" }).end(content);
  } catch (error) {
    response.writeHead(500, { "content-type": "text/plain" }).end(String(error));
  }
}

/** null for a path whose escapes are no text. */
function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** The pane's page with the native bridge before everything else, so that office.js finds it. */
function withBridge(page: Buffer): string {
  return page.toString("utf8").replace(/<head(\s[^>]*)?>/i, (head) => head + BRIDGE);
}

async function listen(server: Server, firstPort: number): Promise<number> {
  for (let attempt = 0; attempt < PORTS_TO_TRY; attempt += 1) {
    const isListening = await tryListen(server, firstPort === 0 ? 0 : firstPort + attempt);
    if (isListening) return (server.address() as AddressInfo).port;
  }
  throw new Error(`No port from ${firstPort} to ${firstPort + PORTS_TO_TRY - 1} is free`);
}

function tryListen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolveListening, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE") resolveListening(false);
      else reject(error);
    };
    server.once("error", onError);
    server.listen(port, HOST, () => {
      server.off("error", onError);
      resolveListening(true);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolveClosed, reject) => {
    server.close((error) => (error === undefined ? resolveClosed() : reject(error)));
    server.closeAllConnections();
  });
}
