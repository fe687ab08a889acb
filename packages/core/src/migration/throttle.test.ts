import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { throttle } from "./throttle.js";
import type { Time } from "./time.js";

/** Time that passes only by waiting. */
function standingTime(): Time {
  let now = 0;
  return {
    now: () => now,
    sleep: async (ms) => {
      now += ms;
    },
  };
}

const rates = fc.integer({ min: 1, max: 500 });
const costs = fc.array(fc.double({ min: 0, max: 130, noNaN: true }), { minLength: 1, maxLength: 60 });

describe("throttle", () => {
  it("spends no more than the rate allows, but for the first second's worth and what the last answers cost beyond expectation", async () => {
    await fc.assert(
      fc.asyncProperty(rates, costs, fc.integer({ min: 1, max: 4 }), async (rate, units, parallel) => {
        const time = standingTime();
        const bucket = throttle({ unitsPerSecond: () => rate, time, waiting: async () => {} });
        const dearest = Math.max(...units);
        const queue = [...units];
        const work = async () => {
          for (let cost = queue.shift(); cost !== undefined; cost = queue.shift()) {
            const settle = await bucket.take();
            await Promise.resolve();
            settle(cost);
            expect(bucket.spent()).toBeLessThanOrEqual(rate * (1 + time.now() / 1000) + parallel * dearest + 1);
          }
        };
        await Promise.all(Array.from({ length: parallel }, work));
        expect(bucket.spent()).toBeCloseTo(
          units.reduce((sum, cost) => sum + cost, 0),
          6,
        );
      }),
    );
  });

  it("takes no longer than the rate needs", async () => {
    const time = standingTime();
    const bucket = throttle({ unitsPerSecond: () => 10, time, waiting: async () => {} });
    for (let i = 0; i < 110; i++) (await bucket.take())(1);
    // The first ten come out of the bucket.
    expect(time.now()).toBeGreaterThanOrEqual(10_000);
    expect(time.now()).toBeLessThan(10_500);
  });

  it("obeys another rate at once, and asks while it waits", async () => {
    const time = standingTime();
    let rate = 1;
    let asked = 0;
    const bucket = throttle({
      unitsPerSecond: () => rate,
      time,
      waiting: async () => {
        asked++;
        if (time.now() >= 5_000) rate = 1000;
      },
    });
    (await bucket.take())(3_000);
    (await bucket.take())(1);
    expect(asked).toBeGreaterThanOrEqual(5);
    expect(time.now()).toBeLessThan(15_000);
  });

  it("goes slower after each refusal and wins its rate back", async () => {
    const time = standingTime();
    const bucket = throttle({ unitsPerSecond: () => 100, time, waiting: async () => {} });
    const secondsFor = async (requests: number): Promise<number> => {
      const from = time.now();
      for (let i = 0; i < requests; i++) (await bucket.take())(1);
      return (time.now() - from) / 1000;
    };
    await secondsFor(100);
    expect(await secondsFor(50)).toBeCloseTo(0.5, 1);
    for (let i = 0; i < 20; i++) bucket.backOff();
    expect(await secondsFor(50)).toBeGreaterThan(5);
    await secondsFor(200);
    expect(await secondsFor(50)).toBeCloseTo(0.5, 1);
  });
});
