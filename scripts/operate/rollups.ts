import { actAs } from "@touchstone/core/context";
import { type Report, reconcile } from "@touchstone/core/reconciliation";
import { entityOf, type Item, tenantOf } from "./items.js";
import { asOperator, type Target } from "./target.js";

/** The local months in which each tenant has evidence or figures of it. */
export function createMonths(): { add(item: Item): void; byTenant(): Map<string, string[]> } {
  const months = new Map<string, Set<string>>();
  return {
    add: (item) => {
      const month = monthOf(item);
      if (!month) return;
      const tenant = tenantOf(item);
      months.set(tenant, (months.get(tenant) ?? new Set()).add(month));
    },
    byTenant: () => new Map([...months].map(([tenant, own]) => [tenant, [...own].sort()])),
  };
}

/** Evidence says its day; a rollup's sort key is `d#2026-11-22` or `m#2026-11`. */
function monthOf(item: Item): string | undefined {
  const day = entityOf(item) === "rollup" ? item.sk?.S?.slice(2) : item.day?.S;
  return day && /^\d{4}-\d\d/.test(day) ? day.slice(0, 7) : undefined;
}

type Options = { months: string[]; repair: boolean; settleMs: number };

/** Compares a tenant's rollups with what its records say, and repairs them if told to. */
export const reconcileTenant = (target: Target, tenantId: string, options: Options): Promise<Report> =>
  asOperator(target, () => actAs({ type: "job", tenantId, name: "operator" }, () => reconcile(options)));
