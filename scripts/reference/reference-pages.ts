import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { coveragePage } from "./coverage-page";
import { functionsPage } from "./functions-page";

const DOCS = join(__dirname, "..", "..", "docs");

/** The generated pages of the documentation, by their paths, laid out as Prettier does. */
export async function referencePages(): Promise<ReadonlyMap<string, string>> {
  const pages = [
    ["functions.md", functionsPage("zh-CN")],
    ["functions.en-US.md", functionsPage("en-US")],
    ["coverage.md", coveragePage()],
  ] as const;
  const laidOut = pages.map(async ([name, page]): Promise<readonly [string, string]> => {
    const path = join(DOCS, name);
    return [path, await format(page, { ...(await resolveConfig(path)), filepath: path })];
  });
  return new Map(await Promise.all(laidOut));
}
