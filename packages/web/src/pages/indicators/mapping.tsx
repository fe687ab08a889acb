import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Indicator } from "../../api/indicators.js";
import { useFormat } from "../../app/session-context.js";
import { cornersOf } from "./measures.js";

type Scale = Pick<Indicator, "kind" | "goalposts" | "best" | "thresholds">;

const [WIDTH, HEIGHT] = [320, 150];
const [LEFT, RIGHT, TOP, BOTTOM] = [34, 14, 12, 30];

/** The scale in one sentence. */
export function useScaleWords(): (scale: Scale, unit: string) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ kind, goalposts: { low, high }, best = [low, high], thresholds }, unit) => {
    const amount = (value: number) => [format.precise(value), unit].filter((part) => part !== "").join(" ");
    if (thresholds) {
      const points = thresholds.map(([value = 0, score = 0]) => t("indicators.scalePoint", { value: amount(value), score }));
      return t("indicators.scaleThresholds", { points: points.join(t("indicators.scaleJoin")) });
    }
    if (kind === "benefit") return t("indicators.scaleBenefit", { low: amount(low), high: amount(high) });
    if (kind === "cost") return t("indicators.scaleCost", { low: amount(low), high: amount(high) });
    return t("indicators.scaleInterval", { low: amount(low), high: amount(high), from: amount(best[0]), to: amount(best[1]) });
  };
}

/** How values become scores from 0 to 100, as a line. */
export function MappingPicture({ scale, unit }: { scale: Scale; unit: string }) {
  const format = useFormat();
  const words = useScaleWords()(scale, unit);
  const id = useId();
  const { low, high } = scale.goalposts;
  const corners = cornersOf(scale);
  const margin = (high - low) * 0.18;
  const x = (value: number) => LEFT + ((value - low + margin) / (high - low + 2 * margin)) * (WIDTH - LEFT - RIGHT);
  const y = (score: number) => TOP + (1 - score / 100) * (HEIGHT - TOP - BOTTOM);
  const ends = [[low - margin, corners[0]?.[1] ?? 0] as const, ...corners, [high + margin, corners.at(-1)?.[1] ?? 0] as const];
  const line = ends.map(([value, score]) => `${x(value)},${y(score)}`).join(" ");
  const marks = [...new Set(corners.map(([value]) => value))];
  return (
    <figure>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={id} className="w-full max-w-sm text-[11px]">
        <title id={id}>{words}</title>
        {[0, 50, 100].map((score) => (
          <g key={score}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(score)} y2={y(score)} className="stroke-line" />
            <text x={LEFT - 6} y={y(score) + 4} textAnchor="end" className="fill-muted">
              {score}
            </text>
          </g>
        ))}
        <polygon points={`${x(low - margin)},${y(0)} ${line} ${x(high + margin)},${y(0)}`} className="fill-(--series-1)/15" />
        <polyline points={line} fill="none" strokeWidth="2.5" strokeLinejoin="round" className="stroke-(--series-1)" />
        {marks.map((value, index) => (
          <g key={value}>
            <line x1={x(value)} x2={x(value)} y1={y(0)} y2={y(0) + 5} className="stroke-edge" />
            <text x={x(value)} y={HEIGHT - (crowded(marks, index, x) ? 2 : 12)} textAnchor="middle" className="fill-ink">
              {format.precise(value)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="mt-1 text-[0.85rem] text-muted">{words}</figcaption>
    </figure>
  );
}

/** Whether a label would run into the one before it, and so goes one line down. */
const crowded = (marks: readonly number[], index: number, x: (value: number) => number): boolean =>
  index % 2 === 1 && x(marks[index] ?? 0) - x(marks[index - 1] ?? 0) < 42;
