import { Computed, type Computation } from "../engine/computation";
import type { RuleContext } from "./rule-context";

const HASH_LENGTH = 12;

/** The version of the loaded policy data: its years, the number of notices, and the start of its SHA-256. */
export function policyVersion(context: RuleContext): () => Computation<string> {
  return () => {
    const { policy } = context;
    const years = policy.notices.flatMap(({ id }) => policy.yearsOfNotice(id));
    const version = `${Math.min(...years)}-${Math.max(...years)}.${policy.notices.length}+sha256.${policy.hash.slice(0, HASH_LENGTH)}`;
    return new Computed(version, null, () => ({ steps: [], assumptions: [] }));
  };
}
