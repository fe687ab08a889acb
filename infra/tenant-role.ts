import { accountId } from "./keys";
import { type Grant, index, useTableKey } from "./links";
import { dataKey, table } from "./storage";

type Use = {
  /** What the function does with items of the table. */
  items: string[];
  /** Indexes that it reads lists from. */
  lists?: string[];
};

const partition = aws.getPartitionOutput({}).partition;

/**
 * The role through which one function reaches tenants' items: it is taken on once for each tenant, with a session policy
 * that narrows it to that tenant's keys (decision 0013). The function itself may do nothing but take it on. The role's
 * name is given here, for function and role must know each other before either is there.
 */
export function tenantRole(name: string, { items, lists = [] }: Use) {
  const roleName = `${$app.name}-${$app.stage}-tenants-${name}`;
  const arn = $interpolate`arn:${partition}:iam::${accountId}:role/${roleName}`;
  const policy = aws.iam.getPolicyDocumentOutput({
    statements: [
      { actions: items.map((action) => `dynamodb:${action}`), resources: [table.arn] },
      ...(lists.length > 0 ? [{ actions: ["dynamodb:Query"], resources: lists.map(index) }] : []),
      useTableKey,
    ],
  }).json;
  return {
    environment: { TENANT_ROLE_ARN: arn, TABLE_ARN: table.arn, DATA_KEY_ARN: dataKey.arn },
    permissions: [{ actions: ["sts:AssumeRole"], resources: [arn] }] satisfies Grant[],
    /** Lets the function, and nobody else, take on the role, in sessions that bear a tenant's name. */
    trust: (lambda: $util.Input<sst.aws.Function>) =>
      new aws.iam.Role(`TenantData-${name}`, {
        name: roleName,
        description: `Tenants' items for the function ${name}, one tenant a session`,
        maxSessionDuration: 3600,
        assumeRolePolicy: aws.iam.getPolicyDocumentOutput({
          statements: [
            {
              actions: ["sts:AssumeRole"],
              principals: [{ type: "AWS", identifiers: [$output(lambda).apply(({ nodes }) => nodes.role.arn)] }],
              conditions: [{ test: "StringLike", variable: "sts:RoleSessionName", values: [`tnt_${"?".repeat(26)}`] }],
            },
          ],
        }).json,
        inlinePolicies: [{ name: "items", policy }],
      }),
  };
}
