import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import * as ApiKey from "@touchstone/core/api-key";
import { type Actor, actAs, runAs } from "@touchstone/core/context";
import * as MailSuppression from "@touchstone/core/mail-suppression";
import type { Ports } from "@touchstone/core/ports";
import { connectTable } from "@touchstone/core/table";
import * as Tenant from "@touchstone/core/tenant";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bundle, bundleEntry, bundleFunction, entryNames, type FunctionName, functionNames } from "../../infra/build/functions.mjs";
import { startTestEngine, TABLE, type TestEngine, temporaryFolder } from "../../packages/local/src/testing/engine.js";
import { buildFonts, fontDirectory } from "../../scripts/build-fonts.mjs";
import { bounceEvent, complaintEvent, snsEnvelope } from "../support/ses-events.js";
import { type FakeSqs, type FakeSts, startFakeSqs, startFakeSts, startRecordingProxy } from "./aws.js";
import { httpEvent, queueEvent, scheduleEvent, streamRecord } from "./events.js";

/** Most that a cold start may read, in KB. */
const BUDGETS: Record<FunctionName, number> = { api: 1700, stream: 1100, dispatch: 400, reconcile: 900, jobs: 2600, "mail-events": 1050 };
/** Most processor time that an import may cost; unlike the time it takes, it hardly depends on what else the machine does. */
const IMPORT_BUDGET_CPU_MS = 700;

/** Never needed to answer a first request: each is loaded when it is used. */
const LATE = /node_modules[\\/](@aws-sdk[\\/](client-s3|client-sesv2|client-sqs|client-sts|s3-request-presigner)|nodemailer)[\\/]/;

const root = resolve(import.meta.dirname, "../..");
const bundles = new Map<FunctionName, Bundle>();
let engine: TestEngine;
let sqs: FakeSqs;
let sts: FakeSts;
let cleanUp: () => Promise<void>;

beforeAll(async () => {
  const temporary = await temporaryFolder();
  cleanUp = temporary.cleanUp;
  [engine, sqs, sts] = await Promise.all([startTestEngine(temporary.folder), startFakeSqs(), startFakeSts()]);
  for (const name of functionNames) bundles.set(name, await bundleFunction(name, join(root, ".cache/bundles", name)));
});
afterAll(async () => {
  await Promise.all([engine?.stop(), sqs?.stop(), sts?.stop()]);
  await cleanUp?.();
});

const bundleOf = (name: FunctionName): Bundle => {
  const bundle = bundles.get(name);
  if (!bundle) throw new Error(`${name} is not bundled`);
  return bundle;
};

type Run = { importMs: number; importCpuMs: number; answers: unknown[] };

const invoke = (name: FunctionName, events: unknown[], variables: Record<string, string> = {}): Promise<Run> =>
  start(bundleOf(name), events, variables);

async function start({ folder }: Bundle, events: unknown[], variables: Record<string, string> = {}): Promise<Run> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "invoke.mjs"), join(folder, "index.mjs")], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...environment(), ...variables },
  });
  child.stdin.end(JSON.stringify(events));
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const line = output.trim().split("\n").at(-1) ?? "";
  if (!line.startsWith('{"importMs":')) throw new Error(`${folder} did not answer: ${(errors || output).slice(-1500)}`);
  return JSON.parse(line) as Run;
}

