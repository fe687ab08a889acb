import { actAs, now, tenantId } from "@touchstone/core/context";
import { AppError } from "@touchstone/core/errors";
import * as Report from "@touchstone/core/report";
import type { Deps } from "../deps.js";
import { secondsBetween } from "../metrics/index.js";
import { deliver } from "./report-delivery.js";

/**
 * Takes a report that has fallen due (`rpt_…`: opens its runs) or one of its runs (`run_…`) a step or all the way
 * on. Told twice, too early or by two workers at once, it changes nothing twice.
 */
export const handleReportRun = (deps: Deps, tenant: string, id: string): Promise<void> =>
  actAs({ type: "job", tenantId: tenant, name: "report-run" }, () => (id.startsWith("rpt_") ? open(deps, id) : drive(deps, id)));

async function open({ measure }: Deps, reportId: string): Promise<void> {
  const dueAt = await Report.openPeriods(reportId);
  if (dueAt !== undefined) measure?.({ ReportDelay: secondsBetween(dueAt, now()) });
}

/** A failed step is tried again by the due index, after a pause of its own; the queue need not deliver it again. */
async function drive(deps: Deps, id: string): Promise<void> {
  const run = await Report.claimRun(id);
  if (!run) return;
  try {
    await carryOn(deps, run);
  } catch (error) {
    const described = error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : String(error);
    deps.log({ level: "error", message: "report run failed", tenantId: tenantId(), runId: id, error: described });
    if (error instanceof Report.TakenOver) return;
    if (isHopeless(error)) await Report.endRun(run, "failed", { code: error.code, detail: error.message });
    else await Report.retryRun(id, run.leaseToken);
  }
  await measureRun(deps, run);
}

/** How long readers waited, or have been waiting so far. */
async function measureRun({ measure }: Deps, { id, reportId }: Report.ClaimedRun): Promise<void> {
  if (!measure) return;
  const { state, createdAt } = await Report.runFromId(reportId, id);
  const seconds = secondsBetween(createdAt, now());
  if (state === "failed") measure({ ReportsFailed: 1 });
  else if (state === "done") measure({ ReportDuration: seconds });
  else measure({ ReportUnfinished: seconds });
}

/** What the report is about has gone: no later attempt can succeed. */
const isHopeless = (error: unknown): error is AppError =>
  error instanceof AppError && (error.code === "not_found" || error.code === "unprocessable");

async function carryOn(deps: Deps, claimed: Report.ClaimedRun): Promise<void> {
  const run = claimed.folder === null ? await render(deps, claimed) : claimed;
  if (run.deliver && !(await Report.isReplaced(run.id))) await deliver(deps, run);
  else await Report.endRun(run, "done");
}

/** Each attempt writes to a folder of its own: one that was overtaken cannot touch what is on record. */
async function render(deps: Deps, run: Report.ClaimedRun): Promise<Report.ClaimedRun> {
  await Report.moveRun(run, "computing");
  const documents = await Report.documentsOf(run);
  const folder = `reports/${tenantId()}/${run.id}/${run.leaseToken}`;
  const { storeFiles } = await import("./report-files.js");
  for (const document of documents.values()) await storeFiles(deps, run, folder, document);
  const locales = [...documents.keys()];
  await Report.recordRendering(run, folder, locales);
  return { ...run, folder, locales, state: "rendered" };
}
