import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { engineClient, localConnection } from "../../packages/local/src/engine/client.js";
import { recordedEndpoint } from "../../packages/local/src/engine/engine.js";
import { TABLE_NAME } from "../../packages/local/src/runtime/options.js";
import { recordsIn } from "../../packages/local/src/testing/stream.js";
import { clientOf } from "../support/client.js";
import { type FakeSqs, startFakeSqs } from "../support/fake-sqs.js";
import { runOperate } from "../support/operator.js";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

let folder: string;
let sqs: FakeSqs;
let product: Product;
let tenant: TestTenant;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "touchstone-letters-"));
  for (const [name, value] of Object.entries({ AWS_REGION: "eu-west-1", AWS_ACCESS_KEY_ID: "test", AWS_SECRET_ACCESS_KEY: "test" }))
    vi.stubEnv(name, value);
  product = await startProduct({ dataDir: join(folder, "data") });
  tenant = await product.tenant();
});
beforeEach(async () => {
  sqs = await startFakeSqs();
  vi.stubEnv("AWS_ENDPOINT_URL_SQS", sqs.endpoint);
});
afterEach(() => sqs.stop());
afterAll(async () => {
  vi.unstubAllEnvs();
  await product.close();
  await rm(folder, { recursive: true, force: true });
});

const letters = (...args: string[]) => runOperate(["dead-letters", ...args, "--data-dir", product.state.path, "--rate", "1000"]);
const job = (kind: string, id: string) => ({ body: JSON.stringify({ tenantId: tenant.id, kind, id }) });

describe("a queue of jobs that failed", () => {
  it("is listed by cause, and nothing is gone or hidden afterwards", async () => {
    const many = Array.from({ length: 25 }, (_, i) => job("import", `imp_${i}`));
    const queue = sqs.fill("dead", [...many, job("panel", "pnl_1"), { body: "no JSON" }]);
    const { code, output } = await letters("list", "--queue", queue);
    expect(code).toBe(1);
    expect(output).toContain(`25 letters: job import of ${tenant.id}, 2026-11-21`);
    expect(output).toContain(`1 letter: job panel of ${tenant.id}`);
    expect(output).toContain("1 letter: not recognised");
    expect(sqs.visible("dead")).toHaveLength(27);
  });

  it("goes back to its queue as it was, once each, and only what was meant", async () => {
    const queue = sqs.fill("dead", [job("import", "imp_1"), job("panel", "pnl_1"), job("import", "imp_2")]);
    const to = sqs.fill("jobs", []);
    expect((await letters("redrive", "--queue", queue, "--to", to, "--cause", "job import")).output).toContain("Add --yes");
    expect(sqs.bodies("jobs")).toEqual([]);
    const { code, output } = await letters("redrive", "--queue", queue, "--to", to, "--cause", "job import", "--yes");
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining("2 letters redriven, 0 left.") });
    expect(sqs.bodies("jobs")).toEqual([job("import", "imp_1").body, job("import", "imp_2").body]);
    expect(sqs.visible("dead")).toEqual([job("panel", "pnl_1").body]);
  });

  it("keeps what it is not told where to send", async () => {
    const queue = sqs.fill("dead", [job("import", "imp_1"), { body: "no JSON" }]);
    const { code, output } = await letters("redrive", "--queue", queue, "--yes");
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining("say with --to") });
    expect(sqs.visible("dead")).toHaveLength(2);
  });

  it("drops only into a file, which then holds every letter", async () => {
    const queue = sqs.fill("dead", [job("import", "imp_1"), job("panel", "pnl_1")]);
    expect(await letters("drop", "--queue", queue, "--yes")).toMatchObject({ code: 2, errors: expect.stringContaining("--save") });
    const file = join(folder, "dropped.jsonl");
    expect(await letters("drop", "--queue", queue, "--save", file, "--cause", "panel", "--yes")).toMatchObject({ code: 0 });
    expect(
      (await readFile(file, "utf8"))
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { body: string }).body),
    ).toEqual([job("panel", "pnl_1").body]);
    expect(sqs.visible("dead")).toEqual([job("import", "imp_1").body]);
    expect(await letters("drop", "--queue", queue, "--save", file, "--yes")).toMatchObject({
      code: 2,
      errors: expect.stringContaining("exists already"),
    });
  });
});

/** A response whose stream record is told as failed: the figures lack it until it is redriven. */
async function answered(): Promise<{ surveyId: string; count(): Promise<number> }> {
  const { post, get } = clientOf(() => tenant);
  const definition = { title: "Letters", questions: [{ type: "csat", key: "overall", label: "Overall" }] };
  const { id } = await post("/v1/surveys", { name: "Letters", definition });
  await post(`/v1/surveys/${id}/publish`, {}, { "if-match": '"1"' });
  await post("/v1/responses", { surveyId: id, submissionId: "one-and-only", answers: { overall: 5 } });
  await product.idle();
  return { surveyId: id, count: async () => (await get(`/v1/surveys/${id}/results`)).responses };
}

