import { loadPeer, type Peer, type UnitStandard } from "./peer";

interface Decision {
  evaluate(
    input: object,
  ): Promise<{ readonly result: { readonly rows: readonly Readonly<Record<string, unknown>>[] } }>;
}

interface Zen {
  readonly ZenEngine: new () => { createDecision(content: Buffer): Decision };
}

/** A decision of one node that runs over all rows of one call, the fastest way it has. */
function decision(node: object): Buffer {
  const loop = { executionMode: "loop", inputField: "rows", outputPath: "rows" };
  const edge = (id: string, sourceId: string, targetId: string): object => ({
    id,
    sourceId,
    targetId,
    type: "edge",
  });
  const { content, ...rest } = node as { readonly content: object };
  return Buffer.from(
    JSON.stringify({
      contentType: "application/vnd.gorules.decision",
      nodes: [
        { type: "inputNode", id: "in", name: "in", content: {} },
        { ...rest, id: "rule", name: "rule", content: { ...content, ...loop } },
        { type: "outputNode", id: "out", name: "out", content: {} },
      ],
      edges: [edge("one", "in", "rule"), edge("two", "rule", "out")],
    }),
  );
}

function standardTable(standards: readonly UnitStandard[]): object {
  const input = (id: string, field: string): object => ({ id, field, name: field, type: "expression" });
  return {
    type: "decisionTableNode",
    content: {
      hitPolicy: "first",
      inputs: [input("unit", "unit"), input("year", "year")],
      outputs: [{ id: "standard", field: "standard", name: "standard", type: "expression" }],
      rules: standards.map(({ unit, year, standard }, index) => ({
        _id: `rule-${index}`,
        unit: JSON.stringify(unit),
        year: String(year),
        standard: String(standard),
      })),
    },
  };
}

const PAYMENT = {
  type: "expressionNode",
  content: {
    expressions: [
      {
        id: "payment",
        key: "payment",
        value: "round(max([eligible - deductible, 0]) * (isPoor ? 0.65 : 0.6), 2)",
      },
    ],
  },
};

/** ZEN: decision tables and expressions in native code, decimals inside; one call for all rows. */
export function zenEngine(standards: readonly UnitStandard[]): Peer {
  const { module, version } = loadPeer<Zen>("@gorules/zen-engine");
  const engine = new module.ZenEngine();
  const lookUp = engine.createDecision(decision(standardTable(standards)));
  const payment = engine.createDecision(decision(PAYMENT));
  const runAll = async (
    rule: Decision,
    rows: readonly object[],
    output: string,
  ): Promise<readonly unknown[]> => (await rule.evaluate({ rows })).result.rows.map((row) => row[output]);
  return {
    name: `@gorules/zen-engine ${version}, one call for all rows`,
    standardSample: 20_000,
    paymentSample: 100_000,
    standards: (queries) => runAll(lookUp, queries, "standard"),
    payments: (queries) => runAll(payment, queries, "payment"),
  };
}
