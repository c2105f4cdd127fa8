import { checkNotice } from "./check-notice";
import type {
  CompiledPolicy,
  Duty,
  FundingUnit,
  Item,
  Labels,
  Language,
  NoticeRecord,
} from "./compiled-policy";
import { LANGUAGES } from "./compiled-policy";
import { checkDivisions } from "./check-divisions";
import { checkFigures } from "./check-figures";
import { checkLabels } from "./check-labels";
import type { DivisionsFile, LabelsFile, NoticeFile } from "./notice-schema";
import { divisionsFile, labelsFile, noticeFile } from "./notice-schema";
import type { PolicyFault } from "./policy-fault";
import { expandNotice } from "./expand-notice";
import { readYamlFile, type YamlFile } from "./yaml-file";

/** The texts that the policy is read from, each by its file name. */
export interface PolicySources {
  readonly notices: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<Language, string>>;
  readonly divisions: string;
  /** The archived texts of the notices. */
  readonly archive: Readonly<Record<string, string>>;
}

/** All that the policy files say, but the duties, which are kept apart: nothing reckons with them. */
export interface ReadPolicy extends Omit<CompiledPolicy, "hash" | "notices" | "labels"> {
  readonly notices: readonly NoticeRecord[];
  readonly labels: Readonly<Record<Language, LabelsFile>>;
}

export type PolicyReading =
  | {
      readonly ok: true;
      readonly policy: ReadPolicy;
      readonly duties: readonly Duty[];
    }
  | { readonly ok: false; readonly faults: readonly [PolicyFault, ...PolicyFault[]] };

function readUnits(file: YamlFile<DivisionsFile>): readonly FundingUnit[] {
  return file.content.units.map((unit) => ({
    ...unit,
    parent: unit.parent ?? null,
    places: (unit.places ?? []).map(({ name, code, pinyin, aliases }) => ({ name, code, pinyin, aliases })),
  }));
}

/** Items in the order in which the notices first name them. */
function readItems(
  notices: readonly YamlFile<NoticeFile>[],
  report: (fault: PolicyFault) => void,
): readonly Item[] {
  const items = new Map<string, Item>();
  for (const { name, content, lineOf } of notices) {
    const declare = (section: "parameters" | "delegated") => {
      (content[section] ?? []).forEach(({ id, unit, by }, index) => {
        const item: Item = { id, unit, dimension: by[0] ?? null };
        const known = items.get(id);
        if (!known) items.set(id, item);
        else if (known.unit !== item.unit || known.dimension !== item.dimension) {
          report({
            file: name,
            path: `${section}.${index}`,
            line: lineOf([section, index]),
            fault: `"${id}" is ${item.unit} by ${item.dimension ?? "nothing"} here and ${known.unit} by ${known.dimension ?? "nothing"} elsewhere`,
            mend: "Give an item the same unit and dimension in every notice.",
          });
        }
      });
    };
    declare("parameters");
    declare("delegated");
  }
  return [...items.values()];
}

/** Reports a notice whose id another file has taken. */
function checkNoticeIds(
  notices: readonly YamlFile<NoticeFile>[],
  report: (fault: PolicyFault) => void,
): void {
  const files = new Map<string, string>();
  for (const { name, content, lineOf } of notices) {
    const { id } = content.notice;
    const other = files.get(id);
    if (other !== undefined) {
      report({
        file: name,
        path: "notice.id",
        line: lineOf(["notice", "id"]),
        fault: `"${id}" is the id of the notice in ${other}`,
        mend: "Give every notice an id of its own.",
      });
    }
    files.set(id, name);
  }
}

/** Reads and checks all policy files; on any fault, every fault of every file. */
export function readPolicy(sources: PolicySources): PolicyReading {
  const faults: PolicyFault[] = [];
  const report = (fault: PolicyFault): void => void faults.push(fault);

  const divisions = readYamlFile("divisions.yaml", sources.divisions, divisionsFile, report);
  const labels = Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      readYamlFile<LabelsFile>(`labels/${language}.yaml`, sources.labels[language], labelsFile, report),
    ]),
  ) as Record<Language, YamlFile<LabelsFile> | null>;
  const notices = Object.entries(sources.notices)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, text]) => readYamlFile(`notices/${name}`, text, noticeFile, report))
    .filter((file) => file !== null);

  const chinese = labels["zh-CN"];
  const english = labels["en-US"];
  if (divisions) checkDivisions(divisions, report);
  checkNoticeIds(notices, report);
  const items = readItems(notices, report);
  if (chinese && english) checkLabels([chinese, english], items, report);

  if (divisions && chinese && english) {
    const units = readUnits(divisions);
    // A notice that could not be read is there all the same: its own faults are reported, not what forwards it.
    const fileIds = Object.keys(sources.notices).map((name) => name.replace(/\.yaml$/, ""));
    const noticeIds = new Set([...fileIds, ...notices.map(({ content }) => content.notice.id)]);
    const vocabulary = { units, labels: chinese.content as Labels, noticeIds };
    for (const notice of notices) checkNotice(notice, vocabulary, sources.archive, report);
    const read = notices.map((file) => ({ file, expanded: expandNotice(file.content) }));
    checkFigures(read, report);
    const expanded = read.map((each) => each.expanded);
    if (faults.length === 0) {
      return {
        ok: true,
        policy: {
          notices: expanded.map(({ notice }) => notice),
          items,
          figures: expanded.flatMap(({ figures }) => figures),
          delegations: expanded.flatMap(({ delegations }) => delegations),
          principles: expanded.flatMap(({ principles }) => principles),
          dateRules: expanded.flatMap(({ dateRules }) => dateRules),
          units,
          labels: { "zh-CN": chinese.content, "en-US": english.content },
        },
        duties: expanded.flatMap(({ duties }) => duties),
      };
    }
  }
  const [first, ...rest] = faults;
  if (!first) throw new Error("The policy was refused without a fault.");
  return { ok: false, faults: [first, ...rest] };
}
