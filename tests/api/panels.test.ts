import { agreementFor } from "@touchstone/core/assessment";
import type { MailMessage } from "@touchstone/core/ports";
import { reconcile } from "@touchstone/core/reconciliation";
import { read } from "@touchstone/core/rollup";
import { handlePanel } from "@touchstone/functions/queue/panel";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Answer, type Product, request, startProduct, type TestTenant } from "../support/product.js";

// biome-ignore lint/suspicious/noExplicitAny: bodies are read as a client without types would
type Json = any;

let product: Product;
let tenant: TestTenant;
let now = new Date("2026-10-05T02:00:00Z");
const at = (instant: string): void => {
  now = new Date(instant);
};

beforeAll(async () => {
  product = await startProduct({ clock: () => now });
}, 120_000);
afterAll(() => product.close());
beforeEach(async () => {
  at("2026-10-05T02:00:00Z");
  sent().length = 0;
  test++;
  tenant = await product.tenant("Jade Market");
});

const sent = (): MailMessage[] => product.sentMail as MailMessage[];

async function ok(answer: Promise<Answer>): Promise<Json> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return (body as Json).data;
}

const get = (path: string) => ok(tenant.call("GET", path));
const post = (path: string, body: unknown, headers?: Record<string, string>) => ok(tenant.call("POST", path, body, headers));

async function move(panel: Json, step: string, body?: unknown): Promise<Json> {
  const { version } = await get(`/v1/panels/${panel.id}`);
  const moved = await post(`/v1/panels/${panel.id}/${step}`, body, { "if-match": `"${version}"` });
  await product.idle();
  return moved;
}

async function dispatch(): Promise<void> {
  await product.runDispatcher();
  await product.idle();
}

/** What the worker does about a panel. */
const work = (panel: Json) => product.as({ type: "system", name: "test" }, () => handlePanel(product.deps, tenant.id, panel.id));

async function subjects(...names: string[]): Promise<string[]> {
  const created = [];
  for (const name of names) created.push((await post("/v1/subjects", { externalId: name, name })).id as string);
  return created;
}

const CRITERION = (key: string, changes: Json = {}) => ({
  key,
  name: { en: key, "zh-CN": `标准${key}` },
  guidance: `How is ${key}?`,
  scale: { low: 1, high: 5 },
  ...changes,
});
/** Of this test alone: the dispatcher serves the panels of all of them. */
let test = 0;
const mailOf = (name: string) => `${name}@test-${test}.example.com`;
const expert = (name: string, more: Json = {}) => ({ name, email: mailOf(name), perspective: "expert", ...more });

const input = (subjectIds: string[], assessors: Json[], changes: Json = {}) => ({
  name: { en: "Autumn panel", "zh-CN": "秋季评审" },
  period: "2026-Q3",
  closesAt: "2026-10-20T10:00:00Z",
  rubric: [CRITERION("clarity"), CRITERION("warmth", { weight: 3 })],
  subjectIds,
  assessors,
  ...changes,
});

async function openPanel(subjectIds: string[], assessors: Json[], changes: Json = {}): Promise<Json> {
  return move(await post("/v1/panels", input(subjectIds, assessors, changes)), "open");
}

