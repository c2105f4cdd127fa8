import { yearOf, type Interval, type IsoDate } from "../src/engine/calendar";
import { Decimal } from "../src/engine/decimal";
import type { Figure } from "../src/engine/figure";
import type { CompiledPolicy } from "../src/policy/compiled-policy";

/** The policy with one figure changed. */
export interface PolicyMutant {
  readonly figure: Figure;
  readonly change: string;
  readonly policy: CompiledPolicy;
}

const OTHER_VERDICT: Readonly<Record<string, string>> = {
  included: "excluded",
  excluded: "included",
  exempt: "included",
};

function otherValue({ value, unit }: Figure): string {
  const verdict = OTHER_VERDICT[value];
  if (verdict !== undefined) return verdict;
  return new Decimal(value).plus(unit === "ratio" ? "0.01" : 1).toString();
}

function yearsLater({ from, to }: Interval, years: number): Interval {
  const moved = (date: IsoDate): IsoDate => `${yearOf(date) + years}${date.slice(4)}` as IsoDate;
  return { from: moved(from), to: to === null ? null : moved(to) };
}

/** The day before or after, for dates within a month. */
function daysLater(date: IsoDate, days: number): IsoDate {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10) as IsoDate;
}

function changesOf(figure: Figure): readonly (readonly [change: string, figures: readonly Figure[]])[] {
  const { valid } = figure;
  const value = otherValue(figure);
  const dated: readonly (readonly [string, Interval])[] =
    figure.period === "from-date"
      ? [
          ["from a day earlier", { ...valid, from: daysLater(valid.from, -1) }],
          ["from a day later", { ...valid, from: daysLater(valid.from, 1) }],
        ]
      : [
          ["a year earlier", yearsLater(valid, -1)],
          ["a year later", yearsLater(valid, 1)],
        ];
  return [
    [`${figure.value} → ${value}`, [{ ...figure, value }]],
    ...dated.map(([change, interval]) => [change, [{ ...figure, valid: interval }]] as const),
    ["removed", []],
  ];
}

/** Every way in which one figure of the policy is perturbed: its value or verdict, its validity, its being there. */
export function mutantsOf(policy: CompiledPolicy): readonly PolicyMutant[] {
  return policy.figures.flatMap((figure, index) =>
    changesOf(figure).map(([change, figures]) => ({
      figure,
      change,
      policy: {
        ...policy,
        figures: [...policy.figures.slice(0, index), ...figures, ...policy.figures.slice(index + 1)],
      },
    })),
  );
}
