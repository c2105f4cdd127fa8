import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startWorkbenchServer, type WorkbenchServer } from "../../src/host/workbench/server/workbench-server";

/** As fetch would, but without tidying the path first. */
function get(port: number, path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: "localhost", port, path }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (body += part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}

describe("the workbench's server", () => {
  let folder: string;
  let server: WorkbenchServer;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "workbench-"));
    const dist = join(folder, "dist");
    mkdirSync(join(dist, "workbench"), { recursive: true });
    writeFileSync(join(folder, "secret.txt"), "outside");
    writeFileSync(join(dist, "workbench", "index.html"), "the page");
    writeFileSync(join(dist, "taskpane.html"), "<head><script src=office.js></script></head>");
    server = await startWorkbenchServer({ dist, protocol: "http", port: 0 });
  });

  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it("serves the page, the add-in as it was built and office.js from its package", async () => {
    assert.deepEqual(await get(server.port, "/workbench/"), { status: 200, body: "the page" });
    const { body } = await get(server.port, "/taskpane.html");
    assert.equal(body, "<head><script src=office.js></script></head>");
    assert.equal((await get(server.port, "/officejs/office.js")).status, 200);
  });

  it("puts the bridge before office.js where the pane asks for it", async () => {
    const { body } = await get(server.port, "/taskpane.html?seam=bridge");
    assert.match(
      body,
      /^<head><script>parent\.installWorkbenchBridge\(window\);<\/script><script src=office\.js>/,
    );
  });

  it("answers 404 for what is not there, and for paths that lead out of the folder", async () => {
    for (const path of ["/nothing.js", "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt"]) {
      assert.equal((await get(server.port, path)).status, 404, path);
    }
  });

  it("answers 400 for a path that is no text", async () => {
    assert.equal((await get(server.port, "/%E0%A4%A")).status, 400);
  });

  it("takes the next free port when the first is in use", async () => {
    const second = await startWorkbenchServer({ dist: folder, protocol: "http", port: server.port });
    assert.ok(second.port > server.port);
    await second.close();
  });
});
