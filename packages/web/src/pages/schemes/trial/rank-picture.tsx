import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ComparedMethod, ComparedSubject } from "../../../api/scheme-trials.js";
import { useWidth } from "../../../charts/use-width.js";
import { type Course, coursesOf } from "./rank-courses.js";

type Props = { rows: readonly ComparedSubject[]; methods: readonly ComparedMethod[] };

const ROW = 30;
const HEAD = 30;
const RADIUS = 11;
/** Room for half of the last heading. */
const END = 34;

/** The first places of the scheme, and where each method would put them: lines that cross are ranks that hang on the method. */
export function RankPicture({ rows, methods }: Props) {
  const { t } = useTranslation();
  const [box, width] = useWidth<HTMLElement>();
  const [marked, setMarked] = useState<string>();
  const { courses, depth } = coursesOf(rows, methods);
  const columns = [t("schemes.trial.scheme"), ...methods.map(({ method }) => t(`schemes.trial.methodsShort.${method}`))];
  const names = Math.min(180, Math.max(96, width * 0.24));
  // Narrower than that, numbers touch: the picture then scrolls within its frame.
  const step = Math.max(46, (width - names - END) / Math.max(1, columns.length - 1));
  const drawn = names + step * (columns.length - 1) + END;
  const x = (column: number) => names + column * step;
  const y = (place: number) => HEAD + ROW / 2 + (place - 1) * ROW;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section ref={box} tabIndex={0} aria-label={t("schemes.trial.picture")} className="overflow-x-auto">
      {width > 0 && (
        <svg width={drawn} height={HEAD + depth * ROW + 4} role="img" aria-label={t("schemes.trial.pictureLabel")} className="block">
          {columns.map((column, index) => (
            <text
              key={column}
              x={x(index)}
              y={16}
              textAnchor="middle"
              className={index === 0 ? "fill-ink text-[11.5px] font-semibold" : "fill-muted text-[11px]"}
            >
              {column}
            </text>
          ))}
          {courses.map((course) => (
            <Line
              key={course.id}
              course={course}
              x={x}
              y={y}
              names={names}
              isPale={marked !== undefined && marked !== course.id}
              onMark={(is) => setMarked(is ? course.id : undefined)}
            />
          ))}
        </svg>
      )}
    </section>
  );
}

type LineProps = {
  course: Course;
  x: (column: number) => number;
  y: (place: number) => number;
  names: number;
  isPale: boolean;
  onMark: (is: boolean) => void;
};

function Line({ course: { name, colour, places }, x, y, names, isPale, onMark }: LineProps) {
  const at = places.flatMap(({ place }, column) => (place === undefined ? [] : [`${x(column)},${y(place)}`]));
  return (
    // Pointing at a line only makes the others paler; the table has every figure.
    <g opacity={isPale ? 0.18 : 1} onPointerEnter={() => onMark(true)} onPointerLeave={() => onMark(false)}>
      <text x={0} y={y(places[0]?.place ?? 1) + 4} className="fill-ink text-[12.5px]">
        <title>{name}</title>
        {shortened(name, names - RADIUS - 10)}
      </text>
      <polyline points={at.join(" ")} fill="none" stroke={colour} strokeWidth={2.5} strokeLinejoin="round" />
      {places.map(({ place, rank }, column) =>
        place === undefined ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
          <g key={column}>
            <circle cx={x(column)} cy={y(place)} r={RADIUS} fill="var(--surface)" stroke={colour} strokeWidth={2} />
            <text x={x(column)} y={y(place) + 4} textAnchor="middle" className="fill-ink text-[11px] tabular-nums">
              {rank}
            </text>
          </g>
        ),
      )}
    </g>
  );
}

/** As much of a name as fits; wide characters take twice the room. */
function shortened(name: string, room: number): string {
  let used = 0;
  for (const [index, character] of [...name].entries()) {
    used += character > "\u2e7f" ? 13 : 7.3;
    if (used > room) return `${[...name].slice(0, Math.max(1, index - 1)).join("")}…`;
  }
  return name;
}
