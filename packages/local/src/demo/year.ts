import { containing, daysOf, localDate, type Period, shift, startOfDay } from "@touchstone/core/period";

export const ZONE = "Asia/Shanghai";
const DAYS = 365;
const DAY_MS = 86_400_000;

/** A local day of the demo's year; `progress` runs from 0 on its first day to 1 today. */
export type Day = { date: string; startMs: number; progress: number; busy: number };

/** The year that ends today. */
export function yearUntil(now: Date): Day[] {
  const to = localDate(now, ZONE);
  const from = localDate(now.getTime() - (DAYS - 1) * DAY_MS, ZONE);
  const dates = daysOf({ from, to });
  return dates.map((date, i) => ({
    date,
    startMs: Date.parse(startOfDay(date, ZONE)),
    progress: i / (dates.length - 1),
    busy: busyness(date),
  }));
}

/** Trade of the months, January first: quiet around the Spring Festival, busy in June, busiest in November. */
const MONTHS = [0.95, 0.65, 0.9, 0.9, 1, 1.35, 0.95, 0.9, 1, 0.95, 1.6, 1.2];
const FESTIVALS: Readonly<Record<string, number>> = { "06-18": 1.8, "11-11": 2.2, "11-12": 1.6, "12-12": 1.5 };

/** How busy trade is on a day, 1 on an ordinary one. */
function busyness(date: string): number {
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? 1;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return month * (FESTIVALS[date.slice(5)] ?? 1) * (weekday === 0 || weekday === 6 ? 1.15 : 0.95);
}

export type Grain = Period["grain"];

/** The current period of the grain and the ones before it, `count` in all, oldest first. */
export function periodsUntil(now: Date, grain: Grain, count: number): Period[] {
  const current = containing(localDate(now, ZONE), grain);
  return Array.from({ length: count }, (_, i) => shift(current, i + 1 - count));
}
