import type { CompiledPolicy } from "./compiled-policy";
import packed from "./generated/policy.json";
import { unpackColumn, type PackedColumn } from "./packed-column";
import { PolicySet } from "./policy-set";

/** The policy that this build ships, checked, compiled and packed from src/policy. */
export const loadedPolicy = new PolicySet(() => {
  const [policy] = unpackColumn(packed as unknown as PackedColumn);
  return policy as unknown as CompiledPolicy;
});
