import { z } from "@hono/zod-openapi";
import * as Target from "@touchstone/core/target";
import { etagOf, expectedVersion } from "../kernel/concurrency.js";
import { body, dataOf, endpoint, json, pageOf, pageQuery } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const params = z.object({ id: z.string().max(40) });
const tag = "Targets";
const one = dataOf(Target.targetWithSeriesSchema);

const routes = {
  list: endpoint({
    method: "get",
    path: "/v1/targets",
    access: "targets.read",
    tag,
    summary: "Targets with their progress, newest first",
    request: { query: Target.targetFilterSchema.extend(pageQuery) },
    answers: { 200: json(pageOf(Target.targetInListSchema), "A page of targets") },
  }),
  create: endpoint({
    method: "post",
    path: "/v1/targets",
    access: "targets.write",
    tag,
    summary: "Promise a level by a date",
    description:
      "Of an indicator in its unit or of a scheme's score, for a subject or the tenant as a whole. The baseline is what was measured in the start period unless it is given; late data correct it.",
    idempotent: true,
    request: { body: body(Target.targetInputSchema) },
    answers: { 201: json(one, "The target with its progress") },
  }),
  read: endpoint({
    method: "get",
    path: "/v1/targets/{id}",
    access: "targets.read",
    tag,
    summary: "One target with its progress, forecast and series",
    description:
      "Status: met when the current value reaches the target; missed when it does not and the period that contains the due date is over; on-track when the forecast for that period reaches it or, with fewer than four complete measured periods, when the share of the way is at least the share of the time; at-risk otherwise; no-data when nothing was measured since the start.",
    request: { params },
    answers: { 200: json(one, "The target") },
  }),
  patch: endpoint({
    method: "patch",
    path: "/v1/targets/{id}",
    access: "targets.write",
    tag,
    summary: "Change, archive or restore a target",
    request: { params, body: body(Target.targetPatchSchema) },
    answers: { 200: json(one, "The target") },
  }),
};

export function registerTargets(app: App): void {
  app.openapi(routes.list, async (c) => c.json(await Target.list(c.req.valid("query")), 200));
  app.openapi(routes.create, async (c) => {
    const target = await Target.create(c.req.valid("json"));
    c.header("ETag", etagOf(target.version));
    return c.json({ data: target }, 201);
  });
  app.openapi(routes.read, async (c) => {
    const target = await Target.fromId(c.req.valid("param").id);
    c.header("ETag", etagOf(target.version));
    return c.json({ data: target }, 200);
  });
  app.openapi(routes.patch, async (c) => {
    const target = await Target.update(c.req.valid("param").id, expectedVersion(c), c.req.valid("json"));
    c.header("ETag", etagOf(target.version));
    return c.json({ data: target }, 200);
  });
}
