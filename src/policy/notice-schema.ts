import { z } from "zod";
import { FORCES, LEVELS, PERIODS } from "../engine/figure";
import { UNITS } from "../engine/unit";
import { DIMENSIONS } from "./dimension";

const text = z.string().min(1);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written "YYYY-MM-DD" in quotes');
const figure = z.string().regex(/^\d+(\.\d+)?$/, "a figure is a decimal number in quotes");
const verdict = z.enum(["included", "excluded", "exempt"]);

const citation = z.strictObject({
  clause: text,
  quote: z.union([text, z.array(text).min(1)]),
});

const valid = z.strictObject({ from: date, to: date.nullable() });
const scope = z.partialRecord(z.enum(DIMENSIONS), text);

const derivation = z.union([
  z.strictObject({ sum: z.array(figure).min(2) }),
  z.strictObject({ product: z.array(figure).min(2) }),
]);

const dated = {
  force: z.enum(FORCES),
  period: z.enum(PERIODS),
  valid,
  openEnded: text.optional(),
  cite: citation,
  note: text.optional(),
};

const value = z.strictObject({
  value: z.union([figure, verdict]),
  at: scope.optional(),
  derived: derivation.optional(),
  ...dated,
});

const table = z.strictObject({
  ...dated,
  annex: text,
  allowed: z.array(figure).min(1),
  complete: z.boolean(),
  rows: z.array(z.strictObject({ heading: text, value: figure, members: z.array(text).min(1) })).min(1),
});

const parameter = z.strictObject({
  id: text,
  unit: z.enum(UNITS),
  by: z.array(z.enum(DIMENSIONS)).max(1),
  values: z.array(value).min(1).optional(),
  table: table.optional(),
  /** Which date of a case decides what value applies, where the notice says so. */
  dateRule: z.strictObject({ decidedBy: z.enum(["discharge-date"]), cite: citation }).optional(),
});

const delegated = z.strictObject({
  id: text,
  unit: z.enum(UNITS),
  by: z.array(z.enum(DIMENSIONS)).max(1),
  at: scope.optional(),
  leftTo: text,
  valid: valid.optional(),
  cite: citation,
  note: text.optional(),
});

/** A sentence of a notice that stands in tension with a figure, shown with the results it concerns. */
const principle = z.strictObject({ id: text, about: text, cite: citation });

const duty = z.strictObject({ id: text, who: z.array(text).min(1), what: text, cite: citation });

/** One notice file, as it is written. */
export const noticeFile = z.strictObject({
  schema: z.literal("policy-notice/1"),
  notice: z.strictObject({
    id: text,
    number: text,
    title: text,
    issuers: z.array(text).min(1),
    level: z.enum(LEVELS),
    region: text,
    issued: date.nullable(),
    issuedNote: text.optional(),
    text,
    forwards: z.array(text),
  }),
  parameters: z.array(parameter),
  principles: z.array(principle).optional(),
  delegated: z.array(delegated).optional(),
  duties: z.array(duty).optional(),
  notEncoded: z.array(z.strictObject({ about: text, why: text, cite: citation.optional() })).optional(),
});

export type NoticeFile = z.infer<typeof noticeFile>;
export type NoticeParameter = z.infer<typeof parameter>;
export type NoticeValue = z.infer<typeof value>;
export type NoticeCitation = z.infer<typeof citation>;

const label = z.strictObject({ label: text, aliases: z.array(text).optional() });
const labels = z.record(text, label);

/** One labels file: the words for every id, in one language. */
export const labelsFile = z.strictObject({
  items: labels,
  dimensions: z.partialRecord(
    z.enum(DIMENSIONS),
    z.strictObject({ label: text, members: labels.optional() }),
  ),
  units: labels,
  forces: labels,
  periods: labels,
  levels: labels,
  verdicts: labels,
  kinds: labels,
  choices: z.record(text, z.strictObject({ label: text, members: labels })),
});

export type LabelsFile = z.infer<typeof labelsFile>;

const placeKinds = z.enum(["county", "zone"]);

/** The divisions file: the funding units and the places under them. */
export const divisionsFile = z.strictObject({
  schema: z.literal("divisions/1"),
  source: z.looseObject({}),
  units: z
    .array(
      z.strictObject({
        id: text,
        name: text,
        kind: z.enum(["prefecture-city", "demonstration-zone", "province-run-county"]),
        code: z.string().regex(/^\d{6}$/),
        english: text,
        pinyin: z.string().regex(/^[a-z]+$/),
        parent: text.optional(),
        aliases: z.array(text),
        places: z
          .array(
            z.strictObject({
              name: text,
              code: z
                .string()
                .regex(/^\d{6}$/)
                .nullable(),
              pinyin: z.string().regex(/^[a-z]+$/),
              kind: placeKinds.optional(),
              aliases: z.array(text),
            }),
          )
          .optional(),
      }),
    )
    .min(1),
});

export type DivisionsFile = z.infer<typeof divisionsFile>;
