import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import type { Throttle } from "./throttle.js";
import type { Time } from "./time.js";

const THROTTLED = new Set(["ProvisionedThroughputExceededException", "ThrottlingException", "RequestLimitExceeded"]);
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 10_000;

type Answer = { ConsumedCapacity?: { CapacityUnits?: number | undefined } | undefined };

/** A throttled way to the table, and what it has done so far. */
export type Meter = { throttle: Throttle; time: Time };

/**
 * Sends one request when its turn comes, and again for as long as the table is too busy for it. A refused condition costs a
 * unit at least; its answer does not say how many.
 */
export async function metered<T extends Answer>({ throttle, time }: Meter, send: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    const settle = await throttle.take();
    try {
      const answer = await send();
      settle(answer.ConsumedCapacity?.CapacityUnits ?? 1);
      return answer;
    } catch (error) {
      const isRefused = error instanceof ConditionalCheckFailedException;
      settle(isRefused ? 1 : 0);
      if (!(error instanceof Error) || !THROTTLED.has(error.name)) throw error;
      throttle.backOff();
      await time.sleep(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt) * (0.5 + Math.random() / 2));
    }
  }
}
