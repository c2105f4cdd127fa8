import { loadPeer, type Peer, type UnitStandard } from "./peer";

interface Almanac {
  factValue(name: string): Promise<unknown>;
}

interface Engine {
  addRule(rule: object): void;
  addFact(name: string, value: (parameters: unknown, almanac: Almanac) => Promise<unknown>): void;
  run(
    facts: object,
  ): Promise<{ readonly events: readonly { readonly params: { readonly value: unknown } }[] }>;
}

interface JsonRulesEngine {
  readonly Engine: new (rules: readonly object[], options?: object) => Engine;
}

function standardRule({ unit, year, standard }: UnitStandard): object {
  return {
    conditions: {
      all: [
        { fact: "unit", operator: "equal", value: unit },
        { fact: "year", operator: "equal", value: year },
      ],
    },
    event: { type: "standard", params: { value: standard } },
  };
}

/** json-rules-engine: conditions and events; it has no arithmetic, so the payment is a fact computed by the host. */
export function jsonRulesEngine(standards: readonly UnitStandard[]): Peer {
  const { module, version } = loadPeer<JsonRulesEngine>("json-rules-engine");
  const { Engine } = module;
  const lookUp = new Engine(standards.map(standardRule));
  const payment = new Engine([], { replaceFactsInEventParams: true });
  payment.addFact("payment", async (_parameters, almanac) => {
    const eligible = Number(await almanac.factValue("eligible"));
    const deductible = Number(await almanac.factValue("deductible"));
    const share = (await almanac.factValue("isPoor")) === true ? 0.65 : 0.6;
    return Math.round(Math.max(0, eligible - deductible) * share * 100) / 100;
  });
  payment.addRule({
    conditions: { all: [{ fact: "payment", operator: "greaterThanInclusive", value: 0 }] },
    event: { type: "payment", params: { value: { fact: "payment" } } },
  });
  const runEach = async (engine: Engine, cases: readonly object[]): Promise<readonly unknown[]> => {
    const results: unknown[] = [];
    for (const facts of cases) results.push((await engine.run(facts)).events[0]?.params.value);
    return results;
  };
  return {
    name: `json-rules-engine ${version}`,
    standardSample: 500,
    paymentSample: 2000,
    standards: (queries) => runEach(lookUp, queries),
    payments: (queries) => runEach(payment, queries),
  };
}
