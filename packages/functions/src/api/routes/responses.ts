import { z } from "@hono/zod-openapi";
import * as Response from "@touchstone/core/response";
import { batchBodySchema, batchResultSchema, runBatch } from "../kernel/batch.js";
import { BATCH_BODY_BYTES, body, dataOf, endpoint, json, pageOf, pageQuery } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const params = z.object({ id: z.string().max(40) });
const tag = "Responses";
const one = dataOf(Response.responseSchema);

const routes = {
  list: endpoint({
    method: "get",
    path: "/v1/responses",
    access: "responses.read",
    tag,
    summary: "A survey's responses, newest first",
    request: { query: Response.responseFilterSchema.extend(pageQuery) },
    answers: { 200: json(pageOf(Response.responseSchema), "A page of responses") },
  }),
  create: endpoint({
    method: "post",
    path: "/v1/responses",
    access: "responses.write",
    tag,
    summary: "Take one response",
    description:
      "With a submissionId it counts once for ever: sending it again answers the stored response with 200 and `Idempotent-Replayed: true`.",
    idempotent: true,
    request: { body: body(Response.responseInputSchema) },
    answers: { 200: json(one, "It was taken before"), 201: json(one, "Taken") },
  }),
  batch: endpoint({
    method: "post",
    path: "/v1/responses:batch",
    access: "responses.write",
    tag,
    summary: "Take up to 500 responses",
    idempotent: true,
    maxBodyBytes: BATCH_BODY_BYTES,
    request: { body: body(batchBodySchema(Response.responseInputSchema, "ResponseBatch")) },
    answers: { 207: json(batchResultSchema, "One result per record") },
  }),
  read: endpoint({
    method: "get",
    path: "/v1/responses/{id}",
    access: "responses.read",
    tag,
    summary: "One response",
    request: { params },
    answers: { 200: json(one, "The response") },
  }),
};

export function registerResponses(app: App): void {
  app.openapi(routes.list, async (c) => c.json(await Response.list(c.req.valid("query")), 200));
  app.openapi(routes.create, async (c) => {
    const { status, response } = await Response.create(c.req.valid("json"));
    if (status === "created") return c.json({ data: response }, 201);
    c.header("Idempotent-Replayed", "true");
    return c.json({ data: response }, 200);
  });
  app.openapi(routes.batch, async (c) =>
    c.json(await runBatch(c, Response.responseInputSchema, c.req.valid("json").records, Response.ingestMany), 207),
  );
  app.openapi(routes.read, async (c) => c.json({ data: await Response.fromId(c.req.valid("param").id) }, 200));
}
