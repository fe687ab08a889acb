import { z } from "@hono/zod-openapi";
import * as Id from "@touchstone/core/id";
import * as Panel from "@touchstone/core/panel";
import { body, dataOf, endpoint, json } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const params = z.object({ id: z.string().max(40) });
const assessorParams = params.extend({ assessorId: Id.schema("invitation") });
const tag = "Panels";
const one = json(dataOf(Panel.panelSchema), "The panel with its progress");

const routes = {
  add: endpoint({
    method: "post",
    path: "/v1/panels/{id}/assessors",
    access: "assessments.write",
    tag,
    summary: "Add assessors; those of an open panel are invited at once",
    idempotent: true,
    request: { params, body: body(Panel.assessorsInputSchema) },
    answers: { 201: one },
  }),
  remove: endpoint({
    method: "delete",
    path: "/v1/panels/{id}/assessors/{assessorId}",
    access: "assessments.write",
    tag,
    summary: "Take an assessor out of a draft",
    request: { params: assessorParams },
    answers: { 204: { description: "Removed" } },
  }),
  revoke: endpoint({
    method: "post",
    path: "/v1/panels/{id}/assessors/{assessorId}/revoke",
    access: "assessments.write",
    tag,
    summary: "Make an assessor's link worthless",
    idempotent: true,
    request: { params: assessorParams, body: body(Panel.revocationSchema) },
    answers: { 200: one },
  }),
  invite: endpoint({
    method: "post",
    path: "/v1/panels/{id}/assessors/{assessorId}/invite",
    access: "assessments.write",
    tag,
    summary: "Invite an assessor again, with a new link if the old one was revoked",
    idempotent: true,
    request: { params: assessorParams },
    answers: { 200: one },
  }),
  remind: endpoint({
    method: "post",
    path: "/v1/panels/{id}/remind",
    access: "assessments.write",
    tag,
    summary: "Remind assessors who are not finished",
    description: "Whoever has finished, is revoked, or had mail within the hour is skipped.",
    idempotent: true,
    request: { params, body: body(Panel.reminderSchema) },
    answers: { 202: json(dataOf(z.object({ asked: z.int(), skipped: z.int() })), "Mail is on its way") },
  }),
};

export function registerAssessors(app: App): void {
  app.openapi(routes.add, async (c) => {
    const { id } = c.req.valid("param");
    await Panel.addAssessors(id, c.req.valid("json").assessors);
    return c.json({ data: await Panel.fromId(id) }, 201);
  });
  app.openapi(routes.remove, async (c) => {
    const { id, assessorId } = c.req.valid("param");
    await Panel.removeAssessor(id, assessorId);
    return c.body(null, 204);
  });
  app.openapi(routes.revoke, async (c) => {
    const { id, assessorId } = c.req.valid("param");
    await Panel.revokeAssessor(id, assessorId, c.req.valid("json"));
    return c.json({ data: await Panel.fromId(id) }, 200);
  });
  app.openapi(routes.invite, async (c) => {
    const { id, assessorId } = c.req.valid("param");
    await Panel.reinviteAssessor(id, assessorId);
    return c.json({ data: await Panel.fromId(id) }, 200);
  });
  app.openapi(routes.remind, async (c) => {
    const { assessorIds } = c.req.valid("json");
    return c.json({ data: await Panel.remind(c.req.valid("param").id, assessorIds) }, 202);
  });
}
