import { z } from "@hono/zod-openapi";
import * as Id from "@touchstone/core/id";
import * as MailSuppression from "@touchstone/core/mail-suppression";
import { body, endpoint } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const lift = endpoint({
  method: "post",
  path: "/v1/mail-suppressions/{id}/lift",
  access: "tenant.write",
  tag: "Tenant",
  summary: "Let mail go to an address again",
  description:
    "Recipients and assessors whose address bounced for good or whose owner called a mail spam carry a `suppression`. Lifting it lets everything this tenant sends go to the address again, from the next mail on.",
  idempotent: true,
  request: { params: z.object({ id: Id.schema("suppression") }), body: body(MailSuppression.liftSchema) },
  answers: { 204: { description: "Lifted" } },
});

export function registerMailSuppressions(app: App): void {
  app.openapi(lift, async (c) => {
    await MailSuppression.lift(c.req.valid("param").id, c.req.valid("json"));
    return c.body(null, 204);
  });
}
