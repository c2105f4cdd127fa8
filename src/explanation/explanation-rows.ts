import type { Assumption, Explanation } from "../engine/computation";
import type { Figure } from "../engine/figure";
import type { AmountStep, AssumedStep, ConditionStep, DecisionStep, Step } from "../engine/step";
import type { Wording } from "./wording";

/** One line of an explanation: 步骤, 算式, 金额, 依据. The amount is a number where the step has one. */
export type ExplanationRow = readonly [
  step: string,
  formula: string,
  amount: number | string,
  source: string,
];

function stepLabel(label: string, wording: Wording): string {
  const [kind = "", id = ""] = splitLabel(label);
  switch (kind) {
    case "item":
      return wording.item(id);
    case "input":
      return wording.input(id);
    default:
      return wording.texts.steps[id] ?? label;
  }
}

/** `item:resident.central-share` as its kind and its id. */
export function splitLabel(label: string): readonly [string, string] {
  const colon = label.indexOf(":");
  return colon < 0 ? ["", label] : [label.slice(0, colon), label.slice(colon + 1)];
}

function figureSource(figure: Figure, wording: Wording): string {
  return wording.citation(figure.citation);
}

function figureFormula(figure: Figure, wording: Wording): string {
  const parts = [
    ...(figure.derived
      ? [
          `${figure.derived.operands
            .map((operand) => wording.amount(operand, figure.unit))
            .join(
              figure.derived.operator === "sum" ? " + " : " × ",
            )} = ${wording.amount(figure.value, figure.unit)}`,
        ]
      : []),
    wording.period(figure),
    ...(Object.keys(figure.at).length > 0 ? [wording.scope(figure.at)] : []),
    ...(figure.force === "exact" ? [] : [wording.force(figure.force)]),
  ];
  return wording.texts.list(parts);
}

/** The value of a step as it stands in the formula of the next. */
function shownValue(step: AmountStep, wording: Wording): string {
  return wording.amount(step.value, step.unit);
}

/** For what the assumption holds, and which figure of the notices it sets aside. */
function assumedFormula(
  { scope, year, replaces }: Pick<AssumedStep, "scope" | "year" | "replaces">,
  wording: Wording,
): string {
  const { texts } = wording;
  const instead =
    replaces === null
      ? []
      : [
          texts.explanation.assumedInstead(
            wording.amount(replaces.value, replaces.unit),
            wording.source(replaces.citation),
          ),
        ];
  return texts.list([
    ...(year === null ? [] : [texts.period.year(year)]),
    ...(Object.keys(scope).length === 0 ? [] : [wording.scope(scope)]),
    ...instead,
  ]);
}

function formulaOf(step: AmountStep, wording: Wording): string {
  const { explanation } = wording.texts;
  switch (step.kind) {
    case "input":
      return explanation.given;
    case "constant":
      return "";
    case "figure":
      return figureFormula(step.figure, wording);
    case "assumed":
      return assumedFormula(step, wording);
    case "operation": {
      const [one, other] = step.operands.map((operand) => shownValue(operand, wording)) as [string, string];
      if (step.operator === "max") return explanation.largerOf(one, other);
      if (step.operator === "min") return explanation.smallerOf(one, other);
      return `${one} ${step.operator === "-" ? "−" : step.operator} ${other}`;
    }
    case "rounding":
      return `${shownValue(step.operand, wording)} → ${explanation.rounding(step.places)}`;
  }
}

function sourceOf(step: AmountStep, wording: Wording): string {
  const { explanation } = wording.texts;
  switch (step.kind) {
    case "input":
      return explanation.input;
    case "figure":
      return figureSource(step.figure, wording);
    case "assumed":
      return explanation.assumed(step.row, step.basis);
    case "rounding":
      return explanation.unstated;
    case "operation":
    case "constant":
      return "";
  }
}

