import type { Dimension } from "../../policy/dimension";
import type { NameMatch } from "../../policy/name-index";
import type { PlaceMatch } from "../../policy/place-index";
import type { PolicySet } from "../../policy/policy-set";
import { Refusal, shown, type Input } from "./input";

type Look<T> = (given: string, policy: PolicySet) => NameMatch<T>;

function nameInput<T>(
  name: string,
  look: Look<T>,
  describe: (value: T, policy: PolicySet) => string,
): Input<T> {
  return {
    name,
    optional: false,
    zeroIsBlank: true,
    recurring: true,
    read: (raw, policy) => {
      const given = shown(raw);
      if (typeof raw === "boolean")
        return new Refusal({ code: "unknown-name", input: name, given, nearest: [] });
      const match = look(String(raw), policy);
      switch (match.kind) {
        case "found":
          return match.value;
        case "ambiguous":
          return new Refusal({
            code: "ambiguous-name",
            input: name,
            given,
            candidates: match.candidates.map((candidate) => describe(candidate, policy)),
          });
        case "unknown":
          return new Refusal({ code: "unknown-name", input: name, given, nearest: match.nearest });
      }
    },
  };
}

/** A funding unit or a place inside one, by any of its names or its GB/T 2260 code. */
export function placeInput(name: string): Input<PlaceMatch> {
  return nameInput(
    name,
    (given, policy) => policy.places.find(given),
    ({ unit, place }) => (place === null ? unit.name : `${unit.name}${place.name}`),
  );
}

/** A member of a dimension, by label, alias or code. */
export function memberInput(name: string, dimension: Dimension): Input<string> {
  return nameInput(
    name,
    (given, policy) => policy.members(dimension).find(given),
    (member) => member,
  );
}

/** A member of a fixed choice, by label or alias. */
export function choiceInput(name: string, choice: string): Input<string> {
  return nameInput(
    name,
    (given, policy) => policy.choices(choice).find(given),
    (member) => member,
  );
}

/** An item of the policy data, by id, label or alias. */
export function itemInput(name: string): Input<string> {
  return nameInput(
    name,
    (given, policy) => policy.itemNames.find(given),
    (item) => item,
  );
}

/** Any text, to be understood together with another argument. */
export function textInput(name: string): Input<string> {
  return {
    name,
    optional: false,
    zeroIsBlank: true,
    recurring: true,
    read: (raw) =>
      typeof raw === "boolean"
        ? new Refusal({ code: "invalid-text", input: name, given: shown(raw) })
        : String(raw).trim(),
  };
}
