import { z } from "@hono/zod-openapi";
import * as Scheme from "@touchstone/core/scheme";
import { etagOf, expectedVersion } from "../kernel/concurrency.js";
import { body, dataOf, endpoint, json, optionalBody, pageOf, pageQuery } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const params = z.object({ id: z.string().max(40) });
const versionParams = params.extend({ number: z.coerce.number().int().min(1).max(999_999) });
const tag = "Schemes";
const one = dataOf(Scheme.schemeSchema);
const version = dataOf(Scheme.schemeVersionSchema);

const routes = {
  list: endpoint({
    method: "get",
    path: "/v1/schemes",
    access: "schemes.read",
    tag,
    summary: "Schemes, newest first",
    request: { query: Scheme.schemeFilterSchema.extend(pageQuery) },
    answers: { 200: json(pageOf(Scheme.schemeSummarySchema), "A page of schemes, without their trees") },
  }),
  create: endpoint({
    method: "post",
    path: "/v1/schemes",
    access: "schemes.write",
    tag,
    summary: "Create a scheme as a draft",
    description: "A draft may be incomplete; `problems` of the answer tells what stands in the way of publishing it.",
    idempotent: true,
    request: { body: body(Scheme.schemeInputSchema) },
    answers: { 201: json(one, "The draft") },
  }),
  read: endpoint({
    method: "get",
    path: "/v1/schemes/{id}",
    access: "schemes.read",
    tag,
    summary: "One scheme with its working copy",
    request: { params },
    answers: { 200: json(one, "The scheme") },
  }),
  patch: endpoint({
    method: "patch",
    path: "/v1/schemes/{id}",
    access: "schemes.write",
    tag,
    summary: "Change the working copy, archive or restore",
    request: { params, body: body(Scheme.schemePatchSchema) },
    answers: { 200: json(one, "The scheme") },
  }),
  publish: endpoint({
    method: "post",
    path: "/v1/schemes/{id}/publish",
    conditional: true,
    access: "schemes.write",
    tag,
    summary: "Publish the working copy as the next, immutable version",
    description:
      "Freezes the indicators, too: what is changed in them later takes effect with the next version. Weights that come from judgements or from the data are worked out now, written into the version and told under `derivations`; they never drift. With `effectiveFrom` the version is in force for periods that begin on that day or later, without it for every period.",
    request: { params, body: optionalBody(Scheme.publicationSchema) },
    answers: { 201: json(version, "The version") },
  }),
  weights: endpoint({
    method: "post",
    path: "/v1/schemes/{id}/weights",
    access: "schemes.read",
    tag,
    summary: "Work out weights without publishing",
    description:
      "What publishing would freeze, of the working copy or of the definition that is sent: weights from pairwise judgements (AHP) with the consistency of each judge and of the group, and weights from how scores differ among the subjects of a period. Stores nothing. Where only judgements are asked for no evidence is read, so it can follow an editor.",
    request: { params, body: optionalBody(Scheme.weightsInputSchema) },
    answers: { 200: json(dataOf(Scheme.weightsPreviewSchema), "The tree with its weights, and where they come from") },
  }),
  diff: endpoint({
    method: "get",
    path: "/v1/schemes/{id}/diff",
    access: "schemes.read",
    tag,
    summary: "What differs between two versions, or a version and the working copy",
    request: { params, query: Scheme.diffQuerySchema },
    answers: { 200: json(dataOf(Scheme.diffSchema), "Nodes, weights, gates, grades and frozen indicators, before and after") },
  }),
  versions: endpoint({
    method: "get",
    path: "/v1/schemes/{id}/versions",
    access: "schemes.read",
    tag,
    summary: "Published versions, newest first",
    request: { params },
    answers: {
      200: json(z.object({ data: z.array(Scheme.listedVersionSchema) }), "The versions, each with the periods that it is in force for"),
    },
  }),
  version: endpoint({
    method: "get",
    path: "/v1/schemes/{id}/versions/{number}",
    access: "schemes.read",
    tag,
    summary: "One published version",
    request: { params: versionParams },
    answers: { 200: json(version, "The version with the indicators it froze") },
  }),
  changeVersion: endpoint({
    method: "patch",
    path: "/v1/schemes/{id}/versions/{number}",
    access: "schemes.write",
    tag,
    summary: "Always refused: published versions never change",
    description: "Answers 409 with what to do instead.",
    request: { params: versionParams },
    answers: {},
  }),
};

export function registerSchemes(app: App): void {
  app.openapi(routes.list, async (c) => c.json(await Scheme.list(c.req.valid("query")), 200));
  app.openapi(routes.create, async (c) => {
    const scheme = await Scheme.create(c.req.valid("json"));
    c.header("ETag", etagOf(scheme.version));
    return c.json({ data: scheme }, 201);
  });
  app.openapi(routes.read, async (c) => {
    const scheme = await Scheme.fromId(c.req.valid("param").id);
    c.header("ETag", etagOf(scheme.version));
    return c.json({ data: scheme }, 200);
  });
  app.openapi(routes.patch, async (c) => {
    const scheme = await Scheme.update(c.req.valid("param").id, expectedVersion(c), c.req.valid("json"));
    c.header("ETag", etagOf(scheme.version));
    return c.json({ data: scheme }, 200);
  });
  app.openapi(routes.publish, async (c) => {
    const published = await Scheme.publish(c.req.valid("param").id, expectedVersion(c), c.req.valid("json"));
    return c.json({ data: published }, 201);
  });
  app.openapi(routes.weights, async (c) => {
    const { id } = c.req.valid("param");
    return c.json({ data: await Scheme.weights(id, c.req.valid("json")) }, 200);
  });
  app.openapi(routes.diff, async (c) => {
    const { id } = c.req.valid("param");
    return c.json({ data: await Scheme.diff(id, c.req.valid("query")) }, 200);
  });
  app.openapi(routes.versions, async (c) => c.json({ data: await Scheme.versions(c.req.valid("param").id) }, 200));
  app.openapi(routes.version, async (c) => {
    const { id, number } = c.req.valid("param");
    return c.json({ data: await Scheme.publishedVersion(id, number) }, 200);
  });
  app.openapi(routes.changeVersion, async (c) => {
    const { id, number } = c.req.valid("param");
    await Scheme.publishedVersion(id, number);
    throw Scheme.neverChanges();
  });
}
