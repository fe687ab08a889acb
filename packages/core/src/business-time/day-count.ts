import type { Calendar } from "./calendar.js";
import { type Due, dueOutOfReach } from "./count.js";
import { type Exclusion, openExclusionFrom } from "./exclusion.js";
import type { EpochDay, EpochSeconds } from "./instant.js";
import { ledgerBuilder } from "./ledger.js";
import { type Reason, shutReason } from "./timeline.js";
import { type CompiledCalendar, compileCalendar } from "./working-days.js";

const HORIZON_DAYS = 100 * 366;

/**
 * End of the local day that is `days` calendar days after the day of `start`, which itself does not count.
 * A day counts when it ends outside every exclusion, so a pause within one day changes nothing.
 */
export const dueAfterCalendarDays = (calendar: Calendar, start: EpochSeconds, days: number, exclusions: readonly Exclusion[] = []): Due =>
  dueAfterDays(compileCalendar(calendar), start, days, exclusions, () => ({ counted: true, reason: "calendar-day" }));

/**
 * End of the local day that is `days` working days after the day of `start`, which itself does not count.
 * A working day is one on which a working window begins. Throws `unprocessable` when there are too few within 100 years.
 */
export function dueAfterWorkingDays(calendar: Calendar, start: EpochSeconds, days: number, exclusions: readonly Exclusion[] = []): Due {
  const compiled = compileCalendar(calendar);
  return dueAfterDays(compiled, start, days, exclusions, (day) =>
    compiled.isWorkingDay(day) ? { counted: true, reason: "working-day" } : { counted: false, reason: shutReason(compiled, day) },
  );
}

type DayVerdict = { counted: boolean; reason: Reason };

function dueAfterDays(
  { timeZone }: CompiledCalendar,
  start: EpochSeconds,
  days: number,
  exclusions: readonly Exclusion[],
  judge: (day: EpochDay) => DayVerdict,
): Due {
  const ledger = ledgerBuilder();
  const openFrom = openExclusionFrom(exclusions);
  const firstDay = timeZone.dayOf(start);
  let from = timeZone.startOfDay(firstDay + 1);
  ledger.add({ from: start, to: from, reason: "receipt-day", counted: false });
  let remaining = days;
  let next = 0;
  for (let day = firstDay + 1; remaining > 0; day += 1) {
    const to = timeZone.startOfDay(day + 1);
    if (to > openFrom) return { dueAt: null, ledger: ledger.entries() };
    if (day > firstDay + HORIZON_DAYS) throw dueOutOfReach();
    // A date that the place skipped has no length and is no day.
    if (to <= from) continue;
    while ((exclusions[next]?.to ?? Number.POSITIVE_INFINITY) < to) next += 1;
    const exclusion = exclusions[next];
    const verdict = exclusion && exclusion.from < to ? { counted: false, reason: exclusion.reason } : judge(day);
    ledger.add({ from, to, ...verdict });
    if (verdict.counted) remaining -= 1;
    from = to;
  }
  return { dueAt: from, ledger: ledger.entries() };
}
