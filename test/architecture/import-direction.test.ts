import assert from "node:assert/strict";
import { importsOf, sourceFiles, type SourceFile } from "./source-files";

const PURE = ["engine", "policy", "rules", "explanation"] as const;

/** What each folder of src may import beside itself. A new folder must be entered here. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  policy: ["engine"],
  rules: ["engine", "policy"],
  explanation: ["engine", "policy", "rules"],
  functions: PURE,
  taskpane: PURE,
  templates: [...PURE, "workbook-file"],
  "workbook-file": [],
  host: ["workbook-file"],
};

/** The packages that the pure folders may use. */
const PURE_PACKAGES = new Set(["decimal.js", "yaml", "zod"]);

const files = sourceFiles("src");

function folderOf(path: string): string {
  return path.split("/")[1] ?? "";
}

/** The cycles among files, each as the paths on it. */
function cycles(all: readonly SourceFile[]): readonly (readonly string[])[] {
  const known = new Map(all.map((file) => [file.path.replace(/\.tsx?$/, ""), file]));
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (name: string, trail: readonly string[]): void => {
    const start = trail.indexOf(name);
    if (start >= 0) {
      found.push(trail.slice(start));
      return;
    }
    const file = known.get(name);
    if (!file || done.has(name)) return;
    for (const target of importsOf(file)) visit(target, [...trail, name]);
    done.add(name);
  };
  for (const name of known.keys()) visit(name, []);
  return found;
}

describe("imports over src", () => {
  it("are read: the files of the rules import the engine", () => {
    const rules = files.filter(({ path }) => path.startsWith("src/rules/"));
    assert.ok(rules.length > 20);
    assert.ok(rules.some((file) => importsOf(file).includes("src/engine/decimal")));
  });

  it("know every folder", () => {
    assert.deepEqual(
      [...new Set(files.map(({ path }) => folderOf(path)))].sort(),
      Object.keys(MAY_IMPORT).sort(),
    );
  });

  it("run one way: engine, policy, rules, explanation, and then functions, pane and templates", () => {
    const wrong = files.flatMap((file) => {
      const folder = folderOf(file.path);
      const allowed = [folder, ...(MAY_IMPORT[folder] ?? [])];
      return importsOf(file)
        .filter((target) => target.startsWith("src/") && !allowed.includes(folderOf(target)))
        .map((target) => `${file.path} imports ${target}`);
    });
    assert.deepEqual(wrong, []);
  });

  it("reach no test, script or built file", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => /^(test|scripts|bench|dist)\//.test(target))
        .map((target) => `${file.path} imports ${target}`),
    );
    assert.deepEqual(wrong, []);
  });

  it("of the pure folders take few packages, and nothing of Node, the browser or Office", () => {
    const wrong = files
      .filter(({ path }) => (PURE as readonly string[]).includes(folderOf(path)))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => !target.startsWith("src/") && !PURE_PACKAGES.has(target))
          .map((target) => `${file.path} imports ${target}`),
      );
    assert.deepEqual(wrong, []);
  });

  it("run in no circle, but among the host's objects, which hand each other out as Excel's do", () => {
    const outside = files.filter(({ path }) => !path.startsWith("src/host/core/"));
    assert.deepEqual(cycles(outside), []);
  });

  it("are told apart from circles: two files that import each other are one", () => {
    const pair = [
      { path: "src/a.ts", text: 'import { b } from "./b";\n' },
      { path: "src/b.ts", text: 'import { a } from "./a";\n' },
    ];
    assert.deepEqual(cycles(pair), [["src/a", "src/b"]]);
  });
});
