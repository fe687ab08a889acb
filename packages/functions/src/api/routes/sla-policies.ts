import { z } from "@hono/zod-openapi";
import { ledgerEntrySchema } from "@touchstone/core/complaint";
import { nowInstant } from "@touchstone/core/context";
import { preview, previewInputSchema } from "@touchstone/core/sla";
import * as SlaPolicy from "@touchstone/core/sla-policy";
import { etagOf, expectedVersion } from "../kernel/concurrency.js";
import { body, dataOf, endpoint, json } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const params = z.object({ id: z.string().max(40) });
const tag = "SLA policies";
const answer = (description: string) => json(dataOf(SlaPolicy.policySchema), description);

const duePreviewSchema = z
  .object({
    dueAt: z.string().nullable().describe("Null while a pause is open."),
    state: z.enum(["running", "paused", "met", "breached", "cancelled"]),
    remainingSeconds: z.int(),
    ledger: z.array(ledgerEntrySchema),
  })
  .meta({ id: "SlaDuePreview" });
const elapsedPreviewSchema = z.object({ elapsedSeconds: z.int(), ledger: z.array(ledgerEntrySchema) }).meta({ id: "SlaElapsedPreview" });

const routes = {
  list: endpoint({
    method: "get",
    path: "/v1/sla-policies",
    access: "sla-policies.read",
    tag,
    summary: "All policies in the order in which they are tried",
    answers: { 200: json(z.object({ data: z.array(SlaPolicy.policySchema) }), "Policies") },
  }),
  create: endpoint({
    method: "post",
    path: "/v1/sla-policies",
    access: "sla-policies.write",
    tag,
    summary: "Create a policy",
    idempotent: true,
    request: { body: body(SlaPolicy.policyInputSchema) },
    answers: { 201: answer("The policy") },
  }),
  preview: endpoint({
    method: "post",
    path: "/v1/sla-policies:preview",
    access: "sla-policies.read",
    tag,
    summary: "What a clock would do: a due time, or the elapsed business time of an interval, with its ledger",
    request: { body: body(previewInputSchema.meta({ id: "SlaPreviewInput" })) },
    answers: { 200: json(dataOf(z.union([duePreviewSchema, elapsedPreviewSchema])), "The answer and why") },
  }),
  read: endpoint({
    method: "get",
    path: "/v1/sla-policies/{id}",
    access: "sla-policies.read",
    tag,
    summary: "One policy",
    request: { params },
    answers: { 200: answer("The policy") },
  }),
  patch: endpoint({
    method: "patch",
    path: "/v1/sla-policies/{id}",
    access: "sla-policies.write",
    tag,
    summary: "Change a policy; running complaints keep the version they began with",
    request: { params, body: body(SlaPolicy.policyPatchSchema) },
    answers: { 200: answer("The new version") },
  }),
  remove: endpoint({
    method: "delete",
    path: "/v1/sla-policies/{id}",
    access: "sla-policies.write",
    tag,
    summary: "Take a policy out of use",
    request: { params },
    answers: { 204: { description: "Removed; complaints under it keep their promise" } },
  }),
};

export function registerSlaPolicies(app: App): void {
  app.openapi(routes.list, async (c) => c.json({ data: await SlaPolicy.list() }, 200));
  app.openapi(routes.create, async (c) => {
    const policy = await SlaPolicy.create(c.req.valid("json"));
    c.header("ETag", etagOf(policy.version));
    return c.json({ data: policy }, 201);
  });
  app.openapi(routes.preview, (c) => c.json({ data: preview(c.req.valid("json"), nowInstant()) }, 200));
  app.openapi(routes.read, async (c) => {
    const policy = await SlaPolicy.fromId(c.req.valid("param").id);
    c.header("ETag", etagOf(policy.version));
    return c.json({ data: policy }, 200);
  });
  app.openapi(routes.patch, async (c) => {
    const policy = await SlaPolicy.update(c.req.valid("param").id, expectedVersion(c), c.req.valid("json"));
    c.header("ETag", etagOf(policy.version));
    return c.json({ data: policy }, 200);
  });
  app.openapi(routes.remove, async (c) => {
    await SlaPolicy.remove(c.req.valid("param").id);
    return c.body(null, 204);
  });
}
