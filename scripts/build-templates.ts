import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TEMPLATES } from "../src/templates";
import type { BilingualText } from "../src/templates/budget-template";
import { writeWorkbook } from "../src/workbook-file/write-workbook";
import { builtTemplate } from "./template-build/built-template";
import { deploymentChannel } from "./template-build/deployment-channel";
import { functionLibrary } from "./template-build/function-library";

const ROOT = join(__dirname, "..");
const PREVIEWS = join(ROOT, "assets", "templates");
/** Where the workbooks go: the folder named as the first argument, or dist/templates. */
const OUTPUT = process.argv[2] ?? join(ROOT, "dist", "templates");

/** One entry of index.json, which the pane's gallery reads; paths are beside it. */
interface IndexEntry {
  readonly id: string;
  readonly file: string;
  readonly preview: string | null;
  readonly title: BilingualText;
  readonly description: BilingualText;
}

async function main(): Promise<void> {
  const channel = deploymentChannel(process.env.ADDIN_CHANNEL);
  const library = functionLibrary();
  mkdirSync(OUTPUT, { recursive: true });
  const index: IndexEntry[] = [];
  for (const template of TEMPLATES) {
    const { id, fileName: file, title, description } = template;
    writeFileSync(join(OUTPUT, file), writeWorkbook(await builtTemplate(template, library, channel)));
    const preview = `${id}.png`;
    const hasPreview = existsSync(join(PREVIEWS, preview));
    if (hasPreview) copyFileSync(join(PREVIEWS, preview), join(OUTPUT, preview));
    index.push({ id, file, preview: hasPreview ? preview : null, title, description });
  }
  writeFileSync(join(OUTPUT, "index.json"), `${JSON.stringify(index, null, 2)}\n`);
  console.log(`templates: ${index.length} workbooks`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
