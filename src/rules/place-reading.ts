import type { Assumption } from "../engine/computation";
import type { Scope } from "../engine/figure";
import type { PlaceMatch } from "../policy/place-index";
import { PLACE_SCOPE } from "./assumptions";

/** The members under which a place's own assumptions stand. */
export function placeScope({ unit, place }: PlaceMatch): Scope {
  return { "funding-unit": unit.id, ...(place === null ? {} : { [PLACE_SCOPE]: place.name }) };
}

/** The reading that a county, district or zone takes the figure of its city: the annexes name the 28 units only. */
export function placeReading({ unit, place }: PlaceMatch): readonly Assumption[] {
  return place === null
    ? []
    : [{ id: "place-takes-unit-figure", parameters: { place: place.name, unit: unit.id } }];
}
