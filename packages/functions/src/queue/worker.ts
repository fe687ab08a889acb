import { actAs, runAs } from "@touchstone/core/context";
import * as Import from "@touchstone/core/import";
import * as PersonalData from "@touchstone/core/personal-data";
import type { JobMessage } from "@touchstone/core/ports";
import * as ScoringRun from "@touchstone/core/scoring-run";
import * as Tenant from "@touchstone/core/tenant";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { z } from "zod";
import type { Deps } from "../deps.js";
import { handleComplaintClock } from "./complaint-clock.js";
import { handlePanel } from "./panel.js";
import { handleReconciliation } from "./reconciliation.js";
import { handleReportRun } from "./report-run.js";

type Handler = (message: JobMessage, deps: Deps) => Promise<void>;

/** What each kind of job does. Every handler is safe to run twice, at once, too early or too late. */
const HANDLERS: Record<JobMessage["kind"], Handler> = {
  import: ({ id }) => Import.run(id),
  "complaint-clock": ({ tenantId, id }, deps) => handleComplaintClock(deps, tenantId, id),
  "scoring-run": ({ id }) => ScoringRun.advance(id),
  "report-run": ({ tenantId, id }, deps) => handleReportRun(deps, tenantId, id),
  "personal-data": ({ id }) => PersonalData.advance(id),
  panel: ({ tenantId, id }, deps) => handlePanel(deps, tenantId, id),
  reconciliation: ({ tenantId, id }, deps) => handleReconciliation(deps, tenantId, id),
};

const messageSchema = z.object({
  tenantId: z.string().regex(/^tnt_[0-9a-z]{26}$/),
  kind: z.enum(["import", "report-run", "scoring-run", "complaint-clock", "panel", "personal-data", "reconciliation"]),
  id: z.string().min(1).max(200),
});

/** A promise to a customer, the law's to a person and the nightly check run on while a tenant is suspended; everything else stays due, and is done once that is lifted. */
const RUN_WHILE_SUSPENDED: ReadonlySet<JobMessage["kind"]> = new Set(["complaint-clock", "personal-data", "reconciliation"]);

/** Carries out the jobs of a batch, each as its own tenant. One that fails comes again alone; the others are done. */
export function createWorker(deps: Deps): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return async (event) => {
    const failed = await Promise.all(
      event.Records.map(async (record) => ((await succeeds(deps, record)) ? [] : [{ itemIdentifier: record.messageId }])),
    );
    return { batchItemFailures: failed.flat() };
  };
}

async function succeeds(deps: Deps, record: SQSRecord): Promise<boolean> {
  const startedAt = performance.now();
  let kind = "unreadable";
  try {
    const message = readMessage(record.body);
    kind = message.kind;
    await carryOut(deps, message, record.messageId);
    deps.measure?.({ JobDuration: performance.now() - startedAt }, kind);
    return true;
  } catch (error) {
    deps.measure?.({ JobsFailed: 1 }, kind);
    deps.log({
      level: "error",
      message: "job failed",
      messageId: record.messageId,
      job: record.body.slice(0, 300),
      error: error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : String(error),
    });
    return false;
  }
}

/** Throws for what is no job message: it ends in the dead-letter queue, where somebody sees it. */
const readMessage = (body: string): JobMessage => messageSchema.parse(JSON.parse(body));

async function carryOut(deps: Deps, message: JobMessage, requestId: string): Promise<void> {
  const handler = HANDLERS[message.kind];
  const { table, clock, ports } = deps;
  const actor = { type: "job", tenantId: message.tenantId, name: message.kind } as const;
  await runAs({ actor: { type: "system", name: "worker" }, table, clock, ports, requestId }, () =>
    actAs(actor, async () => {
      if (!RUN_WHILE_SUSPENDED.has(message.kind) && (await Tenant.isSuspended()))
        deps.log({ level: "info", message: "job left due: its tenant is suspended", ...message });
      else await handler(message, deps);
    }),
  );
}
