import { z } from "@hono/zod-openapi";
import * as ApiKey from "@touchstone/core/api-key";
import * as Audit from "@touchstone/core/audit";
import * as Member from "@touchstone/core/member";
import * as Tenant from "@touchstone/core/tenant";
import { etagOf, expectedVersion } from "../kernel/concurrency.js";
import { body, dataOf, endpoint, json, pageOf, pageQuery } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const params = z.object({ id: z.string().max(40) });
const keyWithSecret = ApiKey.apiKeySchema
  .extend({ key: z.string().describe("The whole key; told only now.") })
  .meta({ id: "ApiKeyCreated" });

const routes = {
  getTenant: endpoint({
    method: "get",
    path: "/v1/tenant",
    access: "tenant.read",
    tag: "Tenant",
    summary: "The tenant's settings",
    answers: { 200: json(dataOf(Tenant.tenantSchema), "The tenant") },
  }),
  patchTenant: endpoint({
    method: "patch",
    path: "/v1/tenant",
    access: "tenant.write",
    tag: "Tenant",
    summary: "Change the tenant's settings",
    request: { body: body(Tenant.tenantPatchSchema) },
    answers: { 200: json(dataOf(Tenant.tenantSchema), "The tenant") },
  }),
  listKeys: endpoint({
    method: "get",
    path: "/v1/api-keys",
    access: "api-keys.read",
    tag: "API keys",
    summary: "All keys",
    answers: { 200: json(z.object({ data: z.array(ApiKey.apiKeySchema) }), "Keys, without their secrets") },
  }),
  createKey: endpoint({
    method: "post",
    path: "/v1/api-keys",
    access: "api-keys.write",
    tag: "API keys",
    summary: "Create a key",
    request: { body: body(ApiKey.apiKeyInputSchema) },
    answers: { 201: json(dataOf(keyWithSecret), "The key; its secret is told only in this answer") },
  }),
  revokeKey: endpoint({
    method: "delete",
    path: "/v1/api-keys/{id}",
    access: "api-keys.write",
    tag: "API keys",
    summary: "Revoke a key",
    request: { params },
    answers: { 200: json(dataOf(ApiKey.apiKeySchema), "The revoked key") },
  }),
  rotateKey: endpoint({
    method: "post",
    path: "/v1/api-keys/{id}/rotate",
    access: "api-keys.write",
    tag: "API keys",
    summary: "Replace a key; the old one works a while longer",
    request: { params, body: body(z.strictObject({ overlapHours: z.number().min(0).max(720).default(24) })) },
    answers: { 201: json(dataOf(keyWithSecret), "The new key") },
  }),
  listMembers: endpoint({
    method: "get",
    path: "/v1/members",
    access: "members.read",
    tag: "Members",
    summary: "All members",
    answers: { 200: json(z.object({ data: z.array(Member.memberSchema) }), "Members") },
  }),
  addMember: endpoint({
    method: "post",
    path: "/v1/members",
    access: "members.write",
    tag: "Members",
    summary: "Add a member",
    idempotent: true,
    request: { body: body(Member.memberInputSchema) },
    answers: { 201: json(dataOf(Member.memberSchema), "The member") },
  }),
  patchMember: endpoint({
    method: "patch",
    path: "/v1/members/{id}",
    access: "members.write",
    tag: "Members",
    summary: "Change a member",
    request: { params, body: body(Member.memberPatchSchema) },
    answers: { 200: json(dataOf(Member.memberSchema), "The member") },
  }),
  removeMember: endpoint({
    method: "delete",
    path: "/v1/members/{id}",
    access: "members.write",
    tag: "Members",
    summary: "Remove a member",
    request: { params },
    answers: { 204: { description: "Removed; open sessions end" } },
  }),
  listAudit: endpoint({
    method: "get",
    path: "/v1/audit-events",
    access: "audit-events.read",
    tag: "Audit",
    summary: "Who changed what, newest first",
    request: { query: z.object(pageQuery) },
    answers: { 200: json(pageOf(Audit.auditEventSchema), "Audit events") },
  }),
};

export function registerAccess(app: App): void {
  app.openapi(routes.getTenant, async (c) => {
    const tenant = await Tenant.get();
    c.header("ETag", etagOf(tenant.version));
    return c.json({ data: tenant }, 200);
  });
  app.openapi(routes.patchTenant, async (c) => {
    const tenant = await Tenant.update(expectedVersion(c), c.req.valid("json"));
    c.header("ETag", etagOf(tenant.version));
    return c.json({ data: tenant }, 200);
  });
  app.openapi(routes.listKeys, async (c) => c.json({ data: await ApiKey.list() }, 200));
  app.openapi(routes.createKey, async (c) => c.json({ data: await ApiKey.create(c.req.valid("json")) }, 201));
  app.openapi(routes.revokeKey, async (c) => c.json({ data: await ApiKey.revoke(c.req.valid("param").id) }, 200));
  app.openapi(routes.rotateKey, async (c) =>
    c.json({ data: await ApiKey.rotate(c.req.valid("param").id, c.req.valid("json").overlapHours) }, 201),
  );
  app.openapi(routes.listMembers, async (c) => c.json({ data: await Member.list() }, 200));
  app.openapi(routes.addMember, async (c) => c.json({ data: await Member.create(c.req.valid("json")) }, 201));
  app.openapi(routes.patchMember, async (c) => {
    const member = await Member.update(c.req.valid("param").id, expectedVersion(c), c.req.valid("json"));
    c.header("ETag", etagOf(member.version));
    return c.json({ data: member }, 200);
  });
  app.openapi(routes.removeMember, async (c) => {
    await Member.remove(c.req.valid("param").id);
    return c.body(null, 204);
  });
  app.openapi(routes.listAudit, async (c) => {
    const { createdAt } = await Tenant.settings();
    return c.json(await Audit.list(c.req.valid("query"), createdAt.slice(0, 7)), 200);
  });
}
