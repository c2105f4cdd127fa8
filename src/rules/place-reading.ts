import type { Assumption } from "../engine/computation";
import type { Scope } from "../engine/figure";
import type { PlaceMatch } from "../policy/place-index";
import { PLACE_SCOPE } from "./assumptions";
import type { Source } from "./rule-context";

/** The members under which a place's own assumptions stand. */
export function placeScope({ unit, place }: PlaceMatch): Scope {
  return { "funding-unit": unit.id, ...(place === null ? {} : { [PLACE_SCOPE]: place.name }) };
}

/**
 * The reading that a county, district or zone takes the figure of its city, since the annexes name the 28 units only;
 * none where the caller assumes a figure of its own for the place.
 */
export function placeReading({ unit, place }: PlaceMatch, source: Source): readonly Assumption[] {
  return place === null || (source.kind === "assumed" && PLACE_SCOPE in source.row.scope)
    ? []
    : [{ id: "place-takes-unit-figure", parameters: { place: place.name, unit: unit.id } }];
}
