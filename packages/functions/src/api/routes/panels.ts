import { z } from "@hono/zod-openapi";
import { assessmentSchema } from "@touchstone/core/assessment";
import * as Id from "@touchstone/core/id";
import * as Panel from "@touchstone/core/panel";
import { etagOf, expectedVersion } from "../kernel/concurrency.js";
import { body, dataOf, endpoint, json, pageOf, pageQuery } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const params = z.object({ id: z.string().max(40) });
const assessmentParams = params.extend({ assessmentId: Id.schema("assessment") });
const tag = "Panels";
const one = json(dataOf(Panel.panelSchema), "The panel with its progress");
const MAX_BODY_BYTES = 1024 * 1024;

const routes = {
  list: endpoint({
    method: "get",
    path: "/v1/panels",
    access: "assessments.read",
    tag,
    summary: "Panels, newest first",
    request: { query: Panel.panelFilterSchema.extend(pageQuery) },
    answers: { 200: json(pageOf(Panel.panelSummarySchema), "A page of panels, without rubrics and assessors") },
  }),
  create: endpoint({
    method: "post",
    path: "/v1/panels",
    access: "assessments.write",
    tag,
    summary: "Create a panel as a draft",
    description: "Nobody is invited before it is opened. The rubric is sent, or made from the leaves of a published scheme.",
    idempotent: true,
    maxBodyBytes: MAX_BODY_BYTES,
    request: { body: body(Panel.panelInputSchema) },
    answers: { 201: one },
  }),
  read: endpoint({
    method: "get",
    path: "/v1/panels/{id}",
    access: "assessments.read",
    tag,
    summary: "One panel with the progress of its assessors and subjects",
    request: { params },
    answers: { 200: one },
  }),
  patch: endpoint({
    method: "patch",
    path: "/v1/panels/{id}",
    access: "assessments.write",
    tag,
    summary: "Change a panel",
    description: "Rubric, subjects and period are frozen once it is open.",
    maxBodyBytes: MAX_BODY_BYTES,
    request: { params, body: body(Panel.panelPatchSchema) },
    answers: { 200: one },
  }),
  open: endpoint({
    method: "post",
    path: "/v1/panels/{id}/open",
    access: "assessments.write",
    tag,
    summary: "Freeze the rubric and invite the assessors",
    conditional: true,
    request: { params },
    answers: { 200: one },
  }),
  close: endpoint({
    method: "post",
    path: "/v1/panels/{id}/close",
    access: "assessments.write",
    tag,
    summary: "End answering, freeze the results and make them evidence",
    conditional: true,
    request: { params },
    answers: { 200: one },
  }),
  reopen: endpoint({
    method: "post",
    path: "/v1/panels/{id}/reopen",
    access: "assessments.write",
    tag,
    summary: "Take answers again until a new closing date",
    description: "The results stop being evidence until the panel is closed again.",
    conditional: true,
    request: { params, body: body(Panel.panelReopenSchema) },
    answers: { 200: one },
  }),
  cancel: endpoint({
    method: "post",
    path: "/v1/panels/{id}/cancel",
    access: "assessments.write",
    tag,
    summary: "Call the panel off for good",
    conditional: true,
    request: { params },
    answers: { 200: one },
  }),
  results: endpoint({
    method: "get",
    path: "/v1/panels/{id}/results",
    access: "assessments.read",
    tag,
    summary: "Agreement, severity and figures per subject",
    description: "Provisional while the panel is open; frozen when it is closed.",
    request: { params },
    answers: { 200: json(dataOf(Panel.panelResultsSchema), "The results") },
  }),
  assessments: endpoint({
    method: "get",
    path: "/v1/panels/{id}/assessments",
    access: "assessments.read",
    tag,
    summary: "What assessors said about one subject, or what one of them said",
    request: {
      params,
      query: z
        .object({ assessorId: Id.schema("invitation").optional(), subjectId: Id.schema("subject").optional() })
        .refine(({ assessorId, subjectId }) => assessorId !== undefined || subjectId !== undefined, {
          message: "give assessorId, subjectId or both",
          path: ["subjectId"],
        }),
    },
    answers: { 200: json(pageOf(assessmentSchema), "All of them; drafts without their scores") },
  }),
  reopenAssessment: endpoint({
    method: "post",
    path: "/v1/panels/{id}/assessments/{assessmentId}/reopen",
    access: "assessments.write",
    tag,
    summary: "Give a submitted or declined assessment back to its assessor",
    idempotent: true,
    request: { params: assessmentParams, body: body(Panel.assessmentReopenSchema) },
    answers: { 200: json(dataOf(assessmentSchema), "The assessment, a draft again") },
  }),
};

export function registerPanels(app: App): void {
  registerDefinitions(app);
  registerMoves(app);
  registerFindings(app);
}

function registerDefinitions(app: App): void {
  app.openapi(routes.list, async (c) => c.json(await Panel.list(c.req.valid("query")), 200));
  app.openapi(routes.create, async (c) => {
    const panel = await Panel.create(c.req.valid("json"));
    c.header("ETag", etagOf(panel.version));
    c.header("Location", `/v1/panels/${panel.id}`);
    return c.json({ data: panel }, 201);
  });
  app.openapi(routes.read, async (c) => {
    const panel = await Panel.fromId(c.req.valid("param").id);
    c.header("ETag", etagOf(panel.version));
    return c.json({ data: panel }, 200);
  });
  app.openapi(routes.patch, async (c) => {
    const panel = await Panel.update(c.req.valid("param").id, expectedVersion(c), c.req.valid("json"));
    c.header("ETag", etagOf(panel.version));
    return c.json({ data: panel }, 200);
  });
}

function registerMoves(app: App): void {
  app.openapi(routes.open, async (c) => {
    const panel = await Panel.open(c.req.valid("param").id, expectedVersion(c));
    c.header("ETag", etagOf(panel.version));
    return c.json({ data: panel }, 200);
  });
  app.openapi(routes.close, async (c) => {
    const panel = await Panel.close(c.req.valid("param").id, expectedVersion(c));
    c.header("ETag", etagOf(panel.version));
    return c.json({ data: panel }, 200);
  });
  app.openapi(routes.reopen, async (c) => {
    const panel = await Panel.reopen(c.req.valid("param").id, expectedVersion(c), c.req.valid("json"));
    c.header("ETag", etagOf(panel.version));
    return c.json({ data: panel }, 200);
  });
  app.openapi(routes.cancel, async (c) => {
    const panel = await Panel.cancel(c.req.valid("param").id, expectedVersion(c));
    c.header("ETag", etagOf(panel.version));
    return c.json({ data: panel }, 200);
  });
}

function registerFindings(app: App): void {
  app.openapi(routes.results, async (c) => c.json({ data: await Panel.resultsOf(c.req.valid("param").id) }, 200));
  app.openapi(routes.assessments, async (c) => {
    const data = await Panel.listAssessments(c.req.valid("param").id, c.req.valid("query"));
    return c.json({ data, nextCursor: null }, 200);
  });
  app.openapi(routes.reopenAssessment, async (c) => {
    const { id, assessmentId } = c.req.valid("param");
    return c.json({ data: await Panel.reopenAssessment(id, assessmentId, c.req.valid("json").reason) }, 200);
  });
}
