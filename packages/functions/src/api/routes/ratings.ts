import { z } from "@hono/zod-openapi";
import * as Rating from "@touchstone/core/rating";
import { batchBodySchema, batchResultSchema, runBatch } from "../kernel/batch.js";
import { etagOf, expectedVersion } from "../kernel/concurrency.js";
import { BATCH_BODY_BYTES, body, dataOf, endpoint, json, pageOf, pageQuery } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const params = z.object({ id: z.string().max(40) });
const tag = "Third-party ratings";
const one = dataOf(Rating.ratingSchema);

const routes = {
  list: endpoint({
    method: "get",
    path: "/v1/ratings",
    access: "ratings.read",
    tag,
    summary: "Ratings by subject and agency, the newest of each first",
    request: { query: Rating.ratingFilterSchema.extend(pageQuery) },
    answers: { 200: json(pageOf(Rating.ratingSchema), "A page of ratings; current ones unless `state` says otherwise") },
  }),
  create: endpoint({
    method: "post",
    path: "/v1/ratings",
    access: "ratings.write",
    tag,
    summary: "Record one rating",
    description:
      "The same rating sent again is counted once; other content under the same identity answers 409. A mistake is put right by a new rating that `corrects` the old one.",
    idempotent: true,
    request: { body: body(Rating.ratingInputSchema) },
    answers: { 200: json(one, "It was recorded before"), 201: json(one, "Recorded") },
  }),
  batch: endpoint({
    method: "post",
    path: "/v1/ratings:batch",
    access: "ratings.write",
    tag,
    summary: "Record up to 500 ratings",
    idempotent: true,
    maxBodyBytes: BATCH_BODY_BYTES,
    request: { body: body(batchBodySchema(Rating.ratingInputSchema, "RatingBatch")) },
    answers: { 207: json(batchResultSchema, "One result per record") },
  }),
  read: endpoint({
    method: "get",
    path: "/v1/ratings/{id}",
    access: "ratings.read",
    tag,
    summary: "One rating",
    request: { params },
    answers: { 200: json(one, "The rating") },
  }),
  withdraw: endpoint({
    method: "post",
    path: "/v1/ratings/{id}/withdraw",
    access: "ratings.write",
    tag,
    summary: "Withdraw a rating: figures and the public page follow, the record stays",
    conditional: true,
    request: { params, body: body(Rating.withdrawalSchema) },
    answers: { 200: json(one, "The rating") },
  }),
};

export function registerRatings(app: App): void {
  app.openapi(routes.list, async (c) => c.json(await Rating.list(c.req.valid("query")), 200));
  app.openapi(routes.create, async (c) => {
    const { status, rating } = await Rating.create(c.req.valid("json"));
    c.header("ETag", etagOf(rating.version));
    if (status === "created") return c.json({ data: rating }, 201);
    c.header("Idempotent-Replayed", "true");
    return c.json({ data: rating }, 200);
  });
  app.openapi(routes.batch, async (c) =>
    c.json(await runBatch(c, Rating.ratingInputSchema, c.req.valid("json").records, Rating.ingestMany), 207),
  );
  app.openapi(routes.read, async (c) => {
    const rating = await Rating.fromId(c.req.valid("param").id);
    c.header("ETag", etagOf(rating.version));
    return c.json({ data: rating }, 200);
  });
  app.openapi(routes.withdraw, async (c) => {
    const rating = await Rating.withdraw(c.req.valid("param").id, expectedVersion(c), c.req.valid("json").reason);
    c.header("ETag", etagOf(rating.version));
    return c.json({ data: rating }, 200);
  });
}
