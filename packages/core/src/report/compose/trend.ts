import { containing, daysOf, type Grain, type Period, shift } from "../../period/index.js";
import type { FigureKey, TrendSeries } from "../../report-document/index.js";
import type { Facts } from "./facts.js";
import type { Figure } from "./figures.js";

/** What is drawn over time, the most telling first. */
const DRAWN: readonly FigureKey[] = ["csat", "complaintsLate", "nps", "complaints", "responses", "medianResolution"];
const DAYS_BEFORE = 13;
const PART: Record<Grain, Grain> = { day: "day", week: "day", month: "week", quarter: "week", year: "month" };

/**
 * The parts of a period that its trend shows: the days of a week, the weeks of a month or quarter, the months
 * of a year; for a day the fortnight that ends with it. Weeks at the edges are cut to the period, so that
 * the counts of the parts add up to the period's.
 */
export function trendPeriods(period: Period): Period[] {
  if (period.grain === "day") return Array.from({ length: DAYS_BEFORE + 1 }, (_, i) => shift(period, i - DAYS_BEFORE));
  const parts = new Map<string, Period>();
  for (const day of daysOf(period)) {
    const part = containing(day, PART[period.grain]);
    parts.set(part.label, { ...part, from: parts.get(part.label)?.from ?? day, to: day });
  }
  return [...parts.values()];
}

/** The drawn figures at each point of the period. */
export function trendOf(figures: Figure[], points: Facts["points"]): TrendSeries[] {
  const drawn = DRAWN.flatMap((key) => figures.filter((figure) => figure.key === key));
  return drawn.map(({ key, unit, of }) => ({
    key,
    label: null,
    unit,
    target: null,
    points: points.map(({ period, slice }) => ({ date: period.from, label: period.label, ...of(slice) })),
  }));
}
