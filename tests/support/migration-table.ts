/** A table of small things on the embedded engine, and migrations of them that tests can trip, slow down and spy on. */
import { createHash } from "node:crypto";
import { type AttributeValue, DeleteItemCommand, PutItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { connectOperator, type OperatorTable, type Registered } from "@touchstone/core/migration";
import { startTestEngine, TABLE, temporaryFolder } from "../../packages/local/src/testing/engine.js";

export type Thing = Record<string, unknown>;
export const TENANTS = ["tnt_00000000000000000000000001", "tnt_00000000000000000000000002"] as const;

/** Doubles the value of every thing. A thing whose value is no number cannot be migrated. */
export const doubling = (more: Partial<Registered> = {}): Registered => ({
  id: "0001",
  name: "doubling",
  description: "Every thing knows twice its value.",
  phase: "backfill",
  entity: "thing",
  reads: ["value", "doubled"],
  writes: ["doubled"],
  transform: ({ value, doubled }) => {
    if (typeof value !== "number") throw new TypeError("no number");
    return doubled === value * 2 ? "skip" : { set: { doubled: value * 2 } };
  },
  checksum: createHash("sha256")
    .update(more.id ?? "0001")
    .digest("hex"),
  ...more,
});

/** Time that passes only while somebody waits; `onSleep` sees each wait. */
export function waitingTime(onSleep: (ms: number) => void | Promise<void> = () => {}) {
  let now = Date.parse("2026-03-02T00:00:00Z");
  return {
    now: () => now,
    sleep: async (ms: number) => {
      now += ms;
      await onSleep(ms);
    },
    pass: (ms: number) => {
      now += ms;
    },
  };
}

export type Sent = { command: string; input: Thing; output?: { ConsumedCapacity?: { CapacityUnits?: number } } };

export async function thingTable() {
  const { folder, cleanUp } = await temporaryFolder();
  const engine = await startTestEngine(folder);
  const put = (item: Thing) => engine.client.send(new PutItemCommand({ TableName: TABLE, Item: marshall(item) }));
  const scan = async (ProjectionExpression?: string): Promise<Record<string, AttributeValue>[]> => {
    const found: Record<string, AttributeValue>[] = [];
    let start: Record<string, AttributeValue> | undefined;
    do {
      const page = await engine.client.send(
        new ScanCommand({
          TableName: TABLE,
          ConsistentRead: true,
          ...(ProjectionExpression ? { ProjectionExpression } : {}),
          ...(start ? { ExclusiveStartKey: start } : {}),
        }),
      );
      found.push(...(page.Items ?? []));
      start = page.LastEvaluatedKey;
    } while (start);
    return found;
  };
  const all = async (): Promise<Thing[]> => (await scan()).map((item) => unmarshall(item));
  const drop = ({ pk, sk }: Thing) => engine.client.send(new DeleteItemCommand({ TableName: TABLE, Key: marshall({ pk, sk }) }));
  const connections: OperatorTable[] = [];
  return {
    put,
    drop,
    all,
    thing: (i: number, more: Thing = {}): Thing => {
      const tenantId = TENANTS[i % 2] ?? "";
      return {
        pk: `${tenantId}#thing#${i}`,
        sk: "thing",
        tenantId,
        __edb_e__: "thing",
        __edb_v__: "1",
        value: i,
        kept: `as it was ${i}`,
        ...more,
      };
    },
    things: async (): Promise<Thing[]> => (await all()).filter((item) => item.__edb_e__ === "thing"),
    /** Empties the table and fills it with things and with items of another kind. */
    fill: async (things: Thing[]): Promise<void> => {
      for (const key of await scan("pk, sk")) await drop(unmarshall(key));
      const others = things.slice(0, 20).map((thing) => ({ ...thing, sk: "other", __edb_e__: "other" }));
      await Promise.all([...things, ...others].map(put));
    },
    /** A connection of its own, as another process would have; `spy` is called before and after each command and may throw. */
    operator: (spy: (sent: Sent) => void | Promise<void> = () => {}): OperatorTable => {
      const table = connectOperator({ name: TABLE, ...engine.engine.connection });
      table.client.middlewareStack.add(
        (next, { commandName = "" }) =>
          async (args) => {
            const sent: Sent = { command: commandName, input: args.input as Thing };
            await spy(sent);
            const result = await next(args);
            await spy({ ...sent, output: result.output as NonNullable<Sent["output"]> });
            return result;
          },
        { step: "initialize", name: "spy", priority: "low" },
      );
      connections.push(table);
      return table;
    },
    close: async () => {
      for (const { client } of connections) client.destroy();
      await engine.stop();
      await cleanUp();
    },
  };
}

export type ThingTable = Awaited<ReturnType<typeof thingTable>>;
