import { z } from "@hono/zod-openapi";
import * as Rating from "@touchstone/core/rating";
import { etagOf, expectedVersion } from "../kernel/concurrency.js";
import { body, dataOf, endpoint, json, pageOf, pageQuery } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const params = z.object({ key: z.string().max(64) });
const tag = "Third-party ratings";
const one = dataOf(Rating.agencySchema);
const page = dataOf(Rating.ratingPageSchema);

const routes = {
  list: endpoint({
    method: "get",
    path: "/v1/rating-agencies",
    access: "ratings.read",
    tag,
    summary: "Rating agencies, by key",
    request: { query: z.object(pageQuery) },
    answers: { 200: json(pageOf(Rating.agencySchema), "A page of agencies") },
  }),
  create: endpoint({
    method: "post",
    path: "/v1/rating-agencies",
    access: "ratings.write",
    tag,
    summary: "Define an agency with its scale",
    idempotent: true,
    request: { body: body(Rating.agencyInputSchema) },
    answers: { 201: json(one, "The agency") },
  }),
  read: endpoint({
    method: "get",
    path: "/v1/rating-agencies/{key}",
    access: "ratings.read",
    tag,
    summary: "One agency",
    request: { params },
    answers: { 200: json(one, "The agency") },
  }),
  patch: endpoint({
    method: "patch",
    path: "/v1/rating-agencies/{key}",
    access: "ratings.write",
    tag,
    summary: "Change an agency's name, address, or whether it is published",
    request: { params, body: body(Rating.agencyPatchSchema) },
    answers: { 200: json(one, "The agency") },
  }),
  page: endpoint({
    method: "get",
    path: "/v1/rating-page",
    access: "ratings.read",
    tag,
    summary: "How the ratings are published",
    answers: { 200: json(page, "The public page's settings; version 0 while they were never set") },
  }),
  patchPage: endpoint({
    method: "patch",
    path: "/v1/rating-page",
    access: "ratings.write",
    tag,
    summary: "Publish the ratings, take them back, or change the page's words",
    request: { body: body(Rating.ratingPagePatchSchema) },
    answers: { 200: json(page, "The settings") },
  }),
};

/** Who rates, and whether the public sees it. */
export function registerRatingAgencies(app: App): void {
  app.openapi(routes.list, async (c) => c.json(await Rating.listAgencies(c.req.valid("query")), 200));
  app.openapi(routes.create, async (c) => {
    const agency = await Rating.createAgency(c.req.valid("json"));
    c.header("ETag", etagOf(agency.version));
    return c.json({ data: agency }, 201);
  });
  app.openapi(routes.read, async (c) => {
    const agency = await Rating.agencyFromKey(c.req.valid("param").key);
    c.header("ETag", etagOf(agency.version));
    return c.json({ data: agency }, 200);
  });
  app.openapi(routes.patch, async (c) => {
    const agency = await Rating.updateAgency(c.req.valid("param").key, expectedVersion(c), c.req.valid("json"));
    c.header("ETag", etagOf(agency.version));
    return c.json({ data: agency }, 200);
  });
  app.openapi(routes.page, async (c) => {
    const found = await Rating.page();
    c.header("ETag", etagOf(found.version));
    return c.json({ data: found }, 200);
  });
  app.openapi(routes.patchPage, async (c) => {
    const found = await Rating.updatePage(expectedVersion(c), c.req.valid("json"));
    c.header("ETag", etagOf(found.version));
    return c.json({ data: found }, 200);
  });
}
