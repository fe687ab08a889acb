import { z } from "@hono/zod-openapi";
import * as Calendar from "@touchstone/core/calendar";
import * as SlaPolicy from "@touchstone/core/sla-policy";
import { etagOf, expectedVersion } from "../kernel/concurrency.js";
import { body, dataOf, endpoint, json } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const params = z.object({ id: z.string().max(40) });
const tag = "Calendars";
const answer = (description: string) => json(dataOf(Calendar.calendarSchema), description);

const routes = {
  list: endpoint({
    method: "get",
    path: "/v1/calendars",
    access: "calendars.read",
    tag,
    summary: "All calendars",
    answers: { 200: json(z.object({ data: z.array(Calendar.calendarSchema) }), "Calendars, oldest first") },
  }),
  create: endpoint({
    method: "post",
    path: "/v1/calendars",
    access: "calendars.write",
    tag,
    summary: "Create a calendar",
    idempotent: true,
    request: { body: body(Calendar.calendarInputSchema) },
    answers: { 201: answer("The calendar") },
  }),
  importDates: endpoint({
    method: "post",
    path: "/v1/calendars:import",
    access: "calendars.write",
    tag,
    summary: "Take over a public holiday list (holiday-cn JSON)",
    idempotent: true,
    request: { body: body(Calendar.calendarImportSchema) },
    answers: { 200: answer("The calendar with the dates added"), 201: answer("A new calendar") },
  }),
  read: endpoint({
    method: "get",
    path: "/v1/calendars/{id}",
    access: "calendars.read",
    tag,
    summary: "One calendar",
    request: { params },
    answers: { 200: answer("The calendar") },
  }),
  patch: endpoint({
    method: "patch",
    path: "/v1/calendars/{id}",
    access: "calendars.write",
    tag,
    summary: "Change a calendar; running complaints keep the version they began with",
    request: { params, body: body(Calendar.calendarPatchSchema) },
    answers: { 200: answer("The new version") },
  }),
  remove: endpoint({
    method: "delete",
    path: "/v1/calendars/{id}",
    access: "calendars.write",
    tag,
    summary: "Take a calendar out of use",
    request: { params },
    answers: { 204: { description: "Removed; complaints counted by it keep their version" } },
  }),
};

export function registerCalendars(app: App): void {
  app.openapi(routes.list, async (c) => c.json({ data: await Calendar.list() }, 200));
  app.openapi(routes.create, async (c) => {
    const calendar = await Calendar.create(c.req.valid("json"));
    c.header("ETag", etagOf(calendar.version));
    return c.json({ data: calendar }, 201);
  });
  app.openapi(routes.importDates, async (c) => {
    const { created, calendar } = await Calendar.importDates(c.req.valid("json"));
    c.header("ETag", etagOf(calendar.version));
    return created ? c.json({ data: calendar }, 201) : c.json({ data: calendar }, 200);
  });
  app.openapi(routes.read, async (c) => {
    const calendar = await Calendar.fromId(c.req.valid("param").id);
    c.header("ETag", etagOf(calendar.version));
    return c.json({ data: calendar }, 200);
  });
  app.openapi(routes.patch, async (c) => {
    const calendar = await Calendar.update(c.req.valid("param").id, expectedVersion(c), c.req.valid("json"));
    c.header("ETag", etagOf(calendar.version));
    return c.json({ data: calendar }, 200);
  });
  app.openapi(routes.remove, async (c) => {
    const { id } = c.req.valid("param");
    await Calendar.remove(id, await SlaPolicy.usingCalendar(id));
    return c.body(null, 204);
  });
}
