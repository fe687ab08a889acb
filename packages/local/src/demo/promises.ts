import type { CalendarInput } from "@touchstone/core/calendar";
import type { Priority, Severity } from "@touchstone/core/complaint";
import { type Duration, dueAfterDuration, durationFor } from "@touchstone/core/sla";
import type { PolicyInput } from "@touchstone/core/sla-policy";
import { ZONE } from "./year.js";

const office: [string, string][] = [["09:00", "18:00"]];

/** Public holidays and swap working days as announced by the State Council for 2025 and 2026: month-day or a span of days of one month. */
const DAYS_OFF: Readonly<Record<string, string>> = {
  2025: "01-01 01-28..31 02-01..04 04-04..06 05-01..05 05-31 06-01..02 10-01..08",
  2026: "01-01..03 02-15..23 04-04..06 05-01..05 06-19..21 09-25..27 10-01..07",
};
const SWAP_DAYS: Readonly<Record<string, string>> = {
  2025: "01-26 02-08 04-27 09-28 10-11",
  2026: "01-04 02-14 02-28 05-09 09-20 10-10",
};

function datesIn(years: Readonly<Record<string, string>>): string[] {
  return Object.entries(years).flatMap(([year, spans]) =>
    spans.split(" ").flatMap((span) => {
      const [first = "", last] = span.split("..");
      const [month = "", day = ""] = first.split("-");
      const length = Number(last ?? day) - Number(day) + 1;
      return Array.from({ length }, (_, i) => `${year}-${month}-${String(Number(day) + i).padStart(2, "0")}`);
    }),
  );
}

export const CALENDAR = {
  name: "Office hours, China 中国工作日历",
  isDefault: true,
  timeZone: ZONE,
  weekly: { mon: office, tue: office, wed: office, thu: office, fri: office },
  holidays: datesIn(DAYS_OFF),
  overrides: Object.fromEntries(datesIn(SWAP_DAYS).map((date) => [date, office])),
} satisfies CalendarInput;

const hours = (amount: number) => amount * 3600;

/** The grave ones first; the default takes the rest. */
export const POLICIES = {
  urgent: {
    name: "Urgent 加急时限",
    position: 10,
    calendarId: null,
    isDefault: false,
    conditions: { severity: ["high", "critical"] },
    warnAtPercent: 80,
    targets: {
      firstResponse: {
        within: ["08:00", "22:00"],
        inside: { type: "wall-seconds", amount: hours(2) },
        outside: { type: "wall-seconds", amount: hours(4) },
      },
      nextResponse: { type: "business-seconds", amount: hours(4) },
      resolution: { type: "working-days", amount: 3 },
    },
  },
  standard: {
    name: "Standard 标准时限",
    position: 100,
    calendarId: null,
    isDefault: true,
    conditions: {},
    warnAtPercent: 80,
    targets: {
      firstResponse: { type: "business-seconds", amount: hours(4) },
      nextResponse: { type: "business-seconds", amount: hours(8) },
      resolution: { type: "working-days", amount: 7 },
    },
  },
} satisfies Record<string, PolicyInput>;

export const priorityOf = (severity: Severity): Priority =>
  (({ low: "low", medium: "normal", high: "high", critical: "urgent" }) as const)[severity];

const targetsOf = (severity: Severity) => (severity === "high" || severity === "critical" ? POLICIES.urgent : POLICIES.standard).targets;

const WORKDAY_SECONDS = 9 * 3600;

/** When the resolution of a complaint received at `receivedMs` is due. */
export const resolutionDueMs = (severity: Severity, receivedMs: number): number => after(targetsOf(severity).resolution, receivedMs);

/** When somebody answers who takes this share of the promised time; above 1 is late. */
export function firstResponseMs(severity: Severity, receivedMs: number, share: number): number {
  const { type, amount } = durationFor(targetsOf(severity).firstResponse, Math.floor(receivedMs / 1000), CALENDAR);
  return after({ type, amount: Math.ceil(amount * share) }, receivedMs);
}

/** Likewise for the resolution, which happens in office hours. */
export function resolvedMs(severity: Severity, receivedMs: number, share: number): number {
  const { amount: days } = targetsOf(severity).resolution;
  const worked = (part: number) => ({ type: "business-seconds" as const, amount: Math.ceil(days * WORKDAY_SECONDS * part) });
  return share > 1 ? after(worked(share - 1), resolutionDueMs(severity, receivedMs)) : after(worked(share), receivedMs);
}

function after(duration: Duration, startMs: number): number {
  const { dueAt } = dueAfterDuration(CALENDAR, duration, Math.floor(startMs / 1000), []);
  if (dueAt === null) throw new Error("nothing pauses here");
  return dueAt * 1000;
}
