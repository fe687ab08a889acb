import * as Audit from "../audit/index.js";
import { now, nowInstant, tenantId } from "../context/index.js";
import { type Page, type PageRequest, page } from "../cursor/index.js";
import { AppError } from "../errors/index.js";
import * as Id from "../id/index.js";
import * as Scheme from "../scheme/index.js";
import * as Subject from "../subject/index.js";
import * as Survey from "../survey/index.js";
import { commit, put, update as updateOf } from "../table/index.js";
import * as Tenant from "../tenant/index.js";
import { DUE_KEYS, dueKeys } from "./due.js";
import { reports } from "./entity.js";
import { openPeriods } from "./open-periods.js";
import { firstDueAfter, runInstant, type Schedule } from "./schedule.js";
import type { Report, ReportInput, ReportPatch } from "./schema.js";
import { type StoredReport, stored } from "./stored-report.js";

const publicOf = (report: StoredReport): Report => ({
  id: report.id,
  name: report.name,
  status: report.status,
  schedule: report.schedule,
  timeZone: report.timeZone,
  locale: report.locale,
  surveyIds: report.surveyIds ?? null,
  schemeId: report.schemeId ?? null,
  subjectIds: report.subjectIds ?? null,
  sections: report.sections ?? null,
  nextPeriod: report.nextPeriod ?? null,
  nextRunAt: report.nextRunAt ?? null,
  createdAt: report.createdAt,
  updatedAt: report.updatedAt,
  version: report.version,
});

/** The next period to report on by the clock, with its place in the due index. */
function planned(id: string, schedule: Schedule, timeZone: string) {
  const period = firstDueAfter(schedule, timeZone, now());
  const nextRunAt = runInstant(period, schedule, timeZone);
  return { nextPeriod: period.label, nextRunAt, ...dueKeys(id, nextRunAt) };
}

/** Creates an active report; the first one by schedule is about the period that ends next. */
export async function create(input: ReportInput): Promise<Report> {
  await checkReferences(input);
  const tenant = await Tenant.settings();
  const at = nowInstant();
  const id = Id.create("report");
  const timeZone = input.timeZone ?? tenant.timeZone;
  const report = {
    tenantId: tenantId(),
    id,
    name: input.name,
    status: "active" as const,
    schedule: input.schedule,
    timeZone,
    locale: input.locale ?? tenant.locale,
    ...(input.surveyIds ? { surveyIds: input.surveyIds } : {}),
    ...(input.schemeId ? { schemeId: input.schemeId } : {}),
    ...(input.subjectIds ? { subjectIds: input.subjectIds } : {}),
    ...(input.sections ? { sections: input.sections } : {}),
    ...planned(id, input.schedule, timeZone),
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
  await commit([
    put(reports().create(report).params(), () => new AppError("already_exists", "This report was created already.")),
    Audit.entry("report.created", id, { name: input.name, schedule: input.schedule }),
  ]);
  return fromId(id);
}

export const fromId = async (id: string): Promise<Report> => publicOf(await stored(id));

/** Newest first. */
export async function list(request: PageRequest): Promise<Page<Report>> {
  const found = await page("reports", {}, request, reports().query.newest({ tenantId: tenantId() }));
  return { ...found, data: (found.data as StoredReport[]).map(publicOf) };
}

/**
 * Changes the definition. What is due already is still reported by the old schedule; a new schedule or time
 * zone counts from now on.
 */
export async function update(id: string, version: number, patch: ReportPatch): Promise<Report> {
  await checkReferences(patch);
  await openPeriods(id);
  const report = await stored(id);
  const entries = Object.entries(patch).filter(([, value]) => value !== undefined);
  const changes = Object.fromEntries(entries.filter(([, value]) => value !== null));
  const removed = entries.filter(([, value]) => value === null).map(([name]) => name) as ("surveyIds" | "schemeId")[];
  const moved = patch.schedule !== undefined || patch.timeZone !== undefined;
  const plan = moved && report.status === "active" ? planned(id, patch.schedule ?? report.schedule, patch.timeZone ?? report.timeZone) : {};
  await commit([
    updateOf(
      reports()
        .patch({ tenantId: tenantId(), id })
        .set({ ...changes, ...plan, updatedAt: nowInstant(), version: version + 1 })
        .remove(removed)
        .where((attribute, { eq }) => eq(attribute.version, version))
        .params(),
    ),
    Audit.entry("report.updated", id, patch),
  ]);
  return fromId(id);
}

/** Stops the schedule. Reports can still be run by hand. Pausing twice changes nothing. */
export async function pause(id: string): Promise<Report> {
  const report = await stored(id);
  if (report.status === "paused") return publicOf(report);
  const paused = reports()
    .patch({ tenantId: tenantId(), id })
    .set({ status: "paused", updatedAt: nowInstant(), version: report.version + 1 })
    .remove(["nextPeriod", "nextRunAt", ...DUE_KEYS])
    .where((attribute, { eq }) => eq(attribute.version, report.version));
  await commit([updateOf(paused.params()), Audit.entry("report.paused", id)]);
  return fromId(id);
}

/** Goes on with the period that ends next; what was missed while paused is not made up for. */
export async function resume(id: string): Promise<Report> {
  const report = await stored(id);
  if (report.status === "active") return publicOf(report);
  const resumed = reports()
    .patch({ tenantId: tenantId(), id })
    .set({ status: "active", ...planned(id, report.schedule, report.timeZone), updatedAt: nowInstant(), version: report.version + 1 })
    .where((attribute, { eq }) => eq(attribute.version, report.version));
  await commit([updateOf(resumed.params()), Audit.entry("report.resumed", id)]);
  return fromId(id);
}

type References = Pick<ReportPatch, "surveyIds" | "subjectIds" | "schemeId">;

async function checkReferences({ surveyIds, subjectIds, schemeId }: References): Promise<void> {
  const found = await Subject.existing(subjectIds ?? []);
  const problems = [
    ...(await missing(surveyIds ?? [], Survey.fromId)).map((id) => ({
      path: "surveyIds",
      code: "unknown",
      message: `there is no survey ${id}`,
    })),
    ...(await missing(schemeId ? [schemeId] : [], Scheme.fromId)).map((id) => ({
      path: "schemeId",
      code: "unknown",
      message: `there is no scheme ${id}`,
    })),
    ...(subjectIds ?? [])
      .filter((id) => !found.has(id))
      .map((id) => ({ path: "subjectIds", code: "unknown", message: `there is no subject ${id}` })),
  ];
  if (problems.length > 0) {
    const detail = `${problems.map((problem) => problem.message).join("; ")}. Create it first, or leave it out.`;
    throw new AppError("unprocessable", detail, { errors: problems });
  }
}

async function missing(ids: readonly string[], read: (id: string) => Promise<unknown>): Promise<string[]> {
  const absent = await Promise.all(
    ids.map((id) =>
      read(id).then(
        () => [],
        (error: unknown) => {
          if (error instanceof AppError && error.code === "not_found") return [id];
          throw error;
        },
      ),
    ),
  );
  return absent.flat();
}