/** The record of the newest response in the stream, with where it stands. */
async function newestResponse() {
  const connection = localConnection(recordedEndpoint(product.state.database) ?? "");
  const tables = engineClient(connection);
  const streamArn = (await tables.send(new DescribeTableCommand({ TableName: TABLE_NAME }))).Table?.LatestStreamArn ?? "";
  tables.destroy();
  const newest = (await recordsIn(connection, streamArn))
    .filter(({ record }) => record.dynamodb?.NewImage?.__edb_e__?.S === "response")
    .at(-1);
  if (!newest) throw new Error("the stream holds no response");
  return { ...newest, streamArn, sequence: newest.record.dynamodb?.SequenceNumber ?? "" };
}

const pointer = (place: { shardId: string; streamArn: string; sequence: string }) =>
  JSON.stringify({
    requestContext: {
      requestId: "r",
      functionArn: "arn:aws:lambda:eu-west-1:1:function:rollups",
      condition: "RetryAttemptsExhausted",
      approximateInvokeCount: 9,
    },
    responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
    version: "1.0",
    timestamp: "2026-11-22T00:00:00.000Z",
    DDBStreamBatchInfo: {
      shardId: place.shardId,
      startSequenceNumber: place.sequence,
      endSequenceNumber: place.sequence,
      approximateArrivalOfFirstRecord: "2026-11-22T00:00:00.000Z",
      approximateArrivalOfLastRecord: "2026-11-22T00:00:00.000Z",
      batchSize: 1,
      streamArn: place.streamArn,
    },
  });

describe("records of the stream that failed", () => {
  it("are fetched from where the letter points, and count once however often they are redriven", async () => {
    const { count } = await answered();
    const place = await newestResponse();
    const queue = sqs.fill("events", [{ body: pointer(place) }, { body: pointer(place) }]);
    const environment = ["--endpoint", recordedEndpoint(product.state.database) ?? ""];
    const { code, output } = await letters("redrive", "--queue", queue, "--yes", ...environment);
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining("1 records counted") });
    expect(await count()).toBe(1);
    expect(sqs.bodies("events")).toEqual([]);
  });

  it("stay where they are when the stream no longer has them, with what to do instead", async () => {
    const place = await newestResponse();
    const gone = [
      { ...place, sequence: "999999999" },
      { ...place, shardId: "shardId-000-gone" },
    ];
    const queue = sqs.fill(
      "events",
      gone.map((one) => ({ body: pointer(one) })),
    );
    const { code, output } = await letters(
      "redrive",
      "--queue",
      queue,
      "--yes",
      "--endpoint",
      recordedEndpoint(product.state.database) ?? "",
    );
    expect(code).toBe(1);
    expect(output.match(/rebuild-rollups/g)).toHaveLength(2);
    expect(sqs.visible("events")).toHaveLength(2);
  });

  it("that the product on this machine set aside are counted from its file, which keeps what still fails", async () => {
    const { count } = await answered();
    const { record } = await newestResponse();
    const fresh = { ...record, eventID: "never-counted" };
    const broken = structuredClone(fresh);
    delete broken.dynamodb?.NewImage?.tenantId;
    const line = (one: unknown, error: string) => `${JSON.stringify({ at: "2026-11-22T00:00:00.000Z", error, record: one })}\n`;
    await appendFile(product.state.deadLetters, line(fresh, "Error: engine away") + line(broken, "Error: no tenant"));
    expect(await letters("list")).toMatchObject({
      code: 1,
      output: expect.stringContaining("1 letter: stream record, Error: engine away"),
    });
    const { code, output } = await letters("redrive", "--yes");
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining("1 letter redriven, 1 left.") });
    expect(await count()).toBe(2);
    expect(await readFile(product.state.deadLetters, "utf8")).toBe(line(broken, "Error: no tenant"));
    // The figure now counts one response twice, as the test made it believe: a rebuild says what the records say.
    const month = new Date().toISOString().slice(0, 7);
    await runOperate([
      "rebuild-rollups",
      "--data-dir",
      product.state.path,
      "--tenant",
      tenant.id,
      "--from",
      month,
      "--to",
      month,
      "--settle-minutes",
      "0",
      "--yes",
    ]);
    expect(await count()).toBe(1);
  });
});

describe("schedule runs that failed", () => {
  it("are let go where the next run makes up for them", async () => {
    const failed = (name: string) => ({
      body: "{}",
      attributes: {
        SCHEDULE_ARN: `arn:aws:scheduler:eu-west-1:1:schedule/default/${name}`,
        ERROR_CODE: "AWS.Scheduler.InternalServerError",
      },
    });
    const invocation = {
      requestContext: { functionArn: "arn:aws:lambda:eu-west-1:1:function:app-ReconcileHandler", condition: "RetriesExhausted" },
      requestPayload: {},
      responsePayload: { errorMessage: "out of time" },
    };
    const queue = sqs.fill("events", [
      failed("app-Dispatch"),
      failed("app-Reconcile"),
      failed("app-Other"),
      { body: JSON.stringify(invocation) },
    ]);
    const listed = await letters("list", "--queue", queue);
    expect(listed.output).toContain("schedule app-ReconcileHandler, out of time");
    const { code, output } = await letters(
      "redrive",
      "--queue",
      queue,
      "--yes",
      "--endpoint",
      recordedEndpoint(product.state.database) ?? "",
    );
    expect(code).toBe(1);
    expect(output).toContain("made up for by the minutes since");
    expect(output.match(/made up for by the night after/g)).toHaveLength(2);
    expect(output).toContain("3 letters redriven, 1 left.");
  });
});
