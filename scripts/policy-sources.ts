import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { PolicySources } from "../src/policy/read-policy";

const ROOT = join(__dirname, "..");

function readFolder(folder: string, extension: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(extension))
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
}

/** The policy files of the source tree, as texts. */
export function policySources(root: string = ROOT): PolicySources {
  const policy = join(root, "src", "policy");
  const label = (language: string): string =>
    readFileSync(join(policy, "labels", `${language}.yaml`), "utf8");
  return {
    notices: readFolder(join(policy, "notices"), ".yaml"),
    labels: { "zh-CN": label("zh-CN"), "en-US": label("en-US") },
    divisions: readFileSync(join(policy, "divisions.yaml"), "utf8"),
    archive: readFolder(join(root, "assets", "notices"), ".txt"),
  };
}
