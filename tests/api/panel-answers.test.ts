import { agreementFor } from "@touchstone/core/assessment";
import { reconcile } from "@touchstone/core/reconciliation";
import { beforeEach, describe, expect, it } from "vitest";
import type { Json } from "../support/client.js";
import {
  actAsAnother,
  answer,
  at,
  call,
  dispatch,
  expert,
  get,
  linkTo,
  metricsOf,
  move,
  openPanel,
  post,
  problems,
  product,
  sent,
  subjects,
  tenant,
  work,
} from "../support/panel-bench.js";

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
    const said = (await get(`/v1/panels/${panel.id}/assessments?subjectId=${inn}`)).data;
    expect(said).toMatchObject([{ state: "declined", reason: "I used to work there" }]);
  });

  it("gives an answer back only through the owner, tells the assessor, and keeps the old one in the audit log", async () => {
    await answer("bo", inn, 2, 2);
    await call("POST", `${linkTo("bo")}/finish`);
    const [given] = (await get(`/v1/panels/${panel.id}/assessments?subjectId=${inn}`)).data;
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
    const [said] = (await get(`/v1/panels/${panel.id}/assessments?subjectId=${shop}`)).data;
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
    const [given] = (await get(`/v1/panels/${panel.id}/assessments?subjectId=${ids[0]}`)).data as Json[];
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
    await actAsAnother("Second");
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
