import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkManifest, MANIFEST_RULES, type ManifestRuleName } from "../support/check-manifest";
import { pngSize } from "../support/manifest-rules/png-size";

const ROOT = join(__dirname, "../..");
const ORIGIN = "https://localhost:3000";
const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");

/** Reads a picture where the build takes it from. */
function readPicture(address: string): Uint8Array | null {
  const file = join(ROOT, new URL(address).pathname);
  return existsSync(file) ? readFileSync(file) : null;
}

/** The manifest with one passage replaced, which must be there. */
function changed(passage: string, replacement: string): string {
  assert.ok(manifest.includes(passage), `the manifest has no "${passage}"`);
  return manifest.replace(passage, replacement);
}

function rulesBroken(xml: string, pictures = readPicture): readonly ManifestRuleName[] {
  return [...new Set(checkManifest(xml, pictures).map(({ rule }) => rule))];
}

const longText = (length: number): string => "长".repeat(length);

/** One planted fault: what is wrong, which rule reports it, and the manifest with the fault. */
const PLANTED: readonly (readonly [title: string, rule: ManifestRuleName, xml: () => string])[] = [
  ["an unclosed element", "well-formed", () => changed("</OfficeApp>", "")],
  ["an undeclared prefix", "well-formed", () => changed("<bt:Images>", "<px:Images>")],
  [
    "the version before the id",
    "element-order",
    () => {
      const version = "<Version>0.1.0.0</Version>";
      return changed(version, "").replace("<Id>", `${version}<Id>`);
    },
  ],
  [
    "the runtimes after the form factors",
    "element-order",
    () => {
      const runtimes = /<Runtimes>[\s\S]*<\/Runtimes>/u.exec(manifest)?.[0] ?? "";
      return changed(runtimes, "").replace("</DesktopFormFactor>", `</DesktopFormFactor>${runtimes}`);
    },
  ],
  ["an element no schema knows", "element-order", () => changed("<Permissions>", "<Licence/><Permissions>")],
  ["no permissions", "required-elements", () => changed("<Permissions>ReadWriteDocument</Permissions>", "")],
  [
    "two provider names",
    "required-elements",
    () => changed("<DefaultLocale>", "<ProviderName>x</ProviderName><DefaultLocale>"),
  ],
  ["an id that is no GUID", "guid-as-id", () => manifest.replace(/<Id>.*<\/Id>/u, "<Id>henan-budget</Id>")],
  ["a version with letters", "version-form", () => changed("<Version>0.1.0.0", "<Version>0.1.0-beta")],
  ["a version of five parts", "version-form", () => changed("<Version>0.1.0.0", "<Version>0.1.0.0.1")],
  [
    "a version part of six digits",
    "version-form",
    () => changed("<Version>0.1.0.0", "<Version>0.1.0.202601"),
  ],
  [
    "a namespace for the functions",
    "bare-function-names",
    () => changed("</Metadata>", '</Metadata><Namespace resid="Group.Label" />'),
  ],
  [
    "a reference to no resource",
    "resources-resolve",
    () => changed('<Title resid="OpenPane.Label" />', '<Title resid="OpenPane.Title" />'),
  ],
  [
    "a reference to a resource of another kind",
    "resources-resolve",
    () => changed('<Title resid="OpenPane.Label" />', '<Title resid="OpenPane.Tip" />'),
  ],
  [
    "a resource that nothing uses",
    "resources-are-used",
    () => changed("<bt:Urls>", `<bt:Urls><bt:Url id="Help.Url" DefaultValue="${ORIGIN}/help.html" />`),
  ],
  [
    "a resource id of 33 characters",
    "resource-ids",
    () => manifest.replaceAll("Functions.Script.Url", "F".repeat(33)),
  ],
  [
    "two resources of one id",
    "resource-ids",
    () =>
      changed(
        "<bt:Urls>",
        `<bt:Urls><bt:Url id="Functions.Script.Url" DefaultValue="${ORIGIN}/functions.js" />`,
      ),
  ],
  [
    "a group and a control of one id",
    "control-ids",
    () => changed('id="Budget.OpenPane"', 'id="Budget.Group"'),
  ],
  ["a label of 126 characters", "text-lengths", () => changed("医保标准与预算", longText(126))],
  [
    "a tip of 251 characters",
    "text-lengths",
    () => changed("查筹资标准和原文依据，插入公式，从模板编制预算。", longText(251)),
  ],
  [
    "an empty display name",
    "text-lengths",
    () => changed('<DisplayName DefaultValue="河南医保基金预算">', '<DisplayName DefaultValue="">'),
  ],
  [
    "an address without encryption",
    "secure-addresses",
    () => manifest.replaceAll(ORIGIN, "http://localhost:3000"),
  ],
  [
    "a page from another origin",
    "one-origin",
    () => manifest.replaceAll(`${ORIGIN}/functions.js"`, 'https://example.org/functions.js"'),
  ],
  ["another file of functions", "served-files", () => changed('/functions.js"', '/bundle.js"')],
  [
    "no English metadata",
    "served-files",
    () => manifest.replace(/<bt:Override Locale="en-US" Value="[^"]*functions-en-US.json" \/>/u, ""),
  ],
  ["a bare language as locale", "locale-codes", () => changed("<DefaultLocale>zh-CN", "<DefaultLocale>zh")],
  [
    "an override for the default locale",
    "locale-codes",
    () =>
      changed(
        '<Override Locale="en-US" Value="Henan',
        '<Override Locale="zh-CN" Value="x" /><Override Locale="en-US" Value="Henan',
      ),
  ],
  [
    "two overrides for one locale",
    "locale-codes",
    () =>
      changed(
        '<Override Locale="en-US" Value="Henan',
        '<Override Locale="en-US" Value="x" /><Override Locale="en-US" Value="Henan',
      ),
  ],
  [
    "a text in Chinese only",
    "texts-in-every-language",
    () => changed('<bt:Override Locale="en-US" Value="Insurance budget" />', ""),
  ],
  [
    "a button without its largest icon",
    "icon-sizes",
    () => changed('<bt:Image size="80" resid="Icon.80" />', ""),
  ],
  [
    "a picture of the wrong size",
    "pictures",
    () => changed('<bt:Image size="16" resid="Icon.16" />', '<bt:Image size="16" resid="Icon.32" />'),
  ],
  [
    "a picture that is not there",
    "pictures",
    () =>
      changed(
        `<IconUrl DefaultValue="${ORIGIN}/assets/icon-32.png" />`,
        `<IconUrl DefaultValue="${ORIGIN}/assets/logo.png" />`,
      ),
  ],
  ["a short-lived runtime", "one-long-runtime", () => changed('lifetime="long"', 'lifetime="short"')],
  [
    "two runtimes",
    "one-long-runtime",
    () => changed("</Runtimes>", '<Runtime resid="Taskpane.Url" lifetime="long" /></Runtimes>'),
  ],
  [
    "a function file of its own",
    "one-page",
    () => changed('<FunctionFile resid="Taskpane.Url" />', '<FunctionFile resid="Functions.Script.Url" />'),
  ],
  [
    "another page for the pane than for the runtime",
    "one-page",
    () =>
      changed(
        `<SourceLocation DefaultValue="${ORIGIN}/taskpane.html" />`,
        `<SourceLocation DefaultValue="${ORIGIN}/start.html" />`,
      ),
  ],
  [
    "no shared runtime asked for",
    "requirement-sets",
    () => changed('<Set Name="SharedRuntime" MinVersion="1.1" />', ""),
  ],
  [
    "the ribbon API asked for",
    "requirement-sets",
    () => changed("</Sets>", '<Set Name="RibbonApi" MinVersion="1.2" /></Sets>'),
  ],
  [
    "a host that is no workbook",
    "host-and-permission",
    () => changed('<Host Name="Workbook" />', '<Host Name="Document" />'),
  ],
  ["a permission to read only", "host-and-permission", () => changed("ReadWriteDocument", "ReadDocument")],
];