const environment = (): Record<string, string> => ({
  PATH: process.env.PATH ?? "",
  AWS_REGION: "us-east-1",
  AWS_ACCESS_KEY_ID: "check",
  AWS_SECRET_ACCESS_KEY: "check",
  AWS_ENDPOINT_URL_DYNAMODB: engine.engine.connection.endpoint,
  AWS_ENDPOINT_URL_SQS: sqs.endpoint,
  AWS_ENDPOINT_URL_STS: sts.endpoint,
  STAGE: "check",
  TABLE_NAME: TABLE,
  TABLE_ARN: `arn:aws:dynamodb:us-east-1:111122223333:table/${TABLE}`,
  DATA_KEY_ARN: "arn:aws:kms:us-east-1:111122223333:key/data",
  TENANT_ROLE_ARN: "arn:aws:iam::111122223333:role/touchstone-check-tenant",
  PUBLIC_URL: "https://touchstone.example",
  MAIL_FROM: "Touchstone <touchstone@mail.example.com>",
  MAIL_CONFIGURATION_SET: "mail",
  QUEUE_URL: `${sqs.endpoint}/111122223333/jobs`,
  BUCKET_NAME: "files",
  SIGNING_SECRET: "a-secret-of-the-checks",
  ORIGIN_KEYS: "an-origin-key-of-the-checks",
});

it("every entry file is a function of the deployment, and the other way round", async () => {
  expect((await entryNames()).sort()).toEqual([...functionNames].sort());
});

describe.each([...functionNames])("the bundle of %s", (name) => {
  it("stays within its budgets of size and import", async () => {
    const { startBytes, totalBytes } = bundleOf(name);
    const runs = [await invoke(name, []), await invoke(name, []), await invoke(name, [])];
    const [importMs, importCpuMs] = [Math.min(...runs.map((run) => run.importMs)), Math.min(...runs.map((run) => run.importCpuMs))];
    const [start, total] = [startBytes, totalBytes].map((bytes) => Math.round(bytes / 1024));
    console.log(
      `${name}: ${start} KB at start, ${total} KB in all, imported in ${Math.round(importMs)} ms (${Math.round(importCpuMs)} ms of processor)`,
    );
    expect(start).toBeLessThan(BUDGETS[name]);
    expect(importCpuMs).toBeLessThan(IMPORT_BUDGET_CPU_MS);
  });

  it("leaves queue, object store and mail unloaded until they are used, and Zod's other languages out", () => {
    const { startInputs } = bundleOf(name);
    expect(startInputs.filter((path) => LATE.test(path))).toEqual([]);
    expect(startInputs.filter((path) => /zod[\\/]v4[\\/]locales[\\/](?!index|en\.js|zh-)/.test(path))).toEqual([]);
  });

  it("says which variable is missing", async () => {
    await expect(invoke(name, [], { TABLE_NAME: "" })).rejects.toThrow("TABLE_NAME is not set");
  });
});

describe("the API function", () => {
  it("answers gateway events: health, its document, and problems", async () => {
    const { answers } = await invoke("api", [
      httpEvent({ path: "/health" }),
      httpEvent({ path: "/openapi.json" }),
      httpEvent({ path: "/v1/subjects" }),
      httpEvent({ path: "/v1/subjects", headers: { authorization: "Bearer tch_live_0000000000000000000000000000000000000" } }),
      httpEvent({ method: "POST", path: "/v1/nothing", headers: { "content-type": "application/json" }, body: "{}" }),
    ]);
    const [health, document, ...problems] = answers as { statusCode: number; body: string; headers: Record<string, string> }[];
    expect(health).toMatchObject({ statusCode: 200, body: '{"status":"up","parts":{}}' });
    expect(JSON.parse(document?.body ?? "{}")).toMatchObject({ openapi: "3.1.0" });
    expect(problems.map(({ statusCode }) => statusCode)).toEqual([401, 401, 404]);
    for (const { headers } of problems) expect(headers["content-type"]).toContain("application/problem+json");
  });
});

describe("the stream function", () => {
  it("reports the record it cannot read and takes the others", async () => {
    const foreign = streamRecord(1, { __edb_e__: { S: "subject" }, tenantId: { S: "tnt_1" } });
    const unreadable = streamRecord(2, { __edb_e__: { S: "response" } });
    const { answers } = await invoke("stream", [{ Records: [foreign, unreadable] }]);
    expect(answers).toEqual([{ batchItemFailures: [{ itemIdentifier: unreadable.dynamodb.SequenceNumber }] }]);
  });
});

