import type { FunctionId } from "../rules/function-definition";
import { ITEMS } from "../rules/item-ids";
import type { RawValue } from "../rules/inputs/input";
import type { FoundPlace } from "./place-search";
import type { Answer, PolicyDesk } from "./policy-desk";

/** A figure of a place in a year, under the name by which the rules call it. */
export interface PlaceFigure {
  readonly label: string;
  readonly answer: Answer;
}

/** All that is known of a place in a year. */
export interface PlaceFigures {
  readonly standard: PlaceFigure;
  /** The place of the standard among those of the year's annex; empty without one. */
  readonly tier: string;
  readonly subsidy: PlaceFigure;
  /** Central and local part of the subsidy, by class of county. */
  readonly shares: readonly PlaceFigure[];
  readonly contribution: PlaceFigure;
  /** null without a number of heads. */
  readonly premium: PlaceFigure | null;
}

/** The name under which the functions find a place and no other. */
export function argumentOf({ unit, place }: FoundPlace, desk: PolicyDesk): string {
  if (place === null) return desk.wording.unitName(unit);
  return desk.policy.places.find(place.name).kind === "found" ? place.name : `${unit.name}${place.name}`;
}

/** A year as a cell would hold it: a number where it is one. */
export function yearValue(text: string): RawValue {
  return /^\d{4}$/.test(text.trim()) ? Number(text) : text;
}

function choiceLabel(desk: PolicyDesk, choice: string, member: string): string {
  return desk.policy.labels[desk.language].choices[choice]?.members[member]?.label ?? member;
}

function tierOf(desk: PolicyDesk, { unit }: FoundPlace, year: RawValue): string {
  const { table } = desk.ask("DBTABLE", [year]);
  const position = desk.policy.units.indexOf(unit);
  const [, , tier = ""] = table?.[position + 1] ?? [];
  return typeof tier === "string" ? tier : "";
}

const COUNTY_CLASSES = ["west-policy", "other"];
const SHARED_BY = ["central", "local"];

/** Asks the functions for everything that concerns a place in a year. */
export function placeFigures(
  desk: PolicyDesk,
  found: FoundPlace,
  year: RawValue,
  headcount: RawValue,
): PlaceFigures {
  const { wording } = desk;
  const city = argumentOf(found, desk);
  const figure = (label: string, id: FunctionId, raws: readonly RawValue[]): PlaceFigure => ({
    label,
    answer: desk.ask(id, raws),
  });
  return {
    standard: figure(wording.item(ITEMS.fundingStandard), "DBFUND", [city, year]),
    tier: tierOf(desk, found, year),
    subsidy: figure(wording.item(ITEMS.subsidy), "SUBSIDY", [year]),
    shares: COUNTY_CLASSES.flatMap((countyClass) =>
      SHARED_BY.map((level) => {
        const className = wording.member("county-class", countyClass);
        return figure(`${wording.texts.steps[`subsidy-${level}`] ?? level} · ${className}`, "SUBSIDY", [
          year,
          choiceLabel(desk, "subsidy-level", level),
          className,
        ]);
      }),
    ),
    contribution: figure(wording.item(ITEMS.contribution), "CONTRIBUTION", [year]),
    premium:
      headcount === ""
        ? null
        : figure(wording.texts.planItems["premium"] ?? "", "DBPREMIUM", [city, year, headcount]),
  };
}
