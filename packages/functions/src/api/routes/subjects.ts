import { z } from "@hono/zod-openapi";
import * as Subject from "@touchstone/core/subject";
import { batchBodySchema, batchResultSchema, runBatch } from "../kernel/batch.js";
import { etagOf, expectedVersion } from "../kernel/concurrency.js";
import { BATCH_BODY_BYTES, body, dataOf, endpoint, json, pageOf, pageQuery } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const params = z.object({ id: z.string().max(40) });
const tag = "Subjects";

const routes = {
  list: endpoint({
    method: "get",
    path: "/v1/subjects",
    access: "subjects.read",
    tag,
    summary: "Subjects, newest first",
    request: { query: Subject.subjectFilterSchema.extend(pageQuery) },
    answers: { 200: json(pageOf(Subject.subjectSchema), "A page of subjects") },
  }),
  upsert: endpoint({
    method: "post",
    path: "/v1/subjects",
    access: "subjects.write",
    tag,
    summary: "Create a subject, or update the one with this externalId",
    idempotent: true,
    request: { body: body(Subject.subjectInputSchema) },
    answers: {
      200: json(dataOf(Subject.subjectSchema), "It existed; it now has this content"),
      201: json(dataOf(Subject.subjectSchema), "Created"),
    },
  }),
  batch: endpoint({
    method: "post",
    path: "/v1/subjects:batch",
    access: "subjects.write",
    tag,
    summary: "Upsert up to 500 subjects",
    idempotent: true,
    maxBodyBytes: BATCH_BODY_BYTES,
    request: { body: body(batchBodySchema(Subject.subjectInputSchema, "SubjectBatch")) },
    answers: { 207: json(batchResultSchema, "One result per record") },
  }),
  read: endpoint({
    method: "get",
    path: "/v1/subjects/{id}",
    access: "subjects.read",
    tag,
    summary: "One subject",
    request: { params },
    answers: { 200: json(dataOf(Subject.subjectSchema), "The subject") },
  }),
  patch: endpoint({
    method: "patch",
    path: "/v1/subjects/{id}",
    access: "subjects.write",
    tag,
    summary: "Change a subject",
    request: { params, body: body(Subject.subjectPatchSchema) },
    answers: { 200: json(dataOf(Subject.subjectSchema), "The subject") },
  }),
};

export function registerSubjects(app: App): void {
  app.openapi(routes.list, async (c) => c.json(await Subject.list(c.req.valid("query")), 200));
  app.openapi(routes.upsert, async (c) => {
    const { outcome, subject } = await Subject.upsert(c.req.valid("json"));
    c.header("ETag", etagOf(subject.version));
    return outcome === "created" ? c.json({ data: subject }, 201) : c.json({ data: subject }, 200);
  });
  app.openapi(routes.batch, async (c) =>
    c.json(await runBatch(c, Subject.subjectInputSchema, c.req.valid("json").records, Subject.upsertMany), 207),
  );
  app.openapi(routes.read, async (c) => {
    const subject = await Subject.fromId(c.req.valid("param").id);
    c.header("ETag", etagOf(subject.version));
    return c.json({ data: subject }, 200);
  });
  app.openapi(routes.patch, async (c) => {
    const subject = await Subject.update(c.req.valid("param").id, expectedVersion(c), c.req.valid("json"));
    c.header("ETag", etagOf(subject.version));
    return c.json({ data: subject }, 200);
  });
}
