import { loadPeer, type Peer, type UnitStandard } from "./peer";

interface Feelin {
  evaluate(expression: string, context: object): { readonly value: unknown };
}

const PAYMENT = "round half up(max(eligible - deductible, 0) * (if isPoor then 0.65 else 0.6), 2)";

function key(unit: string, year: number): string {
  return `${unit}|${year}`;
}

/** feelin: expressions of the DMN standard, parsed at every call; doubles. */
export function feelin(standards: readonly UnitStandard[]): Peer {
  const { module, version } = loadPeer<Feelin>("feelin");
  const table = Object.fromEntries(standards.map(({ unit, year, standard }) => [key(unit, year), standard]));
  return {
    name: `feelin ${version}`,
    standardSample: 2000,
    paymentSample: 1000,
    standards: (queries) =>
      Promise.resolve(
        queries.map(({ unit, year }) => {
          return module.evaluate("get value(table, key)", { table, key: key(unit, year) }).value;
        }),
      ),
    payments: (queries) => Promise.resolve(queries.map((query) => module.evaluate(PAYMENT, query).value)),
  };
}
