import {
  type AttributeValue,
  ConditionalCheckFailedException,
  GetItemCommand,
  ScanCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { ENTITY_MARK } from "../evidence/index.js";
import type { ItemKey } from "./books.js";
import { UNTOUCHABLE, Unmigratable } from "./changes.js";
import { type Meter, metered } from "./metered.js";
import type { Changes, Item, Migration } from "./migration.js";
import type { OperatorTable } from "./operator-table.js";

/** An item as the table holds it, so that comparing it loses nothing. */
export type RawItem = { [attribute: string]: AttributeValue };

/** The table as one migration sees it: items of its kind, and of those only the attributes that it reads. */
export type View = { table: OperatorTable; migration: Migration; reads: Meter; writes: Meter };

export type Page = { items: RawItem[]; scanned: number; after: ItemKey | undefined };

export type Part = { segment: number; segments: number; after?: ItemKey | undefined; limit: number; consistent: boolean };

export const keyOf = (raw: RawItem): ItemKey => ({ pk: raw.pk?.S ?? "", sk: raw.sk?.S ?? "" });

/** Throws `Unmigratable` for numbers that a program cannot hold. */
export function itemOf(raw: RawItem): Item {
  try {
    return unmarshall(raw);
  } catch (error) {
    throw new Unmigratable("it cannot be read", { cause: error });
  }
}

/** The next items of a part of the table. */
export async function scanPage({ table, migration, reads }: View, part: Part): Promise<Page> {
  const { names, projection } = projectionOf(migration);
  const { Items, ScannedCount, LastEvaluatedKey } = await metered(reads, () =>
    table.client.send(
      new ScanCommand({
        TableName: table.name,
        Segment: part.segment,
        TotalSegments: part.segments,
        Limit: part.limit,
        ConsistentRead: part.consistent,
        FilterExpression: "#mark = :entity",
        ProjectionExpression: projection,
        ExpressionAttributeNames: { ...names, "#mark": ENTITY_MARK },
        ExpressionAttributeValues: { ":entity": { S: migration.entity } },
        ReturnConsumedCapacity: "TOTAL",
        ...(part.after ? { ExclusiveStartKey: marshall(part.after) } : {}),
      }),
    ),
  );
  return { items: Items ?? [], scanned: ScannedCount ?? 0, after: LastEvaluatedKey && keyOf(LastEvaluatedKey) };
}

/** The item as it is now; undefined when it is gone or has become something else. */
export async function readItem({ table, migration, reads }: View, key: ItemKey): Promise<RawItem | undefined> {
  const { names, projection } = projectionOf(migration);
  const { Item } = await metered(reads, () =>
    table.client.send(
      new GetItemCommand({
        TableName: table.name,
        Key: marshall(key),
        ConsistentRead: true,
        ProjectionExpression: projection,
        ExpressionAttributeNames: names,
        ReturnConsumedCapacity: "TOTAL",
      }),
    ),
  );
  return Item?.[ENTITY_MARK]?.S === migration.entity ? Item : undefined;
}

/** Writes the changes if everything that the migration read is still so. Answers whether it was. */
export async function writeChanges({ table, migration, writes }: View, raw: RawItem, changes: Changes): Promise<boolean> {
  const aliases = new Map<string, string>();
  const values: Record<string, AttributeValue> = {};
  const alias = (name: string): string => {
    const found = aliases.get(name) ?? `#n${aliases.size}`;
    aliases.set(name, found);
    return found;
  };
  const unchanged = visible(migration).map((name, i) => {
    const value = raw[name];
    if (value === undefined) return `attribute_not_exists(${alias(name)})`;
    values[`:r${i}`] = value;
    return `${alias(name)} = :r${i}`;
  });
  const set = Object.entries(marshall(changes.set ?? {}, { removeUndefinedValues: true })).map(([name, value], i) => {
    values[`:s${i}`] = value;
    return `${alias(name)} = :s${i}`;
  });
  const remove = (changes.remove ?? []).map(alias);
  try {
    await metered(writes, () =>
      table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: marshall(keyOf(raw)),
          UpdateExpression: [set.length > 0 ? `SET ${set.join(", ")}` : "", remove.length > 0 ? `REMOVE ${remove.join(", ")}` : ""]
            .filter(Boolean)
            .join(" "),
          ConditionExpression: unchanged.join(" AND "),
          ExpressionAttributeNames: Object.fromEntries([...aliases].map(([name, short]) => [short, name])),
          ExpressionAttributeValues: values,
          ReturnConsumedCapacity: "TOTAL",
        }),
      ),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** What is read of an item and compared again at the write. Its key is there, so that one which is gone stays gone. */
const visible = ({ reads }: Migration): string[] => [...new Set([...UNTOUCHABLE, ...reads])];

function projectionOf(migration: Migration): { names: Record<string, string>; projection: string } {
  const names = visible(migration).map((name, i) => [`#n${i}`, name] as const);
  return { names: Object.fromEntries(names), projection: names.map(([alias]) => alias).join(", ") };
}
