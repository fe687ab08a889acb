import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CourseAxes } from "./course-axes.js";
import { type CoursePoint, layoutOf, segmentsOf } from "./course-layout.js";
import { FiguresTable } from "./figures-table.js";
import type { Band } from "./grade-scale.js";
import { useWidth } from "./use-width.js";

type Props = {
  /** What the picture shows, in one sentence. */
  label: string;
  points: readonly CoursePoint[];
  format: (value: number) => string;
  /** Nothing is drawn beyond these. */
  limits?: { min?: number | undefined; max?: number | undefined };
  /** Grades as strips in the background, best first. */
  bands?: readonly Band[] | undefined;
  /** The point that the page is about. */
  chosen?: string | undefined;
  /** What a missing point is called when pointed at. */
  absent: (point: CoursePoint) => string;
  table: { columns: readonly string[]; rows: readonly (readonly ReactNode[])[] };
};

const HEIGHT = 240;

/** A value over time with the interval of each point, gaps where nothing is known, and grades behind it. */
export function Course({ label, points, format, limits = {}, bands, chosen, absent, table }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const layout = layoutOf(points, { width, height: HEIGHT, format, graded: bands !== undefined, ...limits });
  return (
    <figure className="min-w-0">
      <div ref={box} style={{ height: HEIGHT }}>
        {width > 0 && (
          <svg role="img" aria-label={label} width={width} height={HEIGHT} className="block text-[12px]">
            <CourseAxes layout={layout} points={points} format={format} bands={bands} />
            {segmentsOf(points).map((segment) => (
              <polyline
                key={segment[0]?.index}
                fill="none"
                stroke="var(--series-1)"
                strokeWidth={2}
                points={segment.map(({ index, value }) => `${layout.x(index)},${layout.y(value)}`).join(" ")}
              />
            ))}
            {points.map((point, index) => (
              <Point key={point.key} point={point} x={layout.x(index)} layout={layout} {...{ format, chosen, absent }} />
            ))}
          </svg>
        )}
      </div>
      <Figures label={label} {...table} />
    </figure>
  );
}

type PointProps = {
  point: CoursePoint;
  x: number;
  layout: ReturnType<typeof layoutOf>;
  format: Props["format"];
  chosen: string | undefined;
  absent: Props["absent"];
};

function Point({ point, x, layout, format, chosen, absent }: PointProps) {
  const { key, label, value, low, high } = point;
  if (value === null)
    return (
      <g stroke="var(--muted)" strokeWidth={1.5}>
        <title>{`${label}: ${absent(point)}`}</title>
        <path d={`M${x - 4},${layout.bottom - 12} l8,8 m0,-8 l-8,8`} fill="none" />
      </g>
    );
  const isChosen = key === chosen;
  const range = low !== null && high !== null ? ` (${format(low)}–${format(high)})` : "";
  return (
    <g>
      <title>{`${label}: ${format(value)}${range}`}</title>
      {low !== null && high !== null && (
        <line
          x1={x}
          x2={x}
          y1={layout.y(low)}
          y2={layout.y(high)}
          stroke="var(--series-1)"
          strokeWidth={5}
          strokeLinecap="round"
          opacity={0.3}
        />
      )}
      <circle
        cx={x}
        cy={layout.y(value)}
        r={isChosen ? 6.5 : 4}
        fill={isChosen ? "var(--surface)" : "var(--series-1)"}
        stroke="var(--series-1)"
        strokeWidth={isChosen ? 3.5 : 0}
      />
      {isChosen && (
        <text x={x} y={layout.y(high ?? value) - 12} textAnchor="middle" fill="var(--ink)" fontWeight={600} className="tabular-nums">
          {format(value)}
        </text>
      )}
    </g>
  );
}

function Figures({ label, columns, rows }: Props["table"] & { label: string }) {
  const { t } = useTranslation();
  return (
    <details className="mt-1 text-[0.85rem]">
      <summary className="inline-block rounded px-1 text-muted hover:text-ink">{t("charts.asTable")}</summary>
      <FiguresTable label={label} columns={columns} rows={rows} />
    </details>
  );
}
