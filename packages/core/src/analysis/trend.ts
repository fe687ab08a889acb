import { type Period, shift, yearBefore } from "../period/index.js";
import { ALL } from "../rollup/index.js";
import * as Subject from "../subject/index.js";
import { changePointOf } from "./change-point.js";
import { comparisonOf } from "./comparison.js";
import { isOver, rangeOf } from "./periods.js";
import { publicQuantity, quantityOf } from "./quantity.js";
import { isMeasured } from "./reading.js";
import { type Point, readingAt, seriesOf } from "./series.js";
import { slopeOf } from "./slope.js";
import type { Trend, TrendRequest } from "./trend-schema.js";

export { type Trend, trendQuerySchema, trendSchema } from "./trend-schema.js";

/** A quantity over time with its comparisons, slope and change point. Throws `not_found` for a subject the tenant does not have. */
export async function trendOf(request: TrendRequest): Promise<Trend> {
  const [range, subject, quantity] = await Promise.all([rangeOf(request), subjectOf(request.subjectId), quantityOf(request)]);
  const { periods, today } = range;
  const earlier = earlierThan(periods);
  const points = await seriesOf(quantity, request.subjectId ?? ALL, [...earlier, ...periods]);
  const shown = points.slice(earlier.length);
  const over = shown.filter(({ period }) => isOver(period, today));
  const latest = over.findLast(({ reading }) => isMeasured(reading));
  const compared = (period: Period) => (latest ? comparisonOf(quantity, latest.reading, readingAt(points, period.label), period) : null);
  const known = over.flatMap(({ period, reading }) => (isMeasured(reading) ? [{ label: period.label, value: reading.value }] : []));
  return {
    quantity: publicQuantity(quantity),
    subject,
    timeZone: range.timeZone,
    grain: range.grain,
    from: range.from,
    to: range.to,
    points: shown.map((point) => shownPoint(point, points, today)),
    latest: latest?.period.label ?? null,
    comparisons: {
      previous: latest ? compared(shift(latest.period, -1)) : null,
      yearBefore: latest ? compared(yearBefore(latest.period)) : null,
    },
    slope: slopeOf(quantity, over),
    changePoint: changePointOf(quantity, known),
  };
}

/** The subject's name. Throws `not_found` for one the tenant does not have; `null` stands for the whole tenant. */
export async function subjectOf(id: string | undefined): Promise<Trend["subject"]> {
  if (id === undefined) return null;
  const { name } = await Subject.fromId(id);
  return { id, name };
}

/** The periods from a year before the first up to it, so that each can be compared with its year before. */
function earlierThan(periods: readonly Period[]): Period[] {
  const [first] = periods;
  if (!first) return [];
  const earlier: Period[] = [];
  for (let period = yearBefore(first); period.from < first.from; period = shift(period, 1)) earlier.push(period);
  return earlier;
}

function shownPoint({ period, reading }: Point, points: readonly Point[], today: string): Trend["points"][number] {
  const before = yearBefore(period);
  return {
    ...reading,
    period,
    complete: isOver(period, today),
    yearBefore: { ...readingAt(points, before.label), period: before.label },
  };
}
