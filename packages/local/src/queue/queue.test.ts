import type { JobMessage } from "@touchstone/core/ports";
import type { SQSEvent } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { createLocalQueue, type LocalQueueOptions } from "./queue.js";

const job = (id: string): JobMessage => ({ tenantId: "ten_1", kind: "report-run", id });
const bodyOf = (event: SQSEvent): JobMessage => JSON.parse(event.Records[0]?.body ?? "{}");
const queueOf = (options: Partial<LocalQueueOptions> & Pick<LocalQueueOptions, "worker">) =>
  createLocalQueue({ log: () => {}, firstPauseMs: 1, ...options });

describe("local queue", () => {
  it("hands each message to the worker in SQS's event shape", async () => {
    const events: SQSEvent[] = [];
    const queue = queueOf({
      worker: async (event) => {
        events.push(event);
        return { batchItemFailures: [] };
      },
    });
    await queue.send([job("run_1"), job("run_2")]);
    await queue.idle();
    expect(events.map(bodyOf)).toEqual([job("run_1"), job("run_2")]);
    expect(events[0]?.Records[0]).toMatchObject({ eventSource: "aws:sqs", attributes: { ApproximateReceiveCount: "1" } });
  });

  it("never makes the sender wait for the work", async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const queue = queueOf({ worker: () => gate.then(() => ({ batchItemFailures: [] })) });
    await queue.send([job("run_1")]);
    expect(queue.depth()).toBe(1);
    release();
    await queue.idle();
    expect(queue.depth()).toBe(0);
  });

  it("works on at most two messages at a time", async () => {
    let running = 0;
    let most = 0;
    const queue = queueOf({
      worker: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        return undefined;
      },
    });
    await queue.send(Array.from({ length: 20 }, (_, index) => job(`run_${index}`)));
    await queue.idle();
    expect(most).toBe(2);
  });

  it("delivers again after a throw and after a reported failure, and counts the deliveries", async () => {
    const counts: string[] = [];
    const queue = queueOf({
      worker: async ({ Records: [record] }) => {
        counts.push(record?.attributes.ApproximateReceiveCount ?? "");
        if (counts.length === 1) throw new Error("no luck");
        return { batchItemFailures: counts.length === 2 ? [{ itemIdentifier: record?.messageId ?? "" }] : [] };
      },
    });
    await queue.send([job("run_1")]);
    await queue.idle();
    expect(counts).toEqual(["1", "2", "3"]);
  });

  it("gives a hopeless message up after its attempts and goes on with the others", async () => {
    const handled: string[] = [];
    const logged: string[] = [];
    const queue = queueOf({
      attempts: 3,
      log: (line) => logged.push(line),
      worker: async (event) => {
        handled.push(bodyOf(event).id);
        if (bodyOf(event).id === "run_bad") throw new Error("hopeless");
        return undefined;
      },
    });
    await queue.send([job("run_bad"), job("run_good")]);
    await queue.idle();
    expect(handled.filter((id) => id === "run_bad")).toHaveLength(3);
    expect(handled).toContain("run_good");
    expect(logged.at(-1)).toContain("run_bad failed 3 times");
  });

  it("holds a message once while it waits, however often it is sent", async () => {
    let handled = 0;
    const queue = queueOf({
      worker: async () => {
        handled += 1;
        return undefined;
      },
    });
    await queue.send(Array.from({ length: 50 }, () => job("run_1")));
    await queue.idle();
    expect(handled).toBe(1);
  });

  it("accepts a message again while the earlier one is being worked on, for its state may be newer", async () => {
    let handled = 0;
    const queue = queueOf({
      worker: async () => {
        handled += 1;
        if (handled === 1) await queue.send([job("run_1")]);
        return undefined;
      },
    });
    await queue.send([job("run_1")]);
    await queue.idle();
    expect(handled).toBe(2);
  });

  it("a stop waits for running work and starts no more", async () => {
    const handled: string[] = [];
    const queue = queueOf({
      concurrency: 1,
      worker: async (event) => {
        await new Promise((resolve) => setImmediate(resolve));
        handled.push(bodyOf(event).id);
        return undefined;
      },
    });
    await queue.send([job("run_1"), job("run_2")]);
    await new Promise((resolve) => setImmediate(resolve));
    await queue.stop();
    expect(handled).toEqual(["run_1"]);
  });
});
