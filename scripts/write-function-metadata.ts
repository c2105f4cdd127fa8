import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { z } from "zod";

const ROOT = join(__dirname, "..");
const SOURCE = join(ROOT, "src", "functions", "functions.ts");
const TRANSLATION = join(ROOT, "src", "functions", "metadata.en-US.json");

const metadata = z.looseObject({
  functions: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      description: z.string(),
      parameters: z.array(z.looseObject({ name: z.string(), description: z.string() })),
    }),
  ),
});

const translation = z.record(
  z.string(),
  z.strictObject({ description: z.string(), parameters: z.array(z.tuple([z.string(), z.string()])) }),
);

type Metadata = z.infer<typeof metadata>;

/** The Chinese metadata out of the JSDoc of functions.ts, with the options Excel needs beside it. */
async function chineseMetadata(): Promise<Metadata> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(SOURCE);
  if (errors.length > 0) throw new Error(`functions.ts: ${errors.join("; ")}`);
  const { functions } = metadata.parse(JSON.parse(metadataJson));
  // Errors in a range must reach the function cell by cell. The generator's allowCustomDataForDataTypeAny
  // is left out: perpetual Office knows no data types.
  return { allowErrorForDataTypeAny: true, functions };
}

/** The same ids, names and parameter order with English descriptions and parameter names. */
function englishMetadata(chinese: Metadata): Metadata {
  const english = translation.parse(JSON.parse(readFileSync(TRANSLATION, "utf8")));
  const functions = chinese.functions.map((each) => {
    const words = english[each.id];
    if (!words || words.parameters.length !== each.parameters.length) {
      throw new Error(`metadata.en-US.json does not match functions.ts at ${each.id}`);
    }
    const parameters = each.parameters.map((parameter, index) => {
      const [name, description] = words.parameters[index] ?? [parameter.name, parameter.description];
      return { ...parameter, name, description };
    });
    return { ...each, description: words.description, parameters };
  });
  return { ...chinese, functions };
}

async function main(): Promise<void> {
  const folder = join(ROOT, "src", "functions", "generated");
  mkdirSync(folder, { recursive: true });
  const chinese = await chineseMetadata();
  const write = (name: string, content: Metadata): void =>
    writeFileSync(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  write("functions.json", chinese);
  write("functions-en-US.json", englishMetadata(chinese));
  console.log(`metadata: ${chinese.functions.length} functions`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
