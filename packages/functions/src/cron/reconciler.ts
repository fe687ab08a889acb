import { actAs, now, runAs } from "@touchstone/core/context";
import { type Report, reconcile } from "@touchstone/core/reconciliation";
import * as Tenant from "@touchstone/core/tenant";
import type { Deps } from "../deps.js";

/** Longer than a stream record takes, alarms included, to reach the rollups. */
const SETTLE_MS = 15 * 60_000;
/** How far back the nightly sample reaches, beside the current and the last month. */
const SAMPLE_MONTHS = 24;

function monthsBefore(at: Date, count: number): string[] {
  return Array.from({ length: count }, (_, i) =>
    new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - i, 1)).toISOString().slice(0, 7),
  );
}

/** The nightly check: this month, the last one, and one older month that moves on every night. */
export function createReconciler(deps: Deps): () => Promise<void> {
  return () =>
    asSystem(deps, async () => {
      const months = monthsBefore(now(), SAMPLE_MONTHS);
      const older = months[2 + (Math.floor(now().getTime() / 86_400_000) % (SAMPLE_MONTHS - 2))];
      const drift = await reconcileTenants(deps, [...months.slice(0, 2), ...(older ? [older] : [])], SETTLE_MS);
      deps.measure?.({ RollupDrift: drift });
    });
}

/** Recomputes everything of the last `years` from the source, after stream records were lost. */
export function createRebuild(deps: Deps, years = 12): () => Promise<void> {
  return () => asSystem(deps, () => reconcileTenants(deps, monthsBefore(now(), years * 12), 0));
}

async function asSystem({ table, clock, ports }: Deps, work: () => Promise<unknown>): Promise<void> {
  await runAs({ actor: { type: "system", name: "reconciler" }, table, clock, ports, requestId: "reconciler" }, work);
}

/** Counters that were wrong, over all tenants. */
async function reconcileTenants(deps: Deps, months: string[], settleMs: number): Promise<number> {
  let drift = 0;
  for (const tenantId of await Tenant.ids()) {
    const report: Report = await actAs({ type: "job", tenantId, name: "reconciler" }, () => reconcile({ months, repair: true, settleMs }));
    const level = report.drift.length > 0 ? "error" : "info";
    deps.log({
      level,
      message: "rollups reconciled",
      tenantId,
      records: report.records,
      items: report.items,
      drift: report.drift.length,
      repaired: report.repaired,
      unsettled: report.unsettled,
      sample: report.drift.slice(0, 5),
    });
    drift += report.drift.length;
  }
  return drift;
}
