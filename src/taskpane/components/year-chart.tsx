import { grouped } from "../answer-text";

/** One figure over the years; null where a year has none. */
export interface YearSeries {
  readonly label: string;
  readonly unit: string;
  readonly points: readonly { readonly year: number; readonly value: number | null }[];
}

const ROW = 22;
const BAR = 14;
const LABEL_WIDTH = 40;
const BAR_WIDTH = 170;
const WIDTH = 280;

/** Bars of each figure, year below year, each figure to its own scale; a table says the same to a screen reader. */
export function YearChart({
  title,
  series,
}: {
  readonly title: string;
  readonly series: readonly YearSeries[];
}) {
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      {series.map((one) => (
        <SeriesBars key={one.label} series={one} />
      ))}
    </figure>
  );
}

function SeriesBars({ series: { label, unit, points } }: { readonly series: YearSeries }) {
  const most = Math.max(1, ...points.map(({ value }) => value ?? 0));
  const told = points.map(({ year, value }) => `${year}: ${value ?? "#N/A"} ${unit}`).join(", ");
  return (
    <div className="chart-series">
      <p>
        {label} <span className="unit">{unit}</span>
      </p>
      <svg viewBox={`0 0 ${WIDTH} ${points.length * ROW}`} role="img" aria-label={`${label}: ${told}`}>
        {points.map(({ year, value }, index) => (
          <g key={year} transform={`translate(0 ${index * ROW})`}>
            <text x={0} y={BAR} className="chart-year">
              {year}
            </text>
            <rect
              x={LABEL_WIDTH}
              y={2}
              width={((value ?? 0) / most) * BAR_WIDTH}
              height={BAR}
              rx={2}
              className={index === points.length - 1 ? "bar latest" : "bar"}
            />
            <text x={LABEL_WIDTH + ((value ?? 0) / most) * BAR_WIDTH + 6} y={BAR} className="chart-value">
              {value === null ? "#N/A" : grouped(String(value))}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