describe("the dispatch function", () => {
  it("queues what is due and leaves what is not", async () => {
    const tenantId = "tnt_00000000000000000000000000";
    const waiting = (at: string, id: string) =>
      engine.client.send(
        new PutItemCommand({
          TableName: TABLE,
          Item: {
            pk: { S: `${tenantId}#${id}` },
            sk: { S: "clock" },
            gsi2pk: { S: "due#3" },
            gsi2sk: { S: `${at}#${tenantId}#complaint-clock#${id}` },
          },
        }),
      );
    await Promise.all([waiting("2020-01-01T00:00:00.000Z", "cmp_due"), waiting("2999-01-01T00:00:00.000Z", "cmp_later")]);
    expect((await invoke("dispatch", [scheduleEvent])).answers).toEqual([null]);
    expect(sqs.bodies().map((body) => JSON.parse(body))).toEqual([{ tenantId, kind: "complaint-clock", id: "cmp_due" }]);
  });
});

describe("the reconcile function", () => {
  it("hands out a job for each tenant and month: this one, the last, and an older one", async () => {
    const tenantId = "tnt_00000000000000000000000001";
    const item = { pk: "directory#tenants", sk: tenantId, __edb_e__: "tenantDirectory", __edb_v__: "1", all: "all", tenantId };
    await engine.client.send(
      new PutItemCommand({ TableName: TABLE, Item: Object.fromEntries(Object.entries(item).map(([name, S]) => [name, { S }])) }),
    );
    const before = sqs.bodies().length;
    expect((await invoke("reconcile", [scheduleEvent])).answers).toEqual([null]);
    const jobs = sqs
      .bodies()
      .slice(before)
      .map((body) => JSON.parse(body));
    expect(jobs).toEqual(
      Array.from({ length: 3 }, () => ({ tenantId, kind: "reconciliation", id: expect.stringMatching(/^\d{4}-\d{2}$/) })),
    );
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(3);
    expect(jobs[0].id).toBe(new Date().toISOString().slice(0, 7));
  });
});

describe("the jobs function", () => {
  it("reports the message it cannot carry out, and only that one", async () => {
    const gone = JSON.stringify({
      tenantId: "tnt_00000000000000000000000000",
      kind: "complaint-clock",
      id: "cmp_00000000000000000000000000",
    });
    const event = queueEvent(["not a job", gone]);
    const { answers } = await invoke("jobs", [event]);
    expect(answers).toEqual([{ batchItemFailures: expect.arrayContaining([{ itemIdentifier: event.Records[0]?.messageId }]) }]);
  });

  it("carries what reports are drawn with: the native package for its machine, the fonts, and code that works bundled", async () => {
    expect(functionNames.filter((name) => bundleOf(name).natives.length > 0)).toEqual(["jobs"]);
    await buildFonts();
    const probe = await bundleEntry(join(import.meta.dirname, "rendering-probe.ts"), join(root, ".cache/bundles/rendering-probe"));
    expect(probe.natives).toEqual(bundleOf("jobs").natives);
    const [answer] = (await start(probe, [{ fontsDir: fontDirectory }])).answers as [{ pdf: string; images: string[] }];
    expect(answer.pdf).toMatch(/^%PDF-1\./);
    expect(answer.images.length).toBeGreaterThan(0);
    for (const image of answer.images) expect(image).toBe("\x89PNG\r\n\x1a\n");
  });
});

/** Domain code beside the bundles, on the same table. */
function here<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
  const table = connectTable({ name: TABLE, ...engine.engine.connection });
  return runAs({ actor, table, clock: () => new Date(), ports: {} as Ports, requestId: "check" }, work);
}

const prepared = (): Promise<{ id: string; key: string }> =>
  here({ type: "system", name: "check" }, async () => {
    const { id } = await Tenant.create({ name: "Check", timeZone: "Asia/Shanghai", locale: "en" });
    const { key } = await actAs({ type: "job", tenantId: id, name: "check" }, () =>
      ApiKey.create({ name: "check", scopes: ["subjects.read"], mode: "test", requestsPerMinute: 600 }),
    );
    return { id, key };
  });

