import assert from "node:assert/strict";
import { policySources } from "../../scripts/policy-sources";
import type { CompiledPolicy } from "../../src/policy/compiled-policy";
import type { PolicyFault } from "../../src/policy/policy-fault";
import { PolicySet } from "../../src/policy/policy-set";
import { readPolicy, type PolicySources } from "../../src/policy/read-policy";

/** The policy files as they are shipped. */
export const SHIPPED: PolicySources = policySources();

/** A text with one passage replaced, which must be there. */
export function replaced(text: string, passage: string, replacement: string): string {
  assert.ok(text.includes(passage), `the file has no passage "${passage}"`);
  return text.replace(passage, () => replacement);
}

/** The shipped files with one passage of a notice file replaced. */
export function withNotice(name: string, passage: string, replacement: string): PolicySources {
  const text = replaced(SHIPPED.notices[name] ?? "", passage, replacement);
  return { ...SHIPPED, notices: { ...SHIPPED.notices, [name]: text } };
}

/** The shipped files and further notices, each with its archived text. */
export function withNewNotice(name: string, yaml: string, archived: string): PolicySources {
  return {
    ...SHIPPED,
    notices: { ...SHIPPED.notices, [`${name}.yaml`]: yaml },
    archive: { ...SHIPPED.archive, [`${name}.txt`]: archived },
  };
}

/** All faults of the files; none where they are sound. */
export function faultsOf(sources: PolicySources): readonly PolicyFault[] {
  const reading = readPolicy(sources);
  return reading.ok ? [] : reading.faults;
}

/** The files as a loaded policy; they must be sound. */
export function policyOf(sources: PolicySources): PolicySet {
  const reading = readPolicy(sources);
  assert.ok(reading.ok, reading.ok ? "" : reading.faults.map(({ fault }) => fault).join("\n"));
  const compiled: CompiledPolicy = { hash: "0".repeat(64), ...reading.policy };
  return new PolicySet(() => compiled);
}
