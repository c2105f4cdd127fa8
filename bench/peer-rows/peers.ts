import { loadedPolicy } from "../../src/policy/loaded-policy";
import { median } from "../measure";
import type { Contender } from "../row";
import { lookUp, payments, queries, standards } from "../workload";
import { feelin } from "./feelin";
import { jsonRulesEngine } from "./json-rules-engine";
import {
  arePeersInstalled,
  type Batch,
  type PaymentQuery,
  type Peer,
  type UnitQuery,
  type UnitStandard,
} from "./peer";
import { measureLibreOffice } from "./libreoffice";
import { publicodes } from "./publicodes";
import { zenEngine } from "./zen-engine";

const ROUNDS = 7;

const unitQueries: readonly UnitQuery[] = queries.map(({ city, year }) => {
  const match = loadedPolicy.places.find(city);
  if (match.kind !== "found") throw new Error(`"${city}" is not one place.`);
  return { unit: match.value.unit.id, year };
});

const paymentQueries: readonly PaymentQuery[] = payments.map(({ eligible, deductible, personClass }) => ({
  eligible,
  deductible,
  isPoor: personClass === "registered-poor",
}));

const unitStandards: readonly UnitStandard[] = loadedPolicy.units.flatMap(({ id, name }) =>
  [2020, 2021].map((year) => ({ unit: id, year, standard: lookUp(standards, name, year) })),
);

async function timeBatch<Q>(
  name: string,
  run: Batch<Q>,
  cases: readonly Q[],
  isWrong: (result: unknown, index: number) => boolean,
): Promise<Contender> {
  const results = await run(cases);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    globalThis.gc?.();
    const start = performance.now();
    await run(cases);
    times.push(performance.now() - start);
  }
  const wrong = results.filter(isWrong).length;
  return { name, value: (median(times) * 1e6) / cases.length, wrong, sample: cases.length };
}

function standardOf(peer: Peer): Promise<Contender> {
  const cases = unitQueries.slice(0, peer.standardSample);
  return timeBatch(peer.name, peer.standards, cases, (result, index) => {
    const query = queries[index];
    return query === undefined || result !== lookUp(standards, query.city, query.year);
  });
}

function paymentOf(peer: Peer): Promise<Contender> {
  const cases = paymentQueries.slice(0, peer.paymentSample);
  return timeBatch(peer.name, peer.payments, cases, (result, index) => {
    return Math.round(Number(result) * 100) !== payments[index]?.expected;
  });
}

/** The peers at the two rules, those that are installed. */
export async function measurePeers(): Promise<{
  readonly standards: readonly Contender[];
  readonly payments: readonly Contender[];
}> {
  const measured = { standards: [] as Contender[], payments: [] as Contender[] };
  const office = measureLibreOffice();
  if (office !== null) {
    measured.standards.push(office.standards);
    measured.payments.push(office.payments);
  }
  if (!arePeersInstalled()) return measured;
  for (const open of [publicodes, jsonRulesEngine, feelin, zenEngine]) {
    const peer = open(unitStandards);
    measured.standards.push(await standardOf(peer));
    measured.payments.push(await paymentOf(peer));
  }
  return measured;
}
