import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { JobMessage } from "@touchstone/core/ports";
import { createDispatcher } from "@touchstone/functions/cron/dispatcher";
import type { Deps } from "@touchstone/functions/deps";
import type { Values } from "@touchstone/functions/metrics/index";
import { handleReconciliation } from "@touchstone/functions/queue/reconciliation";
import { createWorker } from "@touchstone/functions/queue/worker";
import { createStreamHandler } from "@touchstone/functions/stream/rollups";
import type { SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

type Created = { data: { id: string; nextRunAt: string } };

let product: Product;
let tenant: TestTenant;
let now = new Date("2026-10-05T02:00:00Z");
let measured: (Values & { kind?: string })[] = [];

beforeAll(async () => {
  product = await startProduct({ clock: () => now });
  tenant = await product.tenant();
}, 120_000);
afterAll(() => product.close());
beforeEach(() => {
  measured = [];
});

/** What a function is given where somebody watches; its queue keeps what it is sent. */
function watched(queue: (messages: JobMessage[]) => Promise<void> = async () => {}): Deps {
  return {
    ...product.deps,
    ports: { ...product.deps.ports, queue: { send: queue } },
    log: () => {},
    measure: (values, kind) => void measured.push({ ...values, ...(kind === undefined ? {} : { kind }) }),
  };
}

const minutesLater = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const eventOf = (...bodies: string[]) => ({ Records: bodies.map((body, i) => ({ messageId: `m${i}`, body })) }) as unknown as SQSEvent;
const job = (kind: JobMessage["kind"], id: string): string => JSON.stringify({ tenantId: tenant.id, kind, id } satisfies JobMessage);
const reportRun = (id: string): string => job("report-run", id);
/** What a function measures of a job beside its time. */
const figures = () => measured.filter(({ kind }) => kind === undefined);

async function createReport(input: object = {}): Promise<Created["data"]> {
  const created = await tenant.call<Created>("POST", "/v1/reports", { name: "Daily", schedule: { grain: "day" }, ...input });
  expect(created.status).toBe(201);
  return created.body.data;
}

it("the dispatcher gives a sign of life even when nothing is due", async () => {
  await createDispatcher(watched())();
  expect(measured).toEqual([{ DispatcherRuns: 1 }]);
});

it("what nobody takes is older at every run of the dispatcher", async () => {
  const report = await createReport();
  now = new Date(Date.parse(report.nextRunAt) + 20 * 60_000);
  await createDispatcher(watched())();
  now = minutesLater(5);
  await createDispatcher(watched())();
  const due = measured.filter(({ kind }) => kind === "report-run");
  expect(due).toEqual([
    { kind: "report-run", DueItems: 1, DueAge: 20 * 60 },
    { kind: "report-run", DueItems: 1, DueAge: 25 * 60 },
  ]);
  await product.runDispatcher();
  await product.idle();
});

it("a dispatcher that cannot hand on what is due gives no sign of life", async () => {
  const report = await createReport();
  now = new Date(Date.parse(report.nextRunAt) + 60_000);
  const refusing = watched(() => Promise.reject(new Error("the queue is away")));
  await expect(createDispatcher(refusing)()).rejects.toThrow("could not be dispatched");
  expect(measured.flatMap((values) => Object.keys(values))).not.toContain("DispatcherRuns");
  await product.runDispatcher();
  await product.idle();
});

it("a report tells how long its readers have been waiting, then how long they waited", async () => {
  const { id } = await createReport({ schedule: { grain: "month" } });
  await tenant.call("POST", `/v1/reports/${id}/recipients`, { email: "reader@example.com" });
  const { mailer } = product.deps.ports;
  const { send } = mailer;
  mailer.send = () => Promise.reject(new Error("try again later"));
  const run = await tenant.call<Created>("POST", `/v1/reports/${id}/runs`, { deliver: true });
  await product.idle();
  const work = createWorker(watched());
  now = minutesLater(40);
  await work(eventOf(reportRun(run.body.data.id)));
  mailer.send = send;
  now = minutesLater(10);
  await work(eventOf(reportRun(run.body.data.id)));
  expect(figures()).toEqual([{ ReportUnfinished: 40 * 60 }, { ReportDuration: 50 * 60 }]);
});

it("a report that is taken on late says how late, once", async () => {
  const { id, nextRunAt } = await createReport();
  now = new Date(Date.parse(nextRunAt) + 17 * 60_000);
  const work = createWorker(watched());
  await work(eventOf(reportRun(id)));
  await work(eventOf(reportRun(id)));
  expect(figures()).toEqual([{ ReportDelay: 17 * 60 }]);
});

it("a warning says how late it was put on record, counted from when there was a complaint to warn of", async () => {
  const handedOver = async (receivedAt: Date, dueAt: Date): Promise<string> => {
    const input = { title: "Late parcel", receivedAt: receivedAt.toISOString(), dueAt: dueAt.toISOString() };
    const created = await tenant.call<Created>("POST", "/v1/complaints", input);
    expect(created.status).toBe(201);
    return created.body.data.id;
  };
  const [running, longOver] = [await handedOver(now, minutesLater(100)), await handedOver(minutesLater(-10_000), minutesLater(-5_000))];
  const work = createWorker(watched());
  now = minutesLater(1);
  await work(eventOf(job("complaint-clock", running), job("complaint-clock", longOver)));
  expect(figures()).toEqual([{ WarningDelay: 60 }]);
  // A warning comes when four fifths of the time are over.
  now = minutesLater(99);
  await work(eventOf(job("complaint-clock", running)));
  expect(figures().at(-1)).toEqual({ WarningDelay: 20 * 60 });
});

it("a job counts by its kind whether it was carried out or not, and what is no job too", async () => {
  const gone = job("complaint-clock", "cmp_00000000000000000000000000");
  await createWorker(watched())(eventOf(reportRun("run_gone"), gone, "no job"));
  expect(measured).toHaveLength(3);
  expect(measured).toEqual(
    expect.arrayContaining([
      { kind: "report-run", JobsFailed: 1 },
      { kind: "complaint-clock", JobDuration: expect.any(Number) },
      { kind: "unreadable", JobsFailed: 1 },
    ]),
  );
});

it("the stream's consumer tells how old the oldest change of a batch was, and how many it could not count", async () => {
  const secondsAgo = (seconds: number) => ({
    dynamodb: { SequenceNumber: String(seconds), ApproximateCreationDateTime: now.getTime() / 1000 - seconds },
  });
  const unreadable = { dynamodb: { ...secondsAgo(10).dynamodb, NewImage: { __edb_e__: { S: "response" } } } };
  await createStreamHandler(watched())({ Records: [secondsAgo(3), secondsAgo(95), unreadable] });
  expect(measured).toEqual([{ RollupLag: 95, StreamRecordsFailed: 1 }]);
});

it("the nightly comparison tells of every counter that was wrong, and of a good night too", async () => {
  const at = minutesLater(-24 * 60).toISOString();
  await tenant.call("POST", "/v1/subjects", { externalId: "shop", name: "Shop" });
  const records = [{ metric: "parcels", subjectExternalId: "shop", at, externalId: "p1", value: 2 }];
  expect((await tenant.call("POST", "/v1/observations:batch", { records })).body).toMatchObject({ counts: { created: 1 } });
  await product.idle();
  now = minutesLater(60);
  const compare = () => tenant.inside(() => handleReconciliation(watched(), tenant.id, at.slice(0, 7)));
  await compare();
  await tenant.inside(() =>
    product.deps.table.documents.send(
      new UpdateCommand({
        TableName: product.deps.table.name,
        Key: { pk: `${tenant.id}#rollup#all#observations`, sk: `m#${at.slice(0, 7)}` },
        UpdateExpression: "ADD #n :one",
        ExpressionAttributeNames: { "#n": "parcels|n" },
        ExpressionAttributeValues: { ":one": 1 },
      }),
    ),
  );
  await compare();
  await compare();
  expect(measured).toEqual([{ RollupDrift: 0 }, { RollupDrift: 1 }, { RollupDrift: 0 }]);
});