/** The address of the newest mail to somebody. */
function linkTo(name: string): string {
  const mail = sent().findLast(({ to }) => to === mailOf(name));
  const token = /\/a\/([\w.-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
  expect(mail?.html).toContain(token);
  return `/p/assessments/${token}`;
}

const call = (method: string, path: string, body?: unknown) => request<Json>(product.url, method, path, body);
const answer = (name: string, subjectId: string, clarity: number | null, warmth: number | null, step = "answers") =>
  call("POST", `${linkTo(name)}/${step}`, { subjectId, scores: { clarity, warmth } });
const problems = ({ body }: Answer<Json>): string[] => body.errors.map(({ path }: Json) => path);

const metricsOf = (subjectId: string) =>
  tenant.inside(async () => Object.fromEntries(await read(subjectId, "assessments", { from: "2026-07-01", to: "2026-09-30" })));

describe("making a panel", () => {
  it("names every problem with its path", async () => {
    const [shop = ""] = await subjects("shop");
    const refused = await tenant.call<Json>(
      "POST",
      "/v1/panels",
      input([shop], [], {
        period: "2026-Q9",
        rubric: [
          CRITERION("clarity", { scale: { low: 5, high: 1 } }),
          CRITERION("clarity", { levels: [{ value: 9, name: "superb" }] }),
          CRITERION("uneven", { scale: { low: 1, high: 5, step: 3 } }),
        ],
        assessors: [{ name: "Self", email: "not an address", perspective: "self" }],
        surprise: 1,
      }),
    );
    expect(refused.status).toBe(400);
    for (const path of ["period", "rubric[0].scale.high", "rubric[1].levels[0].value", "rubric[2].scale.step", "assessors[0].email"])
      expect(problems(refused)).toContain(path);
  });

  it("refuses unknown subjects, assessors named twice, and another tenant's subject in the same words", async () => {
    const [shop = ""] = await subjects("shop");
    const other = await product.tenant("Other");
    const foreign = (await ok(other.call("POST", "/v1/subjects", { externalId: "theirs", name: "Theirs" }))).id;
    const refused = await tenant.call<Json>("POST", "/v1/panels", input([shop, foreign, shop], []));
    expect([refused.status, problems(refused)]).toEqual([422, ["subjectIds[1]", "subjectIds[2]"]]);
    const twice = await tenant.call<Json>(
      "POST",
      "/v1/panels",
      input([shop], [expert("ann"), expert("ANN"), expert("bo", { subjectIds: [foreign] })]),
    );
    expect([twice.status, problems(twice)]).toEqual([422, ["assessors[1].email", "assessors[2].subjectIds"]]);
  });

  it("cannot be opened while something is missing, and says all of it", async () => {
    const panel = await post("/v1/panels", input([], [], { closesAt: "2026-10-01T00:00:00Z", settings: { dropHighLow: true } }));
    const refused = await tenant.call<Json>("POST", `/v1/panels/${panel.id}/open`, undefined, { "if-match": '"1"' });
    expect([refused.status, problems(refused)]).toEqual([422, ["subjectIds", "assessors", "closesAt", "settings.dropHighLow"]]);
  });

  it("takes its rubric from a published scheme, a criterion a chosen leaf, by its weight", async () => {
    const anIndicator = (key: string) =>
      post("/v1/indicators", {
        key,
        name: { en: `The ${key}` },
        kind: "benefit",
        source: { type: "observation", metric: key },
        measure: { kind: "mean" },
        goalposts: { low: 0, high: 10 },
      });
    const [speed, manners] = [await anIndicator("speed"), await anIndicator("manners")];
    const scheme = await post("/v1/schemes", {
      name: "Service",
      definition: {
        children: [
          { type: "indicator", key: "speed", weight: 0.4, indicatorId: speed.id },
          {
            type: "dimension",
            key: "people",
            name: "People",
            weight: 0.6,
            children: [{ type: "indicator", key: "manners", weight: 1, indicatorId: manners.id }],
          },
        ],
        grades: [{ grade: "A", from: 0 }],
      },
    });
    await post(`/v1/schemes/${scheme.id}/publish`, {}, { "if-match": '"1"' });
    const { rubric: _, ...rest } = input([], []) as Json;
    const panel = await post("/v1/panels", { ...rest, rubricFrom: { schemeId: scheme.id, leaves: ["speed", "manners"] } });
    expect(panel.rubric).toMatchObject([
      { key: "speed", name: { en: "The speed" }, weight: 0.4, scale: { low: 1, high: 5, step: 1 } },
      { key: "manners", weight: 0.6 },
    ]);
    const unknown = await tenant.call<Json>("POST", "/v1/panels", { ...rest, rubricFrom: { schemeId: scheme.id, leaves: ["nope"] } });
    expect([unknown.status, problems(unknown)]).toEqual([422, ["rubricFrom.leaves"]]);
    expect((await tenant.call<Json>("POST", "/v1/panels", { ...rest, rubricFrom: { schemeId: scheme.id } })).status).toBe(422);
  });

  it("freezes rubric, subjects and period when it opens, and refuses a stale edit", async () => {
    const [shop = ""] = await subjects("shop");
    const panel = await openPanel([shop], [expert("ann")]);
    const patch = (body: Json, version = panel.version) =>
      tenant.call<Json>("PATCH", `/v1/panels/${panel.id}`, body, { "if-match": `"${version}"` });
    const frozen = await patch({ rubric: [CRITERION("other")], period: "2026-Q2" });
    expect([frozen.status, problems(frozen)]).toEqual([409, ["period", "rubric"]]);
    expect((await patch({ closesAt: "2026-10-01T00:00:00Z" })).status).toBe(422);
    expect((await patch({ closesAt: "2026-11-01T00:00:00Z" })).status).toBe(200);
    expect((await patch({ name: "Late" })).status).toBe(412);
  });
});

describe("invitations", () => {
  it("go out once each, in the assessor's language, however often the work is told", async () => {
    const [shop = ""] = await subjects("shop");
    const panel = await openPanel([shop], [expert("ann"), expert("lin", { locale: "zh-CN" })]);
    await Promise.all([1, 2, 3].map(() => work(panel)));
    for (let i = 0; i < 3; i++) await work(panel);
    await dispatch();
    expect(
      sent()
        .map(({ to }) => to)
        .sort(),
    ).toEqual([mailOf("ann"), mailOf("lin")]);
    expect(sent().find(({ to }) => to.startsWith("lin"))?.subject).toContain("秋季评审");
    expect(sent().find(({ to }) => to.startsWith("ann"))?.subject).toContain("Autumn panel");
    expect((await get(`/v1/panels/${panel.id}`)).assessors).toMatchObject([{ state: "invited" }, { state: "invited" }]);
  });

  it("wait for the opening date, and are tried again after the mail server failed", async () => {
    const [shop = ""] = await subjects("shop");
    const panel = await openPanel([shop], [expert("ann")], { opensAt: "2026-10-08T00:00:00Z" });
    await dispatch();
    expect(sent()).toEqual([]);
    at("2026-10-08T00:00:10Z");
    const { mailer } = product.deps.ports;
    const { send } = mailer;
    mailer.send = () => Promise.reject(new Error("the mail server is away"));
    await dispatch();
    mailer.send = send;
    expect((await get(`/v1/panels/${panel.id}`)).assessors).toMatchObject([
      { mail: { state: "pending", failure: "the mail server is away" } },
    ]);
    await dispatch();
    expect(sent()).toHaveLength(0);
    at("2026-10-08T00:02:00Z");
    await dispatch();
    await dispatch();
    expect(sent()).toHaveLength(1);
  });

  it("are followed by one reminder some days before closing to those who are not finished, and by one on request", async () => {
    const [shop = ""] = await subjects("shop");
    const panel = await openPanel([shop], [expert("ann"), expert("bo")]);
    await answer("ann", shop, 4, 4);
    expect((await call("POST", `${linkTo("ann")}/finish`)).status).toBe(200);
    const remind = () => post(`/v1/panels/${panel.id}/remind`, {});
    expect(await remind()).toEqual({ asked: 0, skipped: 2 });
    at("2026-10-06T02:00:00Z");
    expect(await remind()).toEqual({ asked: 1, skipped: 1 });
    expect(await remind()).toEqual({ asked: 0, skipped: 2 });
    await product.idle();
    expect(
      sent()
        .filter(({ to, subject }) => to.includes(`@test-${test}.`) && subject.startsWith("Reminder"))
        .map(({ to }) => to),
    ).toEqual([mailOf("bo")]);
    at("2026-10-17T10:00:01Z");
    await dispatch();
    await dispatch();
    expect(
      sent()
        .filter(({ to, subject }) => to.includes(`@test-${test}.`) && subject.startsWith("Reminder"))
        .map(({ to }) => to),
    ).toEqual([mailOf("bo"), mailOf("bo")]);
  });

  it("lead nowhere once revoked, forged or cut, always in the same words; a new invitation brings a new link", async () => {
    const [shop = ""] = await subjects("shop");
    const panel = await openPanel([shop], [expert("ann")]);
    const link = linkTo("ann");
    const [ann] = panel.assessors;
    expect((await call("GET", link)).status).toBe(200);
    await post(`/v1/panels/${panel.id}/assessors/${ann.id}/revoke`, { reason: "wrong person" });
    const revoked = await call("GET", link);
    const strange = [
      link.slice(0, -1),
      `${link}x`,
      link.replace("pnl_", "pnl_0"),
      "/p/assessments/x",
      `/p/assessments/${"a.".repeat(150)}`,
    ];
    for (const path of strange) {
      const { status, body } = await call("GET", path);
      expect([status, body.detail, body.code]).toEqual([404, revoked.body.detail, "not_found"]);
    }
    expect(revoked.status).toBe(404);
    expect((await call("POST", `${link}/answers`, { subjectId: shop, scores: { clarity: 3, warmth: 3 } })).status).toBe(404);
    await post(`/v1/panels/${panel.id}/assessors/${ann.id}/invite`, undefined);
    await product.idle();
    expect(linkTo("ann")).not.toBe(link);
    expect((await call("GET", linkTo("ann"))).status).toBe(200);
    expect((await call("GET", link)).status).toBe(404);
  });
});

describe("answering", () => {
  let panel: Json;
  let shop = "";
  let inn = "";
  beforeEach(async () => {
    [shop = "", inn = ""] = await subjects("shop", "inn");
    panel = await openPanel([shop, inn], [expert("ann"), expert("bo", { subjectIds: [inn] })]);
  });

  it("shows the assessor their subjects, the rubric and what they said so far, and nothing of others", async () => {
    await answer("bo", inn, 2, 2);
    await answer("ann", inn, 5, null, "drafts");
    const { body } = await call("GET", linkTo("ann"));
    expect(body.data.subjects).toMatchObject([
      { id: shop, name: "shop", state: "open", scores: {} },
      { id: inn, state: "draft", scores: { clarity: 5, warmth: null } },
    ]);
    expect(JSON.stringify(body)).not.toContain("bo@");
    expect((await call("GET", linkTo("bo"))).body.data.subjects).toHaveLength(1);
    const stranger = await answer("bo", shop, 3, 3);
    expect(stranger.status).toBe(404);
  });

  it("counts the same answer once, however often and however close together it arrives, and keeps it as it was", async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => answer("ann", shop, 4, 5)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body.data))).size).toBe(1);
    const changed = await answer("ann", shop, 1, 1);
    expect([changed.status, changed.body.reason]).toEqual([409, "submitted"]);
    const late = await answer("ann", shop, 1, null, "drafts");
    expect(late.status).toBe(409);
    expect((await call("POST", `${linkTo("ann")}/declines`, { subjectId: shop, reason: "my cousin" })).status).toBe(409);
    const audit = (await tenant.call<Json>("GET", "/v1/audit-events")).body.data.filter(
      ({ action }: Json) => action === "assessment.submitted",
    );
    expect(audit).toHaveLength(1);
    expect((await get(`/v1/panels/${panel.id}`)).progress).toEqual({ assigned: 3, submitted: 1, drafts: 0, declined: 0 });
  });

  it("refuses what is off the scale, unknown or left open, and takes what cannot be judged as that", async () => {
    const send = (scores: Json, step = "answers", more = {}) =>
      call("POST", `${linkTo("ann")}/${step}`, { subjectId: shop, scores, ...more });
    expect(problems(await send({ clarity: 3.5, warmth: 6, charm: 1 }))).toEqual(["scores.clarity", "scores.warmth", "scores.charm"]);
    expect(problems(await send({ clarity: 3 }))).toEqual(["scores.warmth"]);
    expect(problems(await send({ clarity: null, warmth: null }))).toEqual(["scores"]);
    expect(problems(await send({ clarity: 9 }, "drafts"))).toEqual(["scores.clarity"]);
    for (const scores of [{ clarity: "5", warmth: 1 }, [], "x", { __proto__: null, constructor: 1 }])
      expect((await send(scores)).status).toBe(400);
    expect((await send({ clarity: 3, warmth: 3 }, "answers", { comment: "x".repeat(4001) })).status).toBe(400);
    expect((await send({ clarity: 3, warmth: 3 }, "answers", { extra: true })).status).toBe(400);
    expect((await call("POST", `${linkTo("ann")}/answers`, { subjectId: "sub_nothing", scores: {} })).status).toBe(400);
    for (const raw of ['{"subjectId":', `{"subjectId":"${shop}","scores":{"clarity":1e400,"warmth":1}}`])
      expect((await call("POST", `${linkTo("ann")}/answers`, raw)).status).toBe(400);
    expect((await send({ clarity: 3, warmth: null })).status).toBe(201);
  });

  it("lets an assessor decline a subject with a reason and come back to it, until they finish", async () => {
    const decline = (reason: string) => call("POST", `${linkTo("ann")}/declines`, { subjectId: inn, reason });
    expect((await decline(" ")).status).toBe(400);
    expect((await decline("I used to work there")).status).toBe(201);
    expect((await decline("I used to work there")).status).toBe(201);
    expect((await get(`/v1/panels/${panel.id}`)).assessors[0].progress).toMatchObject({ declined: 1, submitted: 0 });
    const early = await call("POST", `${linkTo("ann")}/finish`);
    expect([early.status, problems(early)]).toEqual([422, [`subjects.${shop}`]]);
    await answer("ann", shop, 3, 3);
    const [first, second] = [await call("POST", `${linkTo("ann")}/finish`), await call("POST", `${linkTo("ann")}/finish`)];
    expect([first.status, second.body.data]).toEqual([200, first.body.data]);
    expect((await answer("ann", inn, 3, 3)).body.reason).toBe("finished");
    const said = await get(`/v1/panels/${panel.id}/assessments?subjectId=${inn}`);
    expect(said).toMatchObject([{ state: "declined", reason: "I used to work there" }]);
  });

  it("gives an answer back only through the owner, tells the assessor, and keeps the old one in the audit log", async () => {
    await answer("bo", inn, 2, 2);
    await call("POST", `${linkTo("bo")}/finish`);
    const [given] = await get(`/v1/panels/${panel.id}/assessments?subjectId=${inn}`);
    const back = await post(`/v1/panels/${panel.id}/assessments/${given.id}/reopen`, { reason: "scores mixed up" });
    expect(back).toMatchObject({ state: "draft", scores: { clarity: 2, warmth: 2 } });
    await product.idle();
    expect(sent().at(-1)?.subject).toMatch(/^Please look again/);
    expect((await answer("bo", inn, 4, 4)).status).toBe(201);
    const [entry] = (await tenant.call<Json>("GET", "/v1/audit-events")).body.data.filter(
      ({ action }: Json) => action === "assessment.reopened",
    );
    expect(entry.changes).toMatchObject({ reason: "scores mixed up", before: { scores: { clarity: 2, warmth: 2 } } });
  });

  it("ends on the closing date by the clock, even before anybody has noticed, and answers with the reason", async () => {
    at("2026-10-20T10:00:00Z");
    expect([(await answer("ann", shop, 3, 3)).status, (await call("GET", linkTo("ann"))).body.reason]).toEqual([409, "closed"]);
    await dispatch();
    expect(await get(`/v1/panels/${panel.id}`)).toMatchObject({ state: "closed", results: "filed" });
    expect((await answer("ann", shop, 3, 3)).status).toBe(409);
  });

  it("is of one tenant: another's key reaches neither panel nor answers", async () => {
    const other = await product.tenant("Other");
    await answer("ann", shop, 3, 3);
    const [said] = await get(`/v1/panels/${panel.id}/assessments?subjectId=${shop}`);
    const missing = (await other.call<Json>("GET", "/v1/panels/pnl_01jd8m3q6p4w2x5y7z9a0b1c2d")).body.detail;
    for (const path of ["", "/results", `/assessments?subjectId=${shop}`]) {
      const foreign = await other.call<Json>("GET", `/v1/panels/${panel.id}${path}`);
      expect([foreign.status, foreign.body.detail]).toEqual([404, missing]);
    }
    const reason = { reason: "not yours" };
    expect((await other.call("POST", `/v1/panels/${panel.id}/close`, undefined, { "if-match": '"2"' })).status).toBe(404);
    expect((await other.call("POST", `/v1/panels/${panel.id}/assessments/${said.id}/reopen`, reason)).status).toBe(404);
    const swapped = linkTo("ann").replace(tenant.id, other.id);
    expect((await call("GET", swapped)).status).toBe(404);
  });
});