describe("the manifest", () => {
  it("has none of the faults that keep Excel from loading it", () => {
    assert.deepEqual(checkManifest(manifest, readPicture), []);
  });

  it("carries the version of the package", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
    assert.equal(/<Version>(.*)<\/Version>/u.exec(manifest)?.[1], `${version}.0`);
  });

  it("names one origin, so that the build can replace it", () => {
    const origins = manifest.match(/https:\/\/[^/"<\s]+/gu) ?? [];
    assert.deepEqual([...new Set(origins)], [ORIGIN]);
  });
});

describe("the check of the manifest", () => {
  for (const [title, rule, xml] of PLANTED) {
    it(`reports ${title}`, () => {
      assert.deepEqual(rulesBroken(xml()), [rule]);
    });
  }

  it("reports a picture that is too heavy", () => {
    const heavy = (address: string): Uint8Array | null => {
      const bytes = readPicture(address);
      return bytes && Buffer.concat([bytes, Buffer.alloc(100 * 1024)]);
    };
    assert.deepEqual(rulesBroken(manifest, heavy), ["pictures"]);
  });

  it("reports a picture that is no PNG", () => {
    assert.deepEqual(
      rulesBroken(manifest, () => Buffer.from("<svg/>")),
      ["pictures"],
    );
  });

  it("reports all faults at once", () => {
    const xml = changed('lifetime="long"', 'lifetime="short"').replace("ReadWriteDocument", "ReadDocument");
    assert.deepEqual(rulesBroken(xml), ["one-long-runtime", "host-and-permission"]);
  });

  it("has a planted fault for every rule", () => {
    const planted = new Set(PLANTED.map(([, rule]) => rule));
    assert.deepEqual(
      MANIFEST_RULES.filter((rule) => !planted.has(rule)),
      [],
    );
  });
});

describe("the size of a picture", () => {
  it("is read from the header of a PNG", () => {
    assert.deepEqual(pngSize(readFileSync(join(ROOT, "assets/icon-80.png"))), { width: 80, height: 80 });
  });

  it("is unknown where the header is cut off", () => {
    assert.equal(pngSize(readFileSync(join(ROOT, "assets/icon-80.png")).subarray(0, 20)), null);
  });
});
