import type { DynamoDBRecord } from "aws-lambda";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DeliveryOptions, deliver } from "./delivery.js";
import { sequenceOf } from "./records.js";

const record = (sequence: number): DynamoDBRecord => ({ dynamodb: { SequenceNumber: String(sequence) } });
const sequence = (count: number) => Array.from({ length: count }, (_, index) => record(index + 1));

type Trace = { handled: string[]; deadLetters: string[]; checkpoints: string[]; batches: number[] };

/** Delivers to a handler that fails on the poisoned records, the way the given style reports it. */
async function run(
  count: number,
  poisoned: ReadonlySet<string>,
  style: "throws" | "reports",
  batchSize: number,
  overrides: Partial<DeliveryOptions> = {},
): Promise<Trace & { complete: boolean }> {
  const trace: Trace = { handled: [], deadLetters: [], checkpoints: [], batches: [] };
  const complete = await deliver(sequence(count), {
    batchSize,
    attempts: 2,
    handler: async ({ Records: records }) => {
      trace.batches.push(records.length);
      const failed = records.filter((one) => poisoned.has(sequenceOf(one)));
      if (failed.length > 0 && style === "throws") throw new Error("poison");
      for (const one of records) {
        if (failed.includes(one)) return { batchItemFailures: failed.map((item) => ({ itemIdentifier: sequenceOf(item) })) };
        trace.handled.push(sequenceOf(one));
      }
      return { batchItemFailures: [] };
    },
    onDelivered: async (last) => {
      trace.checkpoints.push(sequenceOf(last));
    },
    onDeadLetter: async (one) => {
      trace.deadLetters.push(sequenceOf(one));
    },
    beforeRetry: async () => "count",
    ...overrides,
  });
  return { ...trace, complete };
}

describe("delivery", () => {
  it("every record is handled or set aside, exactly the poisoned ones are set aside, and the checkpoint only moves forward", async () => {
    const cases = fc.record({
      count: fc.integer({ min: 0, max: 60 }),
      poisoned: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 8 }),
      style: fc.constantFrom("throws" as const, "reports" as const),
      batchSize: fc.integer({ min: 1, max: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ count, poisoned, style, batchSize }) => {
        const bad = new Set(poisoned.filter((number) => number <= count).map(String));
        const trace = await run(count, bad, style, batchSize);
        const all = sequence(count).map(sequenceOf);
        expect(trace.deadLetters).toEqual(all.filter((number) => bad.has(number)));
        expect(trace.handled).toEqual(all.filter((number) => !bad.has(number)));
        expect(trace.checkpoints).toEqual([...trace.checkpoints].sort((left, right) => Number(left) - Number(right)));
        expect(trace.checkpoints.at(-1)).toBe(all.at(-1));
        expect(trace.complete).toBe(true);
      }),
    );
  });

  it("goes on from the first failed record, not from the start of the batch", async () => {
    const trace = await run(10, new Set(["6"]), "reports", 10);
    expect(trace.handled).toEqual(["1", "2", "3", "4", "5", "7", "8", "9", "10"]);
    expect(trace.checkpoints[0]).toBe("5");
  });

  it("an attempt that failed because the engine was down is not held against the record", async () => {
    let outages = 50;
    const trace = await run(3, new Set(), "throws", 3, {
      handler: async () => {
        outages -= 1;
        if (outages > 0) throw new Error("connect ECONNREFUSED");
        return { batchItemFailures: [] };
      },
      beforeRetry: async () => "free",
    });
    expect(trace.deadLetters).toEqual([]);
    expect(trace.checkpoints).toEqual(["3"]);
  });

  it("stops between attempts without moving the checkpoint", async () => {
    const trace = await run(5, new Set(["1"]), "throws", 5, { beforeRetry: async () => "stop" });
    expect(trace).toMatchObject({ complete: false, checkpoints: [], deadLetters: [] });
  });

  it("treats an unknown identifier as the failure of the whole batch", async () => {
    let calls = 0;
    const trace = await run(2, new Set(), "reports", 2, {
      handler: async () => {
        calls += 1;
        return { batchItemFailures: calls === 1 ? [{ itemIdentifier: "" }] : [] };
      },
    });
    expect(trace.checkpoints).toEqual(["1", "2"]);
  });
});
