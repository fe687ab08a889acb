import { describe, expect, it } from "vitest";
import type { Json } from "../support/client.js";
import {
  anIndicator,
  answer,
  aScheme,
  aSubject,
  aSurvey,
  GRADES,
  get,
  leaf,
  overall,
  PERIOD,
  patch,
  post,
  product,
  publish,
  ranking,
  score,
  simpleCase,
  tenant,
} from "../support/scoring-bench.js";

describe("scorecards", () => {
  it("give value, sample, interval, score, grade and rank of what was answered", async () => {
    const { schemeId, a, b } = await simpleCase();
    const scoring = await score(schemeId);
    expect(scoring).toMatchObject({ subjects: 2, scored: 2, revision: 1, period: { label: PERIOD, from: "2026-03-01", to: "2026-03-31" } });
    expect(scoring.grades).toEqual([
      { grade: "A", count: 0 },
      { grade: "B", count: 2 },
      { grade: "C", count: 0 },
    ]);
    const { data } = await ranking(schemeId);
    expect(data).toMatchObject([
      { subjectId: a, subjectName: "Shop a", rank: 1, tied: false, score: 75, grade: "B", n: 4 },
      { subjectId: b, rank: 2, score: 50, grade: "B", n: 2 },
    ]);
    const card = await get(`/v1/scorecards/${data[0].scorecardId}`);
    expect(card).toMatchObject({
      schemeName: { en: "Quality" },
      subject: { id: a, name: "Shop a", tags: { city: "Suzhou" } },
      revision: 1,
      supersedes: null,
      supersededBy: null,
      score: 75,
      scoreRounded: 75,
      indicators: [
        {
          key: "satisfaction",
          name: "Satisfaction",
          unit: "%",
          status: "measured",
          value: 75,
          n: 4,
          method: "wilson",
          contribution: 75,
          effectiveWeight: 1,
        },
      ],
    });
    // Wilson's interval of 3 among 4 at 95 %.
    expect(card.indicators[0].low).toBeCloseTo(30.06, 2);
    expect(card.indicators[0].high).toBeCloseTo(95.44, 2);
    expect(card.indicators[0].source).toMatchObject({ type: "survey", question: "overall" });
  });

  it("show contributions that add up to the displayed score, digit for digit, on every level", async () => {
    const surveyId = await aSurvey();
    const of = (key: string, source: Json) =>
      anIndicator(surveyId, {
        key,
        source: { type: "survey", surveyId, ...source },
        measure: { kind: "mean" },
        goalposts: { low: 1, high: 5 },
        minimumSample: 1,
      });
    const stars = await of("stars", { question: "stars" });
    const speed = await of("speed", { question: "parts", row: "speed" });
    const manners = await of("manners", { question: "parts", row: "manners" });
    const parts = {
      type: "dimension",
      key: "parts",
      name: "Parts",
      weight: 0.7,
      children: [leaf("speed", 1 / 3, speed.id), leaf("manners", 2 / 3, manners.id)],
    };
    const schemeId = await aScheme([leaf("stars", 0.3, stars.id), parts]);
    for (const [index, ratings] of [
      [5, 4, 2],
      [3, 3, 4],
      [1, 5, 3],
      [2, 2, 5],
    ].entries()) {
      const [s = 1, p = 1, m = 1] = ratings;
      await answer(surveyId, await aSubject(`s${index}`), [
        { stars: s, parts: { speed: p, manners: m } },
        { stars: 4, parts: { speed: m, manners: p } },
        { stars: 5 },
      ]);
    }
    await score(schemeId);
    const { data } = await ranking(schemeId);
    for (const { scorecardId, scoreRounded } of data) {
      const card = await get(`/v1/scorecards/${scorecardId}`);
      const tenths = (rows: Json[]) => rows.reduce((sum, row) => sum + Math.round(row.contributionRounded * 10), 0);
      expect(card.scoreRounded).toBe(scoreRounded);
      expect(tenths(card.indicators)).toBe(Math.round(scoreRounded * 10));
      const below = card.indicators.filter((row: Json) => row.parentKey === "parts");
      expect(tenths(below)).toBe(tenths(card.dimensions));
      const exact = card.indicators.reduce((sum: number, row: Json) => sum + row.contribution, 0);
      expect(exact).toBeCloseTo(card.score, 10);
    }
  });

  it("keep missing, suppressed and zero apart, with reasons, and rank none without a score", async () => {
    const { schemeId, surveyId } = await simpleCase();
    const [none, few, zero] = [await aSubject("none"), await aSubject("few"), await aSubject("zero")];
    await answer(surveyId, few, overall(5));
    await answer(surveyId, zero, overall(1, 2));
    expect(await score(schemeId)).toMatchObject({ subjects: 5, scored: 3, suppressed: 1, missing: 1 });
    const cards = Object.fromEntries((await ranking(schemeId)).data.map((row: Json) => [row.subjectId, row]));
    expect(cards[none]).toMatchObject({ status: "missing", score: null, rank: null, grade: null });
    expect(cards[few]).toMatchObject({ status: "suppressed", score: null, rank: null });
    expect(cards[zero]).toMatchObject({ status: "scored", score: 0, rank: 3, grade: "C" });
    const suppressed = await get(`/v1/scorecards/${cards[few].scorecardId}`);
    expect(suppressed.indicators[0]).toMatchObject({
      status: "suppressed",
      value: null,
      n: 1,
      reason: { code: "below-minimum-sample", n: 1, minimumSample: 2 },
    });
    expect(suppressed.reason).toMatchObject({ code: "coverage-below-threshold", absent: ["satisfaction"] });
    const missing = await get(`/v1/scorecards/${cards[none].scorecardId}`);
    expect(missing.indicators[0]).toMatchObject({ status: "missing", value: null, n: 0, reason: { code: "no-evidence" } });
  });

  it("scored twice from the same evidence are the same, to the last byte, and nothing is written", async () => {
    const { schemeId, a } = await simpleCase();
    const first = await score(schemeId);
    const before = await tenant.call("GET", `/v1/scorecards?schemeId=${schemeId}&period=${PERIOD}`);
    await patch(`/v1/subjects/${a}`, { name: "Renamed" });
    expect(await score(schemeId)).toEqual(first);
    const after = await tenant.call("GET", `/v1/scorecards?schemeId=${schemeId}&period=${PERIOD}`);
    expect(JSON.stringify(after.body)).toBe(JSON.stringify(before.body));
    const { data } = await get("/v1/audit-events");
    expect(data.filter((event: Json) => event.action === "scheme.scored")).toHaveLength(1);
  });

  it("take up late data as a new revision that names what it supersedes, and leave the old one as it was", async () => {
    const { schemeId, surveyId, a, b } = await simpleCase();
    await score(schemeId);
    const [first, second] = (await ranking(schemeId)).data;
    const old = await get(`/v1/scorecards/${second.scorecardId}`);
    await answer(surveyId, b, overall(5, 5, 5, 5), "2026-03-31T15:59:59Z");
    await answer(surveyId, b, overall(1, 1, 1), "2026-03-31T16:00:00Z");
    expect(await score(schemeId)).toMatchObject({ revision: 2 });
    const { data } = await ranking(schemeId);
    expect(data).toMatchObject([
      { subjectId: b, rank: 1, revision: 2, n: 6 },
      { subjectId: a, rank: 2, revision: 1, scorecardId: first.scorecardId },
    ]);
    const renewed = await get(`/v1/scorecards/${data[0].scorecardId}`);
    expect(renewed.supersedes).toEqual({ scorecardId: old.id, reason: "late-data" });
    expect(await get(`/v1/scorecards/${old.id}`)).toEqual({ ...old, supersededBy: renewed.id });
  });

  it("of a subset are ranked among all, as if everybody had been scored anew", async () => {
    const { schemeId, surveyId, a, b } = await simpleCase();
    await score(schemeId);
    await answer(surveyId, b, overall(5, 5, 5, 5));
    expect(await score(schemeId, { subjectIds: [b] })).toMatchObject({ subjects: 2, revision: 2 });
    const partial = await ranking(schemeId);
    expect(partial.data.map((row: Json) => row.subjectId)).toEqual([b, a]);
    expect(await score(schemeId)).toEqual(partial.scoring);
  });

  it("do not depend on the order in which subjects came", async () => {
    const surveyId = await aSurvey();
    const indicator = await anIndicator(surveyId, { minimumSample: 1 });
    const schemeId = await aScheme([leaf("satisfaction", 1, indicator.id)]);
    const names = ["c", "a", "d", "b", "e"];
    const ids: string[] = [];
    for (const name of names) {
      ids.push(await aSubject(name));
      await answer(surveyId, ids.at(-1) ?? "", overall(name < "c" ? 5 : 1, 5));
    }
    for (const subjectIds of [ids, ids.toReversed()]) {
      await score(schemeId, { subjectIds: subjectIds.slice(0, 3) });
      await score(schemeId, { subjectIds: subjectIds.slice(3) });
    }
    const parts = await ranking(schemeId);
    expect(await score(schemeId)).toEqual(parts.scoring);
    expect(parts.data.map((row: Json) => [row.rank, row.tied])).toEqual([
      [1, true],
      [1, true],
      [3, true],
      [3, true],
      [3, true],
    ]);
    const tied = parts.data.slice(2).map((row: Json) => row.subjectId);
    expect(tied).toEqual(tied.toSorted());
  });

  it("are listed in pages, by grade and by subject", async () => {
    const { schemeId, surveyId, a } = await simpleCase();
    const top = await aSubject("top");
    await answer(surveyId, top, overall(5, 5));
    await score(schemeId);
    const first = await ranking(schemeId, "&limit=2");
    expect(first.data).toMatchObject([{ subjectId: top, grade: "A" }, { subjectId: a }]);
    await answer(surveyId, top, overall(1, 1, 1, 1));
    await score(schemeId);
    const rest = await ranking(schemeId, `&limit=2&cursor=${encodeURIComponent(first.nextCursor)}`);
    expect(rest).toMatchObject({ data: [{ rank: 3, score: 50 }], nextCursor: null });
    expect((await ranking(schemeId, "&grade=B")).data.map((row: Json) => row.score)).toEqual([75, 50]);
    expect((await ranking(schemeId, `&subjectId=${a}`)).data).toMatchObject([{ subjectId: a, rank: 1 }]);
    expect((await ranking(schemeId, `&subjectId=${a}&grade=C`)).data).toEqual([]);
    expect((await ranking(schemeId, "&grade=Z")).data).toEqual([]);
  });

  it("of a new scheme version take the place of those of the one before; the history shows one point a period", async () => {
    const { schemeId, surveyId, indicator, a } = await simpleCase();
    await answer(surveyId, a, overall(1, 1), "2026-02-10T08:00:00Z");
    await post(`/v1/schemes/${schemeId}/scorecards`, { period: "2026-02" });
    await score(schemeId);
    const old = (await ranking(schemeId, `&subjectId=${a}`)).data[0];
    await answer(surveyId, a, overall(5, 5, 5));
    await score(schemeId);
    await patch(`/v1/indicators/${indicator.id}`, { goalposts: { low: 50, high: 100 } });
    await publish(schemeId);
    expect(await score(schemeId)).toMatchObject({ schemeVersion: 2, revision: 1 });
    const renewed = (await ranking(schemeId, `&subjectId=${a}`)).data[0];
    const superseded = (await ranking(schemeId, `&subjectId=${a}&version=1`)).data[0];
    expect(superseded).toMatchObject({ revision: 2 });
    expect(await get(`/v1/scorecards/${renewed.scorecardId}`)).toMatchObject({
      supersedes: { scorecardId: superseded.scorecardId, reason: "new-scheme-version" },
    });
    expect(old.scorecardId).not.toBe(superseded.scorecardId);
    const history = await get(`/v1/subjects/${a}/scorecards?schemeId=${schemeId}&grain=month`);
    expect(history.data).toMatchObject([
      { scorecardId: renewed.scorecardId, schemeVersion: 2, period: { label: PERIOD } },
      { schemeVersion: 1, period: { label: "2026-02" }, score: 0 },
    ]);
    const page = await get(`/v1/subjects/${a}/scorecards?schemeId=${schemeId}&grain=month&limit=1`);
    const next = await get(
      `/v1/subjects/${a}/scorecards?schemeId=${schemeId}&grain=month&limit=1&cursor=${encodeURIComponent(page.nextCursor)}`,
    );
    expect([...page.data, ...next.data]).toEqual(history.data);
    expect(next.nextCursor).toBeNull();
    expect((await get(`/v1/subjects/${a}/scorecards?schemeId=${schemeId}&grain=week`)).data).toEqual([]);
  });

  it("rest on complaints and observations, too: rates per thousand orders, and a count whose zero is a zero", async () => {
    const [busy, calm] = [await aSubject("busy"), await aSubject("calm")];
    const records = [busy, calm].map((subjectId) => ({ subjectId, metric: "orders", at: "2026-03-05T00:00:00Z", value: 500 }));
    await post("/v1/observations:batch", { records });
    for (const title of ["Late", "Broken"])
      await post("/v1/complaints", { title, text: title, subjectId: busy, receivedAt: "2026-03-06T02:00:00Z" });
    await product.idle();
    const goalposts = { low: 0, high: 10 };
    const of = (key: string, source: Json, kind = "cost", posts = goalposts) =>
      post("/v1/indicators", { key, name: key, kind, goalposts: posts, source, minimumSample: 1 });
    const rate = await of("complaint-rate", { type: "complaints", figure: "perThousand", denominator: "orders" });
    const count = await of("complaints", { type: "complaints", figure: "count" });
    const orders = await of("orders", { type: "observation", metric: "orders" }, "benefit", { low: 0, high: 1000 });
    const schemeId = await aScheme([leaf("rate", 0.5, rate.id), leaf("count", 0.25, count.id), leaf("orders", 0.25, orders.id)]);
    await score(schemeId);
    const { data } = await ranking(schemeId);
    const valuesOf = async (row: Json) =>
      (await get(`/v1/scorecards/${row.scorecardId}`)).indicators.map((indicator: Json) => [indicator.status, indicator.value]);
    expect(data.map((row: Json) => row.subjectId)).toEqual([calm, busy]);
    expect(await valuesOf(data[0])).toEqual([
      ["measured", 0],
      ["measured", 0],
      ["measured", 500],
    ]);
    expect(await valuesOf(data[1])).toEqual([
      ["measured", 4],
      ["measured", 2],
      ["measured", 500],
    ]);
  });

  it("that a computation left half-written are completed by the next one", async () => {
    const { schemeId, surveyId, a } = await simpleCase();
    const writes = product.deps.table.documents;
    const send = writes.send.bind(writes);
    writes.send = ((command: Json, ...rest: Json[]) => {
      if (JSON.stringify(command.input).includes("scheme.scored")) throw new Error("killed");
      return send(command, ...rest);
    }) as typeof writes.send;
    expect((await tenant.call("POST", `/v1/schemes/${schemeId}/scorecards`, { period: PERIOD })).status).toBe(500);
    writes.send = send as typeof writes.send;
    expect(await ranking(schemeId)).toMatchObject({ data: [], scoring: null });
    await answer(surveyId, a, overall(1, 1));
    await score(schemeId);
    const { data } = await ranking(schemeId);
    expect(data).toMatchObject([{ score: 50, tied: true }, { score: 50 }]);
    const card = await get(`/v1/scorecards/${data.find((row: Json) => row.subjectId === a).scorecardId}`);
    expect(card).toMatchObject({ revision: 2, supersedes: { reason: "late-data" } });
  });

  it("are computed by one at a time", async () => {
    const { schemeId } = await simpleCase();
    const answers = await Promise.all([1, 2, 3].map(() => tenant.call("POST", `/v1/schemes/${schemeId}/scorecards`, { period: PERIOD })));
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses[0]).toBe(200);
    expect(statuses.every((status) => status === 200 || status === 409)).toBe(true);
    expect(await score(schemeId)).toMatchObject({ revision: 1 });
  });

  it("are refused for drafts, periods to come, unknown subjects, and tell what to do", async () => {
    const { schemeId } = await simpleCase();
    const path = `/v1/schemes/${schemeId}/scorecards`;
    expect(await tenant.call("POST", path, { period: "2999-01" })).toMatchObject({ status: 422 });
    expect(await tenant.call("POST", path, { period: "March" })).toMatchObject({ status: 400, body: { errors: [{ path: "period" }] } });
    expect((await tenant.call("POST", path, { period: PERIOD, version: 9 })).status).toBe(404);
    const draft = await post("/v1/schemes", { name: "Draft", definition: { children: [leaf("a", 1, "ind_x")], grades: GRADES } });
    const refused = await tenant.call<Json>("POST", `/v1/schemes/${draft.id}/scorecards`, { period: PERIOD });
    expect(refused).toMatchObject({ status: 409 });
    expect(refused.body.detail).toContain("Publish it first");
  });

  it("of another tenant do not exist", async () => {
    const { schemeId, a } = await simpleCase();
    await score(schemeId);
    const { scorecardId } = (await ranking(schemeId)).data[0];
    const other = await product.tenant();
    const requests: [string, string, unknown?][] = [
      ["GET", `/v1/scorecards/${scorecardId}`],
      ["GET", `/v1/scorecards?schemeId=${schemeId}&period=${PERIOD}`],
      ["GET", `/v1/subjects/${a}/scorecards?schemeId=${schemeId}&grain=month`],
      ["GET", `/v1/schemes/${schemeId}`],
      ["GET", `/v1/schemes/${schemeId}/versions/1`],
      ["POST", `/v1/schemes/${schemeId}/scorecards`, { period: PERIOD }],
    ];
    for (const [method, path, body] of requests) expect((await other.call(method, path, body)).status, path).toBe(404);
    const mine = await other.call<Json>("POST", "/v1/schemes", {
      name: "X",
      definition: { children: [leaf("a", 1, "ind_00000000000000000000000000")], grades: GRADES },
    });
    expect(mine.body.data.problems).toHaveLength(1);
    const foreign = await other.call<Json>("POST", "/v1/subjects", { externalId: "theirs", name: "Theirs" });
    const stolen = await tenant.call("POST", `/v1/schemes/${schemeId}/scorecards`, {
      period: PERIOD,
      subjectIds: [foreign.body.data.id],
    });
    expect(stolen.status).toBe(404);
  });
});
