import * as Audit from "../audit/index.js";
import { current, nowInstant, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import * as Id from "../id/index.js";
import type { Period } from "../period/index.js";
import { commit, type Operation, put, update as updateOf } from "../table/index.js";
import { dueKeys } from "./due.js";
import { reportedPeriods, runs } from "./entity.js";
import type { Run } from "./schema.js";

type Order = {
  reportId: string;
  period: Period;
  trigger: Run["trigger"];
  deliver: boolean;
  reason?: string | undefined;
  /** Identity of a person's request: asked again, it names the same run. */
  request?: string;
  /** Further writes that stand or fall with the run. */
  also?: Operation[];
};

type Reported = { revision: number; runId: string; scheduledRunId?: string | undefined; request?: string | undefined };

const ATTEMPTS = 6;

/**
 * Puts a run of the period on record and hands it to the queue. Each run is the period's next revision and
 * takes the place of the one before; the schedule gets one run per period however often it asks.
 */
export async function openRun(order: Order): Promise<{ id: string; opened: boolean }> {
  for (let attempt = 0; ; attempt++) {
    const reported = await reportedBefore(order);
    const present = alreadyOpen(order, reported);
    if (present) {
      if (order.also) await commit(order.also);
      return { id: present, opened: false };
    }
    const id = Id.derive("run", tenantId(), order.reportId, order.period.label, String((reported?.revision ?? 0) + 1));
    try {
      await commit(operations(id, order, reported));
    } catch (error) {
      if (attempt >= ATTEMPTS || !isRace(error)) throw error;
      continue;
    }
    await current().ports.queue.send([{ tenantId: tenantId(), kind: "report-run", id }]);
    return { id, opened: true };
  }
}

/** Somebody else opened a run of the same period at the same moment: look again. */
const isRace = (error: unknown): boolean =>
  error instanceof AppError && (error.code === "version_conflict" || error.meta.retryAfterSeconds !== undefined);

async function reportedBefore({ reportId, period }: Order): Promise<Reported | undefined> {
  const { data } = await reportedPeriods().get({ tenantId: tenantId(), reportId, label: period.label }).go({ consistent: true });
  return data ?? undefined;
}

function alreadyOpen({ trigger, request }: Order, reported: Reported | undefined): string | undefined {
  if (trigger !== "request") return reported?.scheduledRunId;
  return request !== undefined && reported?.request === request ? reported.runId : undefined;
}

function operations(id: string, order: Order, reported: Reported | undefined): Operation[] {
  const { reportId, trigger, deliver, reason, also = [] } = order;
  const writes = [putRun(id, order, reported), notePeriod(id, order, reported), ...also];
  if (reported) writes.push(supersede(reported.runId, id, deliver));
  if (trigger === "request")
    writes.push(
      Audit.entry("report.run-requested", reportId, { runId: id, period: order.period.label, deliver, ...(reason ? { reason } : {}) }),
    );
  return writes;
}

function putRun(id: string, { reportId, period, trigger, deliver, reason }: Order, reported: Reported | undefined): Operation {
  const at = nowInstant();
  const revision = (reported?.revision ?? 0) + 1;
  const run = {
    tenantId: tenantId(),
    id,
    reportId,
    period: { label: period.label, grain: period.grain, from: period.from, to: period.to },
    order: `${period.from}#${String(revision).padStart(5, "0")}`,
    revision,
    trigger,
    deliver,
    state: "queued" as const,
    locales: [],
    attempts: 0,
    createdAt: at,
    ...(reason ? { reason } : {}),
    ...(reported ? { supersedes: reported.runId } : {}),
    ...dueKeys(id, at),
  };
  return put(runs().create(run).params());
}

function notePeriod(runId: string, { reportId, period, trigger, request }: Order, reported: Reported | undefined): Operation {
  const key = { tenantId: tenantId(), reportId, label: period.label };
  const note = { runId, ...(trigger === "request" ? (request ? { request } : {}) : { scheduledRunId: runId }) };
  if (!reported)
    return put(
      reportedPeriods()
        .create({ ...key, ...note, revision: 1 })
        .params(),
    );
  const changed = reportedPeriods()
    .patch(key)
    .set({ ...note, revision: reported.revision + 1 })
    .where((attribute, { eq }) => eq(attribute.revision, reported.revision));
  return updateOf(changed.params());
}

function supersede(earlierId: string, id: string, deliver: boolean): Operation {
  const changes = { supersededBy: id, ...(deliver ? { supersededByMail: true } : {}) };
  return updateOf(runs().patch({ tenantId: tenantId(), id: earlierId }).set(changes).params());
}
