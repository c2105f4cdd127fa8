import assert from "node:assert/strict";
import { basename } from "node:path";
import { loadedPolicy } from "../../src/policy/loaded-policy";
import { sourceFiles, withoutComments, type SourceFile } from "./source-files";

const PURE = ["engine", "policy", "rules", "explanation", "functions"].flatMap((folder) =>
  sourceFiles(`src/${folder}`),
);

/** Where Chinese words may stand: labels, texts, and the metadata that is written from functions.ts. */
const WORD_FILES = /^src\/(policy\/labels\/|explanation\/locales\/|functions\/functions\.ts$)/;

function strip(name: string): string {
  return name.replace(/[^a-z0-9]/gi, "").toLowerCase();
}

function exportedNames({ text }: SourceFile): readonly string[] {
  const declared = text.matchAll(
    /^export (?:async )?(?:abstract )?(?:const|function|class|interface|type) (\w+)/gm,
  );
  return [...declared].map(([, name]) => name ?? "");
}

/** Words of a file's name, so that `government-subsidy` is at home with governmentSubsidy and its kin. */
function isNamedFor(file: SourceFile): boolean {
  const own = strip(basename(file.path).replace(/\.tsx?$/, ""));
  return exportedNames(file).some((name) => {
    const other = strip(name);
    return other === own || other === `${own}s` || own === `${other}s`;
  });
}

/** Files that hold a vocabulary and not one thing; their names say which. */
const VOCABULARIES = new Set([
  "src/engine/calendar.ts",
  "src/engine/problem.ts",
  "src/policy/dimension.ts",
  "src/policy/notice-schema.ts",
  "src/policy/quotation.ts",
  "src/rules/item-ids.ts",
  "src/rules/input-steps.ts",
  "src/rules/inputs/name-input.ts",
  "src/rules/inputs/number-input.ts",
  "src/rules/policy-figure.ts",
  "src/rules/function-definition.ts",
  "src/rules/function-registry.ts",
  "src/rules/benefit-year.ts",
  "src/explanation/explain-call.ts",
  "src/explanation/table-values.ts",
  "src/functions/associate.ts",
  "src/functions/functions.ts",
  "src/functions/language.ts",
]);

/** Numbers that happen to be those of a figure: a date serial, a precision, the length of a text. */
const NO_FIGURES: readonly string[] = [
  "src/engine/calendar.ts: 60",
  "src/engine/decimal.ts: 60",
  "src/rules/inputs/input.ts: 40",
];

describe("figures of the notices", () => {
  const money = loadedPolicy.figures.filter(({ unit, value }) => unit.startsWith("CNY") && value !== "30");
  const ratios = loadedPolicy.figures.filter(({ unit, value }) => unit === "ratio" && value !== "0.5");
  // 30 and one half are too common as plain numbers to mean a figure.
  const figures = new Set([
    ...money.map(({ value }) => Number(value)),
    ...ratios.flatMap(({ value }) => [Number(value), Number(value) * 100]),
  ]);

  it("are many", () => {
    assert.ok(figures.size > 15);
  });

  it("stand in no code of engine, rules, explanation or functions", () => {
    const found = PURE.filter(({ path }) => !path.startsWith("src/policy/")).flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(/(?<![\w.])\d+(?:\.\d+)?(?![\w.])/g)]
        .filter(([number]) => figures.has(Number(number)))
        .map(([number]) => `${path}: ${number}`),
    );
    assert.deepEqual(
      found.filter((each) => !NO_FIGURES.includes(each)),
      [],
    );
  });
});

describe("Chinese", () => {
  it("stands in labels, texts and metadata only, and in comments", () => {
    const wrong = PURE.filter(({ path }) => !WORD_FILES.test(path)).flatMap(({ path, text }) =>
      withoutComments(text)
        .split("\n")
        .filter((line) => /\p{Script=Han}/u.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    assert.deepEqual(wrong, []);
  });
});

describe("a file of the pure folders", () => {
  it("is named for what it exports, in kebab-case", () => {
    const wrong = PURE.filter(({ path }) => !path.includes("/locales/") && !path.includes("/labels/"))
      .filter((file) => !VOCABULARIES.has(file.path) && !isNamedFor(file))
      .map((file) => `${file.path}: ${exportedNames(file).join(", ")}`);
    assert.deepEqual(wrong, []);
    for (const { path } of PURE) {
      if (path.includes("/locales/")) continue;
      assert.match(basename(path), /^[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/);
    }
  });

  it("avoids names that say nothing", () => {
    const wrong = PURE.flatMap((file) =>
      [basename(file.path), ...exportedNames(file)].filter((name) =>
        /manager|helper|util|misc|stuff|handler$/i.test(name),
      ),
    );
    assert.deepEqual(wrong, []);
  });

  it("holds no leftover: no suppressed check, no note to come back", () => {
    const all = [...sourceFiles("src"), ...sourceFiles("test"), ...sourceFiles("scripts")];
    const marks = [
      ["@ts", "ignore"],
      ["@ts", "expect-error"],
      ["eslint", "disable"],
    ].map((parts) => parts.join("-"));
    const notes = ["TO" + "DO", "FIX" + "ME", "X" + "XX"];
    const wrong = all.flatMap(({ path, text }) =>
      [...marks, ...notes]
        .filter(
          (mark) => new RegExp(`\\b${mark}\\b`).test(text) || (mark.includes("-") && text.includes(mark)),
        )
        .map((mark) => `${path}: ${mark}`),
    );
    assert.deepEqual(wrong, []);
  });

  it("has no figure, month or day written by the clock or the network", () => {
    const wrong = PURE.flatMap(({ path, text }) =>
      (
        withoutComments(text).match(
          /\bnew Date\b|\bDate\.now\b|\bMath\.random\b|\bfetch\(|\bXMLHttpRequest\b|\blocalStorage\b/g,
        ) ?? []
      ).map((found) => `${path}: ${found}`),
    );
    assert.deepEqual(wrong, []);
  });
});
