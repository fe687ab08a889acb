import { z } from "@hono/zod-openapi";
import * as Indicator from "@touchstone/core/indicator";
import { etagOf, expectedVersion } from "../kernel/concurrency.js";
import { body, dataOf, endpoint, json, pageOf, pageQuery } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const params = z.object({ id: z.string().max(40) });
const tag = "Indicators";
const one = dataOf(Indicator.indicatorSchema);

const routes = {
  list: endpoint({
    method: "get",
    path: "/v1/indicators",
    access: "indicators.read",
    tag,
    summary: "Indicators, by key",
    request: { query: Indicator.indicatorFilterSchema.extend(pageQuery) },
    answers: { 200: json(pageOf(Indicator.indicatorSchema), "A page of indicators") },
  }),
  create: endpoint({
    method: "post",
    path: "/v1/indicators",
    access: "indicators.write",
    tag,
    summary: "Create an indicator",
    idempotent: true,
    request: { body: body(Indicator.indicatorInputSchema) },
    answers: { 201: json(one, "The indicator") },
  }),
  read: endpoint({
    method: "get",
    path: "/v1/indicators/{id}",
    access: "indicators.read",
    tag,
    summary: "One indicator",
    request: { params },
    answers: { 200: json(one, "The indicator") },
  }),
  patch: endpoint({
    method: "patch",
    path: "/v1/indicators/{id}",
    access: "indicators.write",
    tag,
    summary: "Change, archive or restore an indicator",
    description: "Scheme versions that are published keep the indicator as they froze it; publish a scheme again to use the change.",
    request: { params, body: body(Indicator.indicatorPatchSchema) },
    answers: { 200: json(one, "The indicator") },
  }),
};

export function registerIndicators(app: App): void {
  app.openapi(routes.list, async (c) => c.json(await Indicator.list(c.req.valid("query")), 200));
  app.openapi(routes.create, async (c) => {
    const indicator = await Indicator.create(c.req.valid("json"));
    c.header("ETag", etagOf(indicator.version));
    return c.json({ data: indicator }, 201);
  });
  app.openapi(routes.read, async (c) => {
    const indicator = await Indicator.fromId(c.req.valid("param").id);
    c.header("ETag", etagOf(indicator.version));
    return c.json({ data: indicator }, 200);
  });
  app.openapi(routes.patch, async (c) => {
    const indicator = await Indicator.update(c.req.valid("param").id, expectedVersion(c), c.req.valid("json"));
    c.header("ETag", etagOf(indicator.version));
    return c.json({ data: indicator }, 200);
  });
}
