export const GRAINS = ["week", "month", "quarter", "year"] as const;
export type Grain = (typeof GRAINS)[number];

/** How far back a choice of periods reaches. */
const OFFERED: Record<Grain, number> = { week: 26, month: 24, quarter: 12, year: 5 };

const DAY_MS = 86_400_000;
const pad = (value: number): string => String(value).padStart(2, "0");

/** The label of the period of this grain that contains the local date: 2026-W47, 2026-11, 2026-Q4, 2026. */
export function periodOf(date: string, grain: Grain): string {
  const at = new Date(`${date}T00:00:00Z`);
  const year = at.getUTCFullYear();
  if (grain === "year") return String(year);
  if (grain === "month") return date.slice(0, 7);
  if (grain === "quarter") return `${year}-Q${Math.floor(at.getUTCMonth() / 3) + 1}`;
  // A week belongs to the year of its Thursday (ISO 8601).
  const thursday = new Date(at.getTime() + (4 - (at.getUTCDay() || 7)) * DAY_MS);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return `${thursday.getUTCFullYear()}-W${pad(Math.floor((thursday.getTime() - first) / DAY_MS / 7) + 1)}`;
}

/** The grain that a period's label speaks of; undefined for days and anything else. */
export function grainOf(label: string): Grain | undefined {
  if (/^\d{4}-W\d{2}$/.test(label)) return "week";
  if (/^\d{4}-\d{2}$/.test(label)) return "month";
  if (/^\d{4}-Q[1-4]$/.test(label)) return "quarter";
  return /^\d{4}$/.test(label) ? "year" : undefined;
}

/** Labels of the periods up to today, the running one first. */
export function recentPeriods(grain: Grain, today: string): string[] {
  const at = new Date(`${today}T00:00:00Z`);
  return Array.from({ length: OFFERED[grain] }, (_, back) => {
    if (grain === "week") return periodOf(new Date(at.getTime() - back * 7 * DAY_MS).toISOString().slice(0, 10), grain);
    const months = { month: 1, quarter: 3, year: 12 }[grain] * back;
    const first = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months, 1));
    return periodOf(first.toISOString().slice(0, 10), grain);
  });
}

/** Labels of the periods that follow one (given by its last day), up to and with `until`; none when that lies not ahead. */
export function labelsAfter({ grain, to }: { grain: Grain | "day"; to: string }, until: string): string[] {
  const labels: string[] = [];
  for (let at = Date.parse(`${to}T00:00:00Z`) + DAY_MS, days = 0; days < LONGEST_DAYS; at += DAY_MS, days += 1) {
    const date = new Date(at).toISOString().slice(0, 10);
    const label = grain === "day" ? date : periodOf(date, grain);
    if (label > until) break;
    if (label !== labels.at(-1)) labels.push(label);
  }
  return labels;
}

/** Further ahead nothing is promised. */
const LONGEST_DAYS = 366 * 30;
