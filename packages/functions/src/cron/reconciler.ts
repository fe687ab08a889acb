import { current, now, runAs } from "@touchstone/core/context";
import type { JobMessage } from "@touchstone/core/ports";
import * as Tenant from "@touchstone/core/tenant";
import type { Deps } from "../deps.js";
import { monthsBefore } from "./months.js";

/** How far back the nightly sample reaches, beside the current and the last month. */
const SAMPLE_MONTHS = 24;

/**
 * The nightly check: this month, the last one, and one older month that moves on every night. It hands out a job for
 * each tenant and month, so that a large tenant takes no time from the others, and one that fails leaves none out.
 */
export function createReconciler({ table, clock, ports }: Deps): () => Promise<void> {
  return () =>
    runAs({ actor: { type: "system", name: "reconciler" }, table, clock, ports, requestId: "reconciler" }, async () => {
      const months = monthsBefore(now(), SAMPLE_MONTHS);
      const older = months[2 + (Math.floor(now().getTime() / 86_400_000) % (SAMPLE_MONTHS - 2))];
      const checked = [...months.slice(0, 2), ...(older ? [older] : [])];
      const tenants = await Tenant.ids();
      await current().ports.queue.send(
        checked.flatMap((id) => tenants.map((tenantId): JobMessage => ({ tenantId, kind: "reconciliation", id }))),
      );
    });
}
