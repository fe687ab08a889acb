import { z } from "@hono/zod-openapi";
import * as Import from "@touchstone/core/import";
import { body, dataOf, endpoint, json, pageOf, pageQuery } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const params = z.object({ id: z.string().max(40) });
const tag = "Imports";

const routes = {
  list: endpoint({
    method: "get",
    path: "/v1/imports",
    access: "imports.read",
    tag,
    summary: "Imports, newest first",
    request: { query: z.object(pageQuery) },
    answers: { 200: json(pageOf(Import.importSchema), "A page of imports") },
  }),
  create: endpoint({
    method: "post",
    path: "/v1/imports",
    access: "imports.write",
    tag,
    summary: "Prepare an import; then PUT the file to upload.url and start it",
    idempotent: true,
    request: { body: body(Import.importInputSchema) },
    answers: { 201: json(dataOf(Import.createdImportSchema), "Waiting for the file") },
  }),
  preview: endpoint({
    method: "post",
    path: "/v1/imports:preview",
    access: "imports.write",
    tag,
    summary: "See what the beginning of a file would become; nothing is written",
    request: { body: body(Import.previewInputSchema) },
    answers: { 200: json(dataOf(Import.previewSchema), "Columns, a mapping, and the first rows") },
  }),
  read: endpoint({
    method: "get",
    path: "/v1/imports/{id}",
    access: "imports.read",
    tag,
    summary: "State and progress of an import",
    request: { params },
    answers: { 200: json(dataOf(Import.importSchema), "The import") },
  }),
  start: endpoint({
    method: "post",
    path: "/v1/imports/{id}/start",
    access: "imports.write",
    tag,
    summary: "Begin, once the file is uploaded",
    idempotent: true,
    request: { params },
    answers: { 202: json(dataOf(Import.importSchema), "Started; follow its progress at /v1/imports/{id}") },
  }),
  cancel: endpoint({
    method: "post",
    path: "/v1/imports/{id}/cancel",
    access: "imports.write",
    tag,
    summary: "Stop; what is imported stays",
    idempotent: true,
    request: { params },
    answers: { 202: json(dataOf(Import.importSchema), "Stopped, or stopping after the rows in hand") },
  }),
};

export function registerImports(app: App): void {
  app.openapi(routes.list, async (c) => c.json(await Import.list(c.req.valid("query")), 200));
  app.openapi(routes.create, async (c) => c.json({ data: await Import.create(c.req.valid("json")) }, 201));
  app.openapi(routes.preview, async (c) => c.json({ data: await Import.preview(c.req.valid("json")) }, 200));
  app.openapi(routes.read, async (c) => c.json({ data: await Import.fromId(c.req.valid("param").id) }, 200));
  app.openapi(routes.start, async (c) => c.json({ data: await Import.start(c.req.valid("param").id) }, 202));
  app.openapi(routes.cancel, async (c) => c.json({ data: await Import.cancel(c.req.valid("param").id) }, 202));
}
