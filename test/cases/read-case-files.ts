import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCaseFile, type CaseFile } from "./case-file";

/** Every file of cases in this folder. */
export function readCaseFiles(): readonly CaseFile[] {
  return readdirSync(__dirname)
    .filter((name) => name.endsWith(".cases.yaml"))
    .sort()
    .map((name) => readCaseFile(name, readFileSync(join(__dirname, name), "utf8")));
}