/** What stands beside a figure: its note, and the figures of higher levels that it prevails over. */
function figureNotes(
  figure: Figure,
  passedOver: readonly Figure[],
  wording: Wording,
): readonly ExplanationRow[] {
  const { explanation } = wording.texts;
  const note: readonly ExplanationRow[] =
    figure.note === undefined ? [] : [[explanation.note, figure.note, "", wording.source(figure.citation)]];
  const passed = passedOver.map((other): ExplanationRow => [
    explanation.passedOver,
    `${wording.force(other.force)} ${wording.amount(other.value, other.unit)}`,
    "",
    figureSource(other, wording),
  ]);
  return [...note, ...passed];
}

function amountRows(step: AmountStep, wording: Wording, seen: Set<string>): readonly ExplanationRow[] {
  const operands = step.kind === "operation" ? step.operands : step.kind === "rounding" ? [step.operand] : [];
  const before = operands
    .filter((operand) => operand.kind !== "constant")
    .flatMap((operand) => amountRows(operand, wording, seen));
  const row: ExplanationRow = [
    stepLabel(step.label, wording),
    formulaOf(step, wording),
    step.value.toNumber(),
    sourceOf(step, wording),
  ];
  const notes = step.kind === "figure" ? figureNotes(step.figure, step.passedOver, wording) : [];
  return [...before, ...[row, ...notes].filter((each) => isNew(each, seen))];
}

/** The same figure read twice in one computation is explained once. */
function isNew(row: ExplanationRow, seen: Set<string>): boolean {
  const key = JSON.stringify(row);
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function conditionRow(step: ConditionStep, wording: Wording): ExplanationRow {
  const text = wording.texts.conditions[step.label]?.(step.parameters) ?? step.label;
  return [
    text,
    wording.texts.yesNo(step.holds),
    "",
    step.citation === null ? "" : wording.citation(step.citation),
  ];
}

function decisionRows(step: DecisionStep, wording: Wording): readonly ExplanationRow[] {
  const { source } = step;
  const verdict = wording.verdict(step.verdict);
  const label = stepLabel(step.label, wording);
  if (source.kind === "figure") {
    const subject = wording.scope(source.figure.at);
    return [
      [label, subject === "" ? verdict : `${subject} → ${verdict}`, "", figureSource(source.figure, wording)],
      ...figureNotes(source.figure, [], wording),
    ];
  }
  const formula = [assumedFormula(source, wording), verdict].filter((part) => part !== "").join(" → ");
  return [[label, formula, "", wording.texts.explanation.assumed(source.row, source.basis)]];
}

function stepRows(step: Step, wording: Wording, seen: Set<string>): readonly ExplanationRow[] {
  switch (step.kind) {
    case "condition":
      return [conditionRow(step, wording)];
    case "decision":
      return decisionRows(step, wording);
    default:
      return amountRows(step, wording, seen);
  }
}

/** The parameters of a reading with the funding unit, if it names one, in the reader's language. */
function namedParameters({ parameters }: Assumption, wording: Wording): Assumption["parameters"] {
  const unit = parameters["unit"];
  return typeof unit === "string"
    ? { ...parameters, unit: wording.member("funding-unit", unit) }
    : parameters;
}

function readingRow(reading: Assumption, wording: Wording): ExplanationRow {
  const text = wording.texts.readings[reading.id]?.(namedParameters(reading, wording)) ?? reading.id;
  return [
    wording.texts.explanation.reading,
    text,
    "",
    reading.citation === undefined ? "" : wording.citation(reading.citation),
  ];
}

/** The steps and readings of an explanation as lines, what comes first in the reckoning standing first. */
export function explanationRows(
  { steps, assumptions }: Explanation,
  wording: Wording,
): readonly ExplanationRow[] {
  const seen = new Set<string>();
  return [
    ...steps.flatMap((step) => stepRows(step, wording, seen)),
    ...assumptions.map((reading) => readingRow(reading, wording)),
  ];
}
