import type { Report } from "@touchstone/core/reconciliation";
import * as Tenant from "@touchstone/core/tenant";
import { command, DRY_RUN, EXIT, type Io, plural, Stop, tenantOption, wholeNumber } from "./command.js";
import { createMonths, reconcileTenant } from "./rollups.js";
import { itemsOf, requireTable } from "./table-items.js";
import { asOperator, openTarget, TARGET_HELP, TARGET_OPTIONS, type Target } from "./target.js";

/** Longer than a change takes through the stream; a change under way would else be counted twice. */
const SETTLE_MINUTES = 15;
const MINUTE_MS = 60_000;
const SHOWN = 5;

export const rebuildCommand = command({
  summary: "recompute figures from the records they are made of",
  help: `Compares rollups with the records, month by month, and with --yes puts right what differs.

  npm run operate -- rebuild-rollups --from 2026-09 --to 2026-11
  npm run operate -- rebuild-rollups --tenant tnt_… --yes

What
  --tenant ID             this tenant alone
  --from, --to YYYY-MM    local months; without them every month that holds anything, which
                          reads the whole table once to find them
  --settle-minutes N      leave a month alone while records of it are younger than this   (15)
                          0 only while nothing writes: a change on its way counts twice else
  --yes                   do it
${TARGET_HELP}

Running it again, or while the product runs, is safe.
Exit code: 0 all is right now · 1 something differs or was left alone · 2 wrong use · 3 it failed`,
  options: {
    ...TARGET_OPTIONS,
    tenant: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    "settle-minutes": { type: "string" },
    yes: { type: "boolean" },
  },
  run: async (flags, io) => {
    const tenant = tenantOption(flags.tenant);
    const range = monthsBetween(flags.from, flags.to);
    const settleMs = wholeNumber(flags["settle-minutes"], "settle-minutes", SETTLE_MINUTES, 0) * MINUTE_MS;
    const repair = flags.yes ?? false;
    const target = await openTarget(flags, io);
    try {
      await requireTable(target);
      io.print(target.words);
      let isRight = true;
      for (const [tenantId, months] of await workOf(target, tenant, range)) {
        const report = await reconcileTenant(target, tenantId, { months, repair, settleMs });
        show(tenantId, report, io);
        isRight &&= isMended(report);
      }
      if (!repair) io.print(DRY_RUN);
      return isRight ? EXIT.done : EXIT.left;
    } finally {
      await target.close();
    }
  },
});

/** Nothing was left alone, and every rollup that differed was put right: none moved on while it was looked at. */
function isMended({ drift, repaired, unsettled }: Report): boolean {
  const wrong = new Set(drift.map(({ subject, source, period }) => `${subject} ${source} ${period}`));
  return unsettled.length === 0 && wrong.size <= repaired;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Months from first to last; undefined when neither is given. */
export function monthsBetween(from: string | undefined, to: string | undefined): string[] | undefined {
  if (from === undefined && to === undefined) return undefined;
  if (!from || !to || !MONTH.test(from) || !MONTH.test(to) || from > to)
    throw new Stop("Give the first and the last month, such as --from 2026-09 --to 2026-11.");
  const months: string[] = [];
  for (let month = from; month <= to; month = after(month)) months.push(month);
  return months;
}

function after(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

async function workOf(target: Target, tenant: string | undefined, range: string[] | undefined): Promise<Map<string, string[]>> {
  if (!range) {
    const months = createMonths();
    for await (const page of itemsOf(target, tenant)) for (const item of page) months.add(item);
    return months.byTenant();
  }
  const tenants = tenant ? [tenant] : await asOperator(target, Tenant.ids);
  return new Map(tenants.map((id) => [id, range]));
}

function show(tenantId: string, { months, records, items, drift, repaired, unsettled }: Report, io: Io): void {
  const span = months.length === 1 ? months[0] : `${months[0]} to ${months.at(-1)}`;
  io.print(
    `${tenantId} ${span}: ${plural(records, "record")}, ${plural(items, "rollup")}, ${plural(drift.length, "wrong figure")}, ${plural(repaired, "rollup")} put right`,
  );
  for (const { subject, source, period, counter, expected, found } of drift.slice(0, SHOWN))
    io.print(`  ${subject} ${source} ${period} ${counter}: ${found}, the records say ${expected}`);
  if (drift.length > SHOWN) io.print(`  … and ${plural(drift.length - SHOWN, "more", "more")}`);
  for (const month of unsettled) io.print(`  left alone, records of it are new: ${month}`);
}
