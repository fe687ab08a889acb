import { z } from "@hono/zod-openapi";
import * as Results from "@touchstone/core/results";
import * as Survey from "@touchstone/core/survey";
import { etagOf, expectedVersion } from "../kernel/concurrency.js";
import { body, dataOf, endpoint, json, pageOf, pageQuery } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const params = z.object({ id: z.string().max(40) });
const tag = "Surveys";
const one = dataOf(Survey.surveySchema);
const MAX_DEFINITION_BYTES = 512 * 1024;

const routes = {
  list: endpoint({
    method: "get",
    path: "/v1/surveys",
    access: "surveys.read",
    tag,
    summary: "Surveys, newest first",
    request: { query: z.object(pageQuery) },
    answers: { 200: json(pageOf(Survey.surveySchema), "A page of surveys") },
  }),
  create: endpoint({
    method: "post",
    path: "/v1/surveys",
    access: "surveys.write",
    tag,
    summary: "Create a survey as a draft",
    idempotent: true,
    maxBodyBytes: MAX_DEFINITION_BYTES,
    request: { body: body(Survey.surveyInputSchema) },
    answers: { 201: json(one, "The draft") },
  }),
  read: endpoint({
    method: "get",
    path: "/v1/surveys/{id}",
    access: "surveys.read",
    tag,
    summary: "One survey",
    request: { params },
    answers: { 200: json(one, "The survey") },
  }),
  patch: endpoint({
    method: "patch",
    path: "/v1/surveys/{id}",
    access: "surveys.write",
    tag,
    summary: "Change the working copy",
    maxBodyBytes: MAX_DEFINITION_BYTES,
    request: { params, body: body(Survey.surveyPatchSchema) },
    answers: { 200: json(one, "The survey") },
  }),
  publish: endpoint({
    method: "post",
    path: "/v1/surveys/{id}/publish",
    conditional: true,
    access: "surveys.write",
    tag,
    summary: "Publish the working copy as the next, immutable version",
    description: "Takes If-Match with the ETag of the survey, so that nobody publishes what they have not seen.",
    request: { params },
    answers: { 201: json(dataOf(Survey.surveyVersionSchema), "The version") },
  }),
  close: endpoint({
    method: "post",
    path: "/v1/surveys/{id}/close",
    conditional: true,
    access: "surveys.write",
    tag,
    summary: "Stop taking answers",
    request: { params },
    answers: { 200: json(one, "The survey") },
  }),
  open: endpoint({
    method: "post",
    path: "/v1/surveys/{id}/open",
    conditional: true,
    access: "surveys.write",
    tag,
    summary: "Take answers again",
    request: { params },
    answers: { 200: json(one, "The survey") },
  }),
  versions: endpoint({
    method: "get",
    path: "/v1/surveys/{id}/versions",
    access: "surveys.read",
    tag,
    summary: "Published versions, newest first",
    request: { params },
    answers: { 200: json(z.object({ data: z.array(Survey.surveyVersionSchema) }), "The versions") },
  }),
  results: endpoint({
    method: "get",
    path: "/v1/surveys/{id}/results",
    access: "surveys.read",
    tag,
    summary: "Results with intervals, distributions and trend",
    request: { params, query: Results.resultsQuerySchema },
    answers: {
      200: json(dataOf(Results.resultsSchema), "The results; computed from rollups, so as fast for a million answers as for ten"),
    },
  }),
};

export function registerSurveys(app: App): void {
  app.openapi(routes.list, async (c) => c.json(await Survey.list(c.req.valid("query")), 200));
  app.openapi(routes.create, async (c) => {
    const survey = await Survey.create(c.req.valid("json"));
    c.header("ETag", etagOf(survey.version));
    return c.json({ data: survey }, 201);
  });
  app.openapi(routes.read, async (c) => {
    const survey = await Survey.fromId(c.req.valid("param").id);
    c.header("ETag", etagOf(survey.version));
    return c.json({ data: survey }, 200);
  });
  app.openapi(routes.patch, async (c) => {
    const survey = await Survey.update(c.req.valid("param").id, expectedVersion(c), c.req.valid("json"));
    c.header("ETag", etagOf(survey.version));
    return c.json({ data: survey }, 200);
  });
  app.openapi(routes.publish, async (c) => c.json({ data: await Survey.publish(c.req.valid("param").id, expectedVersion(c)) }, 201));
  app.openapi(routes.close, async (c) => c.json({ data: await Survey.setOpen(c.req.valid("param").id, expectedVersion(c), false) }, 200));
  app.openapi(routes.open, async (c) => c.json({ data: await Survey.setOpen(c.req.valid("param").id, expectedVersion(c), true) }, 200));
  app.openapi(routes.versions, async (c) => c.json({ data: await Survey.versions(c.req.valid("param").id) }, 200));
  app.openapi(routes.results, async (c) => c.json({ data: await Results.ofSurvey(c.req.valid("param").id, c.req.valid("query")) }, 200));
}
