import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";

/** Counts consumed capacity while `on`; off by default because asking for it costs bytes. */
export type CapacityMeter = { on: boolean; read: number; write: number; commands: Record<string, number>; reset(): void };

const READS = new Set(["GetItemCommand", "QueryCommand", "BatchGetItemCommand", "TransactGetItemsCommand"]);

type WithCapacity = { ConsumedCapacity?: { CapacityUnits?: number } | { CapacityUnits?: number }[] };

export function meter(client: DynamoDBClient): CapacityMeter {
  const state: CapacityMeter = {
    on: false,
    read: 0,
    write: 0,
    commands: {},
    reset: () => Object.assign(state, { read: 0, write: 0, commands: {} }),
  };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (!state.on) return next(args);
      const command = context.commandName ?? "unknown";
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: "TOTAL" } } as typeof args);
      const consumed = (result.output as WithCapacity).ConsumedCapacity;
      const units = (Array.isArray(consumed) ? consumed : [consumed]).reduce((sum, c) => sum + (c?.CapacityUnits ?? 0), 0);
      state.commands[command] = (state.commands[command] ?? 0) + 1;
      if (READS.has(command)) state.read += units;
      else state.write += units;
      return result;
    },
    { step: "serialize", name: "capacityMeter", priority: "high" },
  );
  return state;
}
