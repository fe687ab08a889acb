import { z } from "@hono/zod-openapi";
import * as PersonalData from "@touchstone/core/personal-data";
import { body, dataOf, endpoint, json, pageOf, pageQuery } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const params = z.object({ id: z.string().max(40) });
const tag = "Personal data";

const routes = {
  list: endpoint({
    method: "get",
    path: "/v1/personal-data-requests",
    access: "personal-data.read",
    tag,
    summary: "What was asked about people and what was erased, newest first",
    request: { query: z.object(pageQuery) },
    answers: { 200: json(pageOf(PersonalData.requestSchema), "A page of requests") },
  }),
  create: endpoint({
    method: "post",
    path: "/v1/personal-data-requests",
    access: "personal-data.write",
    tag,
    summary: "Look for everything that concerns one person",
    idempotent: true,
    request: { body: body(PersonalData.requestInputSchema) },
    answers: {
      202: json(dataOf(PersonalData.requestSchema), "Being searched for; follow its progress at /v1/personal-data-requests/{id}"),
    },
  }),
  reapply: endpoint({
    method: "post",
    path: "/v1/personal-data-requests:reapply",
    access: "personal-data.write",
    tag,
    summary: "Repeat every erasure, after a backup has brought data back",
    idempotent: true,
    answers: { 202: json(dataOf(PersonalData.requestSchema), "Being repeated; what was received after an erasure stays") },
  }),
  read: endpoint({
    method: "get",
    path: "/v1/personal-data-requests/{id}",
    access: "personal-data.read",
    tag,
    summary: "How far a search or an erasure has come",
    request: { params },
    answers: { 200: json(dataOf(PersonalData.requestSchema), "The request") },
  }),
  records: endpoint({
    method: "get",
    path: "/v1/personal-data-requests/{id}/records",
    access: "personal-data.write",
    tag,
    summary: "What was found, with the person's data; reading it is audited",
    request: { params, query: z.object(pageQuery).extend(PersonalData.recordFilterSchema.shape) },
    answers: { 200: json(pageOf(PersonalData.recordSchema), "A page of records by kind") },
  }),
  erase: endpoint({
    method: "post",
    path: "/v1/personal-data-requests/{id}/erase",
    access: "personal-data.write",
    tag,
    summary: "Erase what was found, for good",
    idempotent: true,
    request: { params, body: body(PersonalData.erasureInputSchema) },
    answers: { 202: json(dataOf(PersonalData.requestSchema), "Being erased; evidence keeps counting, published results stay") },
  }),
  inventory: endpoint({
    method: "get",
    path: "/v1/personal-data-inventory",
    access: "personal-data.read",
    tag,
    summary: "Where personal data can lie, and what an erasure does with them",
    answers: { 200: json(z.object({ data: z.array(PersonalData.inventorySchema) }), "Every kind of item") },
  }),
};

export function registerPersonalData(app: App): void {
  app.openapi(routes.list, async (c) => c.json(await PersonalData.list(c.req.valid("query")), 200));
  app.openapi(routes.create, async (c) => c.json({ data: await PersonalData.create(c.req.valid("json")) }, 202));
  app.openapi(routes.reapply, async (c) => c.json({ data: await PersonalData.reapply() }, 202));
  app.openapi(routes.read, async (c) => c.json({ data: await PersonalData.fromId(c.req.valid("param").id) }, 200));
  app.openapi(routes.records, async (c) => c.json(await PersonalData.records(c.req.valid("param").id, c.req.valid("query")), 200));
  app.openapi(routes.erase, async (c) => c.json({ data: await PersonalData.erase(c.req.valid("param").id, c.req.valid("json")) }, 202));
  app.openapi(routes.inventory, (c) => c.json({ data: PersonalData.INVENTORY }, 200));
}
