/** Turns a product's data into what a version before the list of open complaints would have left. */
import { type AttributeValue, DeleteItemCommand, type DynamoDBClient, ScanCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { engineClient, localConnection } from "../../packages/local/src/engine/client.js";
import { TABLE_NAME } from "../../packages/local/src/runtime/options.js";
import type { Runtime } from "../../packages/local/src/runtime/runtime.js";

export type RawItem = Record<string, AttributeValue>;

export async function endpointOf({ deps }: Pick<Runtime, "deps">): Promise<string> {
  const endpoint = await deps.table.client.config.endpoint?.();
  return `http://${endpoint?.hostname}:${endpoint?.port}`;
}

/** A client that sees the whole table. */
export const wholeTable = async (runtime: Pick<Runtime, "deps">): Promise<DynamoDBClient> =>
  engineClient(localConnection(await endpointOf(runtime)));

export async function rawItems(client: DynamoDBClient): Promise<RawItem[]> {
  const found: RawItem[] = [];
  let start: RawItem | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: TABLE_NAME, ConsistentRead: true, ...(start ? { ExclusiveStartKey: start } : {}) }),
    );
    found.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return found;
}

export const itemsOf = async (client: DynamoDBClient, entity: string): Promise<Record<string, unknown>[]> =>
  (await rawItems(client)).filter((item) => item.__edb_e__?.S === entity).map((item) => unmarshall(item));

const keyOf = ({ pk, sk }: RawItem): RawItem => ({ ...(pk ? { pk } : {}), ...(sk ? { sk } : {}) });

/** Takes complaints off the list of open ones, and forgets that they were ever put there. */
export async function makeOlder(client: DynamoDBClient): Promise<void> {
  for (const item of await rawItems(client)) {
    if (item.pk?.S === "directory#migration") await client.send(new DeleteItemCommand({ TableName: TABLE_NAME, Key: keyOf(item) }));
    if (item.gsi3pk)
      await client.send(new UpdateItemCommand({ TableName: TABLE_NAME, Key: keyOf(item), UpdateExpression: "REMOVE gsi3pk, gsi3sk" }));
  }
}
