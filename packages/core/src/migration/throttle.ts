import type { Time } from "./time.js";

/** Stands for no limit; far above what a table can give. */
export const UNLIMITED = 1e12;

/** However often the table refuses, this share of the rate is tried. */
const LEAST_SHARE = 1 / 32;
const RECOVERY = 1.02;
/** So long at most without asking whether to stop. */
const LONGEST_WAIT_MS = 1_000;

export type Throttle = {
  /** Waits until the next request may be sent. The answer must be told what the request really cost. */
  take(): Promise<(units: number) => void>;
  /** The table refused: half the rate, won back request by request. */
  backOff(): void;
  /** Units spent so far. */
  spent(): number;
};

/**
 * A token bucket over capacity units that holds at most one second's worth. What a request costs is known only afterwards:
 * as much as the last one cost is set aside before, and the difference is settled with the answer, as debt if need be.
 * `unitsPerSecond` is asked each time, so that the rate can change meanwhile; `waiting` is called at least once a second of waiting.
 */
export function throttle(options: { unitsPerSecond: () => number; time: Time; waiting: () => Promise<void> }): Throttle {
  const { unitsPerSecond, time, waiting } = options;
  const most = () => Math.max(1, unitsPerSecond());
  let share = 1;
  let balance = most();
  let expected = 1;
  let spent = 0;
  let last = time.now();

  const refill = (): void => {
    const now = time.now();
    balance = Math.min(most(), balance + ((now - last) / 1000) * unitsPerSecond() * share);
    last = now;
  };
  return {
    take: async () => {
      for (;;) {
        refill();
        const needed = Math.min(expected, most());
        if (balance >= needed) break;
        await time.sleep(Math.min(LONGEST_WAIT_MS, Math.ceil(((needed - balance) / (unitsPerSecond() * share)) * 1000)));
        await waiting();
      }
      const reserved = expected;
      balance -= reserved;
      return (units) => {
        balance += reserved - units;
        spent += units;
        expected = Math.max(units, 0.5);
        share = Math.min(1, share * RECOVERY);
      };
    },
    backOff: () => {
      share = Math.max(LEAST_SHARE, share / 2);
      balance = Math.min(balance, 0);
    },
    spent: () => spent,
  };
}
