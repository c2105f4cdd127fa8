import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { callFunction, explainFunction } from "../../src/functions/call-function";
import type { Language } from "../../src/policy/compiled-policy";
import type { FunctionId } from "../../src/rules/function-definition";
import { functionDefinition } from "../../src/rules/function-registry";
import { installCustomFunctions, isCellError } from "../../test/support/custom-functions-stand-in";
import { FUNCTION_EXAMPLES, type ExampleArgument } from "./function-examples";
import { markdownTable } from "./markdown-table";
import { REFERENCE_WORDS, type ReferenceWords } from "./reference-words";

const METADATA = { "zh-CN": "functions.json", "en-US": "functions-en-US.json" } as const;
const SHOWN_ROWS = 5;

const metadata = z.looseObject({
  functions: z.array(
    z.looseObject({
      id: z.string(),
      description: z.string(),
      parameters: z.array(
        z.looseObject({
          name: z.string(),
          description: z.string(),
          optional: z.boolean().optional(),
          repeating: z.boolean().optional(),
        }),
      ),
    }),
  ),
});

type FunctionMetadata = z.infer<typeof metadata>["functions"][number];

function readMetadata(language: Language): readonly FunctionMetadata[] {
  const path = join(__dirname, "..", "..", "src", "functions", "generated", METADATA[language]);
  return metadata.parse(JSON.parse(readFileSync(path, "utf8"))).functions;
}

function isPolicyFunction(id: string): id is FunctionId {
  return id !== "EXPLAIN";
}

function run(id: string, args: readonly ExampleArgument[]): unknown {
  try {
    return isPolicyFunction(id) ? callFunction(id, args) : explainFunction(args[0], args.slice(1));
  } catch (thrown) {
    if (isCellError(thrown)) return thrown;
    throw thrown;
  }
}

function formulaOf(id: string, args: readonly ExampleArgument[]): string {
  const written = args.map((argument) =>
    argument === null ? "" : typeof argument === "string" ? `"${argument}"` : String(argument),
  );
  return `\`=${id}(${written.join(",")})\``;
}

function shownValue(value: unknown): string {
  if (isCellError(value)) return value.code;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function exampleOf(id: string, args: readonly ExampleArgument[], words: ReferenceWords): string {
  const result = run(id, args);
  const formula = formulaOf(id, args);
  if (!Array.isArray(result)) {
    const shown =
      id === "POLICYVERSION"
        ? `${shownValue(result).split("+")[0] ?? ""}+…${words.inBrackets(words.version)}`
        : shownValue(result);
    return `${formula} → **${shown}**`;
  }
  const rows = (result as unknown[][]).map((row) => row.map(shownValue));
  const [header = [], ...body] = rows;
  const more = body.length > SHOWN_ROWS ? [words.moreRows(rows.length)] : [];
  return [formula, markdownTable(header, body.slice(0, SHOWN_ROWS)), ...more].join("\n\n");
}

/** The clauses that the explanations of the examples cite. */
function sourcesOf(id: string, calls: readonly (readonly ExampleArgument[])[]): readonly string[] {
  const sources = calls.flatMap((args) => {
    const [name, inputs] = isPolicyFunction(id) ? [id, args] : [args[0], args.slice(1)];
    const rows = explainFunction(name, inputs).slice(1);
    return rows.map((row) => shownValue(row[3]).split(/：“|: “/u)[0] ?? "");
  });
  return [...new Set(sources.filter((source) => source.includes("〔")))].sort();
}

function section(each: FunctionMetadata, language: Language): string {
  const words = REFERENCE_WORDS[language];
  const examples = FUNCTION_EXAMPLES[language][each.id as FunctionId | "EXPLAIN"];
  const names = each.parameters.map(({ name, optional, repeating }) => {
    const shown = repeating ? `${name}…` : name;
    return optional ? `[${shown}]` : shown;
  });
  const parameters = each.parameters.map(({ name, description, optional, repeating }) => {
    const kinds = [...(optional ? [words.optional] : []), ...(repeating ? [words.repeating] : [])];
    return [
      name,
      kinds.length > 0 ? `${description}${words.inBrackets(kinds.join(words.separator))}` : description,
    ];
  });
  const refusals = examples.refusals.map((args) => {
    const result = run(each.id, args);
    if (!isCellError(result)) throw new Error(`${formulaOf(each.id, args)} has a value.`);
    return [formulaOf(each.id, args), result.code, result.message];
  });
  const sources = sourcesOf(each.id, examples.values);
  const hasRequired =
    isPolicyFunction(each.id) && functionDefinition(each.id).inputs.some(({ optional }) => !optional);
  return [
    `## ${each.id}`,
    `\`${each.id}(${names.join(", ")})\``,
    each.description,
    ...(parameters.length > 0 ? [markdownTable([words.argument, words.meaning], parameters)] : []),
    `**${words.unit}** ${examples.unit}`,
    ...(sources.length > 0 ? [`**${words.source}** ${sources.join(words.separator)}`] : []),
    `**${words.examples}**`,
    ...examples.values.map((args) => exampleOf(each.id, args, words)),
    ...(refusals.length > 0
      ? [`**${words.errors}**`, markdownTable([words.formula, words.result, words.message], refusals)]
      : []),
    ...(hasRequired ? [words.blanks] : []),
  ].join("\n\n");
}

/** The reference of all functions in one language, as Markdown; results, messages and sources are computed. */
export function functionsPage(language: Language): string {
  const undo = installCustomFunctions();
  globalThis.functionLanguage = language;
  try {
    const words = REFERENCE_WORDS[language];
    const sections = readMetadata(language).map((each) => section(each, language));
    return `${[`# ${words.title}`, ...words.introduction, ...sections].join("\n\n")}\n`;
  } finally {
    globalThis.functionLanguage = undefined;
    undo();
  }
}
