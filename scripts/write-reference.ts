import { writeFileSync } from "node:fs";
import { referencePages } from "./reference/reference-pages";

async function main(): Promise<void> {
  for (const [path, page] of await referencePages()) {
    writeFileSync(path, page);
    console.log(path);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
