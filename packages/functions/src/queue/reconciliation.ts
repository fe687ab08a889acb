import { reconcile } from "@touchstone/core/reconciliation";
import type { Deps } from "../deps.js";

/** Longer than a stream record takes, alarms included, to reach the rollups. */
const SETTLE_MS = 15 * 60_000;

/** Compares a month of the acting tenant's rollups with their source and puts right what is wrong. `month` is local, such as `2026-11`. */
export async function handleReconciliation(deps: Deps, tenantId: string, month: string): Promise<void> {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new Error(`${month} is no month`);
  deps.measure?.({ RollupDrift: await checkRollups(deps, tenantId, [month], SETTLE_MS) });
}

/** Compares and repairs months of the acting tenant, tells the log, and answers how many counters were wrong. */
export async function checkRollups(deps: Pick<Deps, "log">, tenantId: string, months: string[], settleMs: number): Promise<number> {
  const report = await reconcile({ months, repair: true, settleMs });
  deps.log({
    level: report.drift.length > 0 ? "error" : "info",
    message: "rollups reconciled",
    tenantId,
    months: months.length === 1 ? months[0] : months.length,
    records: report.records,
    items: report.items,
    drift: report.drift.length,
    repaired: report.repaired,
    unsettled: report.unsettled,
    sample: report.drift.slice(0, 5),
  });
  return report.drift.length;
}
