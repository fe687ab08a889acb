import { randomBytes } from "node:crypto";
import { now, nowInstant, tenantId } from "../context/index.js";
import { type Page, type PageRequest, page } from "../cursor/index.js";
import { AppError, notFound } from "../errors/index.js";
import * as Id from "../id/index.js";
import type { Locale } from "../locale/index.js";
import { type Grain, type Period, parse } from "../period/index.js";
import { commit, update as updateOf } from "../table/index.js";
import { DUE_KEYS, dueKeys, later } from "./due.js";
import { runs } from "./entity.js";
import { openRun } from "./open-run.js";
import { lastComplete } from "./schedule.js";
import type { Run, RunInput, RunState } from "./schema.js";
import { stored as storedReport } from "./stored-report.js";

/** Longer than a worker may run; after it another one takes the run over. */
const LEASE_MS = 10 * 60_000;
/** Times that workers may die over a run before it is given up. */
const MAX_ATTEMPTS = 8;
const FIRST_RETRY_MS = 60_000;

type StoredRun = Pick<Run, "id" | "reportId" | "revision" | "trigger" | "deliver" | "state" | "locales" | "createdAt"> & {
  period: Period;
  attempts: number;
} & Partial<{
    reason: string;
    supersedes: string;
    supersededBy: string;
    supersededByMail: boolean;
    failure: { code: string; detail: string };
    folder: string;
    leaseToken: string;
    leaseUntil: string;
    renderedAt: string;
    finishedAt: string;
  }>;

const publicOf = (run: StoredRun): Run => ({
  id: run.id,
  reportId: run.reportId,
  period: run.period,
  revision: run.revision,
  trigger: run.trigger,
  deliver: run.deliver,
  reason: run.reason ?? null,
  supersedes: run.supersedes ?? null,
  supersededBy: run.supersededBy ?? null,
  state: run.state,
  failure: run.failure ?? null,
  locales: run.locales,
  createdAt: run.createdAt,
  renderedAt: run.renderedAt ?? null,
  finishedAt: run.finishedAt ?? null,
});

async function stored(id: string): Promise<StoredRun> {
  const { data } = await runs().get({ tenantId: tenantId(), id }).go({ consistent: true });
  if (!data) throw notFound("run");
  return data as StoredRun;
}

/** A run of this report. */
export async function runFromId(reportId: string, id: string): Promise<Run> {
  const run = await stored(id);
  if (run.reportId !== reportId) throw notFound("run");
  return publicOf(run);
}

/** Newest period first, of a period the highest revision first. */
export async function listRuns(reportId: string, request: PageRequest): Promise<Page<Run>> {
  await storedReport(reportId);
  const found = await page("report-runs", { reportId }, request, runs().query.ofReport({ tenantId: tenantId(), reportId }));
  return { ...found, data: (found.data as StoredRun[]).map(publicOf) };
}

/** Runs the report now. A period reported before gets its next revision. */
export async function requestRun(reportId: string, { period: label, deliver, reason }: RunInput): Promise<Run> {
  const report = await storedReport(reportId);
  const period = label === undefined ? lastComplete(report.schedule.grain, report.timeZone, now()) : (parse(label) as Period);
  refuseFuture(period, report.timeZone);
  const { id } = await openRun({ reportId, period, trigger: "request", deliver, reason, request: Id.create("run") });
  return publicOf(await stored(id));
}

function refuseFuture(period: Period, timeZone: string): void {
  if (period.from > lastDayOf(timeZone))
    throw new AppError("unprocessable", `The period ${period.label} has not begun. Choose one that has.`);
}

const lastDayOf = (timeZone: string): string => lastComplete("day" satisfies Grain, timeZone, new Date(now().getTime() + 86_400_000)).from;

/** A run in the hands of one worker until `leaseUntil`. */
export type ClaimedRun = Run & { folder: string | null; leaseToken: string };

const OPEN_STATES: readonly RunState[] = ["queued", "computing", "rendered", "delivering"];

/**
 * Takes the run for this worker, unless it has ended or another worker holds it. A run over which
 * workers keep dying fails.
 */
