import { z } from "@hono/zod-openapi";
import { assessmentSchema } from "@touchstone/core/assessment";
import * as Panel from "@touchstone/core/panel";
import * as RateLimit from "@touchstone/core/rate-limit";
import * as Tenant from "@touchstone/core/tenant";
import type { Context } from "hono";
import { asActor } from "../kernel/authenticate.js";
import { body, dataOf, endpoint, json } from "../kernel/endpoint.js";
import type { App, Env } from "../kernel/types.js";

const tag = "Assessor's page";
const params = z.object({ token: z.string().max(400) });

/** What one link may ask for in a minute: drafts are saved while somebody types. */
const REQUESTS_PER_MINUTE = 240;

const answered = dataOf(assessmentSchema.pick({ id: true, subjectId: true, state: true, submittedAt: true, updatedAt: true }));

const routes = {
  read: endpoint({
    method: "get",
    path: "/p/assessments/{token}",
    access: "public",
    tag,
    summary: "What an assessor has to judge, by which rubric, and what they said so far",
    request: { params },
    answers: { 200: json(dataOf(Panel.assessorPageSchema), "What the page shows") },
  }),
  draft: endpoint({
    method: "post",
    path: "/p/assessments/{token}/drafts",
    access: "public",
    tag,
    summary: "Keep what an assessor has so far about a subject",
    request: { params, body: body(Panel.answerSchema) },
    answers: { 200: json(answered, "Kept") },
  }),
  submit: endpoint({
    method: "post",
    path: "/p/assessments/{token}/answers",
    access: "public",
    tag,
    summary: "Submit an assessment of a subject; the same one again counts once",
    request: { params, body: body(Panel.answerSchema) },
    answers: { 201: json(answered, "Submitted for good") },
  }),
  decline: endpoint({
    method: "post",
    path: "/p/assessments/{token}/declines",
    access: "public",
    tag,
    summary: "Decline a subject, as for a conflict of interest",
    request: { params, body: body(Panel.declineSchema) },
    answers: { 201: json(answered, "Declined; it can still be judged until the assessor finishes") },
  }),
  finish: endpoint({
    method: "post",
    path: "/p/assessments/{token}/finish",
    access: "public",
    tag,
    summary: "End the assessor's work; every subject is submitted or declined",
    request: { params },
    answers: { 200: json(dataOf(z.object({ finishedAt: z.string() })), "Finished; doing it twice changes nothing") },
  }),
};

export function registerAssessmentPages(app: App): void {
  app.openapi(routes.read, (c) =>
    following(c, c.req.valid("param").token, async (link) => c.json({ data: await Panel.pageOf(link) }, 200)),
  );
  app.openapi(routes.draft, (c) =>
    following(c, c.req.valid("param").token, async (link) =>
      c.json({ data: brief(await Panel.saveDraft(link, c.req.valid("json"))) }, 200),
    ),
  );
  app.openapi(routes.submit, (c) =>
    following(c, c.req.valid("param").token, async (link) => c.json({ data: brief(await Panel.submit(link, c.req.valid("json"))) }, 201)),
  );
  app.openapi(routes.decline, (c) =>
    following(c, c.req.valid("param").token, async (link) => c.json({ data: brief(await Panel.decline(link, c.req.valid("json"))) }, 201)),
  );
  app.openapi(routes.finish, (c) =>
    following(c, c.req.valid("param").token, async (link) => c.json({ data: await Panel.finish(link) }, 200)),
  );
}

type Said = Awaited<ReturnType<typeof Panel.submit>>;
const brief = ({ id, subjectId, state, submittedAt, updatedAt }: Said) => ({ id, subjectId, state, submittedAt, updatedAt });

/** Runs `work` for whom the link speaks. A forged, cut or foreign link is not there, like a revoked one. */
async function following<T>(c: Context<Env>, token: string, work: (link: Panel.AssessorLink) => Promise<T>): Promise<T> {
  const link = Panel.readAssessorToken(token);
  if (!link) throw Panel.noSuchLink();
  return asActor(c, { type: "link", tenantId: link.tenantId, purpose: "assessment" }, async () => {
    await Tenant.requireActive();
    await RateLimit.take([{ name: `assessor-${link.assessorId}`, limit: REQUESTS_PER_MINUTE }], 1);
    return work(link);
  });
}
