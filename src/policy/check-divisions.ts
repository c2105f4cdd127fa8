import type { DivisionsFile } from "./notice-schema";
import type { PolicyFault } from "./policy-fault";
import { normalizeText } from "./quotation";
import type { YamlFile } from "./yaml-file";

/** Reports units that share an id, a code or a name, and parents that are no unit. */
export function checkDivisions(file: YamlFile<DivisionsFile>, report: (fault: PolicyFault) => void): void {
  const ids = new Set(file.content.units.map(({ id }) => id));
  const taken = new Map<string, string>();
  file.content.units.forEach((unit, index) => {
    const path = ["units", index];
    const complain = (fault: string, mend: string): void =>
      report({ file: file.name, path: path.join("."), line: file.lineOf(path), fault, mend });
    for (const key of [unit.id, unit.code, normalizeText(unit.name), ...unit.aliases.map(normalizeText)]) {
      const other = taken.get(key);
      if (other !== undefined)
        complain(`"${key}" already means ${other}`, "Give every unit ids, codes and names of its own.");
      taken.set(key, unit.id);
    }
    if (unit.parent !== undefined && !ids.has(unit.parent)) {
      complain(`its parent "${unit.parent}" is no unit`, "Take the id of the city it lies in.");
    }
  });
}
