import {
  DescribeTableCommand,
  ResourceNotFoundException,
  ScanCommand,
  type ScanCommandInput,
  type TableDescription,
} from "@aws-sdk/client-dynamodb";
import { EXIT, Stop } from "./command.js";
import type { Item } from "./items.js";
import type { Target } from "./target.js";

/** Every item of the table, or of one tenant, as it is when its page is read. */
export async function* itemsOf({ client, table }: Target, tenant?: string): AsyncGenerator<Item[]> {
  let start: ScanCommandInput["ExclusiveStartKey"];
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: table,
        ConsistentRead: true,
        ...(tenant ? ofTenant(tenant) : {}),
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    if (page.Items?.length) yield page.Items;
    start = page.LastEvaluatedKey;
  } while (start);
}

/** A tenant's items, and the look-ups that lead to it. */
const ofTenant = (tenant: string): Partial<ScanCommandInput> => ({
  FilterExpression: "begins_with(pk, :prefix) OR tenantId = :tenant",
  ExpressionAttributeValues: { ":prefix": { S: `${tenant}#` }, ":tenant": { S: tenant } },
});

/** What the table is; undefined where there is none. */
export async function describeTable({ client, table }: Target): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: table }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

export async function requireTable(target: Target): Promise<TableDescription> {
  const description = await describeTable(target);
  if (!description) throw new Stop(`${target.words} does not exist.`, EXIT.refused);
  return description;
}
