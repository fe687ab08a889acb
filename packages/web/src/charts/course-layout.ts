/** A moment of a course; without a value it is a gap, and never a zero. */
export type CoursePoint = { key: string; label: string; value: number | null; low: number | null; high: number | null };

export type CourseLayout = ReturnType<typeof layoutOf>;

type Box = {
  width: number;
  height: number;
  format: (value: number) => string;
  min?: number | undefined;
  max?: number | undefined;
  graded?: boolean;
};

const TOP = 22;
const BOTTOM = 26;
const RIGHT = 14;
const RIGHT_WITH_GRADES = 34;
const PIXELS_PER_CHARACTER = 7;
/** Share of the stretch that is left free above and below. */
const AIR = 0.06;
/** Values that lie closer together, as a share of their size, are drawn as one level. */
const LEAST_SPAN = 1e-9;

/** Where things are drawn: the stretch that values and intervals need, at round numbers, within the limits. */
export function layoutOf(points: readonly CoursePoint[], { width, height, format, min, max, graded = false }: Box) {
  const values = points.flatMap(({ value, low, high }) => [value, low, high].filter((each) => each !== null));
  const [least, most] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1];
  const air = AIR * (most - least);
  const ticks = ticksBetween(least - air, most + air, { min, max });
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const bottom = height - BOTTOM;
  const left = 12 + PIXELS_PER_CHARACTER * Math.max(...ticks.map((tick) => format(tick).length));
  const right = width - (graded ? RIGHT_WITH_GRADES : RIGHT);
  const step = (right - left) / Math.max(1, points.length);
  return {
    width,
    left,
    right,
    top: TOP,
    bottom,
    step,
    low,
    high,
    ticks,
    x: (index: number) => left + step * (index + 0.5),
    y: (value: number) => bottom - ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (bottom - TOP),
  };
}

/** Round numbers that enclose the values, but stay within the limits. */
export function ticksBetween(low: number, high: number, { min, max }: { min?: number | undefined; max?: number | undefined }): number[] {
  const level = Math.max(Math.abs(low), Math.abs(high), 1);
  const span = high - low > LEAST_SPAN * level ? high - low : level;
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const size = [1, 2, 5, 10].map((factor) => factor * power).find((each) => span / each <= 5) ?? power * 10;
  const first = Math.floor(low / size + 1e-9) * size;
  const last = Math.ceil(high / size - 1e-9) * size;
  const from = min === undefined ? first : Math.max(min, first);
  const to = max === undefined ? last : Math.min(max, last);
  const count = Math.max(1, Math.round((to - from) / size));
  return Array.from({ length: count + 1 }, (_, index) => Number((from + index * size).toPrecision(12)));
}

/** Runs of neighbouring points that have a value. */
export function segmentsOf(points: readonly CoursePoint[]): { index: number; value: number }[][] {
  const runs: { index: number; value: number }[][] = [[]];
  for (const [index, { value }] of points.entries()) {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push({ index, value });
  }
  return runs.filter((run) => run.length > 0);
}
