import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import enUS from "../../src/taskpane/locales/en-US.json";
import zhCN from "../../src/taskpane/locales/zh-CN.json";

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, prefix = ""): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[`${prefix}${key}`, value] as const]
        : [...flat(value, `${prefix}${key}.`)],
    ),
  );
}

const chinese = flat(zhCN);
const english = flat(enUS);
const SOURCES = join(__dirname, "../../src/taskpane");

function sources(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [readFileSync(path, "utf8")] : [];
  });
}

describe("the pane's own texts", () => {
  it("say the same things in both languages, with the same parameters", () => {
    assert.deepEqual([...chinese.keys()].sort(), [...english.keys()].sort());
    const parameters = (text = "") => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    for (const [key, text] of chinese) assert.deepEqual(parameters(english.get(key)), parameters(text), key);
  });

  it("are all there, and none stands idle", () => {
    const code = sources(SOURCES).join("\n");
    const asked = new Set(
      [...code.matchAll(/"([a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9-]+)+)"/g)].map(([, key]) => key),
    );
    const families = [...code.matchAll(/t\(\s*`([a-zA-Z.]+)\$\{/g)].map(([, prefix = ""]) => prefix);
    for (const key of chinese.keys()) {
      const isUsed = asked.has(key) || families.some((prefix) => key.startsWith(prefix));
      assert.ok(isUsed, `${key} is never shown`);
    }
    for (const key of [...code.matchAll(/\bt\(\s*"([^"]+)"/g)].map(([, each = ""]) => each)) {
      assert.ok(chinese.has(key), `${key} has no text`);
    }
  });

  it("have a sentence for every fault", () => {
    const code = readFileSync(join(SOURCES, "workbook-fault.ts"), "utf8");
    for (const [, kind = ""] of code.matchAll(/readonly kind: "([\w-]+)"/g)) {
      assert.ok(chinese.has(`faults.${kind}`), kind);
    }
  });

  it("are in Chinese and in English", () => {
    const names = new Set(["keys.", "tour.find.text"]);
    for (const [key, text] of english) {
      if ([...names].some((name) => key.startsWith(name))) continue;
      assert.doesNotMatch(text, /\p{Script=Han}/u, key);
    }
  });
});

describe("the pane's code", () => {
  it("talks to Excel in the workbook's own files only", () => {
    const outside = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .filter((name) => !/^(excel[\\/]|workbook\.ts|office-page\.ts|office-helpers\.ts)/.test(name))
      .filter((name) =>
        /\b(Excel|Office|OfficeExtension)\.[a-zA-Z]/.test(readFileSync(join(SOURCES, name), "utf8")),
      );
    assert.deepEqual(outside, []);
  });

  it("never makes HTML of a text", () => {
    for (const code of sources(SOURCES)) {
      assert.doesNotMatch(code, /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|document\.write/);
    }
  });
});
