import { z } from "@hono/zod-openapi";
import { tenantId } from "@touchstone/core/context";
import * as Id from "@touchstone/core/id";
import { localeSchema } from "@touchstone/core/locale";
import * as Report from "@touchstone/core/report";
import type { Deps } from "../../deps.js";
import { etagOf, expectedVersion } from "../kernel/concurrency.js";
import { body, dataOf, endpoint, json, pageOf, pageQuery } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const tag = "Reports";
const id = z.string().max(40);
const params = z.object({ id });
const runParams = z.object({ id, runId: id });

const linkSchema = z.object({
  locale: localeSchema,
  webUrl: z.string().describe("The report as a page, readable by whoever has the link."),
  pdfUrl: z.string(),
  documentUrl: z.string().describe("The figures as JSON."),
});

const runSchema = Report.runSchema
  .extend({
    webUrl: z.string().nullable().describe("The page in the report's own language; null until it is rendered."),
    pdfUrl: z.string().nullable(),
    documentUrl: z.string().nullable(),
    editions: z.array(linkSchema).describe("The same in every language it was rendered in."),
  })
  .meta({ id: "ReportRun", description: "One report about one period." });

const one = json(dataOf(Report.reportSchema), "The report");

const definitions = {
  list: endpoint({
    method: "get",
    path: "/v1/reports",
    access: "reports.read",
    tag,
    summary: "Reports, newest first",
    request: { query: z.object(pageQuery) },
    answers: { 200: json(pageOf(Report.reportSchema), "A page of reports") },
  }),
  create: endpoint({
    method: "post",
    path: "/v1/reports",
    access: "reports.write",
    tag,
    summary: "Create a scheduled report",
    idempotent: true,
    request: { body: body(Report.reportInputSchema) },
    answers: { 201: json(dataOf(Report.reportSchema), "Created and active") },
  }),
  read: endpoint({
    method: "get",
    path: "/v1/reports/{id}",
    access: "reports.read",
    tag,
    summary: "One report",
    request: { params },
    answers: { 200: one },
  }),
  patch: endpoint({
    method: "patch",
    path: "/v1/reports/{id}",
    access: "reports.write",
    tag,
    summary: "Change a report",
    request: { params, body: body(Report.reportPatchSchema) },
    answers: { 200: one },
  }),
  pause: endpoint({
    method: "post",
    path: "/v1/reports/{id}/pause",
    access: "reports.write",
    tag,
    summary: "Stop the schedule",
    idempotent: true,
    request: { params },
    answers: { 200: one },
  }),
  resume: endpoint({
    method: "post",
    path: "/v1/reports/{id}/resume",
    access: "reports.write",
    tag,
    summary: "Go on with the period that ends next",
    idempotent: true,
    request: { params },
    answers: { 200: one },
  }),
};

const recipients = {
  list: endpoint({
    method: "get",
    path: "/v1/reports/{id}/recipients",
    access: "reports.read",
    tag,
    summary: "Recipients of a report, at most 500",
    request: { params },
    answers: { 200: json(pageOf(Report.recipientSchema), "All of them, in the order they were added") },
  }),
  add: endpoint({
    method: "post",
    path: "/v1/reports/{id}/recipients",
    access: "reports.write",
    tag,
    summary: "Add a recipient, or change name and language of the one with this address",
    idempotent: true,
    request: { params, body: body(Report.recipientInputSchema) },
    answers: {
      200: json(dataOf(Report.recipientSchema), "It was there; it now has this content"),
      201: json(dataOf(Report.recipientSchema), "Added"),
    },
  }),
  remove: endpoint({
    method: "delete",
    path: "/v1/reports/{id}/recipients/{recipientId}",
    access: "reports.write",
    tag,
    summary: "Remove a recipient and forget the address",
    request: { params: z.object({ id, recipientId: Id.schema("recipient") }) },
    answers: { 204: { description: "Removed" } },
  }),
};

