import { z } from "@hono/zod-openapi";
import * as Complaint from "@touchstone/core/complaint";
import type { Context } from "hono";
import { batchBodySchema, batchResultSchema, runBatch } from "../kernel/batch.js";
import { etagOf, expectedVersion } from "../kernel/concurrency.js";
import { BATCH_BODY_BYTES, body, dataOf, endpoint, json, pageOf, pageQuery } from "../kernel/endpoint.js";
import type { App, Env } from "../kernel/types.js";

const params = z.object({ id: z.string().max(40) });
const tag = "Complaints";
const answer = (description: string) => json(dataOf(Complaint.complaintSchema), description);

const routes = {
  list: endpoint({
    method: "get",
    path: "/v1/complaints",
    access: "complaints.read",
    tag,
    summary: "Complaints, newest first",
    request: { query: Complaint.filterSchema.extend(pageQuery) },
    answers: { 200: json(pageOf(Complaint.complaintSummarySchema), "A page of complaints") },
  }),
  figures: endpoint({
    method: "get",
    path: "/v1/complaint-figures",
    access: "complaints.read",
    tag,
    summary: "How many complaints came, and how many were resolved in time",
    request: { query: Complaint.figuresQuerySchema },
    answers: { 200: json(dataOf(Complaint.figuresSchema), "Counts from rollups, in all and by month of receipt") },
  }),
  create: endpoint({
    method: "post",
    path: "/v1/complaints",
    access: "complaints.write",
    tag,
    summary: "Receive a complaint",
    idempotent: true,
    request: { body: body(Complaint.complaintInputSchema) },
    answers: { 200: answer("There is one with this externalId; it was left as it is"), 201: answer("Received") },
  }),
  batch: endpoint({
    method: "post",
    path: "/v1/complaints:batch",
    access: "complaints.write",
    tag,
    summary: "Receive up to 500 complaints",
    idempotent: true,
    maxBodyBytes: BATCH_BODY_BYTES,
    request: { body: body(batchBodySchema(Complaint.complaintInputSchema, "ComplaintBatch")) },
    answers: { 207: json(batchResultSchema, "One result per record") },
  }),
  read: endpoint({
    method: "get",
    path: "/v1/complaints/{id}",
    access: "complaints.read",
    tag,
    summary: "One complaint",
    request: { params },
    answers: { 200: answer("The complaint") },
  }),
  patch: endpoint({
    method: "patch",
    path: "/v1/complaints/{id}",
    access: "complaints.write",
    tag,
    summary: "Categorise, assign or correct a complaint",
    request: { params, body: body(Complaint.complaintPatchSchema) },
    answers: { 200: answer("The complaint") },
  }),
  transition: endpoint({
    method: "post",
    path: "/v1/complaints/{id}/transitions",
    access: "complaints.write",
    tag,
    summary: "Move a complaint along the workflow",
    idempotent: true,
    request: { params, body: body(Complaint.transitionInputSchema) },
    answers: { 200: answer("The complaint in its new status") },
  }),
  addEvent: endpoint({
    method: "post",
    path: "/v1/complaints/{id}/events",
    access: "complaints.write",
    tag,
    summary: "Add a message or a note to the timeline",
    idempotent: true,
    request: { params, body: body(Complaint.messageInputSchema) },
    answers: { 201: answer("The complaint with its clocks after the message") },
  }),
  listEvents: endpoint({
    method: "get",
    path: "/v1/complaints/{id}/events",
    access: "complaints.read",
    tag,
    summary: "The timeline of a complaint, oldest first",
    request: { params, query: z.object(pageQuery) },
    answers: { 200: json(pageOf(Complaint.eventSchema), "A page of events") },
  }),
  clocks: endpoint({
    method: "get",
    path: "/v1/complaints/{id}/clocks",
    access: "complaints.read",
    tag,
    summary: "Why every deadline of a complaint is what it is",
    request: { params },
    answers: { 200: json(dataOf(Complaint.ledgerSchema), "Clocks with their ledgers") },
  }),
};

/** Actions go without If-Match; one that is sent is honoured. */
const optionalVersion = (c: Context<Env>): number | undefined => (c.req.header("if-match") === undefined ? undefined : expectedVersion(c));

function withEtag(c: Context<Env>, complaint: Complaint.Complaint): { data: Complaint.Complaint } {
  c.header("ETag", etagOf(complaint.version));
  return { data: complaint };
}

export function registerComplaints(app: App): void {
  app.openapi(routes.list, async (c) => c.json(await Complaint.list(c.req.valid("query")), 200));
  app.openapi(routes.figures, async (c) => c.json({ data: await Complaint.figures(c.req.valid("query")) }, 200));
  app.openapi(routes.create, async (c) => {
    const { outcome, complaint } = await Complaint.create(c.req.valid("json"));
    return outcome === "created" ? c.json(withEtag(c, complaint), 201) : c.json(withEtag(c, complaint), 200);
  });
  app.openapi(routes.batch, async (c) =>
    c.json(await runBatch(c, Complaint.complaintInputSchema, c.req.valid("json").records, Complaint.ingestMany), 207),
  );
  app.openapi(routes.read, async (c) => c.json(withEtag(c, await Complaint.fromId(c.req.valid("param").id)), 200));
  app.openapi(routes.patch, async (c) =>
    c.json(withEtag(c, await Complaint.update(c.req.valid("param").id, expectedVersion(c), c.req.valid("json"))), 200),
  );
  app.openapi(routes.transition, async (c) =>
    c.json(withEtag(c, await Complaint.transition(c.req.valid("param").id, optionalVersion(c), c.req.valid("json"))), 200),
  );
  app.openapi(routes.addEvent, async (c) =>
    c.json(withEtag(c, await Complaint.addMessage(c.req.valid("param").id, c.req.valid("json"))), 201),
  );
  app.openapi(routes.listEvents, async (c) => c.json(await Complaint.eventsOf(c.req.valid("param").id, c.req.valid("query")), 200));
  app.openapi(routes.clocks, async (c) => c.json({ data: await Complaint.clocksOf(c.req.valid("param").id) }, 200));
}
