import { z } from "@hono/zod-openapi";
import * as Standard from "@touchstone/core/standard";
import { etagOf, expectedVersion } from "../kernel/concurrency.js";
import { body, dataOf, endpoint, json, pageOf, pageQuery } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const params = z.object({ id: z.string().max(40) });
const versionParams = params.extend({ number: z.coerce.number().int().min(1).max(999_999) });
const tag = "Standards";
const one = dataOf(Standard.standardSchema);
const version = dataOf(Standard.standardVersionSchema);

const routes = {
  templates: endpoint({
    method: "get",
    path: "/v1/standard-templates",
    access: "standards.read",
    tag,
    summary: "Clauses to begin with",
    description: "Create a standard from one with `templateKey`, then bind its clauses to your own indicators.",
    answers: { 200: json(z.object({ data: z.array(Standard.standardTemplateSchema) }), "The templates, each text in three languages") },
  }),
  list: endpoint({
    method: "get",
    path: "/v1/standards",
    access: "standards.read",
    tag,
    summary: "Standards, newest first",
    request: { query: Standard.standardFilterSchema.extend(pageQuery) },
    answers: { 200: json(pageOf(Standard.standardSummarySchema), "A page of standards, without their clauses") },
  }),
  create: endpoint({
    method: "post",
    path: "/v1/standards",
    access: "standards.write",
    tag,
    summary: "Create a standard as a draft",
    description: "A draft may be incomplete; `problems` of the answer tells what stands in the way of publishing it.",
    idempotent: true,
    request: { body: body(Standard.standardInputSchema) },
    answers: { 201: json(one, "The draft") },
  }),
  read: endpoint({
    method: "get",
    path: "/v1/standards/{id}",
    access: "standards.read",
    tag,
    summary: "One standard with its working copy",
    request: { params },
    answers: { 200: json(one, "The standard") },
  }),
  patch: endpoint({
    method: "patch",
    path: "/v1/standards/{id}",
    access: "standards.write",
    tag,
    summary: "Change the working copy, archive or restore",
    request: { params, body: body(Standard.standardPatchSchema) },
    answers: { 200: json(one, "The standard") },
  }),
  publish: endpoint({
    method: "post",
    path: "/v1/standards/{id}/publish",
    conditional: true,
    access: "standards.write",
    tag,
    summary: "Publish the working copy as the next, immutable version",
    description: "Freezes the indicators that verify its clauses, too: what is changed in them later takes effect with the next version.",
    request: { params },
    answers: { 201: json(version, "The version") },
  }),
  versions: endpoint({
    method: "get",
    path: "/v1/standards/{id}/versions",
    access: "standards.read",
    tag,
    summary: "Published versions, newest first",
    request: { params },
    answers: { 200: json(z.object({ data: z.array(Standard.standardVersionSchema) }), "The versions") },
  }),
  version: endpoint({
    method: "get",
    path: "/v1/standards/{id}/versions/{number}",
    access: "standards.read",
    tag,
    summary: "One published version",
    request: { params: versionParams },
    answers: { 200: json(version, "The version with the indicators it froze") },
  }),
  changeVersion: endpoint({
    method: "patch",
    path: "/v1/standards/{id}/versions/{number}",
    access: "standards.write",
    tag,
    summary: "Always refused: published versions never change",
    description: "Answers 409 with what to do instead.",
    request: { params: versionParams },
    answers: {},
  }),
  compliance: endpoint({
    method: "get",
    path: "/v1/standards/{id}/compliance",
    access: "standards.read",
    tag,
    summary: "Which clauses are met by which subjects",
    description:
      "A page of subjects, each judged clause by clause from the evidence of the period. A clause is met when the indicator's whole interval lies on the good side of the limit, not met when it lies on the other, and undecided when it holds the limit. Missing, suppressed and measured are three different things.",
    request: { params, query: Standard.complianceFilterSchema.extend(pageQuery) },
    answers: { 200: json(Standard.complianceSchema, "Subjects, newest first, by clauses in order") },
  }),
  totals: endpoint({
    method: "get",
    path: "/v1/standards/{id}/compliance-totals",
    access: "standards.read",
    tag,
    summary: "How many subjects meet each clause",
    description: "Counts up to 1,000 subjects; go on with the cursor and add the counts up.",
    request: { params, query: Standard.totalsFilterSchema.extend({ cursor: pageQuery.cursor }) },
    answers: { 200: json(Standard.complianceTotalsSchema, "Subjects per clause and verdict") },
  }),
};

export function registerStandards(app: App): void {
  app.openapi(routes.templates, (c) => c.json({ data: Standard.templates() }, 200));
  app.openapi(routes.list, async (c) => c.json(await Standard.list(c.req.valid("query")), 200));
  app.openapi(routes.create, async (c) => {
    const standard = await Standard.create(c.req.valid("json"));
    c.header("ETag", etagOf(standard.version));
    return c.json({ data: standard }, 201);
  });
  app.openapi(routes.read, async (c) => {
    const standard = await Standard.fromId(c.req.valid("param").id);
    c.header("ETag", etagOf(standard.version));
    return c.json({ data: standard }, 200);
  });
  app.openapi(routes.patch, async (c) => {
    const standard = await Standard.update(c.req.valid("param").id, expectedVersion(c), c.req.valid("json"));
    c.header("ETag", etagOf(standard.version));
    return c.json({ data: standard }, 200);
  });
  app.openapi(routes.publish, async (c) => c.json({ data: await Standard.publish(c.req.valid("param").id, expectedVersion(c)) }, 201));
  registerVersions(app);
  app.openapi(routes.compliance, async (c) => c.json(await Standard.compliance(c.req.valid("param").id, c.req.valid("query")), 200));
  app.openapi(routes.totals, async (c) => c.json(await Standard.complianceTotals(c.req.valid("param").id, c.req.valid("query")), 200));
}

function registerVersions(app: App): void {
  app.openapi(routes.versions, async (c) => c.json({ data: await Standard.versions(c.req.valid("param").id) }, 200));
  app.openapi(routes.version, async (c) => {
    const { id, number } = c.req.valid("param");
    return c.json({ data: await Standard.publishedVersion(id, number) }, 200);
  });
  app.openapi(routes.changeVersion, async (c) => {
    const { id, number } = c.req.valid("param");
    await Standard.publishedVersion(id, number);
    throw Standard.neverChanges();
  });
}
