import { loadPeer, type Peer, type UnitStandard } from "./peer";

interface Engine {
  setSituation(situation: Readonly<Record<string, string | number>>): void;
  evaluate(rule: string): { readonly nodeValue: unknown };
}

interface Publicodes {
  readonly default: new (rules: object, options: object) => Engine;
}

const SILENT = { log: () => undefined, warn: () => undefined, error: () => undefined };

function standardRules(standards: readonly UnitStandard[]): object {
  const years = [...new Set(standards.map(({ year }) => year))];
  const ofYear = (year: number): object => ({
    variations: standards
      .filter((each) => each.year === year)
      .map(({ unit, standard }) => ({ si: `ville = '${unit}'`, alors: `${standard} €` })),
  });
  return {
    ville: { question: "ville" },
    année: { question: "année" },
    ...Object.fromEntries(years.map((year) => [`palier ${year}`, ofYear(year)])),
    palier: { variations: years.map((year) => ({ si: `année = ${year}`, alors: `palier ${year}` })) },
  };
}

const PAYMENT_RULES = {
  dépense: { question: "dépense", unité: "€" },
  franchise: { question: "franchise", unité: "€" },
  pauvre: { question: "pauvre" },
  taux: { variations: [{ si: "pauvre", alors: "65 %" }, { sinon: "60 %" }] },
  base: { valeur: "dépense - franchise", plancher: "0 €" },
  prestation: { valeur: "base * taux", arrondi: "2 décimales" },
};

/** publicodes: rules with references and an explanation for each; doubles. */
export function publicodes(standards: readonly UnitStandard[]): Peer {
  const { module, version } = loadPeer<Publicodes>("publicodes");
  const lookUp = new module.default(standardRules(standards), { logger: SILENT });
  const payment = new module.default(PAYMENT_RULES, { logger: SILENT });
  return {
    name: `publicodes ${version}`,
    standardSample: 1000,
    paymentSample: 1000,
    standards: (queries) =>
      Promise.resolve(
        queries.map(({ unit, year }) => {
          lookUp.setSituation({ ville: `'${unit}'`, année: year });
          return lookUp.evaluate("palier").nodeValue;
        }),
      ),
    payments: (queries) =>
      Promise.resolve(
        queries.map(({ eligible, deductible, isPoor }) => {
          payment.setSituation({ dépense: eligible, franchise: deductible, pauvre: isPoor ? "oui" : "non" });
          return payment.evaluate("prestation").nodeValue;
        }),
      ),
  };
}
