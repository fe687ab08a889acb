import { userInfo } from "node:os";
import { actAs } from "@touchstone/core/context";
import { AppError } from "@touchstone/core/errors";
import * as Tenant from "@touchstone/core/tenant";
import { command, DRY_RUN, EXIT, needed, Stop, tenantOption, wholeNumber } from "./command.js";
import { requireTable } from "./table-items.js";
import { asOperator, openTarget, TARGET_HELP, TARGET_OPTIONS } from "./target.js";
import { restrictionWords } from "./tenants.js";

export const throttleCommand = command({
  summary: "hold a tenant to a lower limit, suspend it, or lift that",
  help: `Restricts one tenant, or lifts what restricts it. It holds everywhere within ten seconds.

  npm run operate -- throttle --tenant tnt_… --requests-per-minute 600 --reason "runaway import" --yes
  npm run operate -- throttle --tenant tnt_… --suspend --reason "unpaid since May" --yes
  npm run operate -- throttle --tenant tnt_… --lift --reason "paid" --yes

What, one of these
  --requests-per-minute N request units a minute over all its keys and members
  --suspend               API, sign-in and public forms answer 403; reports, imports and scoring wait;
                          clocks of complaints run on; reports already sent and unsubscribing work
  --lift                  back to the tenant's own limit; what waited is done within a minute
And
  --reason TEXT           why; the tenant reads it
  --operator NAME         who does it; your user name unless told. Both stand in the tenant's audit trail
  --yes                   do it
${TARGET_HELP}`,
  options: {
    ...TARGET_OPTIONS,
    tenant: { type: "string" },
    "requests-per-minute": { type: "string" },
    suspend: { type: "boolean" },
    lift: { type: "boolean" },
    reason: { type: "string" },
    operator: { type: "string" },
    yes: { type: "boolean" },
  },
  run: async (flags, io) => {
    const tenantId = needed(tenantOption(flags.tenant), "tenant", "which tenant is meant");
    const limit = flags["requests-per-minute"];
    if ([limit, flags.suspend, flags.lift].filter(Boolean).length !== 1)
      throw new Stop("Say one of --requests-per-minute N, --suspend or --lift.");
    const reason = needed(flags.reason, "reason", "why, for the audit trail");
    const operator = flags.operator ?? userInfo().username;
    const requestsPerMinute = limit === undefined ? {} : { requestsPerMinute: wholeNumber(limit, "requests-per-minute", 1) };
    const restriction = flags.lift ? null : { suspended: flags.suspend ?? false, reason, ...requestsPerMinute };
    const target = await openTarget(flags, io);
    try {
      await requireTable(target);
      io.print(target.words);
      return await asOperator(target, () =>
        actAs({ type: "job", tenantId, name: "operator" }, async () => {
          const tenant = await known(tenantId);
          const words = (one: Tenant.Tenant) =>
            one.restriction ? restrictionWords(one.restriction, one.requestsPerMinute) : `free, ${one.requestsPerMinute} units a minute`;
          io.print(`${tenantId} ${tenant.name} is ${words(tenant)}`);
          if (!restriction && !tenant.restriction) throw new Stop("There is nothing to lift.");
          if (!flags.yes) {
            io.print(DRY_RUN);
            return EXIT.done;
          }
          const changed = restriction ? await Tenant.restrict(restriction, operator) : await Tenant.liftRestriction(reason, operator);
          io.print(`Now it is ${words(changed)}. Everywhere within ten seconds.`);
          return EXIT.done;
        }),
      );
    } finally {
      await target.close();
    }
  },
});

async function known(tenantId: string): Promise<Tenant.Tenant> {
  try {
    return await Tenant.get();
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") throw new Stop(`There is no tenant ${tenantId}.`);
    throw error;
  }
}
