import { z } from "zod";
import { SECONDS_PER_DAY } from "./instant.js";
import { canonicalTimeZone } from "./time-zone.js";

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Working time from the local second `from` to `to` of its start date; `to` above 86,400 lies in the next day. */
export type WindowSeconds = { from: number; to: number };

const TIME_OF_DAY = /^(([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?|24:00(:00)?)$/;
const MAX_WINDOWS_PER_DAY = 24;
const MAX_LISTED_DATES = 5000;

const timeOfDaySchema = z.string().regex(TIME_OF_DAY, { error: 'Write the time as HH:MM from "00:00" to "24:00".' });

/** `[from, to]` as wall-clock times; `to` at or before `from` runs into the next day, `24:00` is the coming midnight. */
export const windowSchema = z.tuple([timeOfDaySchema, timeOfDaySchema]).superRefine(([from, to], context) => {
  if (from.startsWith("24:")) {
    context.addIssue({ code: "custom", path: [0], message: 'A window cannot begin at "24:00": begin the next day\'s window at "00:00".' });
  }
  if (/^00:00(:00)?$/.test(to)) {
    context.addIssue({ code: "custom", path: [1], message: 'A window cannot end at "00:00": write "24:00" for the coming midnight.' });
  }
});

/** The working windows of one day, in any order; none means closed. */
export const windowsSchema = z
  .array(windowSchema)
  .max(MAX_WINDOWS_PER_DAY, { error: `Give at most ${MAX_WINDOWS_PER_DAY} windows for a day.` })
  .superRefine((windows, context) => {
    const overlap = findOverlap(windows.map((window) => ({ ...windowSeconds(window), label: labelOf(window) })));
    if (overlap) context.addIssue({ code: "custom", path: [], message: overlapMessage(overlap) });
  });

const dateSchema = z.iso.date({ error: "Give a date such as 2026-10-01." });

const weeklySchema = z.strictObject({
  mon: windowsSchema.optional(),
  tue: windowsSchema.optional(),
  wed: windowsSchema.optional(),
  thu: windowsSchema.optional(),
  fri: windowsSchema.optional(),
  sat: windowsSchema.optional(),
  sun: windowsSchema.optional(),
});

/** Working time of a place: overrides beat holidays, holidays beat weekly hours. */
export const calendarSchema = z
  .strictObject({
    timeZone: z
      .string()
      .refine((name) => canonicalTimeZone(name) !== undefined, { error: "Name an IANA time zone such as Asia/Shanghai." }),
    weekly: weeklySchema,
    holidays: z
      .array(dateSchema)
      .max(MAX_LISTED_DATES, { error: `List at most ${MAX_LISTED_DATES} holidays.` })
      .optional(),
    overrides: z
      .record(dateSchema, windowsSchema)
      .refine((overrides) => Object.keys(overrides).length <= MAX_LISTED_DATES, { error: `List at most ${MAX_LISTED_DATES} overrides.` })
      .optional(),
  })
  .superRefine((calendar, context) => {
    const overlap = findWeeklyOverlap(calendar.weekly);
    if (overlap) context.addIssue({ code: "custom", path: ["weekly"], message: overlapMessage(overlap) });
    if (!hasWorkingTime(calendar)) {
      context.addIssue({
        code: "custom",
        path: ["weekly"],
        message: "The calendar has no working time: give at least one weekday or override a window.",
      });
    }
  });

export type Calendar = z.infer<typeof calendarSchema>;
export type Window = z.infer<typeof windowSchema>;

/** A window in local seconds from the start of the day on which it begins. */
export function windowSeconds([from, to]: Window): WindowSeconds {
  const start = secondOfDay(from);
  const end = secondOfDay(to);
  return { from: start, to: end <= start ? end + SECONDS_PER_DAY : end };
}

type LabelledWindow = WindowSeconds & { label: string };
type Overlap = [LabelledWindow, LabelledWindow];

function secondOfDay(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

function hasWorkingTime(calendar: { weekly: Calendar["weekly"]; overrides?: Calendar["overrides"] }): boolean {
  const days = [...Object.values(calendar.weekly), ...Object.values(calendar.overrides ?? {})];
  return days.some((windows) => (windows?.length ?? 0) > 0);
}

/** Windows of neighbouring days that overlap, Sunday night and Monday included. */
function findWeeklyOverlap(weekly: Calendar["weekly"]): Overlap | undefined {
  const week = WEEKDAYS.flatMap((weekday, index) =>
    (weekly[weekday] ?? []).map((window) => {
      const { from, to } = windowSeconds(window);
      return { from: from + index * SECONDS_PER_DAY, to: to + index * SECONDS_PER_DAY, label: `${weekday} ${labelOf(window)}`, index };
    }),
  );
  const nextMonday = week
    .filter((window) => window.index === 0)
    .map((window) => ({ ...window, from: window.from + 7 * SECONDS_PER_DAY, to: window.to + 7 * SECONDS_PER_DAY, index: 7 }));
  const overlap = findOverlap([...week, ...nextMonday]);
  // Two windows of the same day were reported where they stand.
  return overlap && overlap[0].index !== overlap[1].index ? overlap : undefined;
}

function findOverlap<W extends LabelledWindow>(windows: W[]): [W, W] | undefined {
  const sorted = [...windows].sort((a, b) => a.from - b.from);
  for (const [index, window] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next && next.from < window.to) return [window, next];
  }
  return undefined;
}

const labelOf = ([from, to]: Window): string => `${from}–${to}`;

const overlapMessage = ([first, second]: Overlap): string => `${first.label} overlaps ${second.label}: join them or shorten one.`;
