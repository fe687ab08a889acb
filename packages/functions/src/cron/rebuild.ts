import { actAs, now, runAs } from "@touchstone/core/context";
import * as Tenant from "@touchstone/core/tenant";
import type { Deps } from "../deps.js";
import { checkRollups } from "../queue/reconciliation.js";
import { monthsBefore } from "./months.js";

/** Recomputes everything of the last `years` from the source, after stream records were lost. */
export function createRebuild(deps: Deps, years = 12): () => Promise<void> {
  const { table, clock, ports } = deps;
  return () =>
    runAs({ actor: { type: "system", name: "reconciler" }, table, clock, ports, requestId: "rebuild" }, async () => {
      for (const tenantId of await Tenant.ids())
        await actAs({ type: "job", tenantId, name: "reconciler" }, () => checkRollups(deps, tenantId, monthsBefore(now(), years * 12), 0));
    });
}
