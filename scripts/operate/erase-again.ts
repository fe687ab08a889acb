import { actAs } from "@touchstone/core/context";
import { scheduleReapplication } from "@touchstone/core/personal-data";
import * as Tenant from "@touchstone/core/tenant";
import { command, DRY_RUN, EXIT, plural, tenantOption } from "./command.js";
import { requireTable } from "./table-items.js";
import { asOperator, openTarget, TARGET_HELP, TARGET_OPTIONS } from "./target.js";

export const eraseAgainCommand = command({
  summary: "repeat every erasure of people, after a backup brought data back",
  help: `Has every erasure that a tenant ordered carried out again: run it after every restore.

  npm run operate -- erase-again --yes

What
  --tenant ID             of one tenant only
  --yes                   do it
${TARGET_HELP}

The work is done by the product itself: its dispatcher finds it within a minute. Erasures that the
restored table does not know are taken from their copy among the files. What people sent after they
were erased stays.`,
  options: { ...TARGET_OPTIONS, tenant: { type: "string" }, yes: { type: "boolean" } },
  run: async (flags, io) => {
    const only = tenantOption(flags.tenant);
    const target = await openTarget(flags, io);
    try {
      await requireTable(target);
      io.print(target.words);
      const tenants = only ? [only] : await asOperator(target, Tenant.ids);
      if (!flags.yes) {
        io.print(`The erasures of ${plural(tenants.length, "tenant")} would be repeated.`);
        io.print(DRY_RUN);
        return EXIT.done;
      }
      for (const tenantId of tenants) {
        const id = await asOperator(target, () => actAs({ type: "job", tenantId, name: "operator" }, scheduleReapplication));
        io.print(`  ${tenantId}  ${id}`);
      }
      io.print(`Scheduled for ${plural(tenants.length, "tenant")}. Each ends as state erased: GET /v1/personal-data-requests/{id}.`);
      return EXIT.done;
    } finally {
      await target.close();
    }
  },
});