export async function claimRun(id: string): Promise<ClaimedRun | undefined> {
  const run = await stored(id);
  if (!OPEN_STATES.includes(run.state) || (run.leaseUntil !== undefined && run.leaseUntil > nowInstant())) return undefined;
  const leaseToken = randomBytes(12).toString("base64url");
  const leaseUntil = later(now(), LEASE_MS);
  const held = runs()
    .patch({ tenantId: tenantId(), id })
    .set({ leaseToken, leaseUntil, attempts: run.attempts + 1, ...dueKeys(id, leaseUntil) })
    .where((attribute, { eq, lte, notExists }) =>
      [
        eq(attribute.attempts, run.attempts),
        eq(attribute.state, run.state),
        `(${notExists(attribute.leaseUntil)} OR ${lte(attribute.leaseUntil, nowInstant())})`,
      ].join(" AND "),
    );
  const taken = new AppError("conflict", "Another worker took the run.");
  try {
    await commit([updateOf(held.params(), () => taken)]);
  } catch (error) {
    if (error === taken) return undefined;
    throw error;
  }
  const claimed = { ...publicOf(run), folder: run.folder ?? null, leaseToken };
  if (run.attempts < MAX_ATTEMPTS) return claimed;
  await endRun(claimed, "failed", { code: "gave-up", detail: `Given up after ${MAX_ATTEMPTS} attempts that did not end.` });
  return undefined;
}

/** Another worker holds the run by now: leave it alone. */
export class TakenOver extends Error {
  override name = "TakenOver";
  override message = "Another worker has taken the run over.";
}

type Changes = Partial<{
  state: RunState;
  locales: Locale[];
  folder: string;
  renderedAt: string;
  finishedAt: string;
  failure: { code: string; detail: string };
  attempts: number;
}> &
  Partial<ReturnType<typeof dueKeys>>;

/** Changes a run that this worker still holds; throws `TakenOver` once another one has taken it over. */
async function change(
  run: ClaimedRun,
  changes: Changes,
  drop: ("leaseToken" | "leaseUntil" | (typeof DUE_KEYS)[number])[] = [],
): Promise<void> {
  const changed = runs()
    .patch({ tenantId: tenantId(), id: run.id })
    .set(changes)
    .remove(drop)
    .where((attribute, { eq }) => eq(attribute.leaseToken, run.leaseToken));
  await commit([updateOf(changed.params(), () => new TakenOver())]);
}

/** Moves a held run to its next state. */
export const moveRun = (run: ClaimedRun, state: "computing" | "delivering"): Promise<void> => change(run, { state, attempts: 0 });

/** Records where the rendered files lie; from now on they are this run's result for good. */
export const recordRendering = (run: ClaimedRun, folder: string, locales: Locale[]): Promise<void> =>
  change(run, { state: "rendered", folder, locales, renderedAt: nowInstant(), attempts: 0 });

/** Lets the run go until `at`, when the dispatcher hands it out again. */
export const releaseRun = (run: ClaimedRun, at: string): Promise<void> =>
  change(run, { attempts: 0, ...dueKeys(run.id, at) }, ["leaseToken", "leaseUntil"]);

/** Ends the run: nothing is due any more. */
export const endRun = (run: ClaimedRun, state: "done" | "failed", failure?: { code: string; detail: string }): Promise<void> =>
  change(run, { state, finishedAt: nowInstant(), ...(failure ? { failure } : {}) }, ["leaseToken", "leaseUntil", ...DUE_KEYS]);

/** After an error: lets the run go for a while that doubles with each attempt. The attempt stays counted. */
export async function retryRun(id: string, token: string): Promise<void> {
  const { attempts } = await stored(id);
  const at = later(now(), FIRST_RETRY_MS * 2 ** Math.min(attempts - 1, 6));
  const released = runs()
    .patch({ tenantId: tenantId(), id })
    .set(dueKeys(id, at))
    .remove(["leaseToken", "leaseUntil"])
    .where((attribute, { eq }) => eq(attribute.leaseToken, token));
  await commit([updateOf(released.params())]);
}

/** The report that a run belongs to; undefined for a run that the acting tenant does not have. */
export async function reportIdOf(id: string): Promise<string | undefined> {
  const { data } = await runs().get({ tenantId: tenantId(), id }).go();
  return data?.reportId;
}

/** What a signed link to the run leads to; undefined until it is rendered. */
export async function renderingOf(id: string): Promise<{ folder: string; locales: Locale[]; period: Period } | undefined> {
  const { folder, locales, period } = await stored(id);
  return folder === undefined ? undefined : { folder, locales, period };
}

/** Whether a later revision that is mailed itself has taken the run's place: two mails about one period would confuse. */
export const isReplaced = async (id: string): Promise<boolean> => (await stored(id)).supersededByMail === true;
