import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { TEMPLATES } from "../../src/templates";
import { readWorkbook } from "../../src/workbook-file/reader/read-workbook";

const ROOT = join(__dirname, "..", "..");
const LARGEST_PREVIEW = 60_000;

const text = z.strictObject({ "zh-CN": z.string().min(1), "en-US": z.string().min(1) });
const index = z.array(
  z.strictObject({
    id: z.string(),
    file: z.string(),
    preview: z.string(),
    title: text,
    description: text,
  }),
);

function build(folder: string, environment: Readonly<Record<string, string>>): void {
  execFileSync(
    process.execPath,
    ["--require", "tsx/cjs", join(ROOT, "scripts", "build-templates.ts"), folder],
    {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, ...environment },
    },
  );
}

function digests(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(join(folder, name)))
          .digest("hex"),
      ]),
  );
}

describe("Building the templates", function () {
  // Two builds of five workbooks, on a machine that may be busy.
  this.timeout(120_000);
  let first: string;
  let second: string;

  before(() => {
    first = mkdtempSync(join(tmpdir(), "templates-"));
    second = mkdtempSync(join(tmpdir(), "templates-"));
    build(first, { TZ: "Asia/Shanghai", ADDIN_CHANNEL: "" });
    build(second, { TZ: "America/Los_Angeles", ADDIN_CHANNEL: "EXCatalog" });
  });

  after(() => {
    rmSync(first, { recursive: true });
    rmSync(second, { recursive: true });
  });

  it("gives the same bytes on a second run, in another time zone", () => {
    assert.deepEqual(digests(second), digests(first));
  });

  it("lists every workbook with its names, its description and a small picture", () => {
    const entries = index.parse(JSON.parse(readFileSync(join(first, "index.json"), "utf8")));
    assert.deepEqual(
      entries.map(({ id, file, title }) => ({ id, file, title })),
      TEMPLATES.map(({ id, fileName, title }) => ({ id, file: fileName, title })),
    );
    for (const { file, preview } of entries) {
      assert.ok(existsSync(join(first, file)), file);
      assert.ok(statSync(join(first, preview)).size < LARGEST_PREVIEW, preview);
    }
  });

  it("binds each workbook to the add-in's manifest, through the admin centre and then a sideloaded copy", () => {
    const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
    for (const { fileName, instanceId } of TEMPLATES) {
      const { webExtension } = readWorkbook(readFileSync(join(first, fileName)), fileName);
      assert.ok(webExtension !== undefined, fileName);
      assert.ok(manifest.includes(`<Id>${webExtension.addInId}</Id>`));
      assert.ok(manifest.includes(`<Version>${webExtension.version}</Version>`));
      assert.equal(webExtension.instanceId, instanceId);
      assert.deepEqual(webExtension.channel, { kind: "central" });
      assert.deepEqual(webExtension.alternative, { kind: "sideload" });
      assert.equal(webExtension.autoOpen, true);
    }
  });
});
