import { describe, expect, it } from "vitest";
import { type Json, ok } from "../support/client.js";
import {
  answer,
  at,
  CRITERION,
  call,
  dispatch,
  expert,
  get,
  input,
  linkTo,
  mailOf,
  openPanel,
  post,
  problems,
  product,
  sent,
  subjects,
  tenant,
  test,
  work,
} from "../support/panel-bench.js";

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
