import { createHash } from "node:crypto";
import { readPolicy } from "../src/policy/read-policy";
import { PolicySet } from "../src/policy/policy-set";
import { policySubject } from "../test/cases/case-subject";
import { readCaseFiles } from "../test/cases/read-case-files";
import { faultsOfCase } from "../test/cases/run-case";
import { mutantsOf, type PolicyMutant } from "./policy-mutants";
import { policySources } from "./policy-sources";
import type { CompiledPolicy } from "../src/policy/compiled-policy";
import type { PolicyCase } from "../test/cases/case-file";

/** A policy that notes which items are looked up in it. */
class ObservedPolicy extends PolicySet {
  readonly asked = new Set<string>();

  override figuresOf(item: string): ReturnType<PolicySet["figuresOf"]> {
    this.asked.add(item);
    return super.figuresOf(item);
  }
}

function readSound(): CompiledPolicy {
  const reading = readPolicy(policySources());
  if (!reading.ok) throw new Error("The policy data has faults: npm run policy:check names them.");
  const { policy } = reading;
  return { hash: createHash("sha256").update(JSON.stringify(policy)).digest("hex"), ...policy };
}

/** The items that each case looks up; the case must pass on the figures as they are. */
function itemsByCase(
  policy: CompiledPolicy,
  cases: readonly PolicyCase[],
): ReadonlyMap<PolicyCase, ReadonlySet<string>> {
  return new Map(
    cases.map((each) => {
      const observed = new ObservedPolicy(() => policy);
      const faults = faultsOfCase(each, policySubject(observed));
      if (faults.length > 0) throw new Error(`“${each.名称}” fails without any change: ${faults.join("; ")}`);
      return [each, observed.asked];
    }),
  );
}

function killerOf(
  mutant: PolicyMutant,
  cases: ReadonlyMap<PolicyCase, ReadonlySet<string>>,
): PolicyCase | undefined {
  const subject = policySubject(new PolicySet(() => mutant.policy));
  const kills = (each: PolicyCase): boolean => faultsOfCase(each, subject).length > 0;
  const byRelevance = [...cases].sort(
    ([, one], [, other]) => Number(other.has(mutant.figure.item)) - Number(one.has(mutant.figure.item)),
  );
  return byRelevance.map(([each]) => each).find(kills);
}

// Perturbs each figure of the policy in turn and puts the cases to it: one of them must fail each time.
const policy = readSound();
const files = readCaseFiles();
const cases = itemsByCase(
  policy,
  files.flatMap((file) => file.cases),
);
const mutants = mutantsOf(policy);
const survivors: string[] = [];
for (const mutant of mutants) {
  const { figure, change } = mutant;
  const members = Object.values(figure.at).join(", ");
  const name = `${figure.citation.notice} ${figure.item}${members ? ` (${members})` : ""} ${change}`;
  const killer = killerOf(mutant, cases);
  if (killer) console.log(`killed    ${name}: ${killer.函数} ${killer.名称}`);
  else survivors.push(name);
}
for (const name of survivors) console.error(`SURVIVED  ${name}`);
console.log(
  `${policy.figures.length} figures, ${mutants.length} mutants, ${cases.size} cases, survivors: ${survivors.length}`,
);
if (survivors.length > 0) process.exit(1);
