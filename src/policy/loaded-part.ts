import type { CompiledPolicy, Labels } from "./compiled-policy";
import type { LabelsFile } from "./notice-schema";
import type { ReadPolicy } from "./read-policy";

function mapValues<V, R>(table: Readonly<Record<string, V>>, map: (value: V) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, map(value)]));
}

/** The labels of what has one on the screen: periods, levels and the groups themselves are named nowhere. */
function loadedLabels({ dimensions, choices, items, units, forces, verdicts, kinds }: LabelsFile): Labels {
  return {
    items,
    units,
    forces,
    verdicts,
    kinds,
    dimensions: mapValues(dimensions, ({ members }) => (members === undefined ? {} : { members })),
    choices: mapValues(choices, ({ members }) => ({ members })),
  };
}

/** What the functions load in every workbook, out of all that the policy files say. */
export function loadedPart(policy: ReadPolicy, hash: string): CompiledPolicy {
  return {
    ...policy,
    hash,
    notices: policy.notices.map(({ id, number, level, region }) => ({ id, number, level, region })),
    labels: { "zh-CN": loadedLabels(policy.labels["zh-CN"]), "en-US": loadedLabels(policy.labels["en-US"]) },
  };
}