const runs = {
  list: endpoint({
    method: "get",
    path: "/v1/reports/{id}/runs",
    access: "reports.read",
    tag,
    summary: "Runs of a report, newest period first",
    request: { params, query: z.object(pageQuery) },
    answers: { 200: json(pageOf(runSchema), "A page of runs") },
  }),
  start: endpoint({
    method: "post",
    path: "/v1/reports/{id}/runs",
    access: "reports.write",
    tag,
    summary: "Run a report now",
    description: "A period that was reported before gets its next revision, which takes the place of the earlier one.",
    idempotent: true,
    request: { params, body: body(Report.runInputSchema) },
    answers: { 202: json(dataOf(runSchema), "On its way: read the run until it is done or failed") },
  }),
  read: endpoint({
    method: "get",
    path: "/v1/reports/{id}/runs/{runId}",
    access: "reports.read",
    tag,
    summary: "One run, with links to what was rendered",
    request: { params: runParams },
    answers: { 200: json(dataOf(runSchema), "The run") },
  }),
  deliveries: endpoint({
    method: "get",
    path: "/v1/reports/{id}/runs/{runId}/deliveries",
    access: "reports.read",
    tag,
    summary: "How the run's mail fared, recipient by recipient",
    request: { params: runParams },
    answers: { 200: json(pageOf(Report.deliverySchema), "All of them") },
  }),
};

/** The run with links that need no sign-in, each good for this one report alone. */
function withLinks(run: Report.Run, deps: Deps) {
  const editions = run.locales.map((locale) => {
    const webUrl = `${deps.settings.publicUrl}/r/${Report.pageToken({ tenantId: tenantId(), runId: run.id, locale })}`;
    return { locale, webUrl, pdfUrl: `${webUrl}/report.pdf`, documentUrl: `${webUrl}/report.json` };
  });
  const [main] = editions;
  return { ...run, webUrl: main?.webUrl ?? null, pdfUrl: main?.pdfUrl ?? null, documentUrl: main?.documentUrl ?? null, editions };
}

export function registerReports(app: App): void {
  registerDefinitions(app);
  registerRecipients(app);
  registerRuns(app);
}

function registerDefinitions(app: App): void {
  app.openapi(definitions.list, async (c) => c.json(await Report.list(c.req.valid("query")), 200));
  app.openapi(definitions.create, async (c) => {
    const report = await Report.create(c.req.valid("json"));
    c.header("ETag", etagOf(report.version));
    c.header("Location", `/v1/reports/${report.id}`);
    return c.json({ data: report }, 201);
  });
  app.openapi(definitions.read, async (c) => {
    const report = await Report.fromId(c.req.valid("param").id);
    c.header("ETag", etagOf(report.version));
    return c.json({ data: report }, 200);
  });
  app.openapi(definitions.patch, async (c) => {
    const report = await Report.update(c.req.valid("param").id, expectedVersion(c), c.req.valid("json"));
    c.header("ETag", etagOf(report.version));
    return c.json({ data: report }, 200);
  });
  app.openapi(definitions.pause, async (c) => {
    const report = await Report.pause(c.req.valid("param").id);
    c.header("ETag", etagOf(report.version));
    return c.json({ data: report }, 200);
  });
  app.openapi(definitions.resume, async (c) => {
    const report = await Report.resume(c.req.valid("param").id);
    c.header("ETag", etagOf(report.version));
    return c.json({ data: report }, 200);
  });
}

function registerRecipients(app: App): void {
  app.openapi(recipients.list, async (c) => c.json({ data: await Report.listRecipients(c.req.valid("param").id), nextCursor: null }, 200));
  app.openapi(recipients.add, async (c) => {
    const { recipient, added } = await Report.addRecipient(c.req.valid("param").id, c.req.valid("json"));
    return added ? c.json({ data: recipient }, 201) : c.json({ data: recipient }, 200);
  });
  app.openapi(recipients.remove, async (c) => {
    const { id: reportId, recipientId } = c.req.valid("param");
    await Report.removeRecipient(reportId, recipientId);
    return c.body(null, 204);
  });
}

function registerRuns(app: App): void {
  app.openapi(runs.list, async (c) => {
    const page = await Report.listRuns(c.req.valid("param").id, c.req.valid("query"));
    return c.json({ ...page, data: page.data.map((run) => withLinks(run, c.get("deps"))) }, 200);
  });
  app.openapi(runs.start, async (c) => {
    const run = await Report.requestRun(c.req.valid("param").id, c.req.valid("json"));
    c.header("Location", `/v1/reports/${run.reportId}/runs/${run.id}`);
    return c.json({ data: withLinks(run, c.get("deps")) }, 202);
  });
  app.openapi(runs.read, async (c) => {
    const { id: reportId, runId } = c.req.valid("param");
    return c.json({ data: withLinks(await Report.runFromId(reportId, runId), c.get("deps")) }, 200);
  });
  app.openapi(runs.deliveries, async (c) => {
    const { id: reportId, runId } = c.req.valid("param");
    return c.json({ data: await Report.listDeliveries(reportId, runId), nextCursor: null }, 200);
  });
}