describe("a tenant's items", () => {
  const tenantIdOf = (n: number) => `tnt_0000000000000000000000000${n}`;

  it("are reached by the bundled API with the tenant's session, the directory with the function's own credentials", async () => {
    const { id, key } = await prepared();
    const proxy = await startRecordingProxy(engine.engine.connection.endpoint);
    const list = httpEvent({ path: "/v1/subjects", headers: { authorization: `Bearer ${key}` } });
    const { answers } = await invoke("api", [list, list], { AWS_ENDPOINT_URL_DYNAMODB: proxy.endpoint });
    await proxy.stop();
    expect(answers).toMatchObject([{ statusCode: 200 }, { statusCode: 200 }]);
    expect(sts.assumed.filter(({ sessionName }) => sessionName === id)).toMatchObject([{ policy: expect.stringContaining(`${id}#*`) }]);
    const signers = (about: string) => new Set(proxy.requests.filter(({ body }) => body.includes(about)).map(({ accessKey }) => accessKey));
    const session = `ASIA${sts.assumed.findIndex(({ sessionName }) => sessionName === id) + 1}`;
    expect(signers(`"${id}#`)).toEqual(new Set([session]));
    expect(signers('"directory#')).toEqual(new Set(["check"]));
  });

  it("are read by the bundled stream function with each tenant's own session", async () => {
    const response = (n: number) =>
      streamRecord(n, { __edb_e__: { S: "response" }, tenantId: { S: tenantIdOf(n) }, surveyId: { S: "srv" }, surveyVersion: { N: "1" } });
    const before = sts.assumed.length;
    await invoke("stream", [{ Records: [response(1), response(2)] }]);
    expect(sts.assumed.slice(before).map(({ sessionName }) => sessionName)).toEqual([tenantIdOf(1), tenantIdOf(2)]);
  });

  it("are out of reach without a session: the API says so and asks to try again", async () => {
    const { key } = await prepared();
    sts.failure = { status: 403, code: "AccessDenied" };
    const { answers } = await invoke("api", [httpEvent({ path: "/v1/subjects", headers: { authorization: `Bearer ${key}` } })]);
    delete sts.failure;
    expect(answers).toMatchObject([{ statusCode: 503, headers: { "retry-after": "1" } }]);
  });
});

describe("the mail-events function", () => {
  it("takes down bounces and complaints as the tenant whose mail it was, raw or in an envelope, and reports what it cannot read", async () => {
    const { id: tenantId } = await prepared();
    const mailTo = (to: string) => ({ id: "run_1.rcp_1", origin: { purpose: "report" as const, tenantId }, to });
    const event = queueEvent([
      JSON.stringify(bounceEvent(mailTo("gone@example.com"))),
      snsEnvelope(JSON.stringify(complaintEvent(mailTo("annoyed@example.com")))),
      snsEnvelope("You have chosen to subscribe to the topic", "SubscriptionConfirmation"),
      "no event",
      JSON.stringify(bounceEvent({ ...mailTo("code@example.com"), origin: { purpose: "sign-in" } })),
    ]);
    const { answers } = await invoke("mail-events", [event, event]);
    const unread = { batchItemFailures: [{ itemIdentifier: event.Records[3]?.messageId }] };
    expect(answers).toEqual([unread, unread]);
    expect(sts.assumed.map(({ sessionName }) => sessionName)).toContain(tenantId);
    const reasons = await here({ type: "job", tenantId, name: "check" }, () =>
      Promise.all(["gone", "annoyed", "code"].map(async (name) => (await MailSuppression.ofAddress(`${name}@example.com`))?.reason)),
    );
    expect(reasons).toEqual(["undeliverable", "complained", undefined]);
  });
});
