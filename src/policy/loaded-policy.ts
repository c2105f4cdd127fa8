import type { CompiledPolicy } from "./compiled-policy";
import compiled from "./generated/policy.json";
import { PolicySet } from "./policy-set";

/** The policy that this build ships, checked and compiled from src/policy. */
export const loadedPolicy = new PolicySet(compiled as unknown as CompiledPolicy);
