import { parseIsoDate } from "../engine/calendar";
import { Decimal } from "../engine/decimal";
import type { Force, Scope } from "../engine/figure";
import type { Unit } from "../engine/unit";
import type { Dimension } from "./dimension";
import { derivationOf, quotesOf } from "./expand-notice";
import type { Complain, NoticeCheck, Path } from "./notice-check";
import type { NoticeCitation, NoticeParameter, NoticeValue } from "./notice-schema";
import { memberIds, type NoticeVocabulary } from "./notice-vocabulary";
import { forceFault, normalizeText, statesFigure } from "./quotation";

/** Reports days that are none, an end before the beginning, and an open end without its reason. */
export function checkValidity(
  { valid, openEnded }: { valid: { from: string; to: string | null }; openEnded?: string | undefined },
  path: Path,
  complain: Complain,
): void {
  for (const [key, day] of Object.entries(valid)) {
    if (day !== null && parseIsoDate(day) === null) {
      complain([...path, "valid", key], `there is no day ${day}`, "Correct the date.");
    }
  }
  if (valid.to !== null && valid.from > valid.to) {
    complain(
      [...path, "valid"],
      `it begins (${valid.from}) after it ends (${valid.to})`,
      "Swap or correct the dates.",
    );
  }
  if ((valid.to === null) !== (openEnded !== undefined)) {
    complain(
      [...path, "valid", "to"],
      valid.to === null
        ? "it has no end and no reason for that"
        : "it has an end and a reason for having none",
      "Give an end, or `to: null` with `openEnded:` saying why.",
    );
  }
}

function checkQuotes(cite: NoticeCitation, path: Path, archived: string, complain: Complain): void {
  quotesOf(cite).forEach((quote, index) => {
    if (!archived.includes(normalizeText(quote))) {
      const where = typeof cite.quote === "string" ? [...path, "quote"] : [...path, "quote", index];
      complain(
        where,
        `the archived text has no passage "${quote}"`,
        "Copy the words from the archived text.",
      );
    }
  });
}

/** Reports a force that the words of the quote contradict. */
export function checkForce(force: Force, cite: NoticeCitation, path: Path, complain: Complain): void {
  const fault = forceFault(quotesOf(cite).join(""), force);
  if (fault?.kind === "softer") {
    complain(
      [...path, "force"],
      `it is marked exact, but the quote says "${fault.word}"`,
      "Take the force the words have.",
    );
  } else if (fault?.kind === "lacks") {
    complain(
      [...path, "force"],
      `it is marked ${force}, but the quote lacks "${fault.word}"`,
      "Quote the words that soften the figure, or mark it exact.",
    );
  }
}

/** Reports members that the dimension of the item does not have. */
export function checkScope(
  at: Scope,
  dimension: Dimension | null,
  path: Path,
  vocabulary: NoticeVocabulary,
  complain: Complain,
): void {
  for (const [key, member] of Object.entries(at)) {
    if (key !== dimension) {
      complain(
        [...path, "at", key],
        `the item is not given by ${key}`,
        `Take ${dimension ?? "no dimension"}.`,
      );
    } else if (!memberIds(dimension, vocabulary).includes(member)) {
      complain(
        [...path, "at", key],
        `${key} has no member "${member}"`,
        `Take one of: ${memberIds(dimension, vocabulary).join(", ")}.`,
      );
    }
  }
  if (dimension !== null && !(dimension in at)) {
    complain(
      [...path, "at"],
      `it does not say for which ${dimension} it is`,
      `Give \`at: { ${dimension}: … }\`.`,
    );
  }
}

/** A derived figure shows its arithmetic, each operand of which the quote must state. */
function checkDerivation(value: NoticeValue, unit: Unit, path: Path, complain: Complain): void {
  const passage = quotesOf(value.cite).join("");
  const stated = (figure: string, where: Path): void => {
    if (!statesFigure(passage, figure, unit)) {
      complain(
        where,
        `the quote does not state ${figure} (${unit})`,
        "Quote the words with the figure, or correct it.",
      );
    }
  };
  if (unit === "verdict") return;
  if (!value.derived) {
    stated(value.value, [...path, "value"]);
    return;
  }
  const { operator, operands } = derivationOf(value.derived);
  operands.forEach((operand, index) => stated(operand, [...path, "derived", operator, index]));
  const result = operands
    .map((operand) => new Decimal(operand))
    .reduce((one, other) => (operator === "sum" ? one.plus(other) : one.times(other)));
  if (!result.eq(value.value)) {
    complain(
      [...path, "derived"],
      `it gives ${result.toString()}, not ${value.value}`,
      "Correct the value or the arithmetic.",
    );
  }
}

/** Reports quotes of a citation that the archived text does not have. */
export function checkCitation(cite: NoticeCitation, path: Path, { archived, complain }: NoticeCheck): void {
  if (archived !== null) checkQuotes(cite, path, archived, complain);
}

const VERDICTS = new Set(["included", "excluded", "exempt"]);

/** Every check of one value: its days, words, force, member and figure. */
export function checkValue(
  value: NoticeValue,
  { unit, by }: NoticeParameter,
  path: Path,
  check: NoticeCheck,
): void {
  const { vocabulary, complain } = check;
  checkValidity(value, path, complain);
  checkCitation(value.cite, [...path, "cite"], check);
  checkForce(value.force, value.cite, path, complain);
  checkScope(value.at ?? {}, by[0] ?? null, path, vocabulary, complain);
  if (VERDICTS.has(value.value) === (unit === "verdict")) checkDerivation(value, unit, path, complain);
  else {
    complain(
      [...path, "value"],
      `"${value.value}" is no ${unit}`,
      "A verdict is a word, any other unit a figure.",
    );
  }
}
