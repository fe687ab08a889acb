import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { reconcile } from "@touchstone/core/reconciliation";
import { ALL, read } from "@touchstone/core/rollup";
import { createStreamHandler } from "@touchstone/functions/stream/rollups";
import type { DynamoDBRecord } from "aws-lambda";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

let product: Product;
let tenant: TestTenant;
beforeAll(async () => {
  product = await startProduct();
  tenant = await product.tenant();
});
afterAll(() => product.close());

type Image = Record<string, unknown>;

const observation = (id: string, day: string, value: number): Image => ({
  __edb_e__: "observation",
  tenantId: tenant.id,
  id,
  metric: "m",
  subjectId: "sub_one",
  day,
  value,
});

let sequence = 0;
function record(before: Image | undefined, after: Image | undefined): DynamoDBRecord {
  sequence++;
  const image = (value: Image | undefined) => (value ? (marshall(value) as Record<string, AttributeValue>) : undefined);
  const [OldImage, NewImage] = [image(before), image(after)];
  return {
    eventID: `event-${sequence}`,
    eventName: before ? (after ? "MODIFY" : "REMOVE") : "INSERT",
    dynamodb: {
      SequenceNumber: String(sequence),
      ApproximateCreationDateTime: 1_790_000_000 + Math.floor(sequence / 7),
      ...(OldImage ? { OldImage } : {}),
      ...(NewImage ? { NewImage } : {}),
    },
  } as DynamoDBRecord;
}

const sumOf = (day: string) =>
  tenant.inside(async () => (await read(ALL, "observations", { from: day, to: day })).get("m") ?? { n: 0, sum: 0, sumSq: 0 });

/** Deterministic shuffle from a list of numbers. */
function shuffled<T>(items: T[], keys: number[]): T[] {
  return items
    .map((item, i) => ({ item, key: keys[i % keys.length] ?? 0, i }))
    .sort((a, b) => a.key - b.key || a.i - b.i)
    .map(({ item }) => item);
}

describe("rollups", () => {
  it("are exact whatever is duplicated, shuffled, replayed or cut into other batches", async () => {
    const handler = createStreamHandler(product.deps);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            value: fc.integer({ min: -99_999, max: 99_999 }),
            corrected: fc.option(fc.integer({ min: 0, max: 5000 })),
            removed: fc.boolean(),
          }),
          { minLength: 1, maxLength: 14 },
        ),
        fc.array(fc.nat(1000), { minLength: 3, maxLength: 200 }),
        fc.integer({ min: 3, max: 40 }),
        async (observations, keys, batchSize) => {
          const day = new Date(Date.UTC(2020, 0, 1 + run++)).toISOString().slice(0, 10);
          const values: number[] = [];
          const records = observations.flatMap(({ value, corrected, removed }, i) => {
            const first = observation(`obs_${run}_${i}`, day, value / 100);
            const changes = [record(undefined, first)];
            let last = first;
            if (corrected !== null) {
              last = observation(`obs_${run}_${i}`, day, corrected / 100);
              changes.push(record(first, last));
            }
            if (removed) changes.push(record(last, undefined));
            else values.push(last.value as number);
            return changes;
          });
          const delivered = shuffled([...records, ...records.slice(0, Math.ceil(records.length / 2)), ...records], keys);
          for (let start = 0; start < delivered.length; start += batchSize)
            expect(await handler({ Records: delivered.slice(start, start + batchSize) })).toEqual({ batchItemFailures: [] });
          const { n, sum, sumSq } = await sumOf(day);
          const exact = (power: number) =>
            Number(values.reduce((total, value) => total + BigInt(Math.round(value * 10_000)) ** BigInt(power), 0n)) / 10_000 ** power;
          expect({ n, sum, sumSq }).toEqual({ n: values.length, sum: exact(1), sumSq: expect.closeTo(exact(2), 6) });
        },
      ),
      { numRuns: 8 },
    );
  }, 120_000);

  it("count one change once although two consumers are handed it at the same time", async () => {
    const handler = createStreamHandler(product.deps);
    const records = Array.from({ length: 120 }, (_, i) => record(undefined, observation(`obs_par_${i}`, "2019-05-05", 1)));
    await Promise.all([
      handler({ Records: records }),
      handler({ Records: [...records].reverse() }),
      handler({ Records: records.slice(30, 90) }),
    ]);
    expect(await sumOf("2019-05-05")).toMatchObject({ n: 120, sum: 120 });
  });

  it("ignore a change that changes nothing", async () => {
    const handler = createStreamHandler(product.deps);
    const same = observation("obs_same", "2019-06-06", 3);
    await handler({
      Records: [record(undefined, same), record(same, same), record(same, { ...same, updatedAt: "2026-01-01T00:00:00.000Z" })],
    });
    expect(await sumOf("2019-06-06")).toMatchObject({ n: 1, sum: 3 });
  });

  it("count the good records of a batch and report the one that cannot be read", async () => {
    const handler = createStreamHandler(product.deps);
    const broken = record(undefined, { ...observation("obs_bad", "2019-07-07", 1), tenantId: 7 });
    const answer = await handler({ Records: [record(undefined, observation("obs_good", "2019-07-07", 2)), broken] });
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: broken.dynamodb?.SequenceNumber }]);
    expect(await sumOf("2019-07-07")).toMatchObject({ n: 1, sum: 2 });
  });

  it("equal a recount from the source, and a planted drift is found and mended", async () => {
    const own = await product.tenant();
    await own.call("POST", "/v1/subjects", { externalId: "shop", name: "Shop" });
    const records = Array.from({ length: 60 }, (_, i) => ({
      metric: "parcels",
      subjectExternalId: "shop",
      at: `2026-0${1 + (i % 2)}-1${i % 10}T0${i % 10}:30:00Z`,
      externalId: `p${i}`,
      value: i / 4,
    }));
    expect((await own.call("POST", "/v1/observations:batch", { records })).body).toMatchObject({ counts: { created: 60 } });
    await product.idle();
    const months = ["2026-01", "2026-02"];
    const check = (repair: boolean) => own.inside(() => reconcile({ months, repair, settleMs: 0 }));
    expect(await check(false)).toMatchObject({ records: 60, drift: [] });
    const { table } = product.deps;
    const { UpdateCommand } = await import("@aws-sdk/lib-dynamodb");
    await own.inside(() =>
      table.documents.send(
        new UpdateCommand({
          TableName: table.name,
          Key: { pk: `${own.id}#rollup#all#observations`, sk: "d#2026-01-10" },
          UpdateExpression: "ADD #n :one",
          ExpressionAttributeNames: { "#n": "parcels|n" },
          ExpressionAttributeValues: { ":one": 1 },
        }),
      ),
    );
    expect(await check(true)).toMatchObject({
      drift: [{ subject: "all", source: "observations", period: "d#2026-01-10", counter: "parcels|n" }],
      repaired: 1,
    });
    expect(await check(false)).toMatchObject({ drift: [] });
  });
});
