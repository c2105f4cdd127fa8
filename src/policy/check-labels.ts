import type { Item, LabelTable } from "./compiled-policy";
import type { LabelsFile } from "./notice-schema";
import type { PolicyFault } from "./policy-fault";
import { normalizeText } from "./quotation";
import type { YamlFile } from "./yaml-file";

/** The label tables of a file, each under the path at which it stands. */
function tablesOf(labels: LabelsFile): ReadonlyMap<string, LabelTable> {
  const { dimensions, choices, ...plain } = labels;
  return new Map<string, LabelTable>([
    ...Object.entries(plain),
    ...Object.entries(dimensions).map(([id, { members }]): [string, LabelTable] => [
      `dimensions.${id}.members`,
      members ?? {},
    ]),
    ...Object.entries(choices).map(([id, { members }]): [string, LabelTable] => [
      `choices.${id}.members`,
      members,
    ]),
  ]);
}

/** Reports words that mean two things, keys that one language lacks, and items without a label. */
export function checkLabels(
  files: readonly YamlFile<LabelsFile>[],
  items: readonly Item[],
  report: (fault: PolicyFault) => void,
): void {
  const tables = files.map((file) => tablesOf(file.content));
  const keys = new Map<string, Set<string>>();
  for (const byPath of tables) {
    for (const [path, table] of byPath) {
      keys.set(path, new Set([...(keys.get(path) ?? []), ...Object.keys(table)]));
    }
  }
  keys.set("items", new Set([...(keys.get("items") ?? []), ...items.map(({ id }) => id)]));
  files.forEach((file, index) => {
    const complain = (path: string, fault: string, mend: string): void =>
      report({ file: file.name, path, line: file.lineOf(path.split(".")), fault, mend });
    for (const [path, ids] of keys) {
      const table = tables[index]?.get(path) ?? {};
      for (const id of ids) {
        if (!(id in table))
          complain(path, `there is no label for "${id}"`, "Add it; both languages carry the same keys.");
      }
      const meaning = new Map<string, string>();
      for (const [id, { label, aliases }] of Object.entries(table)) {
        for (const word of [label, ...(aliases ?? [])].map(normalizeText)) {
          const other = meaning.get(word);
          if (other !== undefined && other !== id) {
            complain(path, `"${word}" means both "${other}" and "${id}"`, "Keep the word for one of them.");
          }
          meaning.set(word, id);
        }
      }
    }
  });
}
