import { BatchGetCommand } from "@aws-sdk/lib-dynamodb";
import { current } from "../context/index.js";

type Key = { pk: string; sk: string };

const BATCH = 100;
const ATTEMPTS = 8;

/** Items by key, in no order, missing ones left out. Reads 100 at a time and asks again for what was throttled. */
export async function batchGet<T extends Record<string, unknown>>(
  keys: Key[],
  options: { consistent?: boolean; only?: string[] } = {},
): Promise<T[]> {
  const { table } = current();
  const found: T[] = [];
  const projection = options.only
    ? {
        ProjectionExpression: options.only.map((_, i) => `#p${i}`).join(", "),
        ExpressionAttributeNames: Object.fromEntries(options.only.map((name, i) => [`#p${i}`, name])),
      }
    : {};
  for (let start = 0; start < keys.length; start += BATCH) {
    let pending = keys.slice(start, start + BATCH);
    for (let attempt = 0; pending.length > 0; attempt++) {
      if (attempt > ATTEMPTS) throw new Error("batch read kept being throttled");
      if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * 2 ** attempt));
      const answer = await table.documents.send(
        new BatchGetCommand({
          RequestItems: { [table.name]: { Keys: pending, ConsistentRead: options.consistent ?? false, ...projection } },
        }),
      );
      found.push(...((answer.Responses?.[table.name] ?? []) as T[]));
      pending = (answer.UnprocessedKeys?.[table.name]?.Keys ?? []) as Key[];
    }
  }
  return found;
}
