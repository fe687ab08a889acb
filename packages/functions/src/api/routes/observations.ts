import { z } from "@hono/zod-openapi";
import * as Observation from "@touchstone/core/observation";
import { batchBodySchema, batchResultSchema, runBatch } from "../kernel/batch.js";
import { etagOf, expectedVersion } from "../kernel/concurrency.js";
import { BATCH_BODY_BYTES, body, dataOf, endpoint, json, pageOf, pageQuery } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const params = z.object({ id: z.string().max(40) });
const tag = "Observations";
const one = dataOf(Observation.observationSchema);

const routes = {
  list: endpoint({
    method: "get",
    path: "/v1/observations",
    access: "observations.read",
    tag,
    summary: "Observations of a metric, newest first",
    request: { query: Observation.observationFilterSchema.extend(pageQuery) },
    answers: { 200: json(pageOf(Observation.observationSchema), "A page of observations") },
  }),
  create: endpoint({
    method: "post",
    path: "/v1/observations",
    access: "observations.write",
    tag,
    summary: "Record one observation",
    idempotent: true,
    request: { body: body(Observation.observationInputSchema) },
    answers: { 200: json(one, "It was recorded before"), 201: json(one, "Recorded") },
  }),
  batch: endpoint({
    method: "post",
    path: "/v1/observations:batch",
    access: "observations.write",
    tag,
    summary: "Record up to 500 observations",
    idempotent: true,
    maxBodyBytes: BATCH_BODY_BYTES,
    request: { body: body(batchBodySchema(Observation.observationInputSchema, "ObservationBatch")) },
    answers: { 207: json(batchResultSchema, "One result per record") },
  }),
  read: endpoint({
    method: "get",
    path: "/v1/observations/{id}",
    access: "observations.read",
    tag,
    summary: "One observation",
    request: { params },
    answers: { 200: json(one, "The observation") },
  }),
  correct: endpoint({
    method: "patch",
    path: "/v1/observations/{id}",
    access: "observations.write",
    tag,
    summary: "Correct an observation; figures follow",
    request: { params, body: body(Observation.observationPatchSchema) },
    answers: { 200: json(one, "The observation") },
  }),
};

export function registerObservations(app: App): void {
  app.openapi(routes.list, async (c) => c.json(await Observation.list(c.req.valid("query")), 200));
  app.openapi(routes.create, async (c) => {
    const { status, observation } = await Observation.create(c.req.valid("json"));
    if (status === "created") return c.json({ data: observation }, 201);
    c.header("Idempotent-Replayed", "true");
    return c.json({ data: observation }, 200);
  });
  app.openapi(routes.batch, async (c) =>
    c.json(await runBatch(c, Observation.observationInputSchema, c.req.valid("json").records, Observation.ingestMany), 207),
  );
  app.openapi(routes.read, async (c) => {
    const observation = await Observation.fromId(c.req.valid("param").id);
    c.header("ETag", etagOf(observation.version));
    return c.json({ data: observation }, 200);
  });
  app.openapi(routes.correct, async (c) => {
    const observation = await Observation.correct(c.req.valid("param").id, expectedVersion(c), c.req.valid("json"));
    c.header("ETag", etagOf(observation.version));
    return c.json({ data: observation }, 200);
  });
}
