import { QueryCommand } from "@aws-sdk/client-dynamodb";
import { actAs } from "@touchstone/core/context";
import * as Tenant from "@touchstone/core/tenant";
import { command, EXIT, plural } from "./command.js";
import { requireTable } from "./table-items.js";
import { asOperator, openTarget, TARGET_HELP, TARGET_OPTIONS, type Target } from "./target.js";

export const tenantsCommand = command({
  summary: "list the tenants with their limits and what they use of them",
  help: `Lists every tenant: its limit, what it used in the last minutes, and whether it is held to less.

  npm run operate -- tenants

${TARGET_HELP}

Units of a minute are what requests have reserved: a request is one, a batch one a record. They are
kept for ten minutes.`,
  options: TARGET_OPTIONS,
  run: async (flags, io) => {
    const target = await openTarget(flags, io);
    try {
      await requireTable(target);
      io.print(target.words);
      const tenants = await everyTenant(target);
      for (const tenant of tenants) io.print(lineOf(tenant, await busiestMinute(target, tenant.id)));
      io.print(plural(tenants.length, "tenant"));
      return EXIT.done;
    } finally {
      await target.close();
    }
  },
});

const everyTenant = (target: Target): Promise<Tenant.Tenant[]> =>
  asOperator(target, async () => {
    const tenants: Tenant.Tenant[] = [];
    for (const tenantId of await Tenant.ids()) tenants.push(await actAs({ type: "job", tenantId, name: "operator" }, Tenant.get));
    return tenants;
  });

/** Units of the busiest of the minutes that are still on record. */
async function busiestMinute({ client, table }: Target, tenantId: string): Promise<number> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": { S: `${tenantId}#rate#tenant` } },
      ScanIndexForward: false,
      Limit: 10,
    }),
  );
  return Math.max(0, ...Items.map(({ used }) => Number(used?.N ?? 0)));
}

function lineOf(tenant: Tenant.Tenant, used: number): string {
  const { id, name, createdAt, requestsPerMinute, restriction } = tenant;
  const limit = `${used} of ${Tenant.limitOf(tenant)} units a minute`;
  return `  ${id}  ${name}, since ${createdAt.slice(0, 10)}, ${limit}${restriction ? `; ${restrictionWords(restriction, requestsPerMinute)}` : ""}`;
}

export function restrictionWords({ suspended, requestsPerMinute, since, reason }: Tenant.Restriction, own: number): string {
  const what = suspended ? "suspended" : `held to ${requestsPerMinute} instead of ${own}`;
  return `${what} since ${since}: ${reason}`;
}
