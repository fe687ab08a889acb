import { createHash } from "node:crypto";
import { z } from "@hono/zod-openapi";
import { AppError } from "@touchstone/core/errors";
import { localeSchema } from "@touchstone/core/locale";
import * as RateLimit from "@touchstone/core/rate-limit";
import * as Response from "@touchstone/core/response";
import * as Subject from "@touchstone/core/subject";
import * as Survey from "@touchstone/core/survey";
import * as Tenant from "@touchstone/core/tenant";
import type { Context } from "hono";
import { asActor } from "../kernel/authenticate.js";
import { body, dataOf, endpoint, json } from "../kernel/endpoint.js";
import type { App, Env } from "../kernel/types.js";

const params = z.object({ slug: z.string().regex(/^[\w-]{12}$/, "is not a survey's link") });
const tag = "Public survey page";

/** What one address may send to one survey in a minute; people share addresses, so it is generous. */
const SUBMISSIONS_PER_MINUTE = 120;

const submissionSchema = z
  .strictObject({
    submissionId: z.string().trim().min(8).max(200),
    answers: z.record(z.string().max(40), z.unknown()),
    locale: localeSchema.optional(),
    subjectExternalId: Subject.externalIdSchema.optional(),
    orderId: z.string().trim().min(1).max(100).optional(),
    version: z.int().min(1).optional(),
  })
  .meta({ id: "PublicSubmission" });

const routes = {
  read: endpoint({
    method: "get",
    path: "/p/surveys/{slug}",
    access: "public",
    tag,
    summary: "The survey behind a link",
    request: { params },
    answers: { 200: json(dataOf(Survey.publicSurveySchema), "What the page shows") },
  }),
  submit: endpoint({
    method: "post",
    path: "/p/surveys/{slug}/responses",
    access: "public",
    tag,
    summary: "Submit answers; the same submissionId counts once",
    request: { params, body: body(submissionSchema) },
    answers: { 201: json(dataOf(z.object({ accepted: z.literal(true) })), "Accepted") },
  }),
};

export function registerPublicSurveys(app: App): void {
  app.openapi(routes.read, async (c) => {
    const { tenantId, surveyId } = await Survey.fromSlug(c.req.valid("param").slug);
    return asActor(c, { type: "link", tenantId, purpose: "survey" }, async () => {
      await Tenant.requireActive();
      const { definition, number } = await Survey.answerable(surveyId);
      return c.json({ data: { ...definition, version: number } }, 200);
    });
  });
  app.openapi(routes.submit, async (c) => {
    const { tenantId, surveyId } = await Survey.fromSlug(c.req.valid("param").slug);
    const { version, ...submission } = c.req.valid("json");
    return asActor(c, { type: "link", tenantId, purpose: "survey" }, async () => {
      await Tenant.requireActive();
      await throttle(c, surveyId);
      await Response.create({ ...submission, surveyId, channel: "link", ...(version ? { surveyVersion: version } : {}) }).catch(calmly);
      return c.json({ data: { accepted: true as const } }, 201);
    });
  });
}

async function throttle(c: Context<Env>, surveyId: string): Promise<void> {
  const address = createHash("sha256")
    .update(`${surveyId}\n${c.get("clientIp") ?? ""}`)
    .digest("base64url")
    .slice(0, 16);
  await RateLimit.take([{ name: `link-${address}`, limit: SUBMISSIONS_PER_MINUTE }], 1);
}

/** A link to a subject that does not exist is the sender's mistake, not the respondent's. */
function calmly(error: unknown): never {
  if (error instanceof AppError && error.code === "not_found")
    throw new AppError("unprocessable", "This link names something that does not exist. Ask whoever sent it for a new one.");
  throw error;
}