describe("results", () => {
  const RATERS = ["ann", "bo", "cy", "di"];

  /** Scores for clarity by assessor (rows) and subject; warmth is the same everywhere. */
  async function judged(scores: (number | null)[][], settings: Json = {}, close = true): Promise<{ panel: Json; ids: string[] }> {
    const ids = await subjects(...(scores[0] ?? []).map((_, i) => `s${i}`));
    const raters = RATERS.slice(0, scores.length);
    const panel = await openPanel(
      ids,
      raters.map((name) => expert(name)),
      { settings },
    );
    for (const [rater, row] of scores.entries())
      for (const [subject, score] of row.entries())
        if (score !== null) expect((await answer(raters[rater] ?? "", ids[subject] ?? "", score, 3)).status).toBe(201);
    if (close) await move(panel, "close");
    return { panel, ids };
  }

  const resultsOf = (panel: Json) => get(`/v1/panels/${panel.id}/results`);
  const cell = (results: Json, subject: number, criterion = "clarity") =>
    results.subjects[subject].cells.find((each: Json) => each.criterion === criterion);

  it("become evidence dated on the panel's last day, with mean, sample and spread", async () => {
    const { panel, ids } = await judged([
      [2, 5],
      [3, 5],
      [4, 4],
    ]);
    const results = await resultsOf(panel);
    expect(results).toMatchObject({ status: "final", date: "2026-09-30" });
    expect(cell(results, 0)).toMatchObject({ status: "measured", raw: 3, adjusted: 3, mean: 3, raters: 3, counted: 3, spread: 1 });
    const statistic = (await metricsOf(ids[0] ?? ""))["expert.clarity"];
    expect(statistic).toMatchObject({ n: 3, sum: 9 });
    expect((statistic?.sumSq ?? 0) - 27).toBeCloseTo(2, 6);
    expect((await metricsOf(ids[1] ?? ""))["expert.warmth"]).toMatchObject({ n: 3, sum: 9, sumSq: 27 });
  });

  it("stand in the rollups as reconciliation reckons them from the source", async () => {
    const { panel } = await judged([
      [2, 5],
      [3, null],
    ]);
    const { date } = await resultsOf(panel);
    const report = await tenant.inside(() => reconcile({ months: [date.slice(0, 7)], repair: false, settleMs: 0 }));
    expect(report.drift).toEqual([]);
    expect(report.records).toBe(2);
  });

  it("are filed once however often filing is begun, taken out on reopening, and filed anew on closing", async () => {
    const { panel, ids } = await judged([
      [2, 5],
      [4, 4],
    ]);
    const filed = await metricsOf(ids[0] ?? "");
    for (let i = 0; i < 3; i++) await work(panel);
    await product.idle();
    expect(await metricsOf(ids[0] ?? "")).toEqual(filed);
    expect(
      (
        await tenant.call(
          "POST",
          `/v1/panels/${panel.id}/reopen`,
          { closesAt: "2026-10-01T00:00:00Z", reason: "late ones" },
          { "if-match": '"3"' },
        )
      ).status,
    ).toBe(422);
    await move(panel, "reopen", { closesAt: "2026-10-28T00:00:00Z", reason: "late ones" });
    expect(Object.values(await metricsOf(ids[0] ?? "")).filter(({ n }) => n !== 0)).toEqual([]);
    expect((await resultsOf(panel)).status).toBe("provisional");
    const [given] = (await get(`/v1/panels/${panel.id}/assessments?subjectId=${ids[0]}`)) as Json[];
    await post(`/v1/panels/${panel.id}/assessments/${given.id}/reopen`, { reason: "typing error" });
    await product.idle();
    const name = RATERS.find((rater) => sent().at(-1)?.to.startsWith(rater)) ?? "";
    await answer(name, ids[0] ?? "", 5, 3);
    await move(panel, "close");
    const clarity = (await metricsOf(ids[0] ?? ""))["expert.clarity"];
    expect(clarity).toMatchObject({ n: 2, sum: given.scores.clarity === 2 ? 9 : 7 });
    await move(panel, "cancel");
    expect(Object.values(await metricsOf(ids[0] ?? "")).filter(({ n }) => n !== 0)).toEqual([]);
  });

  it("tell severity, and correct it where the panel asks for it: an incomplete design is not unfair to the subjects of a severe assessor", async () => {
    // bo gives one point less than ann on everything both saw; only bo saw s2.
    const scores = [
      [3, 5, null],
      [2, 4, 3],
    ];
    const plain = await resultsOf((await judged(scores)).panel);
    tenant = await product.tenant("Second");
    const corrected = await resultsOf((await judged(scores, { severityCorrection: true })).panel);
    expect(cell(plain, 2).mean).toBe(3);
    expect(cell(corrected, 2).mean).toBeGreaterThan(3);
    expect(cell(corrected, 0).mean).toBeCloseTo(2.5, 9);
    const bias = corrected.severity.map((each: Json) => each.bias);
    expect(bias[0] + bias[1]).toBeCloseTo(0, 9);
  });

  it("say when the assessors fall into groups that share no subject", async () => {
    const { panel } = await judged([
      [3, 4, null, null],
      [2, 4, null, null],
      [null, null, 1, 5],
      [null, null, 2, 4],
    ]);
    const results = await resultsOf(panel);
    expect(results.notes.map(({ code }: Json) => code)).toContain("disconnected");
    expect(new Set(results.severity.map(({ group }: Json) => group)).size).toBe(2);
  });

  it("leave out the highest and the lowest of four, and suppress what too few scored", async () => {
    const { panel, ids } = await judged(
      [
        [1, 4, null],
        [4, 4, null],
        [4, 5, null],
        [5, 4, 2],
      ],
      { dropHighLow: true, minimumRaters: 2 },
    );
    const results = await resultsOf(panel);
    expect(cell(results, 0)).toMatchObject({ raw: 3.5, mean: 4, raters: 4, counted: 2 });
    expect(cell(results, 2)).toMatchObject({ status: "suppressed", mean: null, raters: 1 });
    expect(results.notes.map(({ code }: Json) => code)).toContain("suppressed");
    expect(await metricsOf(ids[2] ?? "")).toEqual({});
    expect((await metricsOf(ids[0] ?? ""))["expert.clarity"]).toMatchObject({ n: 4, sum: 16 });
  });

  it("flag low agreement with plain words, and tell it to whoever asks for the subject's criterion", async () => {
    const { panel, ids } = await judged([
      [1, 5, 2],
      [5, 1, 4],
      [3, 3, 1],
    ]);
    const results = await resultsOf(panel);
    const [clarity, warmth] = results.agreement;
    expect(clarity).toMatchObject({ perspective: "expert", criterion: "clarity", metric: "ordinal", verdict: "low" });
    expect(clarity.alpha).toBeLessThan(0.667);
    expect(warmth).toMatchObject({ alpha: null, verdict: "unknown" });
    expect(results.notes[0]).toMatchObject({ code: "low-agreement", message: expect.stringContaining("clarity") });
    const span = { from: "2026-07-01", to: "2026-09-30" };
    const found = await tenant.inside(() => agreementFor(ids[0] ?? "", span, "expert", "clarity"));
    expect(found).toMatchObject({ panelId: panel.id, alpha: clarity.alpha, isAgreementLow: true });
    expect(await tenant.inside(() => agreementFor(ids[0] ?? "", span, "peer", "clarity"))).toBeUndefined();
    expect(
      await tenant.inside(() => agreementFor(ids[0] ?? "", { from: "2026-10-01", to: "2026-12-31" }, "expert", "clarity")),
    ).toBeUndefined();
  });

  it("keep perspectives apart, count a self-assessment from one, and leave out whoever is excluded", async () => {
    const [shop = ""] = await subjects("shop");
    const panel = await openPanel([shop], [expert("ann"), expert("bo"), { ...expert("cy"), perspective: "self", subjectIds: [shop] }], {
      settings: { minimumRaters: 2 },
    });
    for (const [name, score] of [
      ["ann", 2],
      ["bo", 4],
      ["cy", 5],
    ] as const)
      await answer(name, shop, score, 3);
    const both = await resultsOf(panel);
    expect(both.subjects[0].cells.filter(({ criterion }: Json) => criterion === "clarity")).toMatchObject([
      { perspective: "expert", mean: 3 },
      { perspective: "self", mean: 5, raters: 1 },
    ]);
    const bo = panel.assessors.find(({ name }: Json) => name === "bo");
    await post(`/v1/panels/${panel.id}/assessors/${bo.id}/revoke`, { reason: "sold to the shop", excludeAnswers: true });
    expect(cell(await resultsOf(panel), 0)).toMatchObject({ status: "suppressed", raters: 1 });
  });
});
