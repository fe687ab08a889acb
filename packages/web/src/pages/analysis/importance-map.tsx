import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import type { Drivers } from "../../api/analysis.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { placed } from "./map-layout.js";

export type Quadrant = NonNullable<Drivers["dimensions"][number]["quadrant"]>;

export const QUADRANT_DOTS: Record<Quadrant, string> = {
  "improve-first": "bg-bad",
  "keep-up": "bg-good",
  watch: "bg-warn",
  maintain: "bg-(--series-1)",
};

/** Importance to the right, performance upwards; dots carry the numbers of the table's rows. */
export function ImportanceMap({ drivers }: { drivers: Drivers }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const layout = placed(drivers);
  if (!layout) return null;
  const { dots, lines } = layout;
  const label = dots
    .map(
      ({ dimension }) =>
        `${textIn(dimension.label, locale)}: ${format.wholePercent(dimension.importance)}, ${format.integer(dimension.performance)}`,
    )
    .join("; ");
  return (
    <figure className="min-w-0">
      <div className="flex gap-2">
        <span
          aria-hidden
          className="flex-none rotate-180 self-center text-[0.8rem] whitespace-nowrap text-muted [writing-mode:vertical-rl]"
        >
          {t("analysis.performance")} →
        </span>
        <div
          role="img"
          aria-label={label}
          className="relative h-80 min-w-0 flex-1 overflow-hidden rounded-md border border-line bg-sunken/40"
        >
          <Corners />
          <span className="absolute inset-y-0 w-px bg-edge" style={{ left: `${lines.x}%` }} />
          <span className="absolute inset-x-0 h-px bg-edge" style={{ bottom: `${lines.y}%` }} />
          {dots.map(({ dimension, number, x, y, labelY, isLeft }) => (
            <span key={dimension.key}>
              <span
                className={clsx(
                  "absolute grid size-6 -translate-x-1/2 translate-y-1/2 place-items-center rounded-full border-2 border-surface text-[0.75rem] font-semibold text-surface",
                  dimension.quadrant ? QUADRANT_DOTS[dimension.quadrant] : "bg-muted",
                )}
                style={{ left: `${x}%`, bottom: `${y}%` }}
              >
                {number}
              </span>
              <span
                className={clsx(
                  "absolute max-w-[38%] translate-y-1/2 truncate px-4 text-[0.82rem] max-sm:hidden",
                  isLeft && "-translate-x-full text-end",
                )}
                style={{ left: `${x}%`, bottom: `${labelY}%` }}
              >
                {textIn(dimension.label, locale)}
              </span>
            </span>
          ))}
        </div>
      </div>
      <p aria-hidden className="mt-1 text-center text-[0.8rem] text-muted">
        {t("analysis.importance")} →
      </p>
    </figure>
  );
}

const CORNERS: readonly [Quadrant, string][] = [
  ["maintain", "top-1.5 left-2"],
  ["keep-up", "top-1.5 right-2"],
  ["watch", "bottom-1.5 left-2"],
  ["improve-first", "bottom-1.5 right-2"],
];

function Corners() {
  const { t } = useTranslation();
  return CORNERS.map(([quadrant, place]) => (
    <span key={quadrant} className={clsx("absolute text-[0.78rem] font-medium text-muted", place)}>
      {t(`analysis.quadrants.${quadrant}`)}
    </span>
  ));
}
