import { isId } from "../id/index.js";
import { TABLE_DEFINITION } from "./definition.js";
import { IsolationError } from "./guard.js";
import { keyPrefixes, type TenantScope } from "./key-scope.js";

/** What the product does with a tenant's items. A transaction needs the actions of what it holds; batches of inserts are PartiQL. */
const ITEM_ACTIONS = [
  "dynamodb:BatchGetItem",
  "dynamodb:ConditionCheckItem",
  "dynamodb:DeleteItem",
  "dynamodb:GetItem",
  "dynamodb:PartiQLInsert",
  "dynamodb:PutItem",
  "dynamodb:Query",
  "dynamodb:UpdateItem",
];
const LIST_ACTIONS = ["dynamodb:Query"];
/** Indexes that hold tenants' lists: all but the due index, which belongs to nobody. */
const LISTS = TABLE_DEFINITION.GlobalSecondaryIndexes.map(({ IndexName }) => IndexName).filter((name) => name !== "gsi2");
/** DynamoDB uses the table's key in the name of whoever calls it. */
const KEY_ACTIONS = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo"];

export type TableArns = { table: string; key: string };

/**
 * The IAM policy of a session that reaches the items of one tenant (and the directory's, where the scope says so), as JSON.
 * A session may do what both this and its role allow. `ForAllValues` holds for a request that names no key at all,
 * hence the check that there are some. Throws for what is no tenant's id: its characters would become part of a pattern.
 */
export function sessionPolicy(scope: TenantScope, { table, key }: TableArns): string {
  if (!isId("tenant", scope.tenantId)) throw new IsolationError("a session belongs to exactly one tenant");
  const Condition = {
    "ForAllValues:StringLike": { "dynamodb:LeadingKeys": keyPrefixes(scope).map((prefix) => `${prefix}*`) },
    Null: { "dynamodb:LeadingKeys": "false" },
  };
  const allow = (Action: string[], Resource: string | string[], conditions = {}) => ({ Effect: "Allow", Action, Resource, ...conditions });
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      allow(ITEM_ACTIONS, table, { Condition }),
      allow(
        LIST_ACTIONS,
        LISTS.map((name) => `${table}/index/${name}`),
        { Condition },
      ),
      allow(KEY_ACTIONS, key),
    ],
  });
}
