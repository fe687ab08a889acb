import type { CourseLayout, CoursePoint } from "./course-layout.js";
import { type Band, bandsOf } from "./grade-scale.js";

type Props = {
  layout: CourseLayout;
  points: readonly CoursePoint[];
  format: (value: number) => string;
  bands?: readonly Band[] | undefined;
};

const PIXELS_PER_LABEL = 68;

/** The grid, its numbers, the moments below, and grades as strips. */
export function CourseAxes({ layout, points, format, bands }: Props) {
  const { left, right, bottom, ticks, low, high, x, y, step } = layout;
  const every = Math.max(1, Math.ceil(PIXELS_PER_LABEL / step));
  return (
    <>
      {bands &&
        bandsOf(bands)
          .filter(({ from, to }) => to > low && from < high)
          .map(({ grade, from, to }, index) => (
            <g key={grade}>
              <rect
                x={left}
                width={right - left}
                y={y(to)}
                height={Math.max(0, y(from) - y(to))}
                fill={index % 2 === 0 ? "var(--sunken)" : "transparent"}
              />
              <text x={right + 8} y={(y(Math.max(from, low)) + y(Math.min(to, high))) / 2 + 4} fill="var(--muted)" fontWeight={600}>
                {grade}
              </text>
            </g>
          ))}
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={left - 8} y={y(tick) + 4} textAnchor="end" fill="var(--muted)" className="tabular-nums">
            {format(tick)}
          </text>
        </g>
      ))}
      {points.map(
        ({ key, label }, index) =>
          (points.length - 1 - index) % every === 0 && (
            <text key={key} x={x(index)} y={bottom + 18} textAnchor="middle" fill="var(--muted)">
              {label}
            </text>
          ),
      )}
    </>
  );
}
