import { now, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import { type Period, parse, shift } from "../period/index.js";
import { type Operation, update as updateOf } from "../table/index.js";
import { dueKeys } from "./due.js";
import { reports } from "./entity.js";
import { openRun } from "./open-run.js";
import { latestDue, periodsUpTo, runInstant } from "./schedule.js";
import { type StoredReport, stored } from "./stored-report.js";

/**
 * Opens the runs of a report that have fallen due and moves its schedule on. Of several periods missed only
 * the newest is mailed; the older ones are put on record without mail, so that nobody's mailbox fills up after
 * an outage. Called any number of times, early, late or at once, it opens each run once. Answers with the instant at
 * which the run that is mailed fell due, if it opened one.
 */
export async function openPeriods(reportId: string): Promise<string | undefined> {
  const report = await stored(reportId);
  const first = report.nextPeriod === undefined ? undefined : parse(report.nextPeriod);
  if (report.status !== "active" || !first) return undefined;
  const due = periodsUpTo(first, latestDue(report.schedule, report.timeZone, now()));
  const newest = due.pop();
  if (!newest) return undefined;
  for (const period of due) await openRun({ reportId, period, trigger: "catch-up", deliver: false });
  const advanced = new AppError("conflict", "The schedule moved on meanwhile.");
  try {
    const also = [advance(report, newest, () => advanced)];
    const { opened } = await openRun({ reportId, period: newest, trigger: "schedule", deliver: true, also });
    return opened ? runInstant(newest, report.schedule, report.timeZone) : undefined;
  } catch (error) {
    if (error !== advanced) throw error;
    return undefined;
  }
}

function advance(report: StoredReport, reported: Period, onConflict: () => Error): Operation {
  const next = shift(reported, 1);
  const nextRunAt = runInstant(next, report.schedule, report.timeZone);
  const advanced = reports()
    .patch({ tenantId: tenantId(), id: report.id })
    .set({ nextPeriod: next.label, nextRunAt, ...dueKeys(report.id, nextRunAt) })
    .where((attribute, { eq }) => `${eq(attribute.nextPeriod, report.nextPeriod ?? "")} AND ${eq(attribute.version, report.version)}`);
  return updateOf(advanced.params(), onConflict);
}
