import { PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { inDirectory } from "@touchstone/core/context";
import * as Member from "@touchstone/core/member";
import { createMailEvents } from "@touchstone/functions/mail-events/handler";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { BOOKS, headKey } from "../../packages/core/src/migration/books-key.js";
import { productHandlers } from "../../packages/local/src/runtime/product.js";
import { clientOf, type Json, ok } from "../support/client.js";
import { type Product, request, startProduct, type TestTenant } from "../support/product.js";
import { bounceEvent } from "../support/ses-events.js";
import { queueEvent } from "./events.js";
import { type Use, usageRecorder } from "./usage.js";

/** Evidence of a month that the nightly check looks at, and that is over. */
const PERIOD = "2026-09";
const DAY = `${PERIOD}-14T04:00:00Z`;
const EMAIL = "reader@example.com";
const HOUR_MS = 3_600_000;

/**
 * Has every function do what it does on a working day, and a little of what goes wrong on a bad one, and tells what each
 * asked of AWS. Whatever a function does that asks for something new belongs in here.
 */
export async function everydayWork(): Promise<Use[]> {
  const { uses, watched } = usageRecorder();
  let now = new Date("2026-10-05T02:00:00Z");
  let msPerLook = 0;
  const product = await startProduct(
    {
      clock: () => {
        now = new Date(now.getTime() + msPerLook);
        return now;
      },
    },
    {
      ...productHandlers,
      api: (deps) => productHandlers.api(watched("api", deps)),
      // Every batch comes twice, as it may.
      stream: (deps) => {
        const handle = productHandlers.stream(watched("stream", deps));
        return async (event: DynamoDBStreamEvent) => {
          await handle(event);
          return handle(event);
        };
      },
      worker: (deps) => productHandlers.worker(watched("jobs", deps)),
      dispatcher: (deps) => productHandlers.dispatcher(watched("dispatch", deps)),
      reconciler: (deps) => productHandlers.reconciler(watched("reconcile", deps)),
    },
  );
  try {
    const bench = benchOf(product, await product.tenant());
    await signIn(bench);
    const { surveyId, shop } = await evidence(bench);
    // So slow that a worker has to make room for the next one.
    msPerLook = 60_000;
    await imports(bench, surveyId);
    msPerLook = 0;
    await scoring(bench, surveyId);
    await panel(bench, shop);
    await report(bench);
    await createMailEvents(watched("mail-events", product.deps))(queueEvent([JSON.stringify(bounceEvent(bench.mailTo(EMAIL)))]));
    await complaintFallsDue(bench, (ms) => {
      now = new Date(now.getTime() + ms);
    });
    await nightlyRepair(bench, shop);
    await personIsForgotten(bench);
    return uses;
  } finally {
    await product.close();
  }
}

type Bench = ReturnType<typeof benchOf>;

function benchOf(product: Product, tenant: TestTenant) {
  const mailTo = (email: string) => {
    const mail = product.sentMail.findLast(({ to }) => to === email);
    if (!mail) throw new Error(`nothing was sent to ${email}`);
    return mail;
  };
  return { product, tenant, mailTo, ...clientOf(() => tenant) };
}

async function signIn({ product, tenant, mailTo }: Bench): Promise<void> {
  const email = "owner@example.com";
  await tenant.inside(() => Member.create({ name: "Owner", email, role: "owner", locale: "en" }));
  const post = (path: string, body: unknown) => request<Json>(product.url, "POST", path, body);
  await post("/v1/auth/codes", { email });
  const code = /\b\d{6}\b/.exec(mailTo(email).text)?.[0] ?? "";
  await post("/v1/auth/sessions", { email, code: code === "000000" ? "111111" : "000000" });
  const session = await post("/v1/auth/sessions", { email, code });
  const cookie = (session.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const headers = { cookie, "x-csrf-token": session.body.data.csrfToken };
  await ok(request(product.url, "GET", "/v1/auth/session", undefined, headers));
  await request(product.url, "DELETE", "/v1/auth/session", undefined, headers);
}

/** A survey with answers, a complaint and an observation; one request is sent again, and one is refused. */
async function evidence({ product, tenant, post }: Bench) {
  const shop: string = (await post("/v1/subjects", { externalId: "shop", name: "Shop" })).id;
  const survey = await post("/v1/surveys", {
    name: "Service",
    definition: { title: "Service", questions: [{ type: "csat", key: "overall", label: "How satisfied are you?" }] },
  });
  await post(`/v1/surveys/${survey.id}/publish`, {}, { "if-match": '"1"' });
  const answer = (submissionId: string, overall: number) => ({
    surveyId: survey.id,
    submissionId,
    submittedAt: DAY,
    subjectId: shop,
    answers: { overall },
  });
  for (let i = 0; i < 2; i++) await post("/v1/responses", answer("a", 5), { "idempotency-key": "once" });
  await tenant.call("POST", "/v1/responses", answer("b", 99), { "idempotency-key": "refused" });
  await post("/v1/responses:batch", { records: [answer("c", 4), answer("d", 2)] });
  await post("/v1/observations", { metric: "chat.replySeconds", subjectId: shop, at: DAY, value: 12 });
  await product.idle();
  return { surveyId: survey.id as string, shop };
}

/** A file with a row that cannot be taken, and the list of such rows. */
async function imports({ product, post, get }: Bench, surveyId: string): Promise<void> {
  const created = await post("/v1/imports", {
    kind: "responses",
    mapping: { subjectExternalId: { column: "shop" }, "answers.overall": { column: "score" } },
    options: { surveyId },
  });
  await fetch(created.upload.url, { method: "PUT", body: `score,shop,who\n5,shop,\nnine,shop,${EMAIL}\n` });
  await post(`/v1/imports/${created.id}/start`, undefined);
  await product.idle();
  await get(`/v1/imports/${created.id}`);
}

/** A scheme scored at once and by a run. */
async function scoring({ product, post }: Bench, surveyId: string): Promise<void> {
  const indicator = await post("/v1/indicators", {
    key: "satisfaction",
    name: "Satisfaction",
    kind: "benefit",
    unit: "%",
    goalposts: { low: 0, high: 100 },
    source: { type: "survey", surveyId, question: "overall" },
    measure: { kind: "csat", per: 100 },
    minimumSample: 1,
  });
  const scheme = await post("/v1/schemes", {
    name: "Quality",
    definition: {
      children: [{ type: "indicator", key: "satisfaction", weight: 1, indicatorId: indicator.id }],
      grades: [{ grade: "A", from: 0 }],
    },
  });
  await post(`/v1/schemes/${scheme.id}/publish`, {}, { "if-match": '"1"' });
  await post(`/v1/schemes/${scheme.id}/scorecards`, { period: PERIOD });
  await post(`/v1/schemes/${scheme.id}/scoring-runs`, { period: PERIOD });
  await product.idle();
}

/** A panel whose one assessor is written to, assesses and finishes. */
async function panel({ product, post, get, mailTo }: Bench, shop: string): Promise<void> {
  const email = "assessor@example.com";
  const { id } = await post("/v1/panels", {
    name: "Panel",
    period: "2026-Q3",
    closesAt: "2026-10-20T10:00:00Z",
    rubric: [{ key: "clarity", name: "Clarity", guidance: "How clear?", scale: { low: 1, high: 5 } }],
    subjectIds: [shop],
    assessors: [{ name: "Assessor", email, perspective: "expert" }],
  });
  const step = async (name: string) => {
    await post(`/v1/panels/${id}/${name}`, undefined, { "if-match": `"${(await get(`/v1/panels/${id}`)).version}"` });
    await product.idle();
  };
  await step("open");
  const token = /\/a\/([\w.-]+)/.exec(mailTo(email).text)?.[1] ?? "";
  await ok(request(product.url, "POST", `/p/assessments/${token}/answers`, { subjectId: shop, scores: { clarity: 4 } }));
  await step("close");
}

/** A report that is mailed, and read on its page. */
async function report({ product, post, get }: Bench): Promise<void> {
  const { id } = await post("/v1/reports", { name: "Service quality", schedule: { grain: "quarter" } });
  await post(`/v1/reports/${id}/recipients`, { email: EMAIL });
  const run = await post(`/v1/reports/${id}/runs`, { deliver: true });
  await product.idle();
  const { webUrl } = await get(`/v1/reports/${id}/runs/${run.id}`);
  const page = await fetch(webUrl);
  if (page.status !== 200) throw new Error(`the report's page answers ${page.status}`);
}

/** A complaint that becomes due, and the list of those that still need somebody, once every complaint stands on its index. */
async function complaintFallsDue({ product, post, get }: Bench, pass: (ms: number) => void): Promise<void> {
  await outside(
    product,
    new PutCommand({ TableName: product.deps.table.name, Item: { pk: BOOKS, sk: headKey("0001"), state: "applied" } }),
  );
  const dueAt = new Date(product.deps.clock().getTime() + HOUR_MS).toISOString();
  await post("/v1/complaints", { title: "Late parcel", dueAt });
  pass(2 * HOUR_MS);
  await product.runDispatcher();
  await product.idle();
  await get("/v1/complaints");
  await get("/v1/complaints?clock=overdue");
}

/** A counter that is wrong is found at night and put right. */
async function nightlyRepair({ product, tenant }: Bench, shop: string): Promise<void> {
  await tenant.inside(() =>
    product.deps.table.documents.send(
      new UpdateCommand({
        TableName: product.deps.table.name,
        Key: { pk: `${tenant.id}#rollup#${shop}#observations`, sk: `d#${DAY.slice(0, 10)}` },
        UpdateExpression: "ADD #stray :one",
        ExpressionAttributeNames: { "#stray": "stray|count" },
        ExpressionAttributeValues: { ":one": 1 },
      }),
    ),
  );
  await product.runReconciler();
  await product.idle();
}

/** A person is looked for everywhere, seen, erased, and erased again as after a backup was brought back. */
async function personIsForgotten({ product, post, get }: Bench): Promise<void> {
  const path = "/v1/personal-data-requests";
  const { id } = await post(path, { identifiers: [{ type: "email", value: EMAIL }] });
  await product.idle();
  await get(`${path}/${id}/records`);
  await post(`${path}/${id}/erase`, { confirm: EMAIL });
  await product.idle();
  await post(`${path}:reapply`, undefined);
  await product.idle();
}

/** Done by no function: an operator's work, or a fault. */
const outside = (product: Product, command: PutCommand) =>
  product.as({ type: "system", name: "check" }, () => inDirectory(() => product.deps.table.documents.send(command)));
