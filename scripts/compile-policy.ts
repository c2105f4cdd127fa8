import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadedPart } from "../src/policy/loaded-part";
import { packColumn } from "../src/policy/pack-column";
import type { PlainValue } from "../src/policy/packed-column";
import { formatFault } from "../src/policy/policy-fault";
import { readPolicy } from "../src/policy/read-policy";
import { policySources } from "./policy-sources";

// Reads and checks the policy data and writes it for the bundles; `--check` only checks.
const reading = readPolicy(policySources());
if (!reading.ok) {
  for (const fault of reading.faults) console.error(formatFault(fault));
  console.error(`${reading.faults.length} fault(s) in the policy data.`);
  process.exit(1);
}
const { policy, duties } = reading;
const hash = createHash("sha256").update(JSON.stringify({ policy, duties })).digest("hex");
console.log(
  `policy: ${policy.notices.length} notices, ${policy.figures.length} figures, ${policy.delegations.length} delegated, sha256 ${hash.slice(0, 12)}`,
);
if (!process.argv.includes("--check")) {
  const folder = join(__dirname, "..", "src", "policy", "generated");
  mkdirSync(folder, { recursive: true });
  const packed = packColumn([loadedPart(policy, hash) as unknown as PlainValue]);
  writeFileSync(join(folder, "policy.json"), JSON.stringify(packed));
  writeFileSync(join(folder, "notices.json"), JSON.stringify(policy.notices));
  writeFileSync(join(folder, "duties.json"), JSON.stringify(duties));
}
